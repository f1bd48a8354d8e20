//! What every request passes: is the sender this site, and which headers go with every answer.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::Id;

use crate::app::App;
use crate::{Failure, Result};

/// The field by which an old browser, which says nothing about where a form came from, proves it.
pub const TOKEN: &str = "token";

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
    font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// The policy of a page that may stand in the frame of any other site. It shows what is public, and nothing can be done
/// in it.
pub const FRAMED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; \
    base-uri 'none'; frame-ancestors *";

/// Marks a request whose form token is still to be looked at.
#[derive(Debug, Clone, Copy)]
pub struct Unproven;

/// Refuses changes asked by other sites: `Sec-Fetch-Site` first, then `Origin`, then the token in the form.
///
/// # Errors
/// [`Failure::Refused`].
pub async fn same_site(State(app): State<App>, mut request: Request, next: Next) -> Response {
    match proof(&app, request.method(), request.headers()) {
        Ok(true) => {}
        Ok(false) => {
            request.extensions_mut().insert(Unproven);
        }
        Err(failure) => return failure.into_response(),
    }
    next.run(request).await
}

/// `Ok(true)`: proven or harmless. `Ok(false)`: the browser says nothing.
fn proof(app: &App, method: &Method, headers: &HeaderMap) -> Result<bool> {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(true);
    }
    let read = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or("?"));
    match (read("sec-fetch-site"), read("origin")) {
        (Some("same-origin"), _) => Ok(true),
        (None, Some(origin)) if is_own(app, origin, headers) => Ok(true),
        (None, None) => Ok(false),
        _ => Err(Failure::Refused("sent from another site")),
    }
}

/// Our own origin is the public address, or the very host that was asked.
fn is_own(app: &App, origin: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let scheme = if app.config.is_https() { "https" } else { "http" };
    origin == app.config.public_address() || (!host.is_empty() && origin == format!("{scheme}://{host}"))
}

/// The token that a form of this session carries.
pub fn token(app: &App, session: Option<Id>) -> String {
    let session = session.map(|id| id.to_string()).unwrap_or_default();
    data_encoding::HEXLOWER.encode(&app.secrets.digest("form", session.as_bytes())[..16])
}

/// Whether a form's token is the one of this session. A visitor without session has nothing to steal, and is refused.
pub fn token_fits(app: &App, session: Option<Id>, given: &str) -> bool {
    session.is_some() && token(app, session) == given
}

/// Puts the headers of the house on every answer.
pub async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let is_framed = headers.get(header::CONTENT_SECURITY_POLICY).is_some_and(|policy| policy == FRAMED);
    let fixed = [
        ("content-security-policy", CSP),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ("x-frame-options", "DENY"),
    ];
    for (name, value) in fixed.into_iter().filter(|(name, _)| !is_framed || *name != "x-frame-options") {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    // What may be kept says so itself, as the files of the web bundle do.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if app.config.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}
