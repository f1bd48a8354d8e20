//! What a backup should hold, told beside it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use domain::Instant;
use kit::{Failure, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The manifest of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// When it was made, in UTC.
    pub made_at: String,
    /// The Pont that made it.
    pub version: String,
    /// The newest step of its schema.
    pub schema: String,
    /// Rows of each table.
    pub tables: BTreeMap<String, i64>,
    /// Digest of the file.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of a file that was just made.
    pub(super) fn new(now: Instant, schema: String, tables: BTreeMap<String, i64>, sha256: String) -> Manifest {
        Manifest { made_at: now.to_string(), version: env!("CARGO_PKG_VERSION").to_owned(), schema, tables, sha256 }
    }

    /// Reads the manifest that lies beside a backup.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn beside(file: &Path) -> Result<Manifest> {
        let path = path_beside(file);
        let text = fs::read_to_string(&path).map_err(|error| Failure::Other(format!("{}: {error}", path.display())))?;
        serde_json::from_str(&text).map_err(|error| Failure::Other(format!("{}: {error}", path.display())))
    }

    pub(super) fn write_beside(&self, file: &Path) -> Result<()> {
        let path = path_beside(file);
        fs::write(&path, serde_json::to_string_pretty(self)? + "\n")?;
        Ok(File::open(&path)?.sync_all()?)
    }
}

/// `pont-….manifest.json` beside `pont-….pontbackup`.
fn path_beside(file: &Path) -> PathBuf {
    file.with_extension("manifest.json")
}

/// The SHA-256 of a file, in small letters.
pub(super) fn digest(file: &Path) -> Result<String> {
    let (mut reader, mut hasher) = (File::open(file)?, Sha256::new());
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = reader.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
    }
    Ok(HEXLOWER.encode(&hasher.finalize()))
}
