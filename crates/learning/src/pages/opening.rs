//! `/desk/openings/{id}`: the code that a learner's device scans, for ten minutes and one use.

use accounts::learner::opening;
use accounts::store::learner_opening::{self, OpeningRow};
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id, Resource};
use kit::page::{Page, show as show_page};
use kit::{Failure, Result, Visit, qr, text};

#[derive(askama::Template)]
#[template(path = "opening.html")]
pub struct OpeningPage {
    page: Page,
    says: String,
    /// The code, while it works.
    qr: Option<String>,
    back: String,
}

/// `GET /{lang}/desk/openings/{id}`
///
/// # Errors
/// Not found when the visitor did not make this opening, or may no longer open there.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let place = learner_opening::place(&visit.app.db, id).await?.ok_or(Failure::NotFound)?;
    let place = places::store::place(&visit.app.db, place).await?.ok_or(Failure::NotFound)?;
    let scope = visit.scope(Action::OpenLearners, Resource::Place { place: place.id, organisation: place.organisation })?;
    let row = learner_opening::find(&visit.app.db, &scope, id).await?.ok_or(Failure::NotFound)?;
    let back = visit.to(&format!("desk/learners?place={}", place.id));
    show_page(&build(&visit, &row, &opening::ticket(&visit.app, id), back)?)
}

pub fn build(visit: &Visit, row: &OpeningRow, ticket: &str, back: String) -> Result<OpeningPage> {
    let (lang, app) = (visit.lang, &visit.app);
    let works = row.used_at.is_none() && row.ends_at > app.clock.real();
    let address = format!("{}{}#{ticket}", app.config.public_address(), visit.to("learn/scan"));
    let time = lang.time(&app.clock.zone, row.ends_at);
    let says = match (row.used_at, works, row.name.is_empty()) {
        (Some(_), ..) => lang.t(text::OPENING_USED),
        (None, false, _) => lang.t(text::OPENING_OVER),
        (None, true, true) => lang.with(text::OPENING_SAYS_NOBODY, &[("time", time.into())]),
        (None, true, false) => lang.with(text::OPENING_SAYS, &[("name", row.name.as_str().into()), ("time", time.into())]),
    };
    let qr = if works { Some(qr::svg(&address)?) } else { None };
    Ok(OpeningPage { page: Page::staff(visit, lang.t(text::OPENING_TITLE)), says, qr, back })
}
