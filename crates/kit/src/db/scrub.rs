//! After an erasure: no copy of what was erased is left in the files of the database.
//!
//! A deleted row may live on in the log, in pages that were moved, in rows that are dead and not yet cleared away. On
//! SQLite deleted bytes are overwritten as they go ([`super::open_sqlite`]); here the log is folded in and cut off, the
//! file is looked through, and written anew when a copy turns up. PostgreSQL writes the touched tables anew.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::{AssertSqlSafe, SqlitePool};

use super::Db;
use crate::{Failure, Result};

/// How often the log is asked to be cut off, while readers still look at it.
const TRIES: u32 = 50;
/// Fewer bytes stand everywhere by chance.
const SHORTEST: usize = 4;
const WINDOW: usize = 1 << 20;

impl Db {
    /// Leaves no copy of `words` between the rows of `tables`. Without words, for when nobody remembers them any more,
    /// everything is written anew.
    ///
    /// # Errors
    /// When the database refuses, or somebody reads so long that the log cannot be cut off: then it is to be tried again.
    pub async fn scrub(&self, words: &[String], tables: &[String]) -> Result<()> {
        match self {
            Db::Sqlite { writer, .. } => scrub_file(writer, words).await,
            Db::Postgres(pool) => {
                for table in tables {
                    let anew = AssertSqlSafe(format!("VACUUM (FULL, ANALYZE) \"{table}\""));
                    sqlx::raw_sql(anew).execute(pool).await?;
                }
                Ok(())
            }
        }
    }
}

async fn scrub_file(writer: &SqlitePool, words: &[String]) -> Result<()> {
    cut_log(writer).await?;
    let (_, _, file): (i64, String, String) = sqlx::query_as("PRAGMA database_list").fetch_one(writer).await?;
    let sought: Vec<Vec<u8>> = words.iter().map(|word| word.clone().into_bytes()).filter(|word| word.len() >= SHORTEST).collect();
    let is_there = words.is_empty() || look(PathBuf::from(file), sought).await?;
    if is_there {
        sqlx::query("VACUUM").execute(writer).await?;
        cut_log(writer).await?;
    }
    Ok(())
}

async fn cut_log(writer: &SqlitePool) -> Result<()> {
    for _ in 0..TRIES {
        let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(writer).await?;
        if busy == 0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(Failure::Other("somebody reads for long: the log of the database could not be cut off".to_owned()))
}

async fn look(file: PathBuf, words: Vec<Vec<u8>>) -> Result<bool> {
    let looked = tokio::task::spawn_blocking(move || holds(&file, &words)).await;
    looked.map_err(|error| Failure::Other(error.to_string()))?
}

/// Whether a file holds one of these anywhere; windows overlap, so that none is cut in two.
fn holds(file: &Path, words: &[Vec<u8>]) -> Result<bool> {
    let longest = words.iter().map(Vec::len).max().unwrap_or_default();
    let (mut reader, mut window) = (File::open(file)?, Vec::new());
    loop {
        let read = reader.by_ref().take(WINDOW as u64).read_to_end(&mut window)?;
        if words.iter().any(|word| window.windows(word.len()).any(|bytes| bytes == word)) {
            return Ok(true);
        }
        if read == 0 {
            return Ok(false);
        }
        window.drain(..window.len().saturating_sub(longest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_it_stands_in_a_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let mut bytes = vec![b'.'; WINDOW * 2 + 10];
        bytes[WINDOW - 3..WINDOW + 6].copy_from_slice(b"Godelieve");
        std::fs::write(file.path(), bytes).unwrap();
        let sought = |word: &str| holds(file.path(), &[word.as_bytes().to_vec()]).unwrap();
        assert!(sought("Godelieve") && !sought("Samir"));
    }
}
