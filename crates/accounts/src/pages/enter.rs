//! What every way in ends with.

use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::Id;
use domain::policy::Standing;
use kit::{Result, Visit, page};

use super::caller::Caller;
use super::second;
use crate::store::{membership, second_step};
use crate::{learner, onward, session};

/// Someone has shown who she is, once: on to the code when she chose a second step, otherwise in.
pub async fn first_step_done(visit: &Visit, caller: &Caller, account: Id, next: &str) -> Result<Response> {
    let step = second_step::find(&visit.app.db, account).await?;
    if step.is_some_and(|step| step.confirmed_at.is_some()) {
        return second::ask(visit, account, next);
    }
    let_in(visit, caller, account, next).await
}

/// Opens a session, in place of the one this browser had, and goes on to `next` or to the page of her work.
pub async fn let_in(visit: &Visit, caller: &Caller, account: Id, next: &str) -> Result<Response> {
    if let Some(before) = &visit.visitor {
        learner::session::end(&visit.app, before).await?;
    }
    let standing = Standing { account, grants: membership::grants(&visit.app.db, account).await? };
    let to = onward::local(next).map_or_else(|| onward::work(&standing, visit.lang), str::to_owned);
    let mut response = page::go(&to);
    response.headers_mut().insert(SET_COOKIE, session::open_session(&visit.app, account, &caller.user_agent).await?);
    Ok(response)
}

/// Gives the one who is here a new token, and goes on.
pub async fn go_renewed(visit: &Visit, caller: &Caller, to: &str) -> Result<Response> {
    let mut response = page::go(&visit.to(to));
    if let Some(visitor) = &visit.visitor {
        response.headers_mut().insert(SET_COOKIE, session::renew(&visit.app, visitor, &caller.user_agent).await?);
    }
    Ok(response)
}
