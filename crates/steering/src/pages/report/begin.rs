//! Beginning a report.

use axum::response::Response;
use domain::Id;
use kit::form::Form;
use kit::page::go;
use kit::{Failure, Result, Visit};

use super::may_write;
use crate::report::open_report;
use crate::store::programme::partners;
use crate::store::report::period;

/// `POST /{lang}/reports`
///
/// # Errors
/// Not found when the period, or the partner in it, is not the visitor's to write about.
pub async fn begin(visit: Visit, form: Form) -> Result<Response> {
    let db = &visit.app.db;
    let period = period(db, form.id("period").ok_or(Failure::NotFound)?).await?;
    let partner = partner(&form)?;
    let is_there = match partner {
        Some(id) => partners(db, period.programme).await?.iter().any(|one| one.id == id),
        None => true,
    };
    if !is_there || !may_write(&visit, period.programme, partner).await? {
        return Err(Failure::NotFound);
    }
    let (actor, command) = (visit.actor()?, form.command()?);
    let write = async |tx: &mut kit::db::Tx| open_report(tx, period.programme, period.id, partner).await;
    let report = kit::write(&visit.app, actor, command, write).await?;
    Ok(go(&visit.to(&format!("reports/{report}?done=begun"))))
}

/// The partner of the form; none for all together.
fn partner(form: &Form) -> Result<Option<Id>> {
    if form.value("partner").is_empty() { Ok(None) } else { form.id("partner").map(Some).ok_or(Failure::NotFound) }
}
