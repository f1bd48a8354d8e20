//! `/account/second-step`: begin, confirm by a code, remove with a code.

use axum::response::Response;
use domain::Id;
use kit::form::Form;
use kit::page::Page;
use kit::{Failure, Result, Visit, page, random, text};

use super::caller::Caller;
use super::{enter, second};
use crate::limit::{self, Door};
use crate::second_step::{self, Told};
use crate::store::second_step::SecondStepRow;
use crate::store::{self, account, session};

#[derive(askama::Template)]
#[template(path = "second-step.html")]
pub struct SecondStep {
    page: Page,
    form: Form,
    state: State,
}

/// How far someone is.
pub enum State {
    Off,
    /// The app on the phone has to be told this.
    Begun(Told),
    On,
}

impl SecondStep {
    pub fn new(visit: &Visit, form: Form, state: State) -> SecondStep {
        SecondStep { page: Page::staff(visit, visit.lang.t(text::STEP_TITLE)).narrow(), form, state }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let row = store::second_step::find(&visit.app.db, visit.account()?).await?;
    let form = Form::fresh(&visit.app, visit.lang);
    page::show(&SecondStep::new(&visit, form, state(&visit, row).await?))
}

pub async fn send(visit: Visit, caller: Caller, mut form: Form) -> Result<Response> {
    let account = visit.account()?;
    let row = store::second_step::find(&visit.app.db, account).await?;
    let Some(row) = row.filter(|_| form.value("deed") != "begin") else { return begin(&visit, &form, account).await };
    let code = form.needed("code", 12);
    if form.is_fine() {
        let guess = limit::begin(&visit.app, Door::Code, &account.to_string(), &caller.address).await?;
        if second::is_right(&visit, account, &code, guess).await? {
            change(&visit, &form, account, row.confirmed_at.is_some()).await?;
            return enter::go_renewed(&visit, &caller, "account?done=second-step").await;
        }
        form.wrong("code", text::SECOND_WRONG, &[]);
    }
    page::show_again(&SecondStep::new(&visit, form, state(&visit, Some(row)).await?))
}

async fn begin(visit: &Visit, form: &Form, account: Id) -> Result<Response> {
    kit::write(&visit.app, visit.actor()?, form.command()?, async |tx| {
        store::second_step::begin(tx, account, random::bytes()).await
    })
    .await?;
    Ok(page::go(&visit.to("account/second-step")))
}

/// Confirms it, or removes it when it was on; either way every other device signs in anew.
async fn change(visit: &Visit, form: &Form, account: Id, was_on: bool) -> Result<()> {
    kit::write(&visit.app, visit.actor()?, form.command()?, async |tx| {
        if was_on {
            store::second_step::remove(tx, account).await?;
        } else {
            store::second_step::confirm(tx, account).await?;
        }
        session::end_all(tx, account).await
    })
    .await
}

async fn state(visit: &Visit, row: Option<SecondStepRow>) -> Result<State> {
    let Some(row) = row else { return Ok(State::Off) };
    if row.confirmed_at.is_some() {
        return Ok(State::On);
    }
    let account = account::by_id(&visit.app.db, visit.account()?).await?.ok_or(Failure::NotFound)?;
    Ok(State::Begun(second_step::told(&visit.app, account.id, &account.email, &row.seed)?))
}
