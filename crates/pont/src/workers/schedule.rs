//! What is due by itself: each night the public figures, each day the clearing away of what need not be kept.

use chrono::Months;
use domain::{Instant, Month};
use kit::jobs::JobRow;
use kit::{App, Failure, Result, binds, jobs, journal, mail, write};

const DAY: i64 = 24 * 60 * 60_000;

const SNAPSHOT: &str = "snapshot";
const SWEEP: &str = "sweep";

/// Asks for what is due today; asked again it changes nothing.
///
/// # Errors
/// When the database refuses.
pub async fn ask(app: &App) -> Result<()> {
    let now = app.clock.real();
    let (story_day, real_day) = (app.clock.today().to_string(), app.clock.zone.day(now).to_string());
    write::system(app, async |tx| {
        jobs::ask(tx, SNAPSHOT, &story_day, "", now).await?;
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
        SNAPSHOT => snapshot(app).await,
        SWEEP => sweep(app).await,
        other => Err(Failure::Other(format!("nobody knows how to do {other}"))),
    }
}

async fn snapshot(app: &App) -> Result<()> {
    steering::take_snapshot(app).await
}

async fn sweep(app: &App) -> Result<()> {
    let ago = |days: i64| Instant(app.clock.real().0 - days * DAY);
    let year_ago = app.clock.today().checked_sub_months(Months::new(12)).unwrap_or_default();
    write::system(app, async |tx| {
        write::FORGET.run(tx, binds![ago(90)]).await?;
        mail::SWEEP.run(tx, binds![ago(180)]).await?;
        jobs::SWEEP.run(tx, binds![ago(30)]).await?;
        journal::FORGET_ACTORS.run(tx, binds![Month::of(year_ago)]).await
    })
    .await?;
    accounts::sweep(app).await
}
