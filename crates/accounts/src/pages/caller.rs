//! From where and with what someone asks.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use kit::app::App;

use crate::address;

/// The other end of the line.
pub struct Caller {
    /// As limits count it.
    pub address: String,
    /// What the browser calls itself.
    pub user_agent: String,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let user_agent =
            parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        Ok(Caller { address: address::of(parts, &app.config.trusted_proxies), user_agent })
    }
}
