//! `/steering`: the programmes the visitor follows.

use askama::Template;
use axum::response::Response;
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use super::staff::{days, sample_programme};
use crate::store::programme::{Programme, visible_to};

#[derive(Template)]
#[template(path = "steering_list.html")]
struct ListPage {
    page: Page,
    programmes: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    days: String,
}

/// `GET /{lang}/steering`
///
/// # Errors
/// When the database refuses.
pub async fn show(visit: Visit) -> Result<Response> {
    let programmes = visible_to(&visit.app.db, visit.account()?).await?;
    show_page(&build(&visit, &programmes))
}

fn build(visit: &Visit, programmes: &[Programme]) -> ListPage {
    let line = |programme: &Programme| Line {
        href: visit.to(&format!("steering/{}", programme.slug)),
        name: programme.name(visit.lang).to_owned(),
        days: days(visit, programme),
    };
    ListPage { page: Page::staff(visit, visit.lang.t(text::MENU_PROGRAMMES)), programmes: programmes.iter().map(line).collect() }
}

/// With a programme and without.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let render = |programmes: &[Programme]| build(visit, programmes).render().unwrap_or_default();
    vec![("steering-list", render(&[sample_programme()])), ("steering-list-empty", render(&[]))]
}
