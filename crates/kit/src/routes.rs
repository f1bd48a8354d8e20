//! The route table: every address with its method and the action it asks for.
//!
//! A room builds its part, the binary joins them into the one list. The guard of each route, the isolation tests,
//! the header test and the list of pages all come from it, and a route without an action cannot be written.

use axum::Router;
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::MethodRouter;
use domain::policy::{self, Action};

use crate::Failure;
use crate::app::App;
use crate::visit::{Visitor, lang_of};

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub action: Action,
}

/// A part of the table with what answers it.
#[derive(Default)]
pub struct Routes {
    pub table: Vec<Route>,
    handlers: Vec<MethodRouter<App>>,
}

impl Routes {
    pub fn new() -> Self {
        Routes::default()
    }

    #[must_use]
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, action: Action, handler: H) -> Self {
        self.add(Method::GET, path, action, axum::routing::get(handler))
    }

    #[must_use]
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, action: Action, handler: H) -> Self {
        self.add(Method::POST, path, action, axum::routing::post(handler))
    }

    #[must_use]
    pub fn join(mut self, other: Routes) -> Self {
        self.table.extend(other.table);
        self.handlers.extend(other.handlers);
        self
    }

    /// The router, each route behind its guard.
    pub fn router(self, app: &App) -> Router<App> {
        let mut router = Router::new();
        for (route, handler) in self.table.into_iter().zip(self.handlers) {
            let path = route.path;
            router = router.route(path, handler.layer(from_fn_with_state((app.clone(), route), guard)));
        }
        router
    }

    fn add(mut self, method: Method, path: &'static str, action: Action, handler: MethodRouter<App>) -> Self {
        self.table.push(Route { method, path, action });
        self.handlers.push(handler);
        self
    }
}

impl Route {
    /// Whether the address names one thing (`/{lang}/steering/{slug}`), whose existence is nobody's business.
    pub fn names_a_thing(&self) -> bool {
        self.path.replace("{lang}", "").contains('{')
    }
}

/// Whether an address says something: bytes that are no text, and control characters, name nothing.
fn is_text(path: &str) -> bool {
    let strange = |c: char| c == char::REPLACEMENT_CHARACTER || c.is_control();
    let parts: Vec<(String, String)> = serde_urlencoded::from_str(path).unwrap_or_default();
    !parts.iter().any(|(before, after)| before.contains(strange) || after.contains(strange))
}

/// Lets in who may do the action somewhere; the page then asks for the very thing. A stranger is shown the way to
/// sign in, or nothing when the address names a thing.
async fn guard(State((_, route)): State<(App, Route)>, request: Request, next: Next) -> Response {
    if !is_text(request.uri().path()) {
        return Failure::NotFound.into_response();
    }
    let visitor = request.extensions().get::<Visitor>();
    if policy::may_somewhere(visitor.map(|visitor| &visitor.standing), route.action) {
        return next.run(request).await;
    }
    if visitor.is_some() || route.names_a_thing() || route.method != Method::GET {
        return Failure::NotFound.into_response();
    }
    let Some(lang) = lang_of(request.uri().path()) else { return Failure::NotFound.into_response() };
    // Who learns has no account: her way in are her pictures.
    let door =
        if route.action == Action::Learn { "learn/code".to_owned() } else { format!("sign-in?next={}", request.uri().path()) };
    Redirect::to(&format!("/{lang}/{door}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_no_text_names_nothing() {
        assert!(is_text("/nl/programmes/digibanken-brugge") && is_text("/nl/programmes/%F0%9F%91%B5") && is_text("/nl/a+b=c&d"));
        for odd in ["/nl/programmes/%00", "/nl/programmes/%ff%fe", "/nl/a%00b/entries", "/nl/%0d%0a", "/nl/a=%00&b"] {
            assert!(!is_text(odd), "{odd}");
        }
    }
}
