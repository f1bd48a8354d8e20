//! What a learner has done for good: activities and modules, each once.

use domain::{Id, Instant, Scope};
use kit::db::{On, Tx};
use kit::{Result, binds, row, sql};

row! {
    /// A finished activity.
    pub struct DoneRow { pub module: String, pub activity: String, pub done_at: Instant }
}

sql! {
    change BEGIN = "INSERT INTO learning (learner, began_at, last_at) VALUES ($1, $2, $2) ON CONFLICT (learner) DO NOTHING";
    system change GO_ON = "UPDATE learning SET last_at = $2 WHERE learner = $1";
    change FINISH = "INSERT INTO activity_done (learner, module, activity, attempt, done_at) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (learner, module, activity) DO NOTHING";
    change FINISH_MODULE = "INSERT INTO module_done (learner, module, done_at) VALUES ($1, $2, $3) ON CONFLICT (learner, module) DO NOTHING";
    select DONE -> DoneRow = "SELECT d.module, d.activity, d.done_at FROM activity_done d \
        JOIN visible_learner v ON v.learner = d.learner AND v.viewer = $1 WHERE d.learner = $2 ORDER BY d.done_at, d.module, d.activity";
}

/// Notes that a learner is at work; answers whether for the first time ever. Until the end of the transaction nobody
/// else saves for her.
pub async fn begin(tx: &mut Tx, learner: Id) -> Result<bool> {
    let now = tx.now;
    let is_new = BEGIN.run(tx, binds![learner, now]).await? > 0;
    GO_ON.run(tx, binds![learner, now]).await?;
    Ok(is_new)
}

/// Notes a finished activity; answers whether for the first time.
pub async fn finish(tx: &mut Tx, learner: Id, module: &str, activity: &str, attempt: Id) -> Result<bool> {
    let now = tx.now;
    Ok(FINISH.run(tx, binds![learner, module, activity, attempt, now]).await? > 0)
}

/// Notes a finished module; answers whether for the first time.
pub async fn finish_module(tx: &mut Tx, learner: Id, module: &str) -> Result<bool> {
    let now = tx.now;
    Ok(FINISH_MODULE.run(tx, binds![learner, module, now]).await? > 0)
}

/// Every activity a learner has finished, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn of<'a>(on: impl Into<On<'a>>, scope: &Scope, learner: Id) -> Result<Vec<DoneRow>> {
    DONE.all(on, binds![scope.viewer(), learner]).await
}
