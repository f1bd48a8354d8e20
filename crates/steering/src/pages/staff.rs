//! What the staff pages share: the programme that is asked for, when the visitor follows it.

use domain::indicator::{Definition, Kind, Measure, Texts, Unit};
use domain::{Action, Resource, Scope};
use kit::{Failure, Result, Visit, text};

use crate::store::indicator::Indicator;
use crate::store::programme::{Programme, by_slug};

/// The programme and the scope in which its rows are read.
///
/// # Errors
/// Not found when there is none, or when it is not the visitor's to follow.
pub async fn find(visit: &Visit, slug: &str, action: Action) -> Result<(Programme, Scope)> {
    let programme = by_slug(&visit.app.db, slug).await?.ok_or(Failure::NotFound)?;
    let scope = visit.scope(action, Resource::Programme(programme.id))?;
    Ok((programme, scope))
}

/// `1 januari 2023 tot 31 december 2024`.
pub fn days(visit: &Visit, programme: &Programme) -> String {
    let first = visit.lang.day(programme.first_day);
    match programme.last_day {
        Some(last) => visit.lang.with(text::DAYS_BETWEEN, &[("first", first.into()), ("last", visit.lang.day(last).into())]),
        None => visit.lang.with(text::DAYS_FROM, &[("first", first.into())]),
    }
}

/// Minutes as whole hours, for totals.
pub fn hours(minutes: i64) -> i64 {
    (minutes + 30) / 60
}

/// A figure that adds up and one of people counted once, for samples.
pub fn sample_indicators() -> [Indicator; 2] {
    let words = |text: &str| Texts { nl: text.into(), fr: text.into(), en: text.into(), de: text.into() };
    let definition = |code: &str, measure, unit, name, says| Definition {
        code: code.to_owned(),
        measure,
        kinds: vec![Kind::SupportMoment],
        themes: Vec::new(),
        modules: Vec::new(),
        adult: None,
        name: words(name),
        says: words(says),
        unit,
        evidence: false,
        official: None,
        public: true,
    };
    let indicator = |nr, definition| Indicator {
        id: domain::Id::from_u128(nr),
        programme: domain::Id::nil(),
        version: 1,
        place_in_list: 1,
        definition,
        made_at: domain::Instant(0),
        made_by: None,
        retired_at: None,
    };
    [
        indicator(1, definition("moments", Measure::Entries, Unit::Moments, "Hulpmomenten", "Elk hulpmoment.")),
        indicator(2, definition("persons", Measure::Persons, Unit::Persons, "Bereikte mensen", "Elke mens één keer.")),
    ]
}

/// A programme for samples.
pub fn sample_programme() -> Programme {
    let day = |text| domain::parse_day(text).unwrap_or_default();
    Programme {
        id: domain::Id::nil(),
        slug: "digibanken-brugge".into(),
        umbrella: None,
        name_nl: "Digibanken, regio Brugge".into(),
        name_fr: "Digibanques de la région de Bruges".into(),
        name_en: "Digibanks of the Bruges region".into(),
        name_de: "Digibanken der Region Brügge".into(),
        first_day: day("2023-01-01"),
        last_day: Some(day("2024-12-31")),
        source: "Digibanken, regio Brugge".into(),
        languages: "nl".into(),
        budget_cents: None,
        age_bands: "coop".into(),
        book: 1,
    }
}
