//! Giving a consent after the text was read aloud, and taking it back.

use axum::extract::Path;
use axum::response::Response;
use domain::Id;
use kit::form::Form;
use kit::{Failure, Result, Visit, write};

use super::parts::Known;
use super::person::{again, back};
use crate::consents;
use crate::person::consent;

/// `POST /{lang}/people/{id}/consents`
///
/// # Errors
/// Not found when she is not the visitor's to see.
pub async fn give(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let known = Known::find(&visit, &id).await?;
    let command = form.command()?;
    let chosen = form.value("consent");
    let Some(text) = consents::newest().into_iter().find(|text| text.purpose == chosen) else {
        form.wrong("consent", kit::text::FORM_CHOOSE, &[]);
        return again(&visit, &known, form).await;
    };
    let (scope, id, lang) = (known.here.scope, known.row.id, visit.lang);
    write(&visit.app, visit.actor()?, command, async |tx| consent::give(tx, &scope, id, text, lang).await).await?;
    Ok(back(&visit, &known, "saved"))
}

/// `POST /{lang}/people/{id}/consents/{consent}/withdrawal`
///
/// # Errors
/// Not found when it is not the visitor's to see, or was taken back already.
pub async fn withdraw(visit: Visit, Path((_, id, consent)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let known = Known::find(&visit, &id).await?;
    let consent: Id = consent.parse().map_err(|_| Failure::NotFound)?;
    let (scope, id) = (known.here.scope, known.row.id);
    write(&visit.app, visit.actor()?, form.command()?, async |tx| consent::withdraw(tx, &scope, id, consent).await).await?;
    Ok(back(&visit, &known, "withdrawn"))
}
