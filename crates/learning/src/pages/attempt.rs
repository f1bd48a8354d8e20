//! `/learn/attempts/{id}`: the player sends what was done, after each step.

use accounts::learner::session;
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use domain::{Action, Id, Resource};
use kit::form::Form;
use kit::{Command, Failure, Result, Visit};
use serde_json::json;

use crate::content::{self, Activity, Module};
use crate::save::{Doing, save as save_actions};

/// `POST /{lang}/learn/attempts/{id}` with module, activity, version, from and each action.
///
/// # Errors
/// Not found when nobody learns here, or the attempt is another's. The answer is 409 when the page is older than the
/// exercise, or something else was done in another window.
pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (module, activity) = found(&form)?;
    if form.value("version") != activity.version {
        return Ok(is_old("the exercise has changed"));
    }
    let attempt: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let from = form.value("from").parse().map_err(|_| Failure::Unreadable("from is no number"))?;
    let actions: Vec<String> = form.values("action").into_iter().map(str::to_owned).collect();
    match keep(&visit, module, activity, (attempt, form.command()?), from, &actions).await {
        Ok(saved) => Ok(Json(json!({ "saved": saved })).into_response()),
        Err(Failure::Conflict(says)) => Ok(is_old(says)),
        Err(failure) => Err(failure),
    }
}

/// Tells the player that its page is of before: only a new one can go on.
fn is_old(says: &str) -> Response {
    (StatusCode::CONFLICT, Json(json!({ "says": says }))).into_response()
}

/// The activity a form is about.
///
/// # Errors
/// Not found when there is none.
pub fn found(form: &Form) -> Result<(&'static Module, &'static Activity)> {
    let module = content::module(&form.value("module"))?;
    Ok((module, module.activity(&form.value("activity"))?))
}

/// Adds actions to an attempt of the visitor, and answers how many there are now.
///
/// # Errors
/// As [`crate::save()`].
pub async fn keep(
    visit: &Visit,
    module: &'static Module,
    activity: &'static Activity,
    (attempt, command): (Id, Command),
    from: usize,
    actions: &[String],
) -> Result<usize> {
    let scope = visit.scope(Action::Learn, Resource::Own)?;
    let visitor = visit.visitor.as_ref().ok_or(Failure::NotFound)?;
    let here = session::here(&visit.app.db, visitor.session).await?;
    let doing = Doing::new(&visit.app, &here, module, activity, attempt).await?;
    kit::write(&visit.app, visit.actor()?, command, async |tx| {
        save_actions(tx, &visit.app, &scope, &doing, from, actions).await.map(drop)
    })
    .await?;
    Ok(from + actions.len())
}
