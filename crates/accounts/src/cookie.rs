//! The one cookie: it carries the session's token and ends with the browser.

use axum::http::{HeaderMap, HeaderValue, header};
use kit::app::App;

const RULES: &str = "HttpOnly; SameSite=Lax; Path=/";

/// Behind HTTPS its name keeps every other host and path from setting it.
fn name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-pont" } else { "pont" }
}

/// The `Set-Cookie` that gives a browser this token.
pub fn give(app: &App, token: &str) -> HeaderValue {
    header(app, token, "")
}

/// The same, kept for this many seconds after the browser closes.
pub fn give_for(app: &App, token: &str, seconds: i64) -> HeaderValue {
    header(app, token, &format!("; Max-Age={seconds}"))
}

/// The `Set-Cookie` that takes it away.
pub fn take(app: &App) -> HeaderValue {
    header(app, "", "; Max-Age=0")
}

/// The token a browser sent.
pub fn read<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name(app)).map(|(_, token)| token)
}

fn header(app: &App, token: &str, age: &str) -> HeaderValue {
    let secure = if app.config.is_https() { "; Secure" } else { "" };
    let text = format!("{}={token}; {RULES}{secure}{age}", name(app));
    HeaderValue::from_str(&text).expect("a token is made of plain letters")
}
