//! Pages for what went wrong: what it means and where to go from here.

use askama::Template;
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse as _, Response};
use domain::policy::{self, Action};

use super::Page;
use crate::app::App;
use crate::{Visit, text};

/// Marks an answer that still needs its page.
#[derive(Debug, Clone, Copy)]
pub struct Undressed;

/// A page that says what went wrong.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    pub page: Page,
    pub says: String,
    pub next: String,
    /// Where one goes from here: to one's own work or path, or to the home.
    pub go: String,
    pub href: String,
}

/// Dresses bare answers (404, 500 and their family) in a page of the visitor's language.
pub async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let mut head = parts.clone();
    parts.extensions.remove::<Undressed>();
    let response = next.run(Request::from_parts(parts, body)).await;
    let is_bare =
        response.extensions().get::<Undressed>().is_some() || (response.status().is_client_error() && is_empty(&response));
    if !is_bare {
        return response;
    }
    if crate::visit::lang_of(head.uri.path()).is_none() {
        let lang = crate::visit::preferred(&head);
        head.uri = format!("/{lang}").parse().unwrap_or_default();
    }
    match Visit::from_request_parts(&mut head, &app).await {
        Ok(visit) => dressed(&visit, &response),
        Err(_) => response,
    }
}

fn is_empty(response: &Response) -> bool {
    !response.headers().contains_key("content-type")
}

fn dressed(visit: &Visit, response: &Response) -> Response {
    let status = if response.status() == StatusCode::METHOD_NOT_ALLOWED { StatusCode::NOT_FOUND } else { response.status() };
    let page = error_page(visit, status).render().unwrap_or_default();
    let mut dressed = (status, Html(page)).into_response();
    if let Some(wait) = response.headers().get("retry-after") {
        dressed.headers_mut().insert("retry-after", wait.clone());
    }
    dressed
}

/// The page for a status.
pub fn error_page(visit: &Visit, status: StatusCode) -> ErrorPage {
    let (title, says, next) = match status {
        StatusCode::NOT_FOUND => (text::ERROR_404, text::ERROR_404_SAYS, text::ERROR_404_NEXT),
        StatusCode::FORBIDDEN => (text::ERROR_403, text::ERROR_403_SAYS, text::ERROR_403_NEXT),
        StatusCode::UNPROCESSABLE_ENTITY => (text::ERROR_422, text::ERROR_422_SAYS, text::ERROR_422_NEXT),
        StatusCode::TOO_MANY_REQUESTS => (text::ERROR_429, text::ERROR_429_SAYS, text::ERROR_429_NEXT),
        StatusCode::SERVICE_UNAVAILABLE => (text::ERROR_503, text::ERROR_503_SAYS, text::ERROR_503_NEXT),
        status if status.is_client_error() => (text::ERROR_400, text::ERROR_400_SAYS, text::ERROR_400_NEXT),
        _ => (text::ERROR_500, text::ERROR_500_SAYS, text::ERROR_500_NEXT),
    };
    let is_known = visit.visitor.is_some();
    let next = if is_known && status == StatusCode::NOT_FOUND { text::ERROR_404_NEXT_KNOWN } else { next };
    let (go, href) = way_out(visit);
    let t = |key| visit.lang.t(key);
    ErrorPage { page: frame(visit, t(title)), says: t(says), next: t(next), go: t(go), href: visit.to(href) }
}

/// The frame in which the visitor was.
fn frame(visit: &Visit, title: String) -> Page {
    match visit.visitor {
        Some(_) if visit.is_learner() => Page::learner(visit, title),
        Some(_) => Page::staff(visit, title),
        None => Page::public(visit, title),
    }
}

fn way_out(visit: &Visit) -> (&'static str, &'static str) {
    let may = |action| policy::may_somewhere(visit.standing(), action);
    match visit.visitor {
        None => (text::ERROR_HOME, ""),
        Some(_) if visit.is_learner() => (text::PATH_MINE, "learn/path"),
        Some(_) if may(Action::WriteMoments) => (text::ERROR_WORK, "desk"),
        Some(_) if may(Action::SeeProgramme) => (text::ERROR_WORK, "steering"),
        Some(_) => (text::LAYOUT_ACCOUNT, "account"),
    }
}
