//! `/sign-in/second`: the code, after the first step.

use axum::response::Response;
use domain::Id;
use kit::form::Form;
use kit::page::Page;
use kit::{Result, Visit, page, text};

use super::caller::Caller;
use super::enter;
use super::sign_in::SignIn;
use crate::limit::{self, Door, Try};
use crate::{second_step, store, ticket};

#[derive(askama::Template)]
#[template(path = "second.html")]
pub struct Second {
    page: Page,
    form: Form,
    says: String,
}

impl Second {
    pub fn new(visit: &Visit, form: Form) -> Second {
        let says = visit.lang.with(text::SECOND_SAYS, &[("site", visit.app.config.name.as_str().into())]);
        Second { page: Page::public(visit, visit.lang.t(text::SECOND_TITLE)).narrow(), form, says }
    }
}

/// Asks someone who did the first step for her code.
pub fn ask(visit: &Visit, account: Id, next: &str) -> Result<Response> {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("ticket", ticket::issue(&visit.app, account));
    form.set("next", next);
    page::show(&Second::new(visit, form))
}

/// The page itself has no address of its own: who comes back to it begins again.
pub async fn start_over(visit: Visit) -> Response {
    page::go(&visit.to("sign-in"))
}

pub async fn send(visit: Visit, caller: Caller, mut form: Form) -> Result<Response> {
    let Some(account) = ticket::read(&visit.app, &form.value("ticket")) else {
        form.wrong("email", text::SECOND_LATE, &[]);
        return page::show_again(&SignIn::new(&visit, form));
    };
    let code = form.needed("code", 12);
    if form.is_fine() {
        let guess = limit::begin(&visit.app, Door::Code, &account.to_string(), &caller.address).await?;
        if is_right(&visit, account, &code, guess).await? {
            return enter::let_in(&visit, &caller, account, &form.value("next")).await;
        }
        form.wrong("code", text::SECOND_WRONG, &[]);
    }
    page::show_again(&Second::new(&visit, form))
}

/// Whether it is the code of this moment; then it is used up.
pub async fn is_right(visit: &Visit, account: Id, code: &str, guess: Try) -> Result<bool> {
    let app = &visit.app;
    kit::write::system(app, async |tx| {
        let Some(step) = store::second_step::find(&mut *tx, account).await? else { return Ok(false) };
        let is_right = second_step::accepts(app, tx, account, &step.seed, code).await?;
        if is_right {
            guess.succeeded(tx).await?;
        }
        Ok(is_right)
    })
    .await
}
