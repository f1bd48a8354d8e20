//! `/learn/help`: a learner asks the helper who opened her.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use domain::{Action, Resource};
use kit::form::Form;
use kit::{Result, Visit, page};
use serde_json::json;

use super::attempt::found;
use crate::store::help;

/// `POST /{lang}/learn/help` with module and activity: `from=page` answers with the page again.
///
/// # Errors
/// Not found when nobody learns here.
pub async fn ask(visit: Visit, form: Form) -> Result<Response> {
    let (module, activity) = found(&form)?;
    let (command, scope) = (form.command()?, visit.scope(Action::Learn, Resource::Own)?);
    kit::write(&visit.app, visit.actor()?, command, async |tx| help::ask(tx, scope.viewer(), &module.id, &activity.id).await)
        .await?;
    if form.has("from", "page") {
        return Ok(page::go(&visit.to(&format!("learn/{}/{}?done=help-asked", module.id, activity.id))));
    }
    Ok(Json(json!({ "asked": true })).into_response())
}
