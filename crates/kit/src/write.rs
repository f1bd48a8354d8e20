//! The one write path of the program.
//!
//! [`write()`] opens one transaction, lets a room change its rows and record journal entries, and commits. Every
//! write carries a [`Command`] with an id made before it was sent (a form, an offline queue): the id is kept with
//! the result, so sending twice is the same as sending once.

use domain::{Id, Instant};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::db::Tx;
use crate::{Failure, Result, binds, journal, random, row, sql};

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in account; the journal knows it by an opaque key of the month.
    Account(Id),
    /// A learner; the journal knows her by her person key alone, which the entry carries.
    Learner(Id),
    /// The program itself: jobs, sealing, filling.
    System,
}

impl Actor {
    /// The account, for the journal.
    pub fn account(self) -> Option<Id> {
        match self {
            Actor::Account(id) => Some(id),
            Actor::Learner(_) | Actor::System => None,
        }
    }

    /// Who sent a command: nobody else may send it again.
    fn sender(self) -> Option<Id> {
        match self {
            Actor::Account(id) | Actor::Learner(id) => Some(id),
            Actor::System => None,
        }
    }
}

/// What was sent: an id made by the sender and a digest of the contents.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    pub id: Id,
    pub digest: [u8; 32],
}

impl Command {
    pub fn new(id: Id, contents: &[u8]) -> Self {
        Command { id, digest: Sha256::digest(contents).into() }
    }

    /// A command that nobody will send again: the program's own.
    pub fn own(now: Instant) -> Self {
        Command { id: random::id(now), digest: [0; 32] }
    }
}

row! {
    struct CommandRow { account: Option<uuid::Uuid>, digest: Vec<u8>, result: Option<String> }
}

sql! {
    change CLAIM = "INSERT INTO command (id, account, digest, sent_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING";
    select EARLIER -> CommandRow = "SELECT account, digest, result FROM command WHERE id = $1";
    change ANSWER = "UPDATE command SET result = $2 WHERE id = $1";
}

/// Does `work` in one transaction, once for each command id, and answers what it answered.
///
/// # Errors
/// What `work` answers, and then nothing has changed; [`Failure::Conflict`] when the id came before with other
/// contents or from someone else; [`Failure::ReadOnly`] while the database is being checked.
pub async fn write<T, F>(app: &App, actor: Actor, command: Command, work: F) -> Result<T>
where
    T: Serialize + DeserializeOwned,
    F: AsyncFnOnce(&mut Tx) -> Result<T>,
{
    let mut tx = begin(app, actor).await?;
    let claim = binds![command.id, actor.sender(), command.digest, app.clock.real()];
    if CLAIM.run(&mut tx, claim).await? == 0 {
        return earlier(&mut tx, actor, command).await;
    }
    let answer = work(&mut tx).await?;
    ANSWER.run(&mut tx, binds![command.id, serde_json::to_string(&answer)?]).await?;
    finish(app, tx).await?;
    Ok(answer)
}

/// Does `work` in one transaction for the program itself: sessions, jobs, sealing. No command brings it, so it must
/// be harmless to do again.
///
/// # Errors
/// What `work` answers; [`Failure::ReadOnly`] while the database is being checked.
pub async fn system<T, F>(app: &App, work: F) -> Result<T>
where
    F: AsyncFnOnce(&mut Tx) -> Result<T>,
{
    let mut tx = begin(app, Actor::System).await?;
    let answer = work(&mut tx).await?;
    finish(app, tx).await?;
    Ok(answer)
}

async fn begin(app: &App, actor: Actor) -> Result<Tx> {
    if !app.may_write() {
        return Err(Failure::ReadOnly);
    }
    app.db.begin(actor, app.clock.now()).await
}

async fn finish(app: &App, mut tx: Tx) -> Result<()> {
    let recorded = tx.recorded;
    if recorded && tx.is_sqlite() {
        journal::seal(&mut tx).await?;
    }
    tx.commit().await?;
    if recorded {
        app.journal_grew();
    }
    Ok(())
}

async fn earlier<T: DeserializeOwned>(tx: &mut Tx, actor: Actor, command: Command) -> Result<T> {
    let row = EARLIER.one(tx, binds![command.id]).await?;
    if row.account != actor.sender() || row.digest != command.digest {
        return Err(Failure::Conflict("this form was sent before with other contents"));
    }
    let result = row.result.ok_or(Failure::Conflict("this form is still being saved"))?;
    Ok(serde_json::from_str(&result)?)
}
