//! One report: its figures, what was written, what is still missing, and how it went so far.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kit::form::Form;
use kit::page::{Page, show as show_page, show_again};
use kit::{Lang, Result, Visit, text};

use super::view::{Event, Missing, Row, Standing, Told, Version, fresh, missing, moment, notice, rows, standing, told, who};
use super::{Seen, Shown, find};
use crate::pages::tabs::{Tab, Tabs};
use crate::report::check::gaps;
use crate::report::paper::grouped;
use crate::report::{Content, Kept, Line, Part, State};
use crate::store::report::{self as store, CommentRow};

#[derive(Template)]
#[template(path = "report_show.html")]
#[expect(clippy::struct_excessive_bools, reason = "each opens a part of the page")]
pub struct ReportPage {
    page: Page,
    tabs: Option<Tabs>,
    trail: String,
    programme: String,
    about: String,
    /// Where it is written, and where it is judged.
    writing: String,
    judging: String,
    pdf: String,
    xlsx: String,
    json: String,
    /// Why what was just tried could not be done, when its form is not there any more.
    refused: Vec<String>,
    standing: Standing,
    /// The names of the steps, and at which it stands, from 1.
    steps: Vec<String>,
    here: i64,
    says: String,
    rows: Vec<Row>,
    has_corrections: bool,
    has_bounds: bool,
    told: Vec<Told>,
    ages: Vec<Annex>,
    missing: Vec<Missing>,
    writes: bool,
    /// Something keeps it from being sent.
    is_blocked: bool,
    submit: Option<Form>,
    verdict: Option<Form>,
    talk: Vec<Event>,
    comment: Option<Form>,
    history: Vec<Event>,
    versions: Vec<Version>,
    seal: Option<Seal>,
}

/// Ages of the people of one line.
pub struct Annex {
    name: String,
    rows: Vec<(String, String)>,
}

/// The digest of a report that was sent.
pub struct Seal {
    hash: String,
    says: String,
}

/// A report whose digest does not fit.
#[derive(Template)]
#[template(path = "report_broken.html")]
struct BrokenPage {
    page: Page,
    trail: String,
    about: String,
    kept: String,
    found: String,
}

/// What came back from a form of this page, with what is wrong with it.
#[derive(Default)]
pub struct Again {
    pub submit: Option<Form>,
    pub verdict: Option<Form>,
    pub comment: Option<Form>,
}

/// `GET /{lang}/reports/{id}`, for who writes it.
///
/// # Errors
/// Not found when it is not the visitor's.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    one(&visit, &seen, None).await
}

