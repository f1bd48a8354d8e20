//! `/sign-in/link`: a link by mail in place of a password. Opening the link only shows a button, because mail
//! programs open links too.

use axum::extract::Path;
use axum::response::Response;
use domain::Instant;
use kit::app::App;
use kit::form::Form;
use kit::page::Page;
use kit::{Result, Visit, page, random, text};

use super::caller::Caller;
use super::enter;
use super::gone::Gone;
use crate::letters;
use crate::limit::{self, Door};
use crate::store::{account, link};

const LIFE: i64 = 15 * 60_000;

#[derive(askama::Template)]
#[template(path = "link.html")]
pub struct Ask {
    page: Page,
    form: Form,
}

#[derive(askama::Template)]
#[template(path = "link-open.html")]
pub struct Open {
    page: Page,
    form: Form,
}

impl Ask {
    pub fn new(visit: &Visit, form: Form) -> Ask {
        Ask { page: Page::public(visit, visit.lang.t(text::LINK_TITLE)).narrow(), form }
    }
}

impl Open {
    pub fn new(visit: &Visit, form: Form) -> Open {
        Open { page: Page::public(visit, visit.lang.t(text::LINK_OPEN_TITLE)).narrow(), form }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    page::show(&Ask::new(&visit, Form::fresh(&visit.app, visit.lang)))
}

/// Answers the same whether the address is known or not.
pub async fn send(visit: Visit, caller: Caller, mut form: Form) -> Result<Response> {
    let email = form.email("email");
    if !form.is_fine() {
        return page::show_again(&Ask::new(&visit, form));
    }
    limit::begin(&visit.app, Door::Link, &email, &caller.address).await?;
    send_link(&visit.app, &email).await?;
    Ok(page::go(&visit.to("sign-in?done=link-sent")))
}

pub async fn open(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    if !link::is_live(&visit.app.db, digest(&visit.app, &token), visit.app.clock.real()).await? {
        return Gone::link(&visit).show();
    }
    page::show(&Open::new(&visit, Form::fresh(&visit.app, visit.lang)))
}

pub async fn take(visit: Visit, caller: Caller, Path((_, token)): Path<(String, String)>, _form: Form) -> Result<Response> {
    let (app, now) = (&visit.app, visit.app.clock.real());
    let account = kit::write::system(app, async |tx| link::take(tx, digest(app, &token), now).await).await?;
    match account {
        Some(account) => enter::first_step_done(&visit, &caller, account, "").await,
        None => Gone::link(&visit).show(),
    }
}

async fn send_link(app: &App, email: &str) -> Result<()> {
    let (token, now) = (random::token(), app.clock.real());
    kit::write::system(app, async |tx| {
        let known = account::by_email(&mut *tx, email).await?.filter(|account| account.closed_at.is_none());
        let Some(account) = known else { return Ok(()) };
        link::add(tx, digest(app, &token), account.id, now, Instant(now.0 + LIFE)).await?;
        letters::sign_in_link(app, tx, account.language, (email, &account.name), &token).await
    })
    .await
}

fn digest(app: &App, token: &str) -> [u8; 32] {
    app.secrets.digest("link", token.as_bytes())
}
