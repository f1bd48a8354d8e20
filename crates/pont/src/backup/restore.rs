//! Bringing a backup back: proven first, then put in the place of the database, in one step.

use std::fs;
use std::path::{Path, PathBuf};

use domain::Instant;
use kit::clock::Clock;
use kit::config::Config;
use kit::db::{self, Db, migrate};
use kit::secrets::Secrets;
use kit::{App, Failure, Result};

use super::{Manifest, copy, prove, remove, stamp};
use crate::marks::{self, Running};
use crate::{demo, settings};

/// What came back.
#[derive(Debug)]
pub struct Restored {
    pub manifest: Manifest,
    /// Where the database went that was there before.
    pub moved_aside: Option<PathBuf>,
    /// How many were in the backup who had been erased since; they are erased again.
    pub forgotten: usize,
}

/// Brings a backup into the database that the settings name.
///
/// # Errors
/// When the backup is damaged, when there is a database already and `replace` was not asked, or a server runs on it.
pub async fn restore(config: &Config, file: &Path, replace: bool, clock: &Clock) -> Result<Restored> {
    let manifest = Manifest::beside(file)?;
    marks::make_folder(&config.data)?;
    let running = Running::put(&config.data)?;
    let scratch = config.data.join("restore.scratch");
    let restored = bring(config, file, &manifest, &scratch, replace, clock).await;
    remove(&scratch);
    let (moved_aside, forgotten) = restored?;
    running.end(true);
    Ok(Restored { manifest, moved_aside, forgotten })
}

async fn bring(
    config: &Config,
    file: &Path,
    manifest: &Manifest,
    scratch: &Path,
    replace: bool,
    clock: &Clock,
) -> Result<(Option<PathBuf>, usize)> {
    prove(file, manifest, scratch).await?;
    let db = db::open_sqlite(scratch).await?;
    migrate::migrate(&db, clock).await?;
    let forgotten = forget_again(config, &db, clock).await?;
    let is_demo = settings::value(&db, settings::KIND).await?.as_deref() == Some("demo");
    let moved_aside = if config.database_url.is_empty() {
        db.close().await;
        into_folder(&config.data, scratch, replace, clock.real())?
    } else {
        into_server(&db, &config.database_url, clock).await?;
        db.close().await;
        None
    };
    if is_demo {
        marks::remark_demo(&config.data, demo::SEED)?;
    }
    Ok((moved_aside, forgotten))
}

/// Before anybody sees it: who was erased since the backup was made is erased from it too.
async fn forget_again(config: &Config, db: &Db, clock: &Clock) -> Result<usize> {
    // Nothing here touches a secret, and making new ones would hide that the old ones are to be put back.
    let app = App::new(db.clone(), clock.clone(), config.clone(), Secrets::fixed([0; 32]), false);
    let forgotten = people::ledger::settle(&app).await?;
    people::erase::scrub_what_waits(&app).await?;
    Ok(forgotten)
}

fn into_folder(data: &Path, scratch: &Path, replace: bool, now: Instant) -> Result<Option<PathBuf>> {
    let database = marks::database_file(data);
    let moved_aside = if database.exists() {
        if !replace {
            return Err(Failure::Other(format!("{} is there already; to move it aside, add --replace", database.display())));
        }
        Some(move_aside(&database, &data.join(format!("pont-before-{}.db", stamp(now))))?)
    } else {
        None
    };
    fs::rename(scratch, &database)?;
    fs::File::open(data)?.sync_all()?;
    Ok(moved_aside)
}

/// With its log, without which the last writes would be missing.
fn move_aside(database: &Path, aside: &Path) -> Result<PathBuf> {
    for ending in ["-wal", ""] {
        let from = PathBuf::from(format!("{}{ending}", database.display()));
        if from.exists() {
            fs::rename(from, format!("{}{ending}", aside.display()))?;
        }
    }
    let _ = fs::remove_file(format!("{}-shm", database.display()));
    Ok(aside.to_owned())
}

async fn into_server(from: &Db, url: &str, clock: &Clock) -> Result<()> {
    let into = db::open_url(url).await?;
    let (Db::Sqlite { readers, .. }, Db::Postgres(pool)) = (from, &into) else {
        return Err(Failure::Setting("DATABASE_URL must name a PostgreSQL database here; for SQLite leave it out".to_owned()));
    };
    if migrate::check(&into).await.is_ok() {
        return Err(Failure::Other("the PostgreSQL database holds an installation; make an empty one and name that".to_owned()));
    }
    migrate::migrate(&into, clock).await?;
    copy::into_postgres(readers, pool).await?;
    into.close().await;
    Ok(())
}
