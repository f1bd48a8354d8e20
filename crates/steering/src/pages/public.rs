//! `/programmes` and `/programmes/{slug}`: what everybody may know, as it was last published.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kit::page::{Page, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::results::{Bar, Results, Shown, in_sentence, sample};
use super::staff::{days, sample_programme};
use crate::publish::HOUSE;
use crate::store::programme::{Partner, Programme, all, by_slug, partners};

/// How many figures stand large.
const LARGE: usize = 5;

#[derive(Template)]
#[template(path = "programmes.html")]
struct ListPage {
    page: Page,
    programmes: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    days: String,
}

#[derive(Template)]
#[template(path = "programme.html")]
struct ProgrammePage {
    page: Page,
    base: String,
    days: String,
    source: String,
    band: Vec<Figure>,
    promise: Option<Promise>,
    /// Those that found no room in the band.
    more: Vec<Figure>,
    /// What came after the report.
    since: Vec<Figure>,
    as_of: Option<String>,
    digest: Option<String>,
    partners: Vec<String>,
    under: Vec<Line>,
}

/// A figure, its name and the page that explains it.
struct Figure {
    value: String,
    name: String,
    href: String,
    day: String,
}

/// What was promised, and where it was kept.
struct Promise {
    title: String,
    says: String,
    most: i64,
    /// What each partner had promised.
    mark: Option<Mark>,
    partners: Vec<Row>,
    area: String,
    areas: Vec<Row>,
    has_joined: bool,
}

/// Where on the bars a promise stands, and in words.
struct Mark {
    each: i64,
    says: String,
}

struct Row {
    name: String,
    value: i64,
    shown: String,
    is_joined: bool,
}

/// `GET /{lang}/programmes`
///
/// # Errors
/// When the database refuses.
pub async fn list(visit: Visit) -> Result<Response> {
    let programmes = all(&visit.app.db).await?;
    show_page(&list_page(&visit, &programmes))
}

/// `GET /{lang}/programmes/{slug}`
///
/// # Errors
/// Not found when there is no such programme.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let programme = by_slug(&visit.app.db, &slug).await?.ok_or(Failure::NotFound)?;
    show_page(&load(&visit, &programme).await?)
}

/// The page of a programme; `/shared/...` shows the same.
async fn load(visit: &Visit, programme: &Programme) -> Result<ProgrammePage> {
    let db = &visit.app.db;
    let results = Results::of(db, visit.lang, programme).await?;
    let partners = partners(db, programme.id).await?;
    let under: Vec<_> = all(db).await?.into_iter().filter(|other| other.umbrella == Some(programme.id)).collect();
    Ok(programme_page(visit, programme, &results, &partners, &under))
}

fn list_page(visit: &Visit, programmes: &[Programme]) -> ListPage {
    let programmes = programmes.iter().map(|programme| line(visit, programme)).collect();
    ListPage { page: Page::public(visit, visit.lang.t(text::PROGRAMMES_TITLE)), programmes }
}

fn line(visit: &Visit, programme: &Programme) -> Line {
    let href = visit.to(&format!("programmes/{}", programme.slug));
    Line { href, name: programme.name(visit.lang).to_owned(), days: days(visit, programme) }
}

fn programme_page(
    visit: &Visit,
    programme: &Programme,
    results: &Results,
    partners: &[Partner],
    under: &[Programme],
) -> ProgrammePage {
    let lang = visit.lang;
    let base = visit.to(&format!("programmes/{}", programme.slug));
    let figure = |shown: &Shown| Figure {
        value: lang.number(shown.value),
        name: shown.name.clone(),
        href: format!("{base}/figures/{}", shown.code),
        day: lang.day(shown.day),
    };
    let (large, more, since) = large_first(results);
    let figures = |all: Vec<&Shown>| all.into_iter().map(&figure).collect::<Vec<_>>();
    ProgrammePage {
        page: Page::public(visit, programme.name(lang)),
        days: days(visit, programme),
        source: programme.source.clone(),
        band: figures(large),
        promise: promise(visit, results),
        more: figures(more),
        since: figures(since),
        as_of: as_of(visit, results),
        digest: results.report.as_ref().map(|seal| seal.digest.clone()),
        partners: partners.iter().map(|partner| partner.name.clone()).collect(),
        under: under.iter().map(|programme| line(visit, programme)).collect(),
        base,
    }
}

