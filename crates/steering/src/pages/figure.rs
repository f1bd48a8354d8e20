//! `/figures/{figure}` and `/programmes/{slug}/figures/{figure}`: what a public figure means, of when it is, and
//! where it comes from.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kit::page::{Page, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::results::{Results, Shown, sample};
use super::staff::hours;
use crate::store::programme::by_slug;
use crate::{content, publish};

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
    small: String,
    /// What came of it after the report.
    since: Option<Since>,
}

struct Since {
    value: String,
    date: String,
}

/// `GET /{lang}/programmes/{slug}/figures/{figure}`
///
/// # Errors
/// Not found when there is no such programme or figure.
pub async fn of_programme(visit: Visit, Path((_, slug, figure)): Path<(String, String, String)>) -> Result<Response> {
    let programme = by_slug(&visit.app.db, &slug).await?.ok_or(Failure::NotFound)?;
    let results = Results::of(&visit.app.db, visit.lang, &programme).await?;
    let shown = results.figure(&figure).ok_or(Failure::NotFound)?;
    let since = results.since().into_iter().find(|since| since.code == figure && shown.seal.is_some());
    let back = visit.to(&format!("programmes/{slug}"));
    show_page(&build(&visit, shown, since, programme.name(visit.lang), back))
}

/// `GET /{lang}/figures/{figure}`
///
/// # Errors
/// Not found when there is no such figure.
pub async fn of_installation(visit: Visit, Path((_, figure)): Path<(String, String)>) -> Result<Response> {
    let shown = shown(&visit, &figure).await?.ok_or(Failure::NotFound)?;
    let page = build(&visit, &shown, None, &visit.lang.t(text::FIGURE_OF_ALL), visit.to(""));
    show_page(&FigurePage { small: visit.lang.t(text::RESULTS_TENS), ..page })
}

async fn shown(visit: &Visit, code: &str) -> Result<Option<Shown>> {
    let published = publish::of(&visit.app.db, None).await?;
    let house = content::set("house").map(|set| set.indicators.as_slice()).unwrap_or_default();
    let definition = house.iter().find(|definition| definition.code == code);
    let (Some(definition), Some(one)) = (definition, published.running(code)) else { return Ok(None) };
    let (lang, is_minutes) = (visit.lang, code == "minutes");
    Ok(Some(Shown {
        code: code.to_owned(),
        name: if is_minutes { lang.t(text::RESULTS_HOURS) } else { definition.name.in_language(lang.code()).to_owned() },
        says: definition.says.in_language(lang.code()).to_owned(),
        value: if is_minutes { hours(one.value()) } else { one.value() },
        day: one.taken_on,
        nr: one.nr,
        seal: None,
    }))
}

fn build(visit: &Visit, shown: &Shown, since: Option<&Shown>, of: &str, back: String) -> FigurePage {
    let lang = visit.lang;
    let as_of = |shown: &Shown| lang.with(text::RESULTS_AS_OF, &[("day", lang.day(shown.day).into())]);
    let site = visit.app.config.name.clone();
    let journal = lang.with(text::FIGURE_SOURCE, &[("nr", shown.nr.into()), ("site", site.into())]);
    let (date, source) = match &shown.seal {
        Some(seal) => {
            let frozen = [("day", lang.day(seal.frozen_on).into()), ("digest", seal.digest.as_str().into())];
            let until = lang.with(text::RESULTS_UNTIL, &[("day", lang.day(shown.day).into())]);
            (until, format!("{journal} {}", lang.with(text::RESULTS_DIGEST, &frozen)))
        }
        None => (as_of(shown), journal),
    };
    FigurePage {
        page: Page::public(visit, shown.name.clone()).narrow(),
        of: of.to_owned(),
        back,
        value: lang.number(shown.value),
        definition: shown.says.clone(),
        date,
        source,
        small: lang.t(text::RESULTS_SMALL),
        since: since.map(|since| Since { value: lang.number(since.value), date: as_of(since) }),
    }
}

/// A figure of last night, and one that a report froze.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let results = sample(visit.app.clock.today());
    let since = results.since();
    let render = |code: &str| {
        let shown = results.figure(code)?;
        let since = since.iter().find(|since| since.code == code && shown.seal.is_some()).copied();
        build(visit, shown, since, "Digibanken", visit.to("")).render().ok()
    };
    vec![("figure", render("moments").unwrap_or_default()), ("figure-frozen", render("trainings").unwrap_or_default())]
}