/// `GET /{lang}/steering/{slug}/reports/{id}`, for who follows its programme.
///
/// # Errors
/// As [`show`].
pub async fn followed(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result<Response> {
    let seen = find(&visit, Some(&slug), &id).await?;
    one(&visit, &seen, None).await
}

/// The page, also again with what was typed.
///
/// # Errors
/// When the database refuses.
pub async fn one(visit: &Visit, seen: &Seen, again: Option<Again>) -> Result<Response> {
    let comments = store::comments(&visit.app.db, seen.row.id).await?;
    let (content, hash) = match seen.shown(visit).await? {
        Shown::Now(content) => (*content, None),
        Shown::Sent(Kept::Whole(frozen)) => (frozen.content, Some(frozen.hash)),
        Shown::Sent(Kept::Broken { kept, found, .. }) => return show_page(&broken(visit, seen, &kept, &found)),
    };
    let is_again = again.is_some();
    let page = build(visit, seen, &content, hash.as_ref(), &comments, again.unwrap_or_default());
    if is_again { show_again(&page) } else { show_page(&page) }
}

/// The page of a report.
pub fn build(
    visit: &Visit,
    seen: &Seen,
    content: &Content,
    hash: Option<&[u8; 32]>,
    comments: &[CommentRow],
    again: Again,
) -> ReportPage {
    let (lang, state) = (visit.lang, seen.state());
    let is_newest = !content.is_frozen || state.is_sent();
    let writes = seen.may_write && state.takes_texts() && !content.is_frozen;
    let gaps = if content.is_frozen { Vec::new() } else { gaps(content, visit.app.clock.today()) };
    let judges = seen.may_judge && state.is_sent() && is_newest;
    let asked = if is_newest { String::new() } else { format!("?version={}", content.version) };
    let taken = |end: &str| format!("{}/report.{end}{asked}", seen.base);
    let mut page = Page::staff(visit, seen.title(lang));
    notice(visit, &mut page);
    ReportPage {
        page,
        tabs: seen.follows.then(|| Tabs::of(visit, &seen.programme, Tab::Reports)),
        trail: seen.list(visit),
        programme: seen.programme.name(lang).to_owned(),
        about: seen.about(lang),
        writing: seen.writing(visit),
        judging: visit.to(&format!("steering/{}/reports/{}", seen.programme.slug, seen.row.id)),
        pdf: taken("pdf"),
        xlsx: taken("xlsx"),
        json: taken("json"),
        refused: refused(&again, writes, judges),
        standing: standing(lang, state),
        steps: [text::STATE_DRAFT, text::STATE_SUBMITTED, text::STATE_ACCEPTED].map(|key| lang.t(key)).to_vec(),
        here: match state {
            State::Submitted => 2,
            State::Accepted => 4,
            _ => 1,
        },
        says: says(lang, content, state),
        rows: rows(lang, seen, content, !content.is_frozen && state.is_live()),
        has_corrections: content.lines.iter().any(|line| line.counts.correction != 0),
        has_bounds: content.lines.iter().any(Line::is_unsure),
        told: parts(lang, seen, content),
        ages: ages(lang, content),
        is_blocked: state.is_live() && gaps.iter().any(crate::report::check::Gap::blocks),
        missing: missing(lang, seen, content, &gaps),
        writes,
        submit: writes.then(|| again.submit.unwrap_or_else(|| fresh(visit))),
        verdict: judges.then(|| again.verdict.unwrap_or_else(|| fresh(visit))),
        talk: comments.iter().map(|comment| talk(visit, content, comment)).collect(),
        comment: seen.may_write.then(|| again.comment.unwrap_or_else(|| fresh(visit))),
        history: history(visit, seen),
        versions: versions(visit, seen, content),
        seal: hash.map(|hash| seal(lang, content, hash)),
    }
}

fn refused(again: &Again, writes: bool, judges: bool) -> Vec<String> {
    let submit = again.submit.as_ref().filter(|_| !writes);
    let verdict = again.verdict.as_ref().filter(|_| !judges);
    submit.into_iter().chain(verdict).flat_map(Form::errors).map(|(_, words)| words).collect()
}

fn says(lang: Lang, content: &Content, state: State) -> String {
    let day = lang.day(content.on);
    match state {
        _ if content.is_frozen => lang.with(text::REPORT_FROZEN_SAYS, &[("day", day.into())]),
        State::ReopenedText => lang.t(text::REPORT_TEXT_SAYS),
        _ => lang.t(text::REPORT_LIVE_SAYS),
    }
}

/// The general parts, and those of the lines in which something was written.
fn parts(lang: Lang, seen: &Seen, content: &Content) -> Vec<Told> {
    let told = content.parts().into_iter().map(|part| (Part::GENERAL.contains(&part), told(lang, seen, content, &part)));
    told.filter(|(is_general, told)| *is_general || told.is_written()).map(|(_, told)| told).collect()
}

fn ages(lang: Lang, content: &Content) -> Vec<Annex> {
    let name = |code: &str| content.line(code).map_or_else(|| code.to_owned(), |line| line.name(lang).to_owned());
    let annex = |ages: &crate::report::Ages| Annex {
        name: name(&ages.indicator),
        rows: ages.groups.iter().map(|group| (group.name(lang), lang.number(group.people))).collect(),
    };
    content.ages.iter().map(annex).collect()
}

fn talk(visit: &Visit, content: &Content, comment: &CommentRow) -> Event {
    let about = comment.part.parse().map(|part| crate::report::sheet::part_name(content, &part, visit.lang));
    Event {
        when: moment(visit, comment.written_at),
        who: who(visit.lang, comment.written_by.as_ref()),
        what: about.unwrap_or_default(),
        note: comment.text.clone(),
    }
}

fn history(visit: &Visit, seen: &Seen) -> Vec<Event> {
    let event = |event: &store::EventRow| Event {
        when: moment(visit, event.done_at),
        who: who(visit.lang, event.done_by.as_ref()),
        what: visit.lang.word(event.state),
        note: event.note.clone(),
    };
    seen.events.iter().rev().map(event).collect()
}

/// The versions that were sent; one alone that is shown needs no list.
fn versions(visit: &Visit, seen: &Seen, content: &Content) -> Vec<Version> {
    let is_only = seen.kept.len() < 2 && seen.state().is_sent();
    let kept = seen.kept.iter().filter(|_| !is_only);
    kept.map(|kept| Version {
        href: format!("{}?version={}", seen.base, kept.version()),
        name: visit.lang.with(text::REPORT_VERSION_NR, &[("nr", kept.version().into())]),
        is_here: content.is_frozen && content.version == kept.version(),
    })
    .collect()
}

fn seal(lang: Lang, content: &Content, hash: &[u8; 32]) -> Seal {
    let (day, nr, version) = (lang.day(content.on), content.journal_nr, content.version);
    let args = [("day", day.into()), ("nr", nr.into()), ("version", version.into())];
    Seal { hash: grouped(hash), says: lang.with(text::REPORT_CHECK_SAYS, &args) }
}

fn broken(visit: &Visit, seen: &Seen, kept: &[u8], found: &[u8]) -> BrokenPage {
    let lang = visit.lang;
    BrokenPage {
        page: Page::staff(visit, seen.title(lang)),
        trail: seen.list(visit),
        about: seen.about(lang),
        kept: grouped(kept),
        found: grouped(found),
    }
}

/// The page of a report that does not fit its digest, for samples.
pub fn broken_sample(visit: &Visit, seen: &Seen) -> String {
    broken(visit, seen, &[0xb7; 32], &[0x3c; 32]).render().unwrap_or_default()
}
