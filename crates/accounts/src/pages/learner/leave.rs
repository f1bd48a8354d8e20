//! The end of a visit, and its opposite: a device of her own that need not ask again.

use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use kit::form::Form;
use kit::{Failure, Result, Visit, page};

use crate::cookie;
use crate::learner::session;

/// `POST /{lang}/learn/leave`: "stop", and "that is not me". Leaving twice is leaving once.
///
/// # Errors
/// When the database refuses.
pub async fn send(visit: Visit, form: Form) -> Result<Response> {
    if let Some(visitor) = visit.visitor.as_ref().filter(|_| visit.is_learner()) {
        session::end(&visit.app, visitor).await?;
    }
    let to = if form.has("deed", "not-me") { "learn" } else { "learn?done=left" };
    let mut response = page::go(&visit.to(to));
    let headers = response.headers_mut();
    if visit.is_learner() {
        headers.insert(SET_COOKIE, cookie::take(&visit.app));
        headers.insert("clear-site-data", HeaderValue::from_static(r#""cache""#));
    }
    Ok(response)
}

/// `POST /{lang}/learn/own-device`
///
/// # Errors
/// Not found when nobody learns here.
pub async fn keep(visit: Visit, _form: Form) -> Result<Response> {
    let visitor = visit.visitor.as_ref().ok_or(Failure::NotFound)?;
    let mut response = page::go(&visit.to("learn/path?done=own-device"));
    response.headers_mut().insert(SET_COOKIE, session::keep(&visit.app, visitor).await?);
    Ok(response)
}
