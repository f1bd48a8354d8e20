//! A helper opens a learner: by handing over her own browser, or by a code that the learner's device scans once.

use data_encoding::BASE64URL_NOPAD;
use domain::{Id, Instant};
use kit::app::App;
use kit::db::Tx;
use kit::{Result, random};

use super::session::Attribution;
use crate::store::{learner_opening, visible};

/// How long the code for another device works, milliseconds.
const TICKET_LIFE: i64 = 10 * 60_000;

/// Notes that a helper opens a learner at a place, and from now on sees what she does. Answers the opening.
///
/// # Errors
/// When the database refuses.
pub async fn add(app: &App, tx: &mut Tx, learner: Id, place: Id, helper: Id) -> Result<Id> {
    let (id, now) = (random::opaque_id(), app.clock.real());
    let ticket = digest(app, &ticket(app, id));
    let ends_at = Instant(now.0 + TICKET_LIFE);
    learner_opening::add(tx, &learner_opening::New { id, learner, place, opened_by: helper, ticket, ends_at }).await?;
    visible::open_learner(tx, helper, learner).await?;
    Ok(id)
}

/// The secret of the code that another device scans.
pub fn ticket(app: &App, opening: Id) -> String {
    BASE64URL_NOPAD.encode(&app.secrets.digest("opening ticket", opening.as_bytes())[..16])
}

/// Uses up a ticket: whom it opens and for what it counts, when it is in time and was not used.
///
/// # Errors
/// When the database refuses.
pub async fn take(app: &App, ticket: &str) -> Result<Option<(Id, Attribution)>> {
    let (digest, now) = (digest(app, ticket), app.clock.real());
    kit::write::system(app, async |tx| {
        let Some(row) = learner_opening::take(tx, digest, now).await? else { return Ok(None) };
        Ok(Some((row.learner, Attribution { place: Some(row.place), opened_by: Some(row.opened_by) })))
    })
    .await
}

fn digest(app: &App, ticket: &str) -> [u8; 32] {
    app.secrets.digest("opening", ticket.as_bytes())
}
