//! `/learn`: begin to practise, without an account.

use axum::http::header::SET_COOKIE;
use axum::response::Response;
use kit::form::Form;
use kit::page::Page;
use kit::{Actor, Result, Visit, page, text};

use super::super::caller::Caller;
use crate::browser;
use crate::learner::session::Attribution;
use crate::learner::{self, Device, LONGEST_NAME, session};

#[derive(askama::Template)]
#[template(path = "begin.html")]
pub struct Begin {
    page: Page,
    form: Form,
    /// Where she comes back with her pictures, counted for the same place.
    again: String,
    devices: Vec<(&'static str, String, &'static str)>,
    /// Somebody of the staff is signed in here, and would be signed out: that in words.
    staff: Option<String>,
}

impl Begin {
    pub fn new(visit: &Visit, form: Form) -> Begin {
        let icons = ["laptop", "tablet-smartphone"];
        let devices = Device::ALL.iter().zip(icons).map(|(device, icon)| (device.code(), visit.lang.word(*device), icon));
        let at = if super::is_plain(&form.value("at")) { format!("?at={}", form.value("at")) } else { String::new() };
        Begin {
            again: visit.to(&format!("learn/code{at}")),
            page: Page::public(visit, visit.lang.t(text::BEGIN_TITLE)),
            form,
            devices: devices.collect(),
            staff: visit
                .visitor
                .as_ref()
                .map(|visitor| visit.lang.with(text::BEGIN_STAFF, &[("name", visitor.name.as_str().into())])),
        }
    }
}

/// `GET /{lang}/learn?at=`
///
/// # Errors
/// When the page cannot be written.
pub async fn show(visit: Visit, caller: Caller) -> Result<Response> {
    if visit.is_learner() {
        return Ok(page::go(&visit.to("learn/path")));
    }
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("device", if browser::is_touch(&caller.user_agent) { Device::Touch } else { Device::Computer }.code());
    form.set("at", visit.asked("at").unwrap_or_default());
    page::show(&Begin::new(&visit, form))
}

/// `POST /{lang}/learn`: makes her a learner, and shows her card.
///
/// # Errors
/// When the database refuses.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response> {
    let command = form.command()?;
    let name = form.text("name", LONGEST_NAME);
    let device = form.word::<Device>("device");
    let (true, Some(device)) = (form.is_fine(), device) else { return page::show_again(&Begin::new(&visit, form)) };
    let place = super::place(&visit, &form.value("at")).await?;
    let id = kit::write(&visit.app, Actor::System, command, async |tx| learner::add(&visit.app, tx, &name, device).await).await?;
    let cookie = session::open(&visit, id, Attribution { place, opened_by: None }).await?;
    let mut response = page::go(&visit.to("learn/card"));
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}
