//! One part of a report: what is written in it, in every language beside one another; for a line also its figures, what
//! changed them, and its evidence.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Lang, Result, Visit, text};

use super::view::{Event, Row, Told, fresh, moment, notice, row, told, who};
use super::{Seen, Shown, find};
use crate::report::paper::grouped;
use crate::report::{Cause, Content, Line, NOT_NOW, Part, causes, earlier, write_text};
use crate::store::report::{CommentRow, TextRow, comments, texts};

/// Longest text, in characters: about three pages.
const LONGEST: usize = 8_000;

#[derive(Template)]
#[template(path = "report_part.html")]
pub struct PartPage {
    page: Page,
    trail: String,
    report: String,
    /// Where what is written goes.
    writing: String,
    address: String,
    part: String,
    told: Told,
    /// For who may write now: a field for each language.
    form: Option<Form>,
    fields: Vec<Field>,
    line: Option<LineView>,
    talk: Vec<Event>,
    comment: Option<Form>,
}

/// The text of one language.
pub struct Field {
    name: String,
    version: String,
    label: String,
    lang: &'static str,
    hint: String,
}

/// What stands beside the text of a line.
pub struct LineView {
    /// Its figures: one row.
    rows: Vec<Row>,
    code: String,
    says: String,
    needs_evidence: bool,
    proofs: Vec<ProofView>,
    upload: Option<Form>,
    has_correction: bool,
    causes: Vec<CauseView>,
}

/// A file, with the form that takes it away for who may.
pub struct ProofView {
    id: String,
    href: String,
    name: String,
    day: String,
    digest: String,
    remove: Option<Form>,
}

/// An entry that changed an earlier period.
pub struct CauseView {
    href: String,
    says: String,
    when: String,
}

/// What came back from a form of this page.
#[derive(Default)]
pub struct Again {
    pub texts: Option<Form>,
    pub upload: Option<Form>,
    pub comment: Option<Form>,
}

/// Everything the page is made of.
pub struct Known<'a> {
    pub content: &'a Content,
    pub texts: &'a [TextRow],
    pub comments: &'a [CommentRow],
    pub causes: &'a [Cause],
}

/// `GET /{lang}/reports/{id}/parts/{part}`
///
/// # Errors
/// Not found when it is not the visitor's, or there is no such part.
pub async fn show(visit: Visit, Path((_, id, part)): Path<(String, String, String)>) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    one(&visit, &seen, &part, None).await
}

/// `GET /{lang}/steering/{slug}/reports/{id}/parts/{part}`
///
/// # Errors
/// As [`show`].
pub async fn followed(visit: Visit, Path((_, slug, id, part)): Path<(String, String, String, String)>) -> Result<Response> {
    let seen = find(&visit, Some(&slug), &id).await?;
    one(&visit, &seen, &part, None).await
}

/// `POST /{lang}/reports/{id}/parts/{part}`
///
/// # Errors
/// As [`show`].
pub async fn write(visit: Visit, Path((_, id, part)): Path<(String, String, String)>, mut form: Form) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    let chosen = Part::from_address(&part).ok_or(Failure::NotFound)?;
    let content = seen.now(&visit).await?;
    if !content.parts().contains(&chosen) {
        return Err(Failure::NotFound);
    }
    let before = texts(&visit.app.db, seen.row.id).await?;
    let typed: Vec<(Lang, String)> =
        content.languages.iter().map(|lang| (*lang, form.text(&field_name(*lang), LONGEST).replace("\r\n", "\n"))).collect();
    let form = if !form.is_fine() {
        form
    } else if !content.languages.iter().all(|lang| is_seen(&form, &before, &chosen, *lang)) {
        retyped(&visit, &typed, &before, &chosen, text::REPORT_WRITTEN_MEANWHILE)
    } else {
        match keep(&visit, &seen, &form, &chosen, &typed).await {
            Ok(()) => return Ok(go(&format!("{}?done=saved", seen.part(&chosen)))),
            Err(failure) if failure.is_taken() => {
                let now = texts(&visit.app.db, seen.row.id).await?;
                retyped(&visit, &typed, &now, &chosen, text::REPORT_WRITTEN_MEANWHILE)
            }
            Err(Failure::Conflict(NOT_NOW)) => retyped(&visit, &typed, &before, &chosen, text::REPORT_NOT_NOW),
            Err(failure) => return Err(failure),
        }
    };
    one(&visit, &seen, &part, Some(Again { texts: Some(form), ..Again::default() })).await
}

