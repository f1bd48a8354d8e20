//! Work that does not belong to a request: kept as rows, claimed by one node at a time, tried again with growing
//! pauses, visible to the instance admin. A job that was cut off by a stop is claimed again when its claim is old.

use domain::{Id, Instant};

use crate::app::App;
use crate::db::{Db, Statement, Tx};
use crate::{Result, binds, random, row, sql, write};

/// A claim older than this was left by a node that stopped, milliseconds.
pub const CLAIM_MS: i64 = 5 * 60_000;
const MOST_TRIES: i64 = 8;

row! {
    /// A job as the admin sees it and a worker takes it.
    pub struct JobRow {
        pub id: uuid::Uuid,
        pub kind: String,
        pub due_key: String,
        pub payload: String,
        pub run_at: Instant,
        pub tries: i64,
        pub taken_at: Option<Instant>,
        pub done_at: Option<Instant>,
        pub problem: Option<String>,
    }
}

sql! {
    change ADD = "INSERT INTO job (id, kind, due_key, payload, run_at, tries) VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (kind, due_key) DO NOTHING";
    /// Takes the next job that is due, also when another node asks at the same time.
    system select CLAIM -> JobRow = "UPDATE job SET taken_by = $1, taken_at = $2, tries = tries + 1 WHERE id = (SELECT id FROM job \
        WHERE done_at IS NULL AND run_at <= $2 AND tries < $4 AND (taken_at IS NULL OR taken_at < $3) ORDER BY run_at, id LIMIT 1) \
        AND done_at IS NULL AND (taken_at IS NULL OR taken_at < $3) \
        RETURNING id, kind, due_key, payload, run_at, tries, taken_at, done_at, problem";
    change FINISH = "UPDATE job SET done_at = $2, taken_at = NULL, problem = NULL WHERE id = $1";
    change FAIL = "UPDATE job SET run_at = $2, taken_at = NULL, problem = $3 WHERE id = $1";
    /// For the instance admin.
    system select LATEST -> JobRow = "SELECT id, kind, due_key, payload, run_at, tries, taken_at, done_at, problem FROM job ORDER BY run_at DESC, id DESC LIMIT $1";
}

/// The jobs' statements, for the registry.
pub fn statements() -> Vec<Statement> {
    STATEMENTS.to_vec()
}

/// Asks for work. The same kind and due key is one job, however often it is asked.
///
/// # Errors
/// When the database refuses.
pub async fn ask(tx: &mut Tx, kind: &str, due_key: &str, payload: &str, run_at: Instant) -> Result<()> {
    ADD.run(tx, binds![random::id(run_at), kind, due_key, payload, run_at]).await.map(drop)
}

/// The newest jobs, for the instance admin.
///
/// # Errors
/// When the database refuses.
pub async fn latest(db: &Db, most: i64) -> Result<Vec<JobRow>> {
    LATEST.all(db, binds![most]).await
}

/// Takes the next job that is due, does it with `work` and notes how it went. Answers whether there was one.
///
/// # Errors
/// When the database refuses; a failing job is not an error here, it is tried again later.
pub async fn work_one<F>(app: &App, node: Id, work: F) -> Result<bool>
where
    F: AsyncFnOnce(&JobRow) -> Result<()>,
{
    let now = app.clock.real();
    let stale = Instant(now.0 - CLAIM_MS);
    let claimed = write::system(app, async |tx| CLAIM.optional(tx, binds![node, now, stale, MOST_TRIES]).await).await?;
    let Some(job) = claimed else { return Ok(false) };
    let outcome = work(&job).await;
    write::system(app, async |tx| match &outcome {
        Ok(()) => FINISH.run(tx, binds![job.id, app.clock.real()]).await,
        Err(problem) => FAIL.run(tx, binds![job.id, later(app.clock.real(), job.tries), problem.to_string()]).await,
    })
    .await?;
    Ok(true)
}

/// The pause doubles: 1, 2, 4 ... minutes, at most a day.
pub fn later(now: Instant, tries: i64) -> Instant {
    let minutes = 1_i64 << (tries - 1).clamp(0, 10);
    Instant(now.0 + minutes.min(24 * 60) * 60_000)
}
