//! Until practising is there, this page says so and shows where somebody helps today.

use axum::response::Response;
use kit::page::{self, Page};
use kit::{Result, Visit, text};

#[derive(askama::Template)]
#[template(path = "learn.html")]
struct Learn {
    page: Page,
}

/// `GET /{lang}/learn`.
///
/// # Errors
/// When the page cannot be written.
pub async fn show(visit: Visit) -> Result<Response> {
    page::show(&learn(&visit))
}

fn learn(visit: &Visit) -> Learn {
    Learn { page: Page::public(visit, visit.lang.t(text::LEARN_TITLE)).narrow() }
}

pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    vec![("learn", askama::Template::render(&learn(visit)).unwrap_or_default())]
}