async fn keep(visit: &Visit, seen: &Seen, form: &Form, part: &Part, typed: &[(Lang, String)]) -> Result<()> {
    let (actor, command, part, report) = (visit.actor()?, form.command()?, part.to_string(), seen.row.id);
    kit::write(&visit.app, actor, command, async |tx| {
        for (lang, text) in typed {
            write_text(tx, report, &part, *lang, text).await?;
        }
        Ok(())
    })
    .await
}

/// The same words over the versions that stand there now: having seen those, she may put hers on top.
fn retyped(visit: &Visit, typed: &[(Lang, String)], texts: &[TextRow], part: &Part, says: &str) -> Form {
    let mut again = fresh(visit);
    for (lang, text) in typed {
        again.set(&field_name(*lang), text);
        again.set(&version_name(*lang), version(texts, part, *lang));
    }
    if let Some((lang, _)) = typed.first() {
        again.wrong(&field_name(*lang), says, &[]);
    }
    again
}

fn field_name(lang: Lang) -> String {
    format!("text_{lang}")
}

fn version_name(lang: Lang) -> String {
    format!("version_{lang}")
}

fn version(texts: &[TextRow], part: &Part, lang: Lang) -> i64 {
    newest(texts, part, lang).map_or(0, |row| row.version)
}

fn newest<'a>(texts: &'a [TextRow], part: &Part, lang: Lang) -> Option<&'a TextRow> {
    let part = part.to_string();
    texts.iter().find(|row| row.part == part && row.lang == lang)
}

/// Whether the text she began with is still the newest.
fn is_seen(form: &Form, texts: &[TextRow], part: &Part, lang: Lang) -> bool {
    form.value(&version_name(lang)).parse().unwrap_or(0) == version(texts, part, lang)
}

/// The page, also again with what was typed.
///
/// # Errors
/// Not found when there is no such part.
pub async fn one(visit: &Visit, seen: &Seen, part: &str, again: Option<Again>) -> Result<Response> {
    let chosen = Part::from_address(part).ok_or(Failure::NotFound)?;
    let (content, _, _) = match seen.shown(visit).await? {
        Shown::Now(content) => (*content, None, None),
        sent @ Shown::Sent(_) => sent.whole()?,
    };
    if !content.parts().contains(&chosen) {
        return Err(Failure::NotFound);
    }
    let db = &visit.app.db;
    let (texts, comments) = (texts(db, seen.row.id).await?, comments(db, seen.row.id).await?);
    let causes = of_correction(visit, seen, &content, &chosen).await?;
    let known = Known { content: &content, texts: &texts, comments: &comments, causes: &causes };
    let is_again = again.is_some();
    let page = build(visit, seen, &known, &chosen, again.unwrap_or_default());
    if is_again { show_again(&page) } else { show_page(&page) }
}

/// The entries that changed what was reported before; they can be found as long as the report follows the entries.
async fn of_correction(visit: &Visit, seen: &Seen, content: &Content, part: &Part) -> Result<Vec<Cause>> {
    let Part::Line(code) = part else { return Ok(Vec::new()) };
    let Some(line) = content.line(code).filter(|line| line.counts.correction != 0 && !content.is_frozen) else {
        return Ok(Vec::new());
    };
    let db = &visit.app.db;
    match earlier(db.into(), &seen.row).await? {
        Some(earlier) => causes(db, &seen.row, line, earlier.nr).await,
        None => Ok(Vec::new()),
    }
}

