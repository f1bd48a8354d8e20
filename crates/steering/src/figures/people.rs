//! Age and gender of those whom an indicator counts, for the annex of a report.

use std::collections::HashMap;

use domain::age::{Ages, Bands, Born, spread};
use domain::counting::FirstTime;
use domain::indicator::Measure;
use domain::{AgeBand, Id};
use kit::db::On;
use kit::{Result, binds};
use serde_json::Value;

use super::{Of, Span};
use crate::store::figures::{PEOPLE, PeopleRow, meant};
use crate::store::indicator::Indicator;

const AT_ONCE: i64 = 2_000;

/// People by age and gender. Each of the two adds up to `persons`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    pub ages: Ages,
    pub female: i64,
    pub male: i64,
    pub gender_not_told: i64,
    pub persons: i64,
}

/// What was told of one person, or of a group.
#[derive(Debug, Default)]
struct Told {
    born: Option<Born>,
    bands: Vec<(AgeBand, i64)>,
    female: i64,
    male: i64,
}

/// The people whom an indicator counts in a span. When each is counted once, what any of her entries tells counts, the
/// first to tell it; first-timers without a key come on top. Otherwise every participation is one of the people.
///
/// # Errors
/// When the database refuses, or the facts of an entry are no JSON.
pub async fn people<'a>(on: impl Into<On<'a>>, indicator: &Indicator, of: Of, span: Span, bands: Bands) -> Result<People> {
    let mut on = on.into();
    let mut crowd = Crowd { is_once: indicator.measure() == Measure::Persons, ..Crowd::default() };
    let mut after = 0;
    loop {
        let filter = of.narrow(span.narrow(meant(&indicator.definition)));
        let rows = PEOPLE.filtered(on.again(), binds![indicator.programme, after, AT_ONCE], filter).await?;
        let Some(last) = rows.last() else { break };
        after = last.nr;
        for row in &rows {
            crowd.take(row)?;
        }
    }
    Ok(crowd.told(bands))
}

#[derive(Debug, Default)]
struct Crowd {
    is_once: bool,
    keyed: HashMap<Id, Told>,
    others: Told,
    years: Vec<Born>,
    persons: i64,
}

impl Crowd {
    fn take(&mut self, row: &PeopleRow) -> Result<()> {
        let told = read(row)?;
        match row.person_key.filter(|_| self.is_once) {
            Some(key) => {
                let known = self.keyed.entry(key).or_default();
                known.learn(told);
            }
            None if self.is_once && row.first_time != Some(FirstTime::Yes) => {}
            None => {
                self.persons += row.persons.max(1);
                self.years.extend(told.born);
                self.others.join(told);
            }
        }
        Ok(())
    }

    fn told(mut self, bands: Bands) -> People {
        let persons = self.persons + i64::try_from(self.keyed.len()).unwrap_or_default();
        for (_, told) in std::mem::take(&mut self.keyed) {
            self.years.extend(told.born);
            self.others.join(told);
        }
        let female = self.others.female.min(persons);
        let male = self.others.male.min(persons - female);
        let ages = spread(bands, self.years, &self.others.bands, persons);
        People { ages, female, male, gender_not_told: persons - female - male, persons }
    }
}

impl Told {
    /// Of one person: what was not known yet.
    fn learn(&mut self, later: Told) {
        if self.born.is_none() && self.bands.is_empty() {
            self.born = later.born;
            self.bands = later.bands.into_iter().take(1).map(|(band, _)| (band, 1)).collect();
        }
        if self.female + self.male == 0 {
            self.female = later.female.min(1);
            self.male = later.male.min(1 - self.female);
        }
    }

    fn join(&mut self, other: Told) {
        self.bands.extend(other.bands);
        self.female += other.female;
        self.male += other.male;
    }
}

fn read(row: &PeopleRow) -> Result<Told> {
    let facts: Value = serde_json::from_str(&row.facts)?;
    let count = |name: &str| facts[name].as_i64().unwrap_or_default();
    let born = facts["born"].as_i64().map(|year| Born { year, counted_on: row.happened_on });
    // Who told her year is not told again by a band.
    let bands = AgeBand::TOLD.iter().map(|band| (*band, count(band.code()))).filter(|(_, people)| born.is_none() && *people > 0);
    Ok(Told { born, bands: bands.collect(), female: count("female"), male: count("male") })
}
