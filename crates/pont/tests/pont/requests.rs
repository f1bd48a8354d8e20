//! Asking the house as a browser would, without a network between.

use std::ops::Deref;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use kit::App;
use pont::health::Health;
use tower::ServiceExt as _;

/// A house with its doors.
pub struct House {
    app: App,
    router: Router,
}

impl House {
    pub fn new(app: App) -> House {
        let router = pont::server::router(&app, &Health::default());
        House { app, router }
    }
}

impl Deref for House {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// What the browser will send as its cookie from now on, when it was given one.
    pub fn cookie(&self) -> Option<String> {
        let given = self.headers.get(header::SET_COOKIE)?.to_str().unwrap();
        given.split(';').next().map(str::to_owned)
    }
}

/// How a form says where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    Same,
    CrossSite,
    SameSite,
    ForeignOrigin,
    NullOrigin,
    OwnOrigin,
    Silent,
}

impl Sender {
    fn headers(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Sender::Same => &[("sec-fetch-site", "same-origin")],
            Sender::CrossSite => &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")],
            Sender::SameSite => &[("sec-fetch-site", "same-site")],
            Sender::ForeignOrigin => &[("origin", "https://evil.example")],
            Sender::NullOrigin => &[("origin", "null")],
            Sender::OwnOrigin => &[("origin", "http://127.0.0.1:8080")],
            Sender::Silent => &[],
        }
    }
}

/// Asks for a page.
pub async fn get(house: &House, cookie: Option<&str>, address: &str) -> Answer {
    ask(house, Method::GET, cookie, address).await
}

/// Asks with any method, without a body.
pub async fn ask(house: &House, method: Method, cookie: Option<&str>, address: &str) -> Answer {
    send(house, request(method, cookie, address).header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap()).await
}

/// Sends a form from our own pages.
pub async fn post(house: &House, cookie: Option<&str>, address: &str, body: impl AsRef<[u8]>) -> Answer {
    post_from(house, Sender::Same, cookie, address, body).await
}

/// Sends a form from anywhere.
pub async fn post_from(house: &House, sender: Sender, cookie: Option<&str>, address: &str, body: impl AsRef<[u8]>) -> Answer {
    let mut request = request(Method::POST, cookie, address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in sender.headers() {
        request = request.header(*name, *value);
    }
    send(house, request.body(Body::from(body.as_ref().to_vec())).unwrap()).await
}

/// Sends a form with files: each part by its name, the name of its file if it is one, and what it holds.
pub async fn upload(house: &House, cookie: Option<&str>, address: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file =
            file.map(|file| format!("; filename=\"{file}\"\r\nContent-Type: application/octet-stream")).unwrap_or_default();
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend([head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend(b"--edge--\r\n");
    let request = request(Method::POST, cookie, address).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    send(house, request.header("sec-fetch-site", "same-origin").body(Body::from(body)).unwrap()).await
}

fn request(method: Method, cookie: Option<&str>, address: &str) -> axum::http::request::Builder {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::USER_AGENT, "Firefox/130.0");
    match cookie {
        Some(cookie) => request.header(header::COOKIE, cookie),
        None => request,
    }
}

async fn send(house: &House, request: Request<Body>) -> Answer {
    let answer = house.router.clone().oneshot(request).await.unwrap();
    let (parts, body) = answer.into_parts();
    // A body that breaks off halfway is a failure too; it shows as an answer of 500.
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() },
        Err(error) => Answer { status: StatusCode::INTERNAL_SERVER_ERROR, headers: parts.headers, body: error.to_string() },
    }
}

/// A form as a browser writes it.
pub fn form(fields: &[(String, String)]) -> String {
    let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    pairs.join("&")
}

pub fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(letter).collect()
}

/// How a page writes a text.
pub fn escaped(text: &str) -> String {
    let letter = |c: char| match c {
        '&' | '<' | '>' | '"' | '\'' => format!("&#{};", u32::from(c)),
        other => other.to_string(),
    };
    text.chars().map(letter).collect()
}
