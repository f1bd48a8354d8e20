//! `/learn/path`: her one next step, what is done and what comes after.

use accounts::learner::{self, Device};
use axum::response::Response;
use domain::{Action, Resource};
use kit::form::Form;
use kit::page::{Page, go, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::parts::{Arch, arches, inside};
use crate::progress::{self, Done, Overview};

#[derive(askama::Template)]
#[template(path = "path.html")]
pub struct PathPage {
    page: Page,
    form: Form,
    hello: String,
    says: String,
    next: Option<Next>,
    modules: Vec<Line>,
    device: String,
    other: (&'static str, String),
}

/// The one thing to do now.
struct Next {
    title: String,
    minutes: String,
    arches: Vec<Arch>,
    done: String,
    href: String,
    go: String,
}

/// A module on the path.
struct Line {
    title: String,
    href: String,
    says: String,
    look: &'static str,
}

/// `GET /{lang}/learn/path`
///
/// # Errors
/// Not found when nobody learns here.
pub async fn show(visit: Visit) -> Result<Response> {
    let scope = visit.scope(Action::Learn, Resource::Own)?;
    let row = learner::find(&visit.app.db, &scope, scope.viewer()).await?.ok_or(Failure::NotFound)?;
    let overview = progress::of(&visit.app, &scope, scope.viewer(), row.device.code()).await?;
    show_page(&build(&visit, &row.name, row.device, &overview))
}

/// `POST /{lang}/learn/device`: she practises with something else from now on.
///
/// # Errors
/// Not found when nobody learns here.
pub async fn set_device(visit: Visit, mut form: Form) -> Result<Response> {
    let (command, id) = (form.command()?, visit.account()?);
    let Some(device) = form.word::<Device>("device") else { return Ok(go(&visit.to("learn/path"))) };
    kit::write(&visit.app, visit.actor()?, command, async |tx| learner::set_device(tx, id, device).await).await?;
    Ok(go(&visit.to("learn/path?done=device")))
}

pub fn build(visit: &Visit, name: &str, device: Device, overview: &Overview) -> PathPage {
    let lang = visit.lang;
    let other = if device == Device::Computer { Device::Touch } else { Device::Computer };
    PathPage {
        page: Page::learner(visit, lang.t(text::PATH_MINE)),
        form: Form::fresh(&visit.app, lang),
        hello: if name.is_empty() {
            lang.t(text::PATH_HELLO_NOBODY)
        } else {
            lang.with(text::PATH_HELLO, &[("name", name.into())])
        },
        says: says(visit, overview),
        next: next(visit, overview),
        modules: overview.modules.iter().map(|done| line(visit, overview, done)).collect(),
        device: lang.with(text::PATH_DEVICE, &[("device", lang.word(device).to_lowercase().into())]),
        other: (other.code(), lang.with(text::PATH_DEVICE_OTHER, &[("device", lang.word(other).to_lowercase().into())])),
    }
}

fn says(visit: &Visit, overview: &Overview) -> String {
    let lang = visit.lang;
    let has_begun = overview.modules.iter().any(|done| done.count() > 0);
    match &overview.now {
        None => lang.t(text::PATH_ALL),
        Some(now) if has_begun || now.last_at.is_some() => {
            let title = now.module.title(lang);
            lang.with(text::PATH_FAR, &[("module", inside(title).into())])
        }
        Some(_) => lang.t(text::PATH_BEGIN),
    }
}

fn next(visit: &Visit, overview: &Overview) -> Option<Next> {
    let (lang, now) = (visit.lang, overview.now.as_ref()?);
    let done = overview.modules.iter().find(|done| done.module.id == now.module.id)?;
    let go = if now.last_at.is_some() || done.count() > 0 { text::PATH_GO_ON } else { text::PATH_GO };
    Some(Next {
        title: now.module.activity_title(lang, &now.activity.id).to_owned(),
        minutes: lang.with(text::PATH_NOW, &[("n", now.activity.minutes.into())]),
        arches: arches(done, Some(&now.activity.id)),
        done: counted(visit, done),
        href: visit.to(&format!("learn/{}/{}", now.module.id, now.activity.id)),
        go: lang.t(go),
    })
}

/// `4 van 8 gedaan`
pub fn counted(visit: &Visit, done: &Done) -> String {
    visit.lang.with(text::PATH_STARTED, &[("done", done.count().into()), ("total", done.module.activities.len().into())])
}

fn line(visit: &Visit, overview: &Overview, done: &Done) -> Line {
    let lang = visit.lang;
    let is_here = overview.now.as_ref().is_some_and(|now| now.module.id == done.module.id);
    let (look, says) = match done.finished_at() {
        Some(at) => ("done", lang.with(text::PATH_DONE_ON, &[("day", lang.day(visit.app.clock.zone.day(at)).into())])),
        None if is_here => ("here", lang.t(text::PATH_HERE)),
        None if done.count() > 0 => ("", counted(visit, done)),
        None => ("", lang.with(text::PATH_LATER, &[("n", done.module.minutes.into())])),
    };
    Line { title: done.module.title(lang).to_owned(), href: visit.to(&format!("learn/{}", done.module.id)), says, look }
}
