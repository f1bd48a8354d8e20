//! What partner and lead say to each other about a report, or about one part of it.

use axum::extract::Path;
use axum::response::Response;
use kit::form::Form;
use kit::page::go;
use kit::{Failure, Result, Visit};

use super::{find, part, show};
use crate::report::{Part, comment};

/// Longest comment, in characters.
const LONGEST: usize = 2_000;

/// `POST /{lang}/reports/{id}/comments`
///
/// # Errors
/// Not found when the report is not the visitor's.
pub async fn say(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    let about = form.value("part");
    let part: Option<Part> = if about.is_empty() { None } else { Some(about.parse().map_err(|()| Failure::NotFound)?) };
    let text = form.needed("text", LONGEST);
    if !form.is_fine() {
        let again = Some(form);
        return match part {
            Some(part) => {
                let again = part::Again { comment: again, ..part::Again::default() };
                part::one(&visit, &seen, &part.in_address(), Some(again)).await
            }
            None => show::one(&visit, &seen, Some(show::Again { comment: again, ..show::Again::default() })).await,
        };
    }
    let (actor, command, report) = (visit.actor()?, form.command()?, seen.row.id);
    kit::write(&visit.app, actor, command, async |tx| comment(tx, report, &about, &text).await).await?;
    let back = part.map_or_else(|| seen.base.clone(), |part| seen.part(&part));
    Ok(go(&format!("{back}?done=said")))
}
