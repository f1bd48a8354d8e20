//! `/desk/persons/{person}`: what was done with someone the organisation knows, where the viewer may see it. Whoever has
//! not said why she opens her is sent to her door first.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Day, Id, Outcome, Resource, Scope, Theme};
use kit::page::{Page, go, show as show_page};
use kit::{Failure, Result, Visit, text};
use people::person;
use places::Place;

use super::desk::outcome_icon;
use crate::store::{self, WithRow};

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    page: Page,
    name: String,
    back: String,
    lines: Vec<Line>,
}

struct Line {
    day: String,
    /// `2024-05-15`, for machines.
    iso: String,
    theme: String,
    /// How long, and where.
    about: String,
    outcome: String,
    icon: &'static str,
    href: String,
}

/// `GET /{lang}/desk/persons/{person}`
///
/// # Errors
/// Not found when she is not the visitor's to see.
pub async fn show(visit: Visit, Path((_, person)): Path<(String, String)>) -> Result<Response> {
    let id: Id = person.parse().map_err(|_| Failure::NotFound)?;
    let places = places::store::visible_to(&visit.app.db, visit.account()?).await?;
    let scope = places.iter().find_map(|place| scope_at(&visit, place)).ok_or(Failure::NotFound)?;
    let row = person::find(&visit.app.db, &scope, id).await?;
    if !person::opening::is_open(&visit.app.db, &scope, row.id, visit.app.clock.now()).await? {
        return Ok(go(&visit.to(&format!("people/{id}"))));
    }
    let rows = store::with(&visit.app.db, &scope, row.key).await?;
    show_page(&build(&visit, id, row.name, &rows, &places))
}

fn scope_at(visit: &Visit, place: &Place) -> Option<Scope> {
    visit.scope(Action::SeePersons, Resource::Place { place: place.id, organisation: place.organisation }).ok()
}

fn build(visit: &Visit, id: Id, name: String, rows: &[WithRow], places: &[Place]) -> PersonPage {
    PersonPage {
        page: Page::staff(visit, visit.lang.t(text::PERSONS_TITLE)),
        name,
        back: visit.to(&format!("people/{id}")),
        lines: rows.iter().map(|row| line(visit, row, places)).collect(),
    }
}

fn line(visit: &Visit, row: &WithRow, places: &[Place]) -> Line {
    let lang = visit.lang;
    let place = places.iter().find(|place| place.id == row.place).map(|place| place.name.as_str()).unwrap_or_default();
    Line {
        day: lang.day(row.happened_on),
        iso: row.happened_on.to_string(),
        theme: lang.word(row.theme),
        about: format!("{} · {place}", lang.minutes(row.minutes)),
        outcome: lang.word(row.outcome),
        icon: outcome_icon(row.outcome),
        href: visit.to(&format!("desk/moments/{}", row.id)),
    }
}

/// Someone with two moments, and someone with none.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = |nr: u128, happened_on: Day, theme| WithRow {
        id: Id::from_u128(nr),
        place: Id::nil(),
        happened_on,
        theme,
        minutes: 20,
        outcome: Outcome::Solved,
    };
    let today = visit.app.clock.today();
    let rows = [row(1, today, Theme::Itsme), row(2, today, Theme::Bank)];
    let page = |rows| build(visit, Id::nil(), "Godelieve <b>".to_owned(), rows, &[]).render().unwrap_or_default();
    vec![("person-moments", page(&rows)), ("person-moments-none", page(&[]))]
}
