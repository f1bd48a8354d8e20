//! Sending a report.

use axum::extract::Path;
use axum::response::Response;
use kit::form::Form;
use kit::page::go;
use kit::{Failure, Result, Visit, text};

use super::find;
use super::show::{Again, one};
use crate::report::check::{Gap, gaps};
use crate::report::submit;

/// `POST /{lang}/reports/{id}/submission`
///
/// # Errors
/// Not found when it is not the visitor's.
pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    let (actor, command, today) = (visit.actor()?, form.command()?, visit.app.clock.today());
    if seen.state().takes_texts() {
        crate::catch_up(&visit.app).await?;
        let gaps = gaps(&seen.now(&visit).await?, today);
        if seen.state().is_live() && gaps.iter().any(Gap::blocks) {
            form.wrong("anyway", text::REPORT_BLOCKED, &[]);
        } else if !gaps.is_empty() && !form.has("anyway", "yes") {
            form.wrong("anyway", text::REPORT_ASKS_ANYWAY, &[]);
        }
    }
    if form.is_fine() {
        let report = seen.row.id;
        match kit::write(&visit.app, actor, command, async |tx| submit(tx, report, today).await).await {
            Ok(_) => return Ok(go(&format!("{}?done=sent", seen.base))),
            Err(failure) if failure.is_taken() || matches!(failure, Failure::Conflict(_)) => {
                form.wrong("anyway", text::REPORT_SENT_MEANWHILE, &[]);
            }
            Err(failure) => return Err(failure),
        }
    }
    // Somebody may have sent it meanwhile: the page says how it stands now.
    let seen = find(&visit, None, &id).await?;
    one(&visit, &seen, Some(Again { submit: Some(form), ..Again::default() })).await
}
