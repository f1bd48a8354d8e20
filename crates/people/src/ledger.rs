//! `secrets/erased`: opaque ids of everybody who was erased, outside the database and its backups. An older backup that
//! is brought back is made to forget them again.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use domain::Id;
use kit::{App, Failure, Result, write};

use crate::erase::{self, Reason};

fn file(data: &Path) -> PathBuf {
    data.join("secrets").join("erased")
}

/// The ids in the ledger.
///
/// # Errors
/// When it is there and cannot be read.
fn read(data: &Path) -> Result<BTreeSet<Id>> {
    let file = file(data);
    if !file.exists() {
        return Ok(BTreeSet::new());
    }
    let ids = fs::read_to_string(&file)?.lines().map(str::parse).collect::<std::result::Result<_, _>>();
    ids.map_err(|_| Failure::Setting(format!("{} is not a list of ids", file.display())))
}

/// Notes whoever was erased here or by another node.
///
/// # Errors
/// When the ledger cannot be written, or the database refuses.
pub async fn note(app: &App) -> Result<()> {
    let known: BTreeSet<Id> = erase::all(app).await?.into_iter().collect();
    let noted = read(&app.config.data)?;
    append(&app.config.data, known.difference(&noted))
}

/// Erases again whoever is in the ledger and not erased in the database, because a backup from before was brought back.
/// Answers how many there were.
///
/// # Errors
/// When the ledger cannot be read or written, or the database refuses.
pub async fn settle(app: &App) -> Result<usize> {
    let known: BTreeSet<Id> = erase::all(app).await?.into_iter().collect();
    let mut again = 0;
    for id in read(&app.config.data)?.difference(&known) {
        let today = app.clock.today();
        let is_back = write::system(app, async |tx| match erase::within(tx, *id, Reason::Restored, today).await {
            Err(Failure::NotFound) => erase::mark(tx, *id, Reason::Restored).await.map(|()| false),
            erased => erased.map(|_| true),
        });
        again += usize::from(is_back.await?);
    }
    note(app).await?;
    Ok(again)
}

fn append<'a>(data: &Path, ids: impl Iterator<Item = &'a Id>) -> Result<()> {
    let lines: Vec<String> = ids.map(ToString::to_string).collect();
    if lines.is_empty() {
        return Ok(());
    }
    let file = file(data);
    fs::create_dir_all(data.join("secrets"))?;
    let mut handle = OpenOptions::new().append(true).create(true).mode(0o600).open(file)?;
    handle.write_all((lines.join("\n") + "\n").as_bytes())?;
    Ok(handle.sync_all()?)
}
