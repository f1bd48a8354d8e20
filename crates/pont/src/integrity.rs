//! Is the database file whole? SQLite can tell; PostgreSQL looks after its own files.
//!
//! The pragmas answer columns of their own, so they are asked with plain sqlx and not as named statements.

use kit::Result;
use kit::db::Db;
use sqlx::{Row as _, SqlitePool};

/// How thoroughly a file is looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Every page and row; indexes are not compared with their tables.
    Quick,
    Full,
}

/// What is wrong with the database file; nothing when it is whole.
///
/// # Errors
/// When it cannot even be read.
pub async fn problems(db: &Db, depth: Depth) -> Result<Vec<String>> {
    match db {
        Db::Sqlite { readers, .. } => of_file(readers, depth).await,
        Db::Postgres(_) => Ok(Vec::new()),
    }
}

async fn of_file(pool: &SqlitePool, depth: Depth) -> Result<Vec<String>> {
    let pragma = if depth == Depth::Quick { "PRAGMA quick_check" } else { "PRAGMA integrity_check" };
    let mut problems: Vec<String> = sqlx::query_scalar(pragma).fetch_all(pool).await?;
    problems.retain(|line| line != "ok");
    for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(pool).await? {
        let (table, parent): (String, String) = (row.try_get(0)?, row.try_get(2)?);
        problems.push(format!("a row of {table} points to a row of {parent} that is not there"));
    }
    Ok(problems)
}
