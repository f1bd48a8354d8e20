//! The first page: three doors, all equal, and below them what was reached so far.

use axum::extract::Request;
use axum::response::Response;
use domain::Day;
use domain::policy::{self, Action};
use kit::page::{self, Page};
use kit::{Lang, Result, Visit, text, visit};
use places::store::Counts;
use steering::publish;
use steering::store::publication::Published;

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
    let published = publish::of(&visit.app.db, None).await?;
    page::show(&home(&visit, &counts, &Sums::of(&published)))
}

/// What the installation published, and on which day.
#[derive(Default)]
struct Sums {
    taken_on: Option<Day>,
    moments: i64,
    hours: i64,
    participations: i64,
    learners: i64,
    places: i64,
}

impl Sums {
    fn of(published: &Published) -> Sums {
        Sums {
            taken_on: published.taken().map(|newest| newest.taken_on),
            moments: published.figure("moments"),
            hours: published.figure("minutes") / 60,
            participations: published.figure("participations"),
            learners: published.figure("learners"),
            places: published.figure("places"),
        }
    }
}

fn home(visit: &Visit, counts: &Counts, sums: &Sums) -> Home {
    let lang = visit.lang;
    Home {
        page: Page::public(visit, lang.t(text::HOME_TITLE)),
        find_says: find_says(lang, counts),
        desk: visit.to(own_work(visit)),
        figures: if sums.moments == 0 { Vec::new() } else { figures(visit, sums) },
        dated: sums.taken_on.map(|day| lang.with(text::HOME_DATED, &[("day", lang.day(day).into())])).unwrap_or_default(),
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

fn figures(visit: &Visit, sums: &Sums) -> Vec<Figure> {
    let lang = visit.lang;
    let figure = |name: &str, count: i64, says: &str, below: String| Figure {
        count: lang.number(count),
        says: lang.with(says, &[("n", count.into())]),
        below,
        href: visit.to(&format!("figures/{name}")),
    };
    let hours = lang.with(text::HOME_HOURS, &[("n", lang.number(sums.hours).into())]);
    let second = match sums.learners {
        0 => figure("participations", sums.participations, text::HOME_PERSONS, lang.t(text::HOME_PERSONS_BELOW)),
        learners => figure("learners", learners, text::HOME_LEARNERS, lang.t(text::HOME_LEARNERS_BELOW)),
    };
    let third = figure("places", sums.places, text::HOME_PLACES, lang.t(text::HOME_PLACES_BELOW));
    vec![figure("moments", sums.moments, text::HOME_MOMENTS, hours), second, third]
}

pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let show = |home: &Home| askama::Template::render(home).unwrap_or_default();
    let taken_on = Some(visit.app.clock.today());
    let sums = Sums { taken_on, moments: 6_000, hours: 2_592, participations: 7_410, learners: 640, places: 25 };
    let full = home(visit, &Counts { places: 25, areas: 20 }, &sums);
    vec![("home", show(&full)), ("home-new", show(&home(visit, &Counts { places: 0, areas: 0 }, &Sums::default())))]
}
