//! What a link that was shared opens: the results on one page to read or print, and one figure to stand in another
//! site's page. No menu, no account, nothing that was not published.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use kit::guard::FRAMED;
use kit::page::{Page, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::view::{Bar, Results, Shown, sample};
use crate::pages::staff::{days, sample_programme};
use crate::store::programme::{self, Programme};
use crate::store::share::opened;

#[derive(Template)]
#[template(path = "results_shared.html")]
struct SharedPage {
    page: Page,
    days: String,
    source: String,
    dated: String,
    digest: String,
    figures: Vec<Line>,
    since: Vec<Line>,
    main: String,
    partners: Vec<Bar>,
    areas: Vec<Bar>,
}

struct Line {
    name: String,
    value: String,
    day: String,
    says: String,
}

#[derive(Template)]
#[template(path = "results_embedded.html")]
struct Embedded {
    page: Page,
    of: String,
    value: String,
    name: String,
    dated: String,
    href: String,
}

async fn open(visit: &Visit, token: &str) -> Result<(Programme, Results)> {
    let id = opened(&visit.app, token).await?.ok_or(Failure::NotFound)?;
    let programme = programme::by_id(&visit.app.db, id).await?.ok_or(Failure::NotFound)?;
    let results = Results::of(&visit.app.db, visit.lang, &programme).await?;
    Ok((programme, results))
}

/// `GET /{lang}/shared/{token}`
///
/// # Errors
/// Not found when nobody made such a link, or when it was revoked.
pub async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    let (programme, results) = open(&visit, &token).await?;
    show_page(&page(&visit, &programme, &results))
}

/// `GET /{lang}/shared/{token}/{figure}`: for the frame of another site.
///
/// # Errors
/// Not found as [`show`], or when there is no such figure.
pub async fn figure(visit: Visit, Path((_, token, code)): Path<(String, String, String)>) -> Result<Response> {
    let (programme, results) = open(&visit, &token).await?;
    let shown = results.figure(&code).ok_or(Failure::NotFound)?;
    let mut response = show_page(&embedded(&visit, &programme, shown))?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMED));
    Ok(response)
}

fn page(visit: &Visit, programme: &Programme, results: &Results) -> SharedPage {
    let lang = visit.lang;
    let line = |shown: &Shown| Line {
        name: shown.name.clone(),
        value: lang.number(shown.value),
        day: lang.day(shown.day),
        says: shown.says.clone(),
    };
    let (dated, digest) = match (&results.report, results.taken_on) {
        (Some(seal), _) => (lang.with(text::RESULTS_UNTIL, &[("day", lang.day(seal.last_day).into())]), seal.digest.clone()),
        (None, Some(day)) => (lang.with(text::AS_OF, &[("day", lang.day(day).into())]), String::new()),
        (None, None) => (lang.t(text::FIGURES_NOT_YET), String::new()),
    };
    let main = results.main.as_ref();
    SharedPage {
        page: Page::public(visit, programme.name(lang)),
        days: days(visit, programme),
        source: programme.source.clone(),
        dated,
        digest,
        figures: results.frozen.iter().map(line).collect(),
        since: results.since().into_iter().map(line).collect(),
        main: main.map(|main| main.shown.name.clone()).unwrap_or_default(),
        partners: main.map(|main| main.partners.clone()).unwrap_or_default(),
        areas: main.map(|main| main.areas.clone()).unwrap_or_default(),
    }
}

impl SharedPage {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn number(&self, value: &i64) -> String {
        self.page.language().number(*value)
    }
}

fn embedded(visit: &Visit, programme: &Programme, shown: &Shown) -> Embedded {
    let lang = visit.lang;
    Embedded {
        page: Page::public(visit, shown.name.clone()),
        of: programme.name(lang).to_owned(),
        value: lang.number(shown.value),
        name: shown.name.clone(),
        dated: lang.with(text::AS_OF, &[("day", lang.day(shown.day).into())]),
        href: visit.to(&format!("programmes/{}/figures/{}", programme.slug, shown.code)),
    }
}

/// A report, running figures, nothing yet, and one figure in its frame.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let (programme, full) = (sample_programme(), sample(visit.app.clock.today()));
    let running = Results { report: None, frozen: Vec::new(), main: None, ..full.clone() };
    let render = |results: &Results| page(visit, &programme, results).render().unwrap_or_default();
    let one = full.running.first().map(|shown| embedded(visit, &programme, shown).render().unwrap_or_default());
    vec![
        ("shared", render(&full)),
        ("shared-running", render(&running)),
        ("shared-empty", render(&Results::default())),
        ("shared-figure", one.unwrap_or_default()),
    ]
}
