//! `/account/sessions/{id}/end`: signs another device of mine out.

use axum::extract::Path;
use axum::response::Response;
use kit::form::Form;
use kit::{Failure, Result, Visit, page};

use crate::session;

pub async fn end(visit: Visit, Path((_, id)): Path<(String, String)>, _form: Form) -> Result<Response> {
    if !session::end(&visit.app, super::id(&id)?, visit.account()?).await? {
        return Err(Failure::NotFound);
    }
    Ok(page::go(&visit.to("account?done=session-ended")))
}
