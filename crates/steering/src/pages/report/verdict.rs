//! What the lead of a programme does with a report that was sent: accept it, or give it back, whole or for its texts.

use axum::extract::Path;
use axum::response::Response;
use domain::Action;
use kit::db::Tx;
use kit::form::Form;
use kit::page::go;
use kit::{Failure, Result, Visit, text};

use super::find;
use super::show::{Again as Retyped, one};
use crate::report::{Again, BUILT_UPON, accept, reopen};

/// Longest note, in characters.
const LONGEST: usize = 1_000;

domain::words! {
    /// What is done with it.
    pub enum Deed { Accept = "accept", Reopen = "reopen", ReopenText = "reopen_text" }
}

/// `POST /{lang}/steering/{slug}/reports/{id}/verdict`. Accepting the report of all together also publishes it.
///
/// # Errors
/// Not found when the report is not the visitor's to judge.
pub async fn judge(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>, mut form: Form) -> Result<Response> {
    let seen = find(&visit, Some(&slug), &id).await?;
    visit.scope(Action::ManageProgramme, domain::policy::Resource::Programme(seen.programme.id))?;
    let deed = form.word::<Deed>("deed");
    let note = match deed {
        Some(Deed::Accept) | None => form.text("note", LONGEST),
        Some(_) => form.needed_saying("note", LONGEST, text::REPORT_WHY_NEEDED),
    };
    if let Some(deed) = deed.filter(|_| form.is_fine()) {
        let (actor, command, report) = (visit.actor()?, form.command()?, seen.row.id);
        match kit::write(&visit.app, actor, command, async |tx| done(tx, report, deed, &note).await).await {
            Ok(()) => {
                if deed == Deed::Accept && seen.row.partner.is_none() {
                    crate::publish::take(&visit.app).await?;
                }
                return Ok(go(&format!("{}?done={}", seen.base, past(deed))));
            }
            Err(failure) => form.wrong("note", told(failure)?, &[]),
        }
    }
    let seen = find(&visit, Some(&slug), &id).await?;
    one(&visit, &seen, Some(Retyped { verdict: Some(form), ..Retyped::default() })).await
}

async fn done(tx: &mut Tx, report: domain::Id, deed: Deed, note: &str) -> Result<()> {
    match deed {
        Deed::Accept => accept(tx, report, note).await,
        Deed::Reopen => reopen(tx, report, Again::Whole, note).await,
        Deed::ReopenText => reopen(tx, report, Again::Text, note).await,
    }
}

/// Why it could not be done, for the reader.
///
/// # Errors
/// What is no matter of this page.
fn told(failure: Failure) -> Result<&'static str> {
    match failure {
        Failure::Conflict(BUILT_UPON) => Ok(text::REPORT_BUILT_UPON),
        Failure::Conflict(_) => Ok(text::REPORT_JUDGED_MEANWHILE),
        taken if taken.is_taken() => Ok(text::REPORT_JUDGED_MEANWHILE),
        other => Err(other),
    }
}

fn past(deed: Deed) -> &'static str {
    match deed {
        Deed::Accept => "accepted",
        Deed::Reopen | Deed::ReopenText => "reopened",
    }
}
