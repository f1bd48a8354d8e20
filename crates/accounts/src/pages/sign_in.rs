//! `/sign-in`: e-mail address and password.

use axum::response::{IntoResponse as _, Response};
use domain::Id;
use kit::app::App;
use kit::form::Form;
use kit::page::Page;
use kit::{Result, Visit, page, text};

use super::caller::Caller;
use super::enter;
use crate::limit::{self, Door};
use crate::store::account;
use crate::{onward, password};

#[derive(askama::Template)]
#[template(path = "sign-in.html")]
pub struct SignIn {
    page: Page,
    form: Form,
}

impl SignIn {
    pub fn new(visit: &Visit, form: Form) -> SignIn {
        SignIn { page: Page::public(visit, visit.lang.t(text::SIGN_IN_TITLE)).narrow(), form }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let next = visit.asked("next").unwrap_or_default();
    if let Some(standing) = visit.standing() {
        let to = onward::local(&next).map_or_else(|| onward::work(standing, visit.lang), str::to_owned);
        return Ok(page::go(&to).into_response());
    }
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("next", next);
    page::show(&SignIn::new(&visit, form))
}

pub async fn send(visit: Visit, caller: Caller, mut form: Form) -> Result<Response> {
    let email = form.email("email");
    let password = password::given(&mut form, "password");
    if form.is_fine() {
        let guess = limit::begin(&visit.app, Door::Password, &email, &caller.address).await?;
        if let Some(account) = whose(&visit.app, &email, password).await? {
            kit::write::system(&visit.app, async |tx| guess.succeeded(tx).await).await?;
            return enter::first_step_done(&visit, &caller, account, &form.value("next")).await;
        }
        form.wrong("password", text::SIGN_IN_WRONG, &[]);
    }
    page::show_again(&SignIn::new(&visit, form))
}

/// The open account with this e-mail address and password. It takes as long when there is no such account.
async fn whose(app: &App, email: &str, password: String) -> Result<Option<Id>> {
    let account = account::by_email(&app.db, email).await?.filter(|account| account.closed_at.is_none());
    let hash = account.as_ref().and_then(|account| account.password.clone());
    let fits = password::verify(password, hash).await?;
    Ok(account.filter(|_| fits).map(|account| account.id))
}
