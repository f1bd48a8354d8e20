//! The visit of a learner: where it takes place, who opened it, and when it ends.

use axum::http::HeaderValue;
use domain::{Id, Instant};
use kit::app::App;
use kit::visit::Visitor;
use kit::{Result, Visit, random};

use crate::store::learner_session::{self, New};
use crate::{cookie, session as staff};

pub use crate::store::learner_session::{Here, here};

const MINUTE: i64 = 60_000;
/// On a shared browser, however busy.
const LONGEST: i64 = 12 * 60 * MINUTE;
/// Unused on a shared browser.
pub(crate) const IDLE: i64 = 30 * MINUTE;
/// On a browser she called her own, seconds.
const OWN: i64 = 60 * 24 * 60 * 60;

/// What counts for everything she does during a visit.
#[derive(Debug, Clone, Copy, Default)]
pub struct Attribution {
    pub place: Option<Id>,
    pub opened_by: Option<Id>,
}

/// Opens a learner in this browser, in place of whoever was here, and answers the cookie.
///
/// # Errors
/// When the database refuses.
pub async fn open(visit: &Visit, learner: Id, by: Attribution) -> Result<HeaderValue> {
    if let Some(before) = &visit.visitor {
        end(&visit.app, before).await?;
    }
    let (token, now) = (random::token(), visit.app.clock.real());
    let new = New {
        digest: staff::digest(&visit.app, &token),
        learner,
        place: by.place,
        opened_by: by.opened_by,
        now,
        ends_at: Instant(now.0 + LONGEST),
    };
    kit::write::system(&visit.app, async |tx| learner_session::open(tx, &new).await).await?;
    Ok(cookie::give(&visit.app, &token))
}

/// Ends the session of whoever is here, learner or not.
///
/// # Errors
/// When the database refuses.
pub async fn end(app: &App, visitor: &Visitor) -> Result<()> {
    if !visitor.standing.is_learner() {
        return staff::end(app, visitor.session, visitor.standing.account).await.map(drop);
    }
    let now = app.clock.real();
    kit::write::system(app, async |tx| learner_session::end(tx, visitor.session, now).await).await
}

/// "This is my own device": a new token that this browser keeps for sixty days.
///
/// # Errors
/// When the database refuses.
pub async fn keep(app: &App, visitor: &Visitor) -> Result<HeaderValue> {
    let (token, now) = (random::token(), app.clock.real());
    let (digest, ends_at) = (staff::digest(app, &token), Instant(now.0 + OWN * 1000));
    kit::write::system(app, async |tx| learner_session::keep(tx, visitor.session, digest, ends_at).await).await?;
    Ok(cookie::give_for(app, &token, OWN))
}
