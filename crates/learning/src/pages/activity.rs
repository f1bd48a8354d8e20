//! `/learn/{module}/{activity}`: one exercise. The server draws the frame and gives the player its data; a lesson is
//! a page of its own that needs no player.

use axum::extract::Path;
use axum::response::Response;
use domain::learning::Exercise;
use domain::{Action, Id, Resource, Scope};
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, pictures, random, text};
use serde_json::{Value, json};

use super::lesson;
use super::parts::{Arch, arches, inside};
use crate::content::{self, Activity, Module};
use crate::progress::{Done, done_of};
use crate::store::attempt;

#[derive(askama::Template)]
#[template(path = "activity.html")]
pub struct ActivityPage {
    pub page: Page,
    pub frame: Frame,
    /// For the player.
    pub data: String,
    /// The player's script and style sheet: `learn-drill.js`, `drill.css`.
    pub player: String,
    pub sheet: String,
    /// The drawings it uses: name and SVG.
    pub pictures: Vec<(String, String)>,
}

/// What stands around every exercise.
pub struct Frame {
    pub module: String,
    pub module_id: String,
    pub activity_id: String,
    pub path_href: String,
    pub activity_word: String,
    pub nr: String,
    pub arches: Vec<Arch>,
    pub kind: &'static str,
    pub title: String,
    /// The language of the content; it may be another than that of the page.
    pub text_lang: &'static str,
    pub is_learner: bool,
    /// Hers, when she told it.
    pub name: String,
    /// Whom help reaches: the helper who opened her; without one, the page of places.
    pub help: String,
    pub find: String,
    pub next_title: String,
    pub next_href: String,
    pub next_says: String,
}

/// What someone has of an activity: her attempt and what she did in it.
pub struct Begun {
    pub attempt: Id,
    pub actions: Vec<String>,
    pub done: Done,
    /// Where help is asked; empty when nobody opened her.
    pub help: String,
}

/// `GET /{lang}/learn/{module}/{activity}`
///
/// # Errors
/// Not found when there is no such activity.
pub async fn show(visit: Visit, Path((_, module, activity)): Path<(String, String, String)>) -> Result<Response> {
    let module = content::module(&module)?;
    let activity = module.activity(&activity)?;
    let begun = begun(&visit, module, activity).await?;
    match activity.exercise {
        Exercise::Lesson { pages } => lesson::page(&visit, module, activity, &begun, pages),
        _ => show_page(&build(&visit, module, activity, &begun)),
    }
}

/// What the visitor has of this activity; of a guest nothing.
async fn begun(visit: &Visit, module: &'static Module, activity: &Activity) -> Result<Begun> {
    let attempt = random::id(visit.app.clock.real());
    let Ok(scope) = visit.scope(Action::Learn, Resource::Own) else {
        return Ok(Begun { attempt, actions: Vec::new(), done: Done::nothing(module), help: String::new() });
    };
    let done = done_of(&visit.app, &scope, scope.viewer(), module).await?;
    let help = if opened_by(visit).await?.is_some() { visit.to("learn/help") } else { String::new() };
    let (attempt, actions) = going_on(visit, &scope, module, activity).await?.unwrap_or((attempt, Vec::new()));
    Ok(Begun { attempt, actions, done, help })
}

async fn opened_by(visit: &Visit) -> Result<Option<Id>> {
    let Some(visitor) = &visit.visitor else { return Ok(None) };
    Ok(accounts::learner::session::here(&visit.app.db, visitor.session).await?.opened_by)
}

/// Her newest attempt at this version, when it is not finished.
async fn going_on(visit: &Visit, scope: &Scope, module: &Module, activity: &Activity) -> Result<Option<(Id, Vec<String>)>> {
    let what = (module.id.as_str(), activity.id.as_str(), activity.version.as_str());
    let Some(row) = attempt::newest(&visit.app.db, scope, scope.viewer(), what).await? else { return Ok(None) };
    let rows = attempt::actions(&visit.app.db, scope, row.id).await?;
    let actions: Vec<String> = rows.into_iter().map(|row| row.action).collect();
    let can_go_on = activity.exercise.replay(&actions).is_ok_and(|progress| !progress.is_done);
    Ok(can_go_on.then_some((row.id, actions)))
}

pub fn build(visit: &Visit, module: &'static Module, activity: &'static Activity, begun: &Begun) -> ActivityPage {
    let frame = frame(visit, module, activity, begun);
    ActivityPage {
        page: Page::learner(visit, frame.title.clone()),
        data: script_data(visit, module, activity, begun, &frame),
        player: format!("learn-{}.js", activity.kind()),
        sheet: format!("{}.css", activity.kind()),
        pictures: drawings(activity),
        frame,
    }
}

