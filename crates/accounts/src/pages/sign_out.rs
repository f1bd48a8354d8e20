//! `/sign-out`: ends the session and has the browser forget everything it kept of us.

use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use kit::form::Form;
use kit::{Result, Visit, page};

use crate::cookie;
use crate::learner::session;

/// Works for someone without session too: signing out twice is signing out once.
pub async fn send(visit: Visit, _form: Form) -> Result<Response> {
    if let Some(visitor) = &visit.visitor {
        session::end(&visit.app, visitor).await?;
    }
    let mut response = page::go(&format!("{}?done=signed-out", visit.to("")));
    let headers = response.headers_mut();
    headers.insert(SET_COOKIE, cookie::take(&visit.app));
    headers.insert("clear-site-data", HeaderValue::from_static(r#""cookies", "storage", "cache""#));
    Ok(response)
}
