//! `/account/password`: a new password, and every other device signed out.

use axum::response::Response;
use domain::Id;
use kit::form::Form;
use kit::{Failure, Result, Visit, page, text};

use super::caller::Caller;
use super::{account as account_page, enter, secret_command};
use crate::limit::{self, Door};
use crate::password;
use crate::store::account::AccountRow;
use crate::store::{account, session};

pub async fn send(visit: Visit, caller: Caller, mut form: Form) -> Result<Response> {
    let account = account::by_id(&visit.app.db, visit.account()?).await?.ok_or(Failure::NotFound)?;
    let chosen = password::choose(&mut form, "chosen");
    if account.password.is_some() {
        prove(&visit, &caller, &account, &mut form).await?;
    }
    if !form.is_fine() {
        return page::show_again(&account_page::read(&visit, form).await?);
    }
    save(&visit, &form, account.id, chosen).await?;
    enter::go_renewed(&visit, &caller, "account?done=password").await
}

/// Checks that it is the owner who asks, and not someone at a screen that was left open.
async fn prove(visit: &Visit, caller: &Caller, account: &AccountRow, form: &mut Form) -> Result<()> {
    let current = password::given(form, "current");
    if !form.is_fine() {
        return Ok(());
    }
    let guess = limit::begin(&visit.app, Door::Password, &account.email, &caller.address).await?;
    if !password::verify(current, account.password.clone()).await? {
        form.wrong("current", text::ACCOUNT_PASSWORD_WRONG, &[]);
        return Ok(());
    }
    kit::write::system(&visit.app, async |tx| guess.succeeded(tx).await).await
}

async fn save(visit: &Visit, form: &Form, account: Id, chosen: String) -> Result<()> {
    let hash = password::hash(chosen).await?;
    kit::write(&visit.app, visit.actor()?, secret_command(&visit.app, form)?, async |tx| {
        account::set_password(tx, account, &hash).await?;
        session::end_all(tx, account).await
    })
    .await
}
