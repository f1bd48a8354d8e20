//! The steps that make the tables. Written once for PostgreSQL, with a generated SQLite twin; each runs in one
//! transaction and is kept with its digest, so a killed start leaves the old schema or the new one, never between.

use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

use super::Db;
use crate::clock::Clock;
use crate::write::Actor;
use crate::{Failure, Result, binds, row, sql};

#[derive(RustEmbed)]
#[folder = "../../migrations/sqlite"]
struct SqliteSteps;

#[derive(RustEmbed)]
#[folder = "../../migrations/postgres"]
struct PostgresSteps;

row! {
    struct StepRow { name: String, digest: Vec<u8> }
}

sql! {
    /// Steps that ran, in order.
    system select DONE -> StepRow = "SELECT name, digest FROM schema_step ORDER BY name";
    system change KEEP = "INSERT INTO schema_step (name, digest, ran_at) VALUES ($1, $2, $3)";
}

const BOOK: &str =
    "CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY, digest BYTEA NOT NULL, ran_at BIGINT NOT NULL)";
const BOOK_SQLITE: &str = "CREATE TABLE IF NOT EXISTS schema_step (name TEXT NOT NULL PRIMARY KEY, digest BLOB NOT NULL, ran_at INTEGER NOT NULL) STRICT";

/// One step: its file name and text.
pub struct Step {
    pub name: String,
    pub text: String,
}

/// The steps for this make of database, in order.
pub fn steps(sqlite: bool) -> Vec<Step> {
    let names: Vec<_> = if sqlite { SqliteSteps::iter().collect() } else { PostgresSteps::iter().collect() };
    let mut steps: Vec<_> = names.into_iter().filter(|name| name.ends_with(".sql")).map(|name| step(sqlite, &name)).collect();
    steps.sort_by(|a, b| a.name.cmp(&b.name));
    steps
}

fn step(sqlite: bool, name: &str) -> Step {
    let file = if sqlite { SqliteSteps::get(name) } else { PostgresSteps::get(name) };
    let bytes = file.map(|file| file.data.into_owned()).unwrap_or_default();
    Step { name: name.to_owned(), text: String::from_utf8_lossy(&bytes).into_owned() }
}

/// The name of the newest step this program knows: the schema version that `/health` tells.
pub fn newest() -> String {
    steps(true).pop().map(|step| step.name.trim_end_matches(".sql").to_owned()).unwrap_or_default()
}

/// Brings the database to the newest schema and answers the steps that ran.
///
/// # Errors
/// When the database was made by a newer program, or a step that ran here has been changed since.
pub async fn migrate(db: &Db, clock: &Clock) -> Result<Vec<String>> {
    let mut tx = db.begin(Actor::System, clock.now()).await?;
    tx.script(if db.is_sqlite() { BOOK_SQLITE } else { BOOK }.to_owned()).await?;
    tx.commit().await?;
    let done = DONE.all(db, binds![]).await?;
    let steps = steps(db.is_sqlite());
    refuse_strangers(&done, &steps)?;
    let mut ran = Vec::new();
    for step in steps.iter().filter(|step| !done.iter().any(|row| row.name == step.name)) {
        run(db, clock, step).await?;
        ran.push(step.name.clone());
    }
    Ok(ran)
}

/// Whether every step this program knows has run, and none it does not know.
///
/// # Errors
/// When there is no schema at all, or it is not this program's.
pub async fn check(db: &Db) -> Result<()> {
    let done = DONE.all(db, binds![]).await?;
    let steps = steps(db.is_sqlite());
    refuse_strangers(&done, &steps)?;
    if done.len() < steps.len() {
        return Err(Failure::Setting("the database is older than this program; run `pont migrate`".into()));
    }
    Ok(())
}

async fn run(db: &Db, clock: &Clock, step: &Step) -> Result<()> {
    let mut tx = db.begin(Actor::System, clock.now()).await?;
    tx.script(step.text.clone()).await?;
    KEEP.run(&mut tx, binds![&step.name, digest(step), clock.real()]).await?;
    tx.commit().await
}

fn refuse_strangers(done: &[StepRow], steps: &[Step]) -> Result<()> {
    for row in done {
        let Some(step) = steps.iter().find(|step| step.name == row.name) else {
            return Err(Failure::Setting(format!("the database was made by a newer Pont (step {})", row.name)));
        };
        if digest(step).as_slice() != row.digest {
            return Err(Failure::Setting(format!("step {} has been changed since it ran here", row.name)));
        }
    }
    Ok(())
}

fn digest(step: &Step) -> [u8; 32] {
    Sha256::digest(step.text.as_bytes()).into()
}
