//! `/programmes` and `/programmes/{slug}`: what everybody may know, as of the last nightly copy.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kit::page::{Page, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::figure::{Kind, is_told, value};
use super::staff::{days, sample_programme};
use crate::snapshot::{Snapshot, latest_public};
use crate::store::programme::{Partner, Programme, all, by_slug, partners};

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
    days: String,
    source: String,
    /// What help was given, and what was learned.
    bands: Vec<Vec<Figure>>,
    as_of: Option<String>,
    partners: Vec<String>,
    under: Vec<Line>,
}

/// A figure, its name and the page that explains it.
struct Figure {
    value: String,
    name: String,
    href: String,
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
    let db = &visit.app.db;
    let programme = by_slug(db, &slug).await?.ok_or(Failure::NotFound)?;
    let snapshot = latest_public(db, Some(programme.id)).await?;
    let partners = partners(db, programme.id).await?;
    let under: Vec<_> = all(db).await?.into_iter().filter(|other| other.umbrella == Some(programme.id)).collect();
    show_page(&programme_page(&visit, &programme, snapshot.as_ref(), &partners, &under))
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
    snapshot: Option<&Snapshot>,
    partners: &[Partner],
    under: &[Programme],
) -> ProgrammePage {
    let lang = visit.lang;
    ProgrammePage {
        page: Page::public(visit, programme.name(lang)),
        days: days(visit, programme),
        source: programme.source.clone(),
        bands: snapshot.map(|snapshot| bands(visit, programme, snapshot)).unwrap_or_default(),
        as_of: snapshot.map(|snapshot| lang.with(text::AS_OF, &[("day", lang.day(snapshot.taken_on).into())])),
        partners: partners.iter().map(|partner| partner.name.clone()).collect(),
        under: under.iter().map(|programme| line(visit, programme)).collect(),
    }
}

fn bands(visit: &Visit, programme: &Programme, snapshot: &Snapshot) -> Vec<Vec<Figure>> {
    let figure = |kind: Kind| Figure {
        value: value(visit.lang, kind, snapshot),
        name: visit.lang.word(kind),
        href: visit.to(&format!("programmes/{}/figures/{kind}", programme.slug)),
    };
    let (learning, help): (Vec<_>, Vec<_>) =
        Kind::ALL.iter().copied().filter(|kind| is_told(*kind, snapshot)).partition(|kind| kind.is_learning());
    [help, learning].into_iter().filter(|kinds| !kinds.is_empty()).map(|kinds| kinds.into_iter().map(figure).collect()).collect()
}

/// The list, a programme with figures, and one before its first copy.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let snapshot = super::figure::sample_snapshot(visit);
    let partner = Partner { id: programme.id, programme: programme.id, slug: "oostkamp".into(), name: "Oostkamp".into() };
    let under = [sample_programme()];
    let full = programme_page(visit, &programme, Some(&snapshot), &[partner], &under);
    let empty = programme_page(visit, &programme, None, &[], &[]);
    vec![
        ("programmes", list_page(visit, &under).render().unwrap_or_default()),
        ("programme", full.render().unwrap_or_default()),
        ("programme-empty", empty.render().unwrap_or_default()),
    ]
}
