//! The web bundle, inside the binary: names carry a hash, so a browser keeps them for a year.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use rust_embed::RustEmbed;

pub const PREFIX: &str = "/assets/";

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Bundle;

static NAMES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let manifest = Bundle::get("manifest.json").map(|file| file.data.into_owned()).unwrap_or_default();
    serde_json::from_slice(&manifest).unwrap_or_default()
});

/// The address of a file of the bundle by its plain name: `pont.css`.
pub fn address(name: &str) -> String {
    format!("{PREFIX}{}", NAMES.get(name).map_or(name, String::as_str))
}

/// What is in a file of the bundle, by its plain name.
pub(crate) fn content(name: &str) -> Option<Vec<u8>> {
    let name = NAMES.get(name).map_or(name, String::as_str);
    Bundle::get(name).map(|file| file.data.into_owned())
}

/// `GET /assets/{file}`.
#[expect(clippy::unused_async, reason = "a handler is asynchronous")]
pub async fn serve(Path(file): Path<String>) -> Response {
    let Some(found) = Bundle::get(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")], found.data.into_owned())
        .into_response()
}
