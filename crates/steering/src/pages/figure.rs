//! `/figures/{figure}` and `/programmes/{slug}/figures/{figure}`: what a public figure means, of when it is, and
//! where it comes from.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kit::page::{Page, show as show_page};
use kit::{Failure, Lang, Result, Visit, text};

use super::staff::hours;
use crate::snapshot::{SMALLEST_SHOWN, Snapshot, latest_public, public_count};
use crate::store::programme::by_slug;

domain::words! {
    /// A figure the public sees.
    pub enum Kind {
        Moments = "moments",
        Hours = "hours",
        Participations = "participations",
        Places = "places",
        Learners = "learners",
        Activities = "activities",
        Modules = "modules",
    }
}

impl Kind {
    /// Whether it tells of learning rather than of help.
    pub const fn is_learning(self) -> bool {
        matches!(self, Self::Learners | Self::Activities | Self::Modules)
    }
}

#[derive(Template)]
#[template(path = "figure.html")]
struct FigurePage {
    page: Page,
    of: String,
    back: String,
    value: String,
    definition: String,
    date: String,
    source: String,
}

/// `GET /{lang}/programmes/{slug}/figures/{figure}`
///
/// # Errors
/// Not found when there is no such programme or figure.
pub async fn of_programme(visit: Visit, Path((_, slug, figure)): Path<(String, String, String)>) -> Result<Response> {
    let programme = by_slug(&visit.app.db, &slug).await?.ok_or(Failure::NotFound)?;
    let snapshot = latest_public(&visit.app.db, Some(programme.id)).await?;
    let back = visit.to(&format!("programmes/{slug}"));
    page(&visit, &figure, snapshot, programme.name(visit.lang), back)
}

/// `GET /{lang}/figures/{figure}`
///
/// # Errors
/// Not found when there is no such figure.
pub async fn of_installation(visit: Visit, Path((_, figure)): Path<(String, String)>) -> Result<Response> {
    let snapshot = latest_public(&visit.app.db, None).await?;
    let of = visit.lang.t(text::FIGURE_OF_ALL);
    let back = visit.to("");
    page(&visit, &figure, snapshot, &of, back)
}

fn page(visit: &Visit, figure: &str, snapshot: Option<Snapshot>, of: &str, back: String) -> Result<Response> {
    let kind = Kind::from_code(figure).ok_or(Failure::NotFound)?;
    let snapshot = snapshot.ok_or(Failure::NotFound)?;
    show_page(&build(visit, kind, &snapshot, of, back))
}

fn build(visit: &Visit, kind: Kind, snapshot: &Snapshot, of: &str, back: String) -> FigurePage {
    let lang = visit.lang;
    let (day, time) = (lang.day(snapshot.taken_on), lang.time(&visit.app.clock.zone, snapshot.taken_at));
    let site = visit.app.config.name.clone();
    FigurePage {
        page: Page::public(visit, lang.word(kind)).narrow(),
        of: of.to_owned(),
        back,
        value: value(lang, kind, snapshot),
        definition: lang.t(&format!("kind-{kind}-says")),
        date: lang.with(text::FIGURE_DATE, &[("day", day.into()), ("time", time.into())]),
        source: lang.with(text::FIGURE_SOURCE, &[("nr", snapshot.nr.into()), ("site", site.into())]),
    }
}

/// A public figure as it is shown.
pub fn value(lang: Lang, kind: Kind, snapshot: &Snapshot) -> String {
    match kind {
        Kind::Moments => public_count(lang, snapshot.moments),
        Kind::Participations => public_count(lang, snapshot.persons),
        Kind::Places => lang.number(snapshot.places),
        // Hours of fewer than five moments would tell how long one person was helped.
        Kind::Hours if snapshot.moments < SMALLEST_SHOWN => public_count(lang, 0),
        Kind::Hours => lang.number(hours(snapshot.minutes)),
        Kind::Learners => public_count(lang, snapshot.learners),
        // What fewer than five people did would tell what one of them did.
        Kind::Activities | Kind::Modules if snapshot.learners < SMALLEST_SHOWN => lang.t(text::FIGURE_TOO_FEW),
        Kind::Activities => public_count(lang, snapshot.activities),
        Kind::Modules => public_count(lang, snapshot.modules),
    }
}

/// Whether a figure stands among those of a programme: learning only where people learn.
pub fn is_told(kind: Kind, snapshot: &Snapshot) -> bool {
    match kind {
        Kind::Learners => snapshot.learners > 0,
        Kind::Activities => snapshot.activities > 0 && snapshot.learners >= SMALLEST_SHOWN,
        Kind::Modules => snapshot.modules > 0 && snapshot.learners >= SMALLEST_SHOWN,
        Kind::Moments | Kind::Hours | Kind::Participations | Kind::Places => true,
    }
}

/// A copy for samples.
pub fn sample_snapshot(visit: &Visit) -> Snapshot {
    Snapshot {
        taken_on: visit.app.clock.today(),
        taken_at: visit.app.clock.now(),
        nr: 6_000,
        moments: 2_412,
        minutes: 52_000,
        persons: 3,
        places: 25,
        learners: 214,
        activities: 1_630,
        modules: 96,
    }
}

/// A figure, a small one, one of learning, and one of too few people.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let snapshot = sample_snapshot(visit);
    let few = Snapshot { learners: 2, ..snapshot.clone() };
    let render = |kind, snapshot| build(visit, kind, snapshot, "Digibanken", visit.to("")).render().unwrap_or_default();
    vec![
        ("figure", render(Kind::Moments, &snapshot)),
        ("figure-small", render(Kind::Participations, &snapshot)),
        ("figure-learners", render(Kind::Learners, &snapshot)),
        ("figure-too-few", render(Kind::Activities, &few)),
    ]
}
