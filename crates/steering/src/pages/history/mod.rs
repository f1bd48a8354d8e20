//! `/steering/{slug}/history`: what a partner did elsewhere comes in as a file; what was brought in before is listed.

mod one;

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::{Action, Id};
use kit::form::Form;
use kit::page::{self, Page};
use kit::routes::Routes;
use kit::sheet::Sheet;
use kit::upload::{Sent, Upload};
use kit::{Failure, Lang, Result, Visit, text};

use super::staff::{find, sample_programme};
use super::tabs::{Tab, Tabs};
use crate::history::{HistoryColumn, HistoryWrong, Look, MOST_BYTES, MOST_LINES, Problem, Unreadable, look, running};
use crate::names::Names;
use crate::store::history::{ImportRow, imports};
use crate::store::programme::{Partner, Programme, partners};

pub use one::{deed, one};

/// Most wrong lines that are named at once.
const MOST_NAMED: usize = 100;

/// The addresses of this page and of the files that come in by it.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/steering/{slug}/history", Action::ManageProgramme, show)
        .post("/{lang}/steering/{slug}/history", Action::ManageProgramme, send)
        .get("/{lang}/steering/{slug}/history-template.csv", Action::ManageProgramme, template)
        .get("/{lang}/steering/{slug}/history/{id}", Action::ManageProgramme, one)
        .post("/{lang}/steering/{slug}/history/{id}", Action::ManageProgramme, deed)
}

#[derive(askama::Template)]
#[template(path = "history.html")]
struct HistoryPage {
    page: Page,
    tabs: Tabs,
    programme: String,
    back: String,
    here: String,
    template: String,
    declarations: String,
    file_hint: String,
    form: Form,
    partners: Vec<(String, String)>,
    wrong: Vec<String>,
    /// That there are more than are named; empty when there are not.
    more: String,
    columns: Vec<(&'static str, String)>,
    past: Vec<Past>,
}

struct Past {
    day: String,
    partner: String,
    lines: String,
    href: String,
}

/// `GET /{lang}/steering/{slug}/history`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    page::show(&build(&visit, &programme, Form::fresh(&visit.app, visit.lang), &[]).await?)
}

/// `GET /{lang}/steering/{slug}/history-template.csv`: the head of the table, to fill in.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn template(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    find(&visit, &slug, Action::ManageProgramme).await?;
    let head: Vec<String> = HistoryColumn::ALL.iter().map(|column| column.code().to_owned()).collect();
    Ok(Sheet::new("history-template", &head).into_response())
}

/// `POST /{lang}/steering/{slug}/history`: looks at a file. Nothing is entered yet.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn send(visit: Visit, Path((_, slug)): Path<(String, String)>, sent: Upload<{ MOST_BYTES }>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let file = sent.file("file").cloned();
    let mut form = sent.form;
    let partner = partner(&visit, programme.id, &mut form).await?;
    if file.is_none() {
        form.wrong("file", text::HISTORY_NO_FILE, &[]);
    }
    if file.as_ref().is_some_and(|file| file.is_cut) {
        refuse(&mut form, visit.lang, Unreadable::TooBig);
    }
    let (Some(partner), Some(file), true) = (partner, file, form.is_fine()) else {
        return page::show_again(&build(&visit, &programme, form, &[]).await?);
    };
    looked(&visit, &programme, partner, &file, form).await
}

async fn looked(visit: &Visit, programme: &Programme, partner: Partner, file: &Sent, mut form: Form) -> Result<Response> {
    match look(&visit.app, partner, &file.bytes).await {
        Ok(Look::Right(import, plan)) => {
            let id = running::wait(&visit.app, programme.id, visit.account()?, import, plan);
            Ok(page::go(&visit.to(&format!("steering/{}/history/{id}", programme.slug))))
        }
        Ok(Look::Wrong(problems)) => {
            form.wrong("file", text::HISTORY_WRONG_LINES, &[("n", count(problems.len()).into())]);
            page::show_again(&build(visit, programme, form, &problems).await?)
        }
        Ok(Look::Unreadable(reason)) => {
            refuse(&mut form, visit.lang, reason);
            page::show_again(&build(visit, programme, form, &[]).await?)
        }
        Err(Failure::NotFound) => {
            form.wrong("partner", text::HISTORY_NO_RULE, &[]);
            page::show_again(&build(visit, programme, form, &[]).await?)
        }
        Err(other) => Err(other),
    }
}

