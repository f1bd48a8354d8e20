//! `/looks/...`: the style sheet and the logo of an organisation. Each version has its own address, so that a browser
//! may keep it for a year.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use domain::Id;
use kit::{App, Failure, Result};

use crate::{look, store};

/// `GET /looks/{organisation}/{file}`, where the file is `3.css` or `3.png`.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such version, or it has no colour or logo of its own.
pub async fn serve(State(app): State<App>, Path((organisation, file)): Path<(String, String)>) -> Result<Response> {
    let organisation: Id = organisation.parse().map_err(|_| Failure::NotFound)?;
    let (version, kind) = file.split_once('.').ok_or(Failure::NotFound)?;
    let version: i64 = version.parse().map_err(|_| Failure::NotFound)?;
    match kind {
        "css" => {
            let look = store::look_version(&app.db, organisation, version).await?;
            let colour = look.and_then(|look| look.colour).ok_or(Failure::NotFound)?;
            Ok(kept("text/css; charset=utf-8", look::sheet(colour).into_bytes()))
        }
        "png" => Ok(kept("image/png", store::logo(&app.db, organisation, version).await?.ok_or(Failure::NotFound)?)),
        _ => Err(Failure::NotFound),
    }
}

fn kept(kind: &'static str, bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")], bytes).into_response()
}