pub fn frame(visit: &Visit, module: &'static Module, activity: &Activity, begun: &Begun) -> Frame {
    let lang = visit.lang;
    let (_, text_lang) = module.texts(lang);
    let at = module.activities.iter().position(|other| other.id == activity.id).unwrap_or_default();
    let next = module.after(&activity.id);
    let next_title = next.map(|next| module.activity_title(lang, &next.id));
    let next_href = next.map_or(visit.to("learn/path"), |next| visit.to(&format!("learn/{}/{}", module.id, next.id)));
    Frame {
        module: module.title(lang).to_owned(),
        module_id: module.id.clone(),
        activity_id: activity.id.clone(),
        path_href: if visit.is_learner() { visit.to("learn/path") } else { visit.to(&format!("learn/{}", module.id)) },
        activity_word: lang.t(text::MODULE_ACTIVITY),
        nr: lang.with(text::PLAYER_PROGRESS, &[("n", (at + 1).into()), ("total", module.activities.len().into())]),
        arches: arches(&begun.done, Some(&activity.id)),
        kind: activity.kind(),
        title: module.activity_title(lang, &activity.id).to_owned(),
        text_lang: text_lang.code(),
        is_learner: visit.is_learner(),
        name: visit.visitor.as_ref().filter(|_| visit.is_learner()).map(|visitor| visitor.name.clone()).unwrap_or_default(),
        help: begun.help.clone(),
        find: visit.to("find"),
        next_says: next_title
            .map_or(lang.t(text::PLAYER_TO_PATH), |title| lang.with(text::PLAYER_NEXT, &[("title", inside(title).into())])),
        next_title: next_title.unwrap_or_default().to_owned(),
        next_href,
    }
}

fn data(visit: &Visit, module: &Module, activity: &Activity, begun: &Begun, frame: &Frame) -> Value {
    let (texts, text_lang) = module.texts(visit.lang);
    let save = if frame.is_learner { visit.to(&format!("learn/attempts/{}", begun.attempt)) } else { String::new() };
    let mut data = json!({
        "module": module.id,
        "activity": activity.id,
        "kind": activity.kind(),
        "lang": text_lang.code(),
        "version": activity.version,
        "save": save,
        "token": kit::guard::token(&visit.app, visit.visitor.as_ref().map(|visitor| visitor.session)),
        "actions": begun.actions,
        "help": begun.help,
        "next": { "href": frame.next_href, "title": frame.next_title },
        "path": frame.path_href,
        "code": visit.to("learn/code"),
        "leave": visit.to("learn/leave"),
        "name": frame.name,
        "words": words(visit),
        "texts": texts.of_activity(&activity.id, &module.activities),
    });
    if let (Value::Object(data), Value::Object(machine)) = (&mut data, &activity.machine) {
        data.extend(machine.clone());
    }
    data
}

/// The words of the player itself, with the places where it fills in a number, a title or a name.
fn words(visit: &Visit) -> Value {
    const WORDS: [&str; 34] = [
        text::PLAYER_AGAIN,
        text::PLAYER_ASK_HELP,
        text::PLAYER_BUSY,
        text::PLAYER_CLOSE,
        text::PLAYER_DONE,
        text::PLAYER_GAINED,
        text::PLAYER_GONE,
        text::PLAYER_GONE_GO,
        text::PLAYER_HELP_ASKED,
        text::PLAYER_HOW,
        text::PLAYER_KEYBOARD,
        text::PLAYER_MORE_TIP,
        text::PLAYER_NEXT,
        text::PLAYER_NOT_ME,
        text::PLAYER_NOT_SAVED,
        text::PLAYER_PRACTICE,
        text::PLAYER_PROGRESS,
        text::PLAYER_READ_ALOUD,
        text::PLAYER_SAVED,
        text::PLAYER_SPACE,
        text::PLAYER_STEP,
        text::PLAYER_STILL_THERE,
        text::PLAYER_STILL_THERE_NOBODY,
        text::PLAYER_STOP_READING,
        text::PLAYER_TIP,
        text::PLAYER_TIP_OPEN,
        text::PLAYER_TO_PATH,
        text::PLAYER_WAY_DOWN,
        text::PLAYER_WAY_IN,
        text::PLAYER_WAY_LEFT,
        text::PLAYER_WAY_OUT,
        text::PLAYER_WAY_RIGHT,
        text::PLAYER_WAY_UP,
        text::PLAYER_YES_ME,
    ];
    let places = ["n", "total", "title", "name"].map(|name| (name, format!("{{{name}}}").into()));
    let word = |key: &&str| (key.trim_start_matches("player-").to_owned(), Value::String(visit.lang.with(key, &places)));
    WORDS.iter().map(word).collect::<serde_json::Map<_, _>>().into()
}

/// What the player is told, as JSON that may stand inside a script element.
pub fn script_data(visit: &Visit, module: &Module, activity: &Activity, begun: &Begun, frame: &Frame) -> String {
    data(visit, module, activity, begun, frame).to_string().replace('<', "\\u003c")
}

fn drawings(activity: &Activity) -> Vec<(String, String)> {
    let Exercise::Drill(drill) = &activity.exercise else { return Vec::new() };
    let mut names: Vec<&str> = drill.items.iter().map(|item| item.picture.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().filter_map(|name| Some((name.to_owned(), pictures::svg(name)?))).collect()
}