/// The partner that was chosen.
pub(super) async fn partner(visit: &Visit, programme: Id, form: &mut Form) -> Result<Option<Partner>> {
    let chosen = form.id("partner");
    let partner = partners(&visit.app.db, programme).await?.into_iter().find(|partner| Some(partner.id) == chosen);
    if partner.is_none() {
        form.wrong("partner", text::FORM_CHOOSE, &[]);
    }
    Ok(partner)
}

fn refuse(form: &mut Form, lang: Lang, reason: Unreadable) {
    form.wrong("file", text::HISTORY_FILE, &[("why", reason.says(lang).into())]);
}

async fn build(visit: &Visit, programme: &Programme, form: Form, problems: &[Problem]) -> Result<HistoryPage> {
    let names = Names::of(&visit.app.db, visit.lang, programme.id).await?;
    let partners = partners(&visit.app.db, programme.id).await?;
    let past = imports(&visit.app.db, programme.id).await?;
    Ok(draw(visit, programme, &partners, &names, &past, form, problems))
}

fn draw(
    visit: &Visit,
    programme: &Programme,
    partners: &[Partner],
    names: &Names,
    past: &[ImportRow],
    form: Form,
    problems: &[Problem],
) -> HistoryPage {
    let lang = visit.lang;
    let at = |end: &str| visit.to(&format!("steering/{}{end}", programme.slug));
    let rest = problems.len().saturating_sub(MOST_NAMED);
    let most = [("lines", count(MOST_LINES).into()), ("megabytes", count(MOST_BYTES / 1024 / 1024).into())];
    HistoryPage {
        page: Page::staff(visit, lang.t(text::HISTORY_TITLE)),
        tabs: Tabs::of(visit, programme, Tab::History),
        programme: programme.name(lang).to_owned(),
        back: at(""),
        here: at("/history"),
        template: at("/history-template.csv"),
        declarations: at("/declarations"),
        file_hint: lang.with(text::HISTORY_FILE_HINT, &most),
        form,
        partners: choices(lang, partners),
        wrong: problems.iter().take(MOST_NAMED).map(|problem| problem.says(lang)).collect(),
        more: if rest > 0 { lang.with(text::HISTORY_MORE_WRONG, &[("n", count(rest).into())]) } else { String::new() },
        columns: HistoryColumn::ALL.iter().map(|column| (column.code(), lang.word(*column))).collect(),
        past: past.iter().map(|row| line(visit, row, names, &at("/history"))).collect(),
    }
}

/// Partners to choose from, none first.
pub(super) fn choices(lang: Lang, partners: &[Partner]) -> Vec<(String, String)> {
    let none = (String::new(), lang.t(text::HISTORY_CHOOSE));
    std::iter::once(none).chain(partners.iter().map(|partner| (partner.id.to_string(), partner.name.clone()))).collect()
}

fn line(visit: &Visit, row: &ImportRow, names: &Names, here: &str) -> Past {
    Past {
        day: visit.lang.day(visit.app.clock.zone.day(row.made_at)),
        partner: names.partner(row.partner),
        lines: visit.lang.number(row.lines),
        href: format!("{here}/{}", row.id),
    }
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The page as it is opened, and with a file that was wrong.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let render = |form, past: &[ImportRow], problems: &[Problem]| {
        let (id, slug, name) = (Id::nil(), "oostkamp".to_owned(), "Oostkamp".to_owned());
        let partners = [Partner { id, programme: id, slug, name }];
        let names = Names::sample(visit.lang);
        askama::Template::render(&draw(visit, &sample_programme(), &partners, &names, past, form, problems)).unwrap_or_default()
    };
    let problem = |nr, column, wrong, given: &str, other| Problem { nr, column, wrong, given: given.to_owned(), other };
    let problems = [
        problem(4, HistoryColumn::Date, HistoryWrong::DateNotADay, "30-02-2021", None),
        problem(7, HistoryColumn::Reference, HistoryWrong::ReferenceTwice, "T-12", Some(3)),
        problem(9, HistoryColumn::FamilyName, HistoryWrong::NotLatin, "", None),
    ];
    let mut wrong = Form::fresh(&visit.app, visit.lang);
    wrong.wrong("file", text::HISTORY_WRONG_LINES, &[("n", 3.into())]);
    let past = ImportRow { id: Id::nil(), partner: Id::nil(), lines: 1_142, made_at: visit.app.clock.now(), made_by: None };
    let mut samples = vec![
        ("history", render(Form::fresh(&visit.app, visit.lang), &[past], &[])),
        ("history-wrong", render(wrong, &[], &problems)),
    ];
    samples.extend(one::samples(visit));
    samples
}
