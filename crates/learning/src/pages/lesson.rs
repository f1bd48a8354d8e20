//! A lesson: pages to read, or to have read aloud. Each page is a form, so it works without script.

use axum::extract::Path;
use axum::response::Response;
use domain::learning::Exercise;
use domain::{Action, Resource};
use kit::form::Form;
use kit::page::{Page, go, show as show_page};
use kit::{Failure, Result, Visit, text};

use super::activity::{Begun, Frame, frame, script_data};
use super::attempt::keep;
use super::parts::html;
use crate::content::{self, Activity, Module};
use crate::progress::done_of;

#[derive(askama::Template)]
#[template(path = "lesson.html")]
pub struct LessonPage {
    page: Page,
    form: Form,
    frame: Frame,
    /// For what script adds.
    data: String,
    heading: String,
    text: String,
    words: Vec<String>,
    nr: usize,
    counted: String,
    attempt: String,
    from: usize,
    before: Option<String>,
    /// Everything was read.
    done: Option<String>,
    /// The last page.
    is_last: bool,
    /// For a guest, whose pages are plain links.
    onward: String,
}

/// The page that the address asks for, or the first that was not read. A learner cannot skip one, as what she reads is
/// kept page by page.
///
/// # Errors
/// When the page cannot be written.
pub fn page(
    visit: &Visit,
    module: &'static Module,
    activity: &'static Activity,
    begun: &Begun,
    pages: usize,
) -> Result<Response> {
    let read = activity.exercise.replay(&begun.actions).map(|progress| progress.done_steps).unwrap_or_default();
    let may_skip = !visit.is_learner() || begun.done.activities.contains_key(&activity.id);
    let furthest = if may_skip { pages + 1 } else { read + 1 };
    let asked = visit.asked("page").and_then(|page| page.parse().ok()).filter(|page| (1..=furthest).contains(page));
    show_page(&build(visit, module, activity, begun, asked.unwrap_or(read + 1)))
}

pub fn build(visit: &Visit, module: &'static Module, activity: &'static Activity, begun: &Begun, nr: usize) -> LessonPage {
    let lang = visit.lang;
    let (texts, _) = module.texts(lang);
    let Exercise::Lesson { pages } = activity.exercise else { unreachable!("only lessons come here") };
    let text = |key: &str| texts.get(&format!("{}.{key}", activity.id));
    let here = visit.to(&format!("learn/{}/{}", module.id, activity.id));
    let hard = (1..).map(|nr| text(&format!("word.{nr}"))).take_while(|word| !word.is_empty());
    let frame = frame(visit, module, activity, begun);
    LessonPage {
        page: Page::learner(visit, frame.title.clone()),
        form: Form::fresh(&visit.app, lang),
        data: script_data(visit, module, activity, begun, &frame),
        heading: text(&format!("page{nr}.title")).to_owned(),
        text: html(text(&format!("page{nr}"))),
        words: if nr == pages { hard.map(html).collect() } else { Vec::new() },
        counted: lang.with(text::PLAYER_PAGE, &[("n", nr.min(pages).into()), ("total", pages.into())]),
        attempt: begun.attempt.to_string(),
        from: begun.actions.len(),
        before: (nr > 1).then(|| format!("{here}?page={}", nr - 1)),
        done: (nr > pages).then(|| html(text("done"))),
        is_last: nr == pages,
        onward: format!("{here}?page={}", nr + 1),
        nr,
        frame,
    }
}

/// `POST /{lang}/learn/{module}/{activity}` with attempt, from and page: this page was read. Of a lesson that she read
/// to its end before, nothing is kept any more.
///
/// # Errors
/// Not found when it is no lesson, or has no such page; conflict when it was read in another window.
pub async fn turn(visit: Visit, Path((_, module, activity)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let module = content::module(&module)?;
    let activity = module.activity(&activity)?;
    let Exercise::Lesson { pages } = activity.exercise else { return Err(Failure::NotFound) };
    let attempt = form.id("attempt").ok_or(Failure::Unreadable("no attempt"))?;
    let number = |name: &str| form.value(name).parse::<usize>().map_err(|_| Failure::Unreadable("not a number"));
    let (page, from) = (number("page")?, number("from")?);
    if !(1..=pages).contains(&page) {
        return Err(Failure::NotFound);
    }
    let (command, scope) = (form.command()?, visit.scope(Action::Learn, Resource::Own)?);
    if !done_of(&visit.app, &scope, scope.viewer(), module).await?.activities.contains_key(&activity.id) {
        keep(&visit, module, activity, (attempt, command), from, &[format!("page:{page}")]).await?;
    }
    Ok(go(&visit.to(&format!("learn/{}/{}?page={}", module.id, activity.id, page + 1))))
}
