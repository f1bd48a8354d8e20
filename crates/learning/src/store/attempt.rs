//! Attempts and their actions.

use domain::{Id, Instant, Scope};
use kit::db::{On, Tx};
use kit::{Result, binds, row, sql};

row! {
    /// An attempt, without its actions.
    pub struct AttemptRow {
        pub id: uuid::Uuid,
        pub module: String,
        pub activity: String,
        pub version: String,
        pub began_at: Instant,
    }
    /// One action of an attempt.
    pub struct ActionRow { pub nr: i64, pub action: String, pub done_at: Instant }
}

sql! {
    change ADD = "INSERT INTO attempt (id, learner, module, activity, version, place, began_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    change ADD_ACTION = "INSERT INTO attempt_action (attempt, nr, action, done_at) VALUES ($1, $2, $3, $4)";
    select FIND -> AttemptRow = "SELECT a.id, a.module, a.activity, a.version, a.began_at FROM attempt a \
        JOIN visible_learner v ON v.learner = a.learner AND v.viewer = $1 WHERE a.id = $2";
    /// The newest attempt of an activity, in one version of it.
    select NEWEST -> AttemptRow = "SELECT a.id, a.module, a.activity, a.version, a.began_at FROM attempt a \
        JOIN visible_learner v ON v.learner = a.learner AND v.viewer = $1 \
        WHERE a.learner = $2 AND a.module = $3 AND a.activity = $4 AND a.version = $5 ORDER BY a.began_at DESC, a.id DESC LIMIT 1";
    /// The attempt in which something was done last.
    select LATEST -> AttemptRow = "SELECT a.id, a.module, a.activity, a.version, a.began_at FROM attempt a \
        JOIN visible_learner v ON v.learner = a.learner AND v.viewer = $1 WHERE a.learner = $2 \
        ORDER BY (SELECT MAX(t.done_at) FROM attempt_action t WHERE t.attempt = a.id) DESC, a.began_at DESC, a.id DESC LIMIT 1";
    select ACTIONS -> ActionRow = "SELECT t.nr, t.action, t.done_at FROM attempt_action t JOIN attempt a ON a.id = t.attempt \
        JOIN visible_learner v ON v.learner = a.learner AND v.viewer = $1 WHERE t.attempt = $2 ORDER BY t.nr";
}

/// An attempt to be added.
pub struct New<'a> {
    pub id: Id,
    pub learner: Id,
    pub module: &'a str,
    pub activity: &'a str,
    pub version: &'a str,
    pub place: Option<Id>,
}

pub async fn add(tx: &mut Tx, new: &New<'_>) -> Result<()> {
    let now = tx.now;
    ADD.run(tx, binds![new.id, new.learner, new.module, new.activity, new.version, new.place, now]).await.map(drop)
}

pub async fn add_action(tx: &mut Tx, attempt: Id, nr: i64, action: &str) -> Result<()> {
    let now = tx.now;
    ADD_ACTION.run(tx, binds![attempt, nr, action, now]).await.map(drop)
}

/// An attempt of someone the viewer may see.
///
/// # Errors
/// When the database refuses.
pub async fn find<'a>(on: impl Into<On<'a>>, scope: &Scope, id: Id) -> Result<Option<AttemptRow>> {
    FIND.optional(on, binds![scope.viewer(), id]).await
}

/// The newest attempt of a learner at a version of an activity.
///
/// # Errors
/// When the database refuses.
pub async fn newest<'a>(
    on: impl Into<On<'a>>,
    scope: &Scope,
    learner: Id,
    (module, activity, version): (&str, &str, &str),
) -> Result<Option<AttemptRow>> {
    NEWEST.optional(on, binds![scope.viewer(), learner, module, activity, version]).await
}

/// The attempt of a learner in which something was done last.
///
/// # Errors
/// When the database refuses.
pub async fn latest<'a>(on: impl Into<On<'a>>, scope: &Scope, learner: Id) -> Result<Option<AttemptRow>> {
    LATEST.optional(on, binds![scope.viewer(), learner]).await
}

/// What was done in an attempt, in order.
///
/// # Errors
/// When the database refuses.
pub async fn actions<'a>(on: impl Into<On<'a>>, scope: &Scope, attempt: Id) -> Result<Vec<ActionRow>> {
    ACTIONS.all(on, binds![scope.viewer(), attempt]).await
}
