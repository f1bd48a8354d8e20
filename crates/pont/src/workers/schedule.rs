//! What is due by itself: each night the public figures, each day the clearing away of what need not be kept.

use kit::jobs::JobRow;
use kit::{App, Failure, Result, jobs, write};

const PUBLISH: &str = "publish";
const SWEEP: &str = "sweep";

/// Asks for what is due today; asked again it changes nothing.
///
/// # Errors
/// When the database refuses.
pub async fn ask(app: &App) -> Result<()> {
    let now = app.clock.real();
    let (story_day, real_day) = (app.clock.today().to_string(), app.clock.zone.day(now).to_string());
    write::system(app, async |tx| {
        jobs::ask(tx, PUBLISH, &story_day, "", now).await?;
        jobs::ask(tx, SWEEP, &real_day, "", now).await
    })
    .await
}

/// Does a job.
///
/// # Errors
/// What the job answers; it is then tried again later.
pub async fn work(app: &App, job: &JobRow) -> Result<()> {
    match job.kind.as_str() {
        PUBLISH => steering::publish::take(app).await,
        SWEEP => sweep(app).await,
        other => Err(Failure::Other(format!("nobody knows how to do {other}"))),
    }
}

/// What is over its term goes; who was erased and came back with a backup goes again; and no copy of anybody erased is
/// left in the files.
async fn sweep(app: &App) -> Result<()> {
    people::ledger::settle(app).await?;
    people::retention::run(app).await?;
    people::erase::scrub_what_waits(app).await
}
