//! Two small files in the data folder. `running` says that a program works on it, and stays behind when that program
//! was cut off. `demo` says that everything in the folder is invented, by which seed and for which schema.

use std::fs::{self, File, TryLockError};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use kit::db::migrate;
use kit::{Failure, Result};
use sha2::{Digest as _, Sha256};

/// Makes the data folder, for the owner alone. One that is there already is left as it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(data: &Path) -> Result<()> {
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(data);
    made.map_err(|error| Failure::Other(format!("the data folder {} cannot be made: {error}", data.display())))
}

/// The mark of a program at work. It goes with the program, unless the program is cut off, or nobody knows yet whether
/// the one that was cut off before it left the database whole.
pub struct Running {
    path: PathBuf,
    _held: File,
    /// The program before this one did not take its mark off: it was killed, or the power failed.
    pub was_cut_off: bool,
    stays: bool,
}

impl Running {
    /// Puts the mark on a data folder.
    ///
    /// # Errors
    /// When another program works on the folder.
    pub fn put(data: &Path) -> Result<Running> {
        let path = data.join("running");
        let was_cut_off = path.exists();
        let held = File::options().create(true).append(true).open(&path)?;
        match held.try_lock() {
            Ok(()) => Ok(Running { path, _held: held, was_cut_off, stays: was_cut_off }),
            Err(TryLockError::WouldBlock) => Err(Failure::Other(format!("another Pont works on {}", data.display()))),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Ends the work on a database that is known to be whole, or damaged.
    pub fn end(mut self, is_whole: bool) {
        self.stays = !is_whole;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.stays
            && let Err(error) = fs::remove_file(&self.path)
        {
            tracing::warn!(%error, "the mark of a program at work could not be taken off");
        }
    }
}

/// Whether the folder holds a demo.
pub fn is_demo(data: &Path) -> bool {
    demo_file(data).exists()
}

/// Whether the folder holds the database of an installation.
pub fn has_database(data: &Path) -> bool {
    database_file(data).exists()
}

/// The SQLite database of a data folder.
pub fn database_file(data: &Path) -> PathBuf {
    data.join("pont.db")
}

/// Marks an empty folder as a demo of this seed, or looks whether it is one.
///
/// # Errors
/// When the folder holds a real installation, or a demo of another seed or schema.
pub fn put_demo(data: &Path, seed: u64) -> Result<()> {
    let mark = demo_text(seed);
    if !is_demo(data) {
        if has_database(data) {
            return Err(Failure::Other(format!(
                "{} holds a real installation; choose another folder for a demo",
                data.display()
            )));
        }
        return Ok(fs::write(demo_file(data), mark)?);
    }
    if fs::read_to_string(demo_file(data))? == mark {
        return Ok(());
    }
    let says = "was filled by another version of Pont; to throw it away and fill it again, add --fresh";
    Err(Failure::Other(format!("the demo in {} {says}", data.display())))
}

/// Marks a folder as a demo that came back from a backup and is of this program's schema.
///
/// # Errors
/// When the mark cannot be written.
pub fn remark_demo(data: &Path, seed: u64) -> Result<()> {
    Ok(fs::write(demo_file(data), demo_text(seed))?)
}

/// Throws a demo away, and nothing but a demo.
///
/// # Errors
/// When the folder is not marked as a demo, or a program works on it.
pub fn throw_demo_away(data: &Path) -> Result<()> {
    if !is_demo(data) {
        return Ok(());
    }
    let running = Running::put(data)?;
    let database = database_file(data);
    for ending in ["", "-wal", "-shm"] {
        let file = PathBuf::from(format!("{}{ending}", database.display()));
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    fs::remove_file(demo_file(data))?;
    running.end(true);
    Ok(())
}

fn demo_file(data: &Path) -> PathBuf {
    data.join("demo")
}

/// The schema is told by the text of its steps, so that a demo made halfway through their writing is known too.
fn demo_text(seed: u64) -> String {
    let mut hasher = Sha256::new();
    for step in migrate::steps(true) {
        hasher.update(step.text);
    }
    let short = HEXLOWER.encode(&hasher.finalize()[..8]);
    format!("Everything here is invented.\nseed {seed}\nschema {} {short}\n", migrate::newest())
}
