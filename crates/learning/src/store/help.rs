//! "I want help": asked by a learner, answered by the helper who goes to her.

use domain::{Id, Instant, Scope};
use kit::db::{On, Tx};
use kit::{Result, binds, random, row, sql};

row! {
    /// A question that nobody has answered yet.
    pub struct RequestRow { pub id: uuid::Uuid, pub module: String, pub activity: String, pub asked_at: Instant }
}

sql! {
    change ASK = "INSERT INTO help_request (id, learner, module, activity, asked_at) VALUES ($1, $2, $3, $4, $5)";
    change ANSWER = "INSERT INTO help_answer (request, answered_at, answered_by) VALUES ($1, $2, $3) ON CONFLICT (request) DO NOTHING";
    /// Those that wait, the oldest first; what was asked before `$3` waits no longer.
    select WAITING -> RequestRow = "SELECT r.id, r.module, r.activity, r.asked_at FROM help_request r \
        JOIN visible_learner v ON v.learner = r.learner AND v.viewer = $1 WHERE r.learner = $2 AND r.asked_at > $3 \
        AND NOT EXISTS (SELECT 1 FROM help_answer a WHERE a.request = r.id) ORDER BY r.asked_at, r.id";
}

/// How long a question waits before it is about another day, milliseconds.
const WAITS: i64 = 2 * 60 * 60_000;

pub async fn ask(tx: &mut Tx, learner: Id, module: &str, activity: &str) -> Result<()> {
    let now = tx.now;
    ASK.run(tx, binds![random::id(now), learner, module, activity, now]).await.map(drop)
}

/// The questions of a learner that wait now.
///
/// # Errors
/// When the database refuses.
pub async fn waiting<'a>(on: impl Into<On<'a>>, scope: &Scope, learner: Id, now: Instant) -> Result<Vec<RequestRow>> {
    WAITING.all(on, binds![scope.viewer(), learner, Instant(now.0 - WAITS)]).await
}

/// Answers everything a learner asked.
///
/// # Errors
/// When the database refuses.
pub async fn answer(tx: &mut Tx, scope: &Scope, learner: Id) -> Result<()> {
    let now = tx.now;
    for request in waiting(&mut *tx, scope, learner, now).await? {
        ANSWER.run(tx, binds![request.id, now, scope.viewer()]).await?;
    }
    Ok(())
}
