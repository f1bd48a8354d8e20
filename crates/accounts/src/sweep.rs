//! Takes away what has been over for thirty days: sessions, links, failures, and invitations nobody accepted.

use domain::Instant;
use kit::Result;
use kit::app::App;

use crate::store::{failure, invitation, learner_session, link, session};

const KEPT: i64 = 30 * 24 * 60 * 60_000;

/// Meant for a nightly job; doing it twice does no harm.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(app: &App) -> Result<()> {
    let before = Instant(app.clock.real().0 - KEPT);
    kit::write::system(app, async |tx| {
        session::sweep(tx, before).await?;
        learner_session::sweep(tx, before).await?;
        link::sweep(tx, before).await?;
        invitation::sweep(tx, before).await?;
        failure::sweep(tx, before).await
    })
    .await
}
