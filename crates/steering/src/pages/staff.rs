//! What the staff pages share: the programme that is asked for, when the visitor follows it.

use domain::{Action, Resource, Scope};
use kit::{Failure, Result, Visit, text};

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
    }
}