/// What stands in the band, what found no room there, and what came after a report. What the programme counts beside
/// what every programme counts comes first, and the figure that is split below last of it.
fn large_first(results: &Results) -> (Vec<&Shown>, Vec<&Shown>, Vec<&Shown>) {
    let is_frozen = !results.frozen.is_empty();
    let split = results.main.as_ref().map(|main| main.shown.code.as_str());
    let mut all: Vec<&Shown> = if is_frozen { results.frozen.iter().collect() } else { results.running.iter().collect() };
    all.sort_by_key(|shown| (HOUSE.contains(&shown.code.as_str()), Some(shown.code.as_str()) == split));
    let more = all.split_off(all.len().min(LARGE));
    (all, more, if is_frozen { results.since() } else { Vec::new() })
}

/// Frozen on a day, or as of last night.
fn as_of(visit: &Visit, results: &Results) -> Option<String> {
    let lang = visit.lang;
    match &results.report {
        Some(seal) => {
            Some(lang.with(
                text::RESULTS_FROZEN,
                &[("last", lang.day(seal.last_day).into()), ("day", lang.day(seal.frozen_on).into())],
            ))
        }
        None => results.taken_on.map(|day| lang.with(text::AS_OF, &[("day", lang.day(day).into())])),
    }
}

fn promise(visit: &Visit, results: &Results) -> Option<Promise> {
    let (lang, main) = (visit.lang, results.main.as_ref()?);
    let value = ("n", lang.number(main.shown.value).into());
    let name = ("name", in_sentence(lang, &main.shown.name).into());
    let title = match main.goal {
        Some(goal) => lang.with(text::RESULTS_PROMISED, &[value, name, ("goal", lang.number(goal).into())]),
        None => lang.with(text::RESULTS_REACHED, &[value, name]),
    };
    let most = main.partners.iter().map(|bar| bar.value).chain(main.each).max().unwrap_or(1);
    let row =
        |bar: &Bar| Row { name: bar.name.clone(), value: bar.value, shown: lang.number(bar.value), is_joined: bar.is_joined };
    Some(Promise {
        title,
        says: match main.each {
            Some(each) => lang.with(text::RESULTS_EACH, &[("n", each.into())]),
            None => lang.t(text::RESULTS_FIRST),
        },
        most,
        mark: main.each.map(|each| Mark { each, says: lang.with(text::RESULTS_MARK, &[("n", each.into())]) }),
        partners: main.partners.iter().map(row).collect(),
        area: main.shown.name.clone(),
        areas: main.areas.iter().map(row).collect(),
        has_joined: main.partners.iter().chain(&main.areas).any(|bar| bar.is_joined),
    })
}

/// The list, a programme with a report, one with running figures, and one before its first copy.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let partner = Partner { id: programme.id, programme: programme.id, slug: "oostkamp".into(), name: "Oostkamp".into() };
    let under = [sample_programme()];
    let full = sample(visit.app.clock.today());
    let running = Results { report: None, frozen: Vec::new(), main: None, ..full.clone() };
    let render = |results: &Results, partners: &[Partner], under: &[Programme]| {
        programme_page(visit, &programme, results, partners, under).render().unwrap_or_default()
    };
    vec![
        ("programmes", list_page(visit, &under).render().unwrap_or_default()),
        ("programme", render(&full, &[partner], &under)),
        ("programme-running", render(&running, &[], &under)),
        ("programme-empty", render(&Results::default(), &[], &[])),
    ]
}
