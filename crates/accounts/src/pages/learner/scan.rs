//! `/learn/scan#…`: the QR code of a card, or of a helper. What stands behind the `#` is not sent with the address;
//! a script posts it, and forgets it.

use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse as _, Response};
use kit::form::Form;
use kit::page::Page;
use kit::{Result, Visit, page, text};

use super::super::caller::Caller;
use super::code;
use crate::learner::{card, opening, session};
use crate::limit::{self, Door};

#[derive(askama::Template)]
#[template(path = "scan.html")]
pub struct Scan {
    page: Page,
    form: Form,
    is_gone: bool,
}

impl Scan {
    pub fn new(visit: &Visit, form: Form, is_gone: bool) -> Scan {
        let title = if is_gone { text::SCAN_GONE_TITLE } else { text::SCAN_TITLE };
        Scan { page: Page::public(visit, visit.lang.t(title)).narrow(), form, is_gone }
    }
}

/// `GET /{lang}/learn/scan`
///
/// # Errors
/// When the page cannot be written.
pub async fn show(visit: Visit) -> Result<Response> {
    let form = Form::fresh(&visit.app, visit.lang);
    page::show(&Scan::new(&visit, form, false))
}

/// `POST /{lang}/learn/scan`
///
/// # Errors
/// Too many when a browser guesses.
pub async fn send(visit: Visit, caller: Caller, form: Form) -> Result<Response> {
    let token = form.value("card");
    let guess = limit::begin(&visit.app, Door::Pictures, &caller.address, &caller.address).await?;
    let answer = if let Some(learner) = card::by_token(&visit.app, &token).await? {
        code::enter(&visit, learner, "").await?
    } else if let Some((learner, by)) = opening::take(&visit.app, &token).await? {
        let mut response = page::go(&visit.to("learn/path"));
        response.headers_mut().insert(SET_COOKIE, session::open(&visit, learner, by).await?);
        response
    } else {
        let gone = page::show(&Scan::new(&visit, Form::fresh(&visit.app, visit.lang), true))?;
        return Ok((StatusCode::GONE, gone).into_response());
    };
    kit::write::system(&visit.app, async |tx| guess.succeeded(tx).await).await?;
    Ok(answer)
}
