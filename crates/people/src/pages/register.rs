//! `/instance/register`: the register of processing, to read and to print.

use axum::response::Response;
use domain::{Action, Resource};
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use crate::register::{Activity, activities};

#[derive(askama::Template)]
#[template(path = "register.html")]
pub struct Register {
    page: Page,
    operator: String,
    activities: Vec<Activity>,
}

/// `GET /{lang}/instance/register`
///
/// # Errors
/// Not found for everybody but an administrator.
pub async fn show(visit: Visit) -> Result<Response> {
    visit.scope(Action::ManageInstance, Resource::Instance)?;
    show_page(&build(&visit))
}

pub fn build(visit: &Visit) -> Register {
    let operator = Some(visit.app.config.operator.clone()).filter(|operator| !operator.is_empty());
    Register {
        page: Page::staff(visit, visit.lang.t(text::PEOPLE_REGISTER_TITLE)),
        operator: operator.unwrap_or_else(|| visit.lang.t(text::NOT_TOLD)),
        activities: activities(visit.lang),
    }
}
