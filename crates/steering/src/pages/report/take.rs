//! A report to take along: as a workbook, on paper, and as the very text that was hashed.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use kit::paper::Pdf;
use kit::{Failure, Result, Visit};

use super::{Seen, find};
use crate::report::{paper, sheet};

domain::words! {
    /// As what it is taken.
    enum Form { Pdf = "report.pdf", Xlsx = "report.xlsx", Json = "report.json" }
}

/// `GET /{lang}/reports/{id}/{file}`
///
/// # Errors
/// Not found when it is not the visitor's; [`Failure::Conflict`] when it does not fit its digest.
pub async fn file(visit: Visit, Path((_, id, file)): Path<(String, String, String)>) -> Result<Response> {
    let form = Form::from_code(&file).ok_or(Failure::NotFound)?;
    let seen = find(&visit, None, &id).await?;
    taken(&visit, &seen, form).await
}

/// `GET /{lang}/steering/{slug}/reports/{id}/{file}`
///
/// # Errors
/// As [`file`].
pub async fn followed(visit: Visit, Path((_, slug, id, file)): Path<(String, String, String, String)>) -> Result<Response> {
    let form = Form::from_code(&file).ok_or(Failure::NotFound)?;
    let seen = find(&visit, Some(&slug), &id).await?;
    taken(&visit, &seen, form).await
}

async fn taken(visit: &Visit, seen: &Seen, form: Form) -> Result<Response> {
    let whole = seen.shown(visit).await?.whole();
    let (content, hash, written) = whole.map_err(|_| Failure::Conflict("the report does not fit its digest"))?;
    let name = sheet::file_name(&content);
    match form {
        Form::Pdf => Pdf::new(&name, paper::paper(&visit.app, visit.lang, &content, hash.as_ref())).answer(&visit.app).await,
        Form::Xlsx => Ok(sheet::workbook(visit.lang, &content, hash.as_ref()).into_response()),
        // Only what was sent has a digest to compare with.
        Form::Json => {
            let file = format!("attachment; filename=\"{name}.json\"");
            let head = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, file)];
            Ok((head, written.ok_or(Failure::NotFound)?).into_response())
        }
    }
}
