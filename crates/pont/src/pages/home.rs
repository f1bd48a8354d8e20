//! The first page: three doors, all equal, and below them what was reached so far.

use axum::extract::Request;
use axum::response::Response;
use domain::policy::{self, Action};
use kit::page::{self, Page};
use kit::{Lang, Result, Visit, text, visit};
use places::store::Counts;
use steering::pages::figure::{Kind, value};
use steering::snapshot::{SMALLEST_SHOWN, Snapshot, public_count};

/// A figure with the address of what stands behind it.
struct Figure {
    count: String,
    says: String,
    below: String,
    href: String,
}

#[derive(askama::Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
    find_says: String,
    desk: String,
    figures: Vec<Figure>,
    dated: String,
}

/// `GET /`: to the language of the browser.
pub async fn choose_language(request: Request) -> Response {
    let (parts, _) = request.into_parts();
    page::go(&format!("/{}", visit::preferred(&parts)))
}

/// `GET /{lang}`.
///
/// # Errors
/// When the database refuses.
pub async fn show(visit: Visit) -> Result<Response> {
    let counts = places::store::counts(&visit.app.db).await?;
    let snapshot = steering::latest_public(&visit.app.db, None).await?;
    page::show(&home(&visit, &counts, snapshot.as_ref()))
}

fn home(visit: &Visit, counts: &Counts, snapshot: Option<&Snapshot>) -> Home {
    let lang = visit.lang;
    Home {
        page: Page::public(visit, lang.t(text::HOME_TITLE)),
        find_says: find_says(lang, counts),
        desk: visit.to(own_work(visit)),
        figures: snapshot.map(|snapshot| figures(visit, snapshot)).unwrap_or_default(),
        dated: snapshot
            .map(|snapshot| lang.with(text::HOME_DATED, &[("day", lang.day(snapshot.taken_on).into())]))
            .unwrap_or_default(),
    }
}

fn find_says(lang: Lang, counts: &Counts) -> String {
    if counts.places == 0 {
        return lang.t(text::HOME_FIND_SAYS);
    }
    lang.with(text::HOME_FIND_COUNTS, &[("places", counts.places.into()), ("areas", counts.areas.into())])
}

/// Where the third door leads: to one's own work, and a stranger by way of signing in.
fn own_work(visit: &Visit) -> &'static str {
    let may = |action| policy::may_somewhere(visit.standing(), action);
    match visit.visitor {
        Some(_) if may(Action::WriteMoments) => "desk",
        Some(_) if may(Action::SeeProgramme) => "steering",
        Some(_) => "account",
        None => "desk",
    }
}

fn figures(visit: &Visit, snapshot: &Snapshot) -> Vec<Figure> {
    let lang = visit.lang;
    let figure = |name: &str, count: i64, says: &str, below: String| Figure {
        count: public_count(lang, count),
        says: lang.with(says, &[("n", count.into())]),
        below,
        href: visit.to(&format!("figures/{name}")),
    };
    let second = if snapshot.learners < SMALLEST_SHOWN {
        figure("participations", snapshot.persons, text::HOME_PERSONS, lang.t(text::HOME_PERSONS_BELOW))
    } else {
        figure("learners", snapshot.learners, text::HOME_LEARNERS, lang.t(text::HOME_LEARNERS_BELOW))
    };
    vec![
        figure(
            "moments",
            snapshot.moments,
            text::HOME_MOMENTS,
            lang.with(text::HOME_HOURS, &[("n", value(lang, Kind::Hours, snapshot).into())]),
        ),
        second,
        figure("places", snapshot.places, text::HOME_PLACES, lang.t(text::HOME_PLACES_BELOW)),
    ]
}

pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let show = |home: &Home| askama::Template::render(home).unwrap_or_default();
    let (day, at) = (visit.app.clock.today(), visit.app.clock.now());
    let snapshot = Snapshot {
        taken_on: day,
        taken_at: at,
        nr: 6_000,
        moments: 6_000,
        minutes: 155_520,
        persons: 7_412,
        places: 3,
        learners: 640,
        activities: 5_120,
        modules: 310,
    };
    let full = home(visit, &Counts { places: 25, areas: 20 }, Some(&snapshot));
    vec![("home", show(&full)), ("home-new", show(&home(visit, &Counts { places: 0, areas: 0 }, None)))]
}
