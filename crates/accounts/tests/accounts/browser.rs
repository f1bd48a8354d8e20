//! A browser that keeps its cookie, in front of this room's routes behind the guards of the house.

use accounts::identify;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use domain::{Instant, Zone};
use kit::app::App;
use kit::clock::Clock;
use std::net::{IpAddr, SocketAddr};
use tower::ServiceExt as _;

pub struct Browser {
    router: Router,
    address: IpAddr,
    pub cookie: Option<String>,
}

pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    /// A browser behind the one address of the library.
    pub fn of(app: &App) -> Browser {
        let layer = |router: Router<App>| {
            router
                .layer(from_fn_with_state(app.clone(), identify))
                .layer(from_fn_with_state(app.clone(), kit::guard::same_site))
                .layer(from_fn_with_state(app.clone(), kit::page::error::dress))
                .layer(from_fn_with_state(app.clone(), kit::guard::headers))
        };
        let router = layer(accounts::routes().router(app)).with_state(app.clone());
        Browser { router, address: [81, 82, 83, 84].into(), cookie: None }
    }

    /// The same browser, met by the program at another time.
    pub fn later(self, app: &App, minutes: i64) -> Browser {
        Browser { cookie: self.cookie, address: self.address, ..Browser::of(&later(app, minutes)) }
    }

    pub fn from(mut self, address: &str) -> Browser {
        self.address = address.parse().unwrap();
        self
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form, with a fresh id.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let once = kit::random::opaque_id().to_string();
        let fields = [&[("once", once.as_str())], fields].concat();
        self.post_again(path, &fields).await
    }

    /// Sends a form as it is.
    pub async fn post_again(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = Request::post(path).header("sec-fetch-site", "same-origin");
        self.send(request, serde_urlencoded::to_string(fields).unwrap()).await
    }

    async fn send(&mut self, mut request: axum::http::request::Builder, body: String) -> Page {
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, format!("other=1; {cookie}"));
        }
        let request = request
            .header(header::USER_AGENT, "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0")
            .extension(ConnectInfo(SocketAddr::new(self.address, 40_000)))
            .body(Body::from(body));
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let (head, body) = response.into_parts();
        if let Some(given) = head.headers.get(header::SET_COOKIE) {
            let pair = given.to_str().unwrap().split(';').next().unwrap().to_owned();
            self.cookie = Some(pair).filter(|pair| !pair.ends_with('='));
        }
        let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        Page { status: head.status, headers: head.headers, body }
    }
}

impl Page {
    /// Where the page sends on to.
    pub fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// The page without its tags, one space between words.
    pub fn words(&self) -> String {
        let mut words = String::new();
        let mut in_tag = false;
        for letter in self.body.chars() {
            match letter {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ if !in_tag => words.push(letter),
                _ => words.push(' '),
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What stands between two marks, the first time.
    pub fn between(&self, before: &str, after: &str) -> String {
        let from = self.body.find(before).unwrap_or_else(|| panic!("{before} in {}", self.body)) + before.len();
        let rest = &self.body[from..];
        rest[..rest.find(after).unwrap()].to_owned()
    }
}

/// The same installation some minutes on.
pub fn later(app: &App, minutes: i64) -> App {
    let at = Instant(app.clock.real().0 + minutes * 60_000);
    App::new(app.db.clone(), Clock::frozen(Zone::default(), at), app.config.clone(), app.secrets.clone(), false)
}