/// The page of a part.
pub fn build(visit: &Visit, seen: &Seen, known: &Known<'_>, part: &Part, again: Again) -> PartPage {
    let (lang, content) = (visit.lang, known.content);
    let told = told(lang, seen, content, part);
    let writes = seen.may_write && seen.state().takes_texts() && !content.is_frozen;
    let mut page = Page::staff(visit, told.name.clone());
    notice(visit, &mut page);
    let line = match part {
        Part::Line(code) => content.line(code).map(|line| line_view(visit, seen, known, line, again.upload)),
        _ => None,
    };
    PartPage {
        page,
        trail: seen.base.clone(),
        report: seen.title(lang),
        address: format!("{}/parts/{}", seen.writing(visit), part.in_address()),
        writing: seen.writing(visit),
        part: part.to_string(),
        form: writes.then(|| again.texts.unwrap_or_else(|| filled(visit, known, part))),
        fields: content.languages.iter().map(|language| field(visit, known.texts, part, *language)).collect(),
        told,
        line,
        talk: talk(visit, known.comments, part),
        comment: seen.may_write.then(|| again.comment.unwrap_or_else(|| fresh(visit))),
    }
}

fn filled(visit: &Visit, known: &Known<'_>, part: &Part) -> Form {
    let mut form = fresh(visit);
    for lang in &known.content.languages {
        form.set(&field_name(*lang), known.content.text(part, *lang));
        form.set(&version_name(*lang), version(known.texts, part, *lang));
    }
    form
}

fn field(visit: &Visit, texts: &[TextRow], part: &Part, language: Lang) -> Field {
    let hint = newest(texts, part, language).map(|row| {
        let who = who(visit.lang, row.written_by.as_ref());
        let args = [("who", who.into()), ("when", moment(visit, row.written_at).into()), ("nr", row.version.into())];
        visit.lang.with(text::REPORT_LAST_WRITTEN, &args)
    });
    Field {
        name: field_name(language),
        version: version_name(language),
        label: language.own_name().to_owned(),
        lang: language.code(),
        hint: hint.unwrap_or_default(),
    }
}

fn talk(visit: &Visit, comments: &[CommentRow], part: &Part) -> Vec<Event> {
    let part = part.to_string();
    let event = |comment: &CommentRow| Event {
        when: moment(visit, comment.written_at),
        who: who(visit.lang, comment.written_by.as_ref()),
        what: String::new(),
        note: comment.text.clone(),
    };
    comments.iter().filter(|comment| comment.part == part).map(event).collect()
}

fn line_view(visit: &Visit, seen: &Seen, known: &Known<'_>, line: &Line, upload: Option<Form>) -> LineView {
    let (lang, content) = (visit.lang, known.content);
    let is_live = seen.state().is_live() && !content.is_frozen;
    let changes = seen.may_write && is_live;
    let proof = |proof: &crate::report::Proof| ProofView {
        id: proof.id.to_string(),
        href: format!("{}/evidence/{}", seen.base, proof.id),
        name: proof.name.clone(),
        day: lang.day(proof.day),
        digest: grouped(&data_encoding::HEXLOWER.decode(proof.sha256.as_bytes()).unwrap_or_default()),
        remove: changes.then(|| fresh(visit)),
    };
    LineView {
        rows: vec![row(lang, seen, content, line, is_live && seen.follows)],
        code: line.definition.code.clone(),
        says: line.definition.says.in_language(lang.code()).to_owned(),
        needs_evidence: line.definition.evidence,
        proofs: line.evidence.iter().map(proof).collect(),
        upload: changes.then(|| upload.unwrap_or_else(|| day_filled(visit, seen))),
        has_correction: line.counts.correction != 0,
        causes: known.causes.iter().map(|cause| cause_view(visit, seen, cause)).collect(),
    }
}

/// An upload begins with the last day of the period that has been.
fn day_filled(visit: &Visit, seen: &Seen) -> Form {
    let mut form = fresh(visit);
    form.set("day", visit.app.clock.today().clamp(seen.row.first_day, seen.row.last_day));
    form
}

fn cause_view(visit: &Visit, seen: &Seen, cause: &Cause) -> CauseView {
    let lang = visit.lang;
    let key = if cause.replaces { text::REPORT_CAUSE_CHANGED } else { text::REPORT_CAUSE_LATE };
    let day = cause.was_on.unwrap_or(cause.happened_on);
    let entry = format!("steering/{}/entries/{}", seen.programme.slug, cause.entry);
    CauseView {
        href: if seen.follows { visit.to(&entry) } else { String::new() },
        says: lang.with(key, &[("day", lang.day(day).into())]),
        when: moment(visit, cause.recorded_at),
    }
}
