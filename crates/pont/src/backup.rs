//! Backups: one plain SQLite file, whichever database is in use, with a manifest beside it.
//!
//! A backup counts only when it was restored: each one is opened again as a copy, looked through, counted and its
//! journal walked, before it gets its name. The same is done before one is brought back. Secrets are never in it.

mod copy;
mod manifest;
mod restore;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use domain::Instant;
use kit::db::Db;
use kit::journal;
use kit::{Failure, Result};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

pub use manifest::Manifest;
pub use restore::{Restored, restore};

use crate::integrity::{self, Depth};
use crate::marks;

/// Makes a backup in a folder and proves it; answers its file.
///
/// # Errors
/// When it cannot be written, or does not hold what it should; then nothing is left behind.
pub async fn make(db: &Db, to: &Path, now: Instant) -> Result<PathBuf> {
    marks::make_folder(to)?;
    let file = to.join(format!("pont-{}.pontbackup", stamp(now)));
    let partial = file.with_extension("partial");
    let made = write_and_prove(db, &partial, now).await;
    match made {
        Ok(manifest) => {
            manifest.write_beside(&file)?;
            fs::rename(&partial, &file)?;
            fs::File::open(to)?.sync_all()?;
            Ok(file)
        }
        Err(failure) => {
            let _ = fs::remove_file(&partial);
            Err(failure)
        }
    }
}

async fn write_and_prove(db: &Db, file: &Path, now: Instant) -> Result<Manifest> {
    copy::into_file(db, file).await?;
    fs::File::open(file)?.sync_all()?;
    let written = open_still(file).await?;
    let manifest = Manifest::new(now, tables::schema(&written).await?, tables::counts(&written).await?, manifest::digest(file)?);
    written.close().await;
    let scratch = file.with_extension("scratch");
    let proven = prove(file, &manifest, &scratch).await;
    remove(&scratch);
    proven.map(|()| manifest)
}

/// Restores a backup to a scratch place and looks whether it holds all that its manifest says.
///
/// # Errors
/// With the first thing that is not right.
async fn prove(file: &Path, manifest: &Manifest, scratch: &Path) -> Result<()> {
    remove(scratch);
    fs::copy(file, scratch)?;
    if manifest::digest(scratch)? != manifest.sha256 {
        return Err(damaged("its digest is another one"));
    }
    let db = open_still(scratch).await?;
    let problem = look_through(&db, manifest).await;
    db.close().await;
    problem?.map_or(Ok(()), |problem| Err(damaged(&problem)))
}

async fn look_through(db: &Db, manifest: &Manifest) -> Result<Option<String>> {
    if let Some(problem) = integrity::problems(db, Depth::Full).await?.pop() {
        return Ok(Some(problem));
    }
    if tables::counts(db).await? != manifest.tables {
        return Ok(Some("its tables hold other numbers of rows".to_owned()));
    }
    Ok(journal::verify(db).await?.err().map(|broken| format!("its journal is broken: {broken:?}")))
}

/// Opens a file that nothing may change, not even SQLite itself.
async fn open_still(file: &Path) -> Result<Db> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true).immutable(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    Ok(Db::Sqlite { readers: pool.clone(), writer: pool })
}

fn damaged(why: &str) -> Failure {
    Failure::Other(format!("the backup is damaged: {why}"))
}

/// Removes a SQLite file with what SQLite keeps beside it.
fn remove(file: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", file.display()));
    }
}

/// `20240515-090000`, in UTC.
fn stamp(now: Instant) -> String {
    let digits: String = now.to_string().chars().filter(char::is_ascii_digit).collect();
    format!("{}-{}", &digits[..8], &digits[8..14])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_named_after_its_second() {
        assert_eq!(stamp(Instant(1_715_756_400_123)), "20240515-070000");
    }
}
