//! What is done with a report. Each deed is a row with who and when; sending one is one transaction, so that a report
//! is sent whole or not at all, and once.

use domain::{Day, Id};
use kit::db::Tx;
use kit::journal::cursor;
use kit::{Failure, Lang, Result};

use super::check::gaps;
use super::content::digest;
use super::draft::content_now;
use super::part::Part;
use super::state::State;
use crate::consume::CURSOR;
use crate::store::evidence;
use crate::store::report::{self as store, FrozenRow};

pub use crate::store::evidence::NewEvidence;

/// Somebody was first, or it is not the time for it.
pub const NOT_NOW: &str = "the report does not stand where it stood";
/// An indicator that needs evidence has none.
pub const NO_EVIDENCE: &str = "evidence is missing";
/// A later report was sent, and builds on the figures of this one.
pub const BUILT_UPON: &str = "a later report builds on these figures";

/// What of a report may change again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    Whole,
    /// Its figures stay.
    Text,
}

/// Begins the report of a partner (none: of all together) about a period, and answers its id; the one that is there
/// is answered again.
///
/// # Errors
/// When the database refuses.
pub async fn open_report(tx: &mut Tx, programme: Id, period: Id, partner: Option<Id>) -> Result<Id> {
    let (report, is_new) = store::open(tx, programme, period, partner).await?;
    if is_new {
        store::step(tx, report, 1, State::Draft, "").await?;
    }
    Ok(report)
}

/// Where a report stands, and the number of the step that brought it there.
///
/// # Errors
/// Not found when there is no such report.
pub async fn state(tx: &mut Tx, report: Id) -> Result<(State, i64)> {
    let events = store::events(tx, report).await?;
    events.last().map(|event| (event.state, event.nr)).ok_or(Failure::NotFound)
}

/// Keeps the next version of a text.
///
/// # Errors
/// Conflict [`NOT_NOW`] when the report was sent; not found when there is no such part.
pub async fn write_text(tx: &mut Tx, report: Id, part: &str, lang: Lang, text: &str) -> Result<()> {
    let part: Part = part.parse().map_err(|()| Failure::NotFound)?;
    if !state(tx, report).await?.0.takes_texts() {
        return Err(Failure::Conflict(NOT_NOW));
    }
    let part = part.to_string();
    let texts = store::texts(&mut *tx, report).await?;
    let newest = texts.iter().find(|row| row.part == part && row.lang == lang);
    if newest.map_or("", |row| row.text.as_str()) == text {
        return Ok(());
    }
    store::write(tx, report, &part, lang, newest.map_or(0, |row| row.version) + 1, text).await
}

/// Says something to the other side about a report, or about one part of it.
///
/// # Errors
/// Refused when nobody in particular says it.
pub async fn comment(tx: &mut Tx, report: Id, part: &str, text: &str) -> Result<()> {
    let by = tx.actor.account().ok_or(Failure::Refused("a comment is somebody's"))?;
    store::comment(tx, report, by, part, text).await
}

/// Keeps a file beside a line and answers its id.
///
/// # Errors
/// [`Failure::Unreadable`] when it is no evidence; see [`super::file::check`].
pub async fn add_evidence(tx: &mut Tx, new: &NewEvidence<'_>) -> Result<Id> {
    evidence::add(tx, new).await
}

/// Takes a file away from a report that was not sent yet. Reports that were sent keep it.
///
/// # Errors
/// Conflict [`NOT_NOW`] when the report was sent; not found when the file is not there for the viewer.
pub async fn remove_evidence(tx: &mut Tx, report: Id, viewer: Id, file: Id) -> Result<()> {
    if !state(tx, report).await?.0.is_live() {
        return Err(Failure::Conflict(NOT_NOW));
    }
    if evidence::remove(tx, viewer, file).await? { Ok(()) } else { Err(Failure::NotFound) }
}

/// Sends a report: freezes what it says, with its digest, and answers its version. Call [`crate::catch_up`] before
/// the transaction, so that its figures know every entry.
///
/// # Errors
/// Conflict [`NOT_NOW`] when it was sent already, [`NO_EVIDENCE`] when it lacks what it must show.
pub async fn submit(tx: &mut Tx, report: Id, today: Day) -> Result<i64> {
    // Nobody moves the figures until this is done.
    let nr = cursor::lock(tx, CURSOR).await?;
    let row = store::by_id(&mut *tx, report).await?;
    let (state, step) = state(tx, report).await?;
    if !state.leads_to(State::Submitted) {
        return Err(Failure::Conflict(NOT_NOW));
    }
    store::step(tx, report, step + 1, State::Submitted, "").await?;
    let mut content = content_now((&mut *tx).into(), &row, state, today, nr).await?;
    content.is_frozen = true;
    if state.is_live() && gaps(&content, today).iter().any(super::check::Gap::blocks) {
        return Err(Failure::Conflict(NO_EVIDENCE));
    }
    let written = content.written()?;
    let (version, frozen_at, hash) = (content.version, tx.now, digest(&written).to_vec());
    store::freeze(tx, &FrozenRow { report, version, nr: content.journal_nr, frozen_at, hash, content: written }).await?;
    Ok(version)
}

/// Accepts a report that was sent.
///
/// # Errors
/// Conflict [`NOT_NOW`] when it is not the time for it.
pub async fn accept(tx: &mut Tx, report: Id, note: &str) -> Result<()> {
    judge(tx, report, State::Accepted, note).await
}

/// Gives a report back to who wrote it.
///
/// # Errors
/// Conflict [`NOT_NOW`] when it was not sent; [`BUILT_UPON`] when the whole is asked and a later report was sent.
pub async fn reopen(tx: &mut Tx, report: Id, again: Again, note: &str) -> Result<()> {
    let next = match again {
        Again::Whole => State::Reopened,
        Again::Text => State::ReopenedText,
    };
    if again == Again::Whole && is_built_upon(tx, report).await? {
        return Err(Failure::Conflict(BUILT_UPON));
    }
    judge(tx, report, next, note).await
}

async fn judge(tx: &mut Tx, report: Id, next: State, note: &str) -> Result<()> {
    let (state, step) = state(tx, report).await?;
    if !state.leads_to(next) {
        return Err(Failure::Conflict(NOT_NOW));
    }
    store::step(tx, report, step + 1, next, note).await
}

async fn is_built_upon(tx: &mut Tx, report: Id) -> Result<bool> {
    let row = store::by_id(&mut *tx, report).await?;
    let newest = store::chain(&mut *tx, row.programme, row.partner).await?.pop();
    Ok(newest.is_some_and(|newest| newest.report != report))
}
