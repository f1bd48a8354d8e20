//! How old the people were, in the bands the programme reports in. A few people are never told apart: small bands are
//! joined.

use domain::age::Bands;
use domain::disclosure::{Small, publish};
use domain::indicator::Measure;
use domain::{Day, Id};
use kit::db::On;
use kit::{Lang, Result};
use serde::{Deserialize, Serialize};

use crate::figures::{Of, People, Span, people};
use crate::store::indicator::Indicator;

/// The band of those whose age was not told.
const NOT_TOLD: &str = "not_told";

/// The people of one indicator by age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// The code of the indicator.
    pub indicator: String,
    /// The code of the bands.
    pub bands: String,
    pub groups: Vec<AgeGroup>,
}

/// One band, or several that were joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeGroup {
    pub bands: Vec<String>,
    pub people: i64,
}

impl AgeGroup {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> String {
        let name = |band: &String| lang.t(&format!("report-age-{}", band.replace('_', "-")));
        self.bands.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

/// The people a report counts, by age: those counted once, or the participations of a programme that counts none once.
///
/// # Errors
/// When the database refuses.
pub async fn ages(
    mut on: On<'_>,
    bands: Bands,
    indicators: &[Indicator],
    partner: Option<Id>,
    days: (Day, Day),
) -> Result<Vec<Ages>> {
    let of = partner.map_or(Of::Total, Of::Partner);
    let span = Span { first: days.0, last: days.1 };
    let mut annex = Vec::new();
    for indicator in counting_people(indicators) {
        let people = people(on.again(), indicator, of, span, bands).await?;
        let groups = groups(bands, &people);
        if !groups.is_empty() {
            annex.push(Ages { indicator: indicator.code().to_owned(), bands: bands.code().to_owned(), groups });
        }
    }
    Ok(annex)
}

fn counting_people(indicators: &[Indicator]) -> Vec<&Indicator> {
    let measuring =
        |measure| indicators.iter().filter(move |indicator| indicator.definition.measure == measure).collect::<Vec<_>>();
    let persons = measuring(Measure::Persons);
    if persons.is_empty() { measuring(Measure::Participations) } else { persons }
}

/// The bands from young to old, each beside those it was joined with.
fn groups(bands: Bands, people: &People) -> Vec<AgeGroup> {
    let mut cells: Vec<(String, i64)> =
        bands.labels().iter().zip(&people.ages.counts).map(|(label, count)| ((*label).to_owned(), *count)).collect();
    cells.push((NOT_TOLD.to_owned(), people.ages.not_told));
    let order = |band: &String| cells.iter().position(|(label, _)| label == band);
    let release = publish(&[], &cells, Small::Merge);
    let mut groups: Vec<AgeGroup> = release
        .listed()
        .map(|group| {
            let mut bands: Vec<String> = group.categories.iter().cloned().collect();
            bands.sort_by_key(order);
            AgeGroup { bands, people: group.value }
        })
        .collect();
    groups.sort_by_key(|group| group.bands.first().and_then(order));
    groups
}
