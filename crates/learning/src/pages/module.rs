//! `/learn/{module}`: its activities. Everybody may look; what is done is shown to who learns.

use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Resource};
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use super::parts::{Arch, arches, line};
use super::path::counted;
use crate::content::{self, Module};
use crate::progress::{Done, done_of};

#[derive(askama::Template)]
#[template(path = "module.html")]
pub struct ModulePage {
    page: Page,
    says: String,
    minutes: String,
    text_lang: &'static str,
    borrowed: bool,
    arches: Vec<Arch>,
    counted: String,
    activities: Vec<Line>,
    /// A learner: what she does is kept.
    is_learner: bool,
}

struct Line {
    nr: usize,
    title: String,
    minutes: String,
    href: String,
    is_done: bool,
    is_next: bool,
}

/// `GET /{lang}/learn/{module}`
///
/// # Errors
/// Not found when there is no such module.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let module = content::module(&id)?;
    let done = match visit.scope(Action::Learn, Resource::Own) {
        Ok(scope) => done_of(&visit.app, &scope, scope.viewer(), module).await?,
        Err(_) => Done::nothing(module),
    };
    show_page(&build(&visit, module, &done))
}

pub fn build(visit: &Visit, module: &'static Module, done: &Done) -> ModulePage {
    let lang = visit.lang;
    let (texts, text_lang) = module.texts(lang);
    let next = done.next().map(|activity| activity.id.as_str());
    let activities = module.activities.iter().zip(1..).map(|(activity, nr)| Line {
        nr,
        title: module.activity_title(lang, &activity.id).to_owned(),
        minutes: lang.with(text::MODULE_MINUTES, &[("n", activity.minutes.into())]),
        href: visit.to(&format!("learn/{}/{}", module.id, activity.id)),
        is_done: done.activities.contains_key(&activity.id),
        is_next: next == Some(activity.id.as_str()),
    });
    ModulePage {
        page: Page::learner(visit, module.title(lang)),
        says: line(texts.get("says")),
        minutes: lang.with(text::MODULE_MINUTES, &[("n", module.minutes.into())]),
        text_lang: text_lang.code(),
        borrowed: text_lang != lang,
        arches: arches(done, next),
        counted: counted(visit, done),
        activities: activities.collect(),
        is_learner: visit.is_learner(),
    }
}
