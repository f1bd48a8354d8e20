//! The tables of a database as its own catalogue tells them: names, columns, and an order in which each table comes
//! after those it points to.
//!
//! Backups copy whatever tables there are, so that a new one cannot be forgotten. That cannot be written as named
//! statements over known columns; here and in `copy` is the one place that builds its own.

use std::collections::BTreeMap;

use kit::db::Db;
use kit::{Failure, Result};
use sqlx::{AssertSqlSafe, PgConnection, SqlitePool};

/// Steps that ran are told by the program that ran them, in each make of database for itself.
const NOT_COPIED: &str = "schema_step";

/// The newest step that ran in a backup, without its ending.
///
/// # Errors
/// When it is not the database of an installation.
pub async fn schema(backup: &Db) -> Result<String> {
    let newest = "SELECT name FROM schema_step ORDER BY name DESC LIMIT 1";
    let name: String = sqlx::query_scalar(newest).fetch_one(file(backup)?).await?;
    Ok(name.trim_end_matches(".sql").to_owned())
}

/// How many rows each table of a backup has.
///
/// # Errors
/// When the database refuses.
pub async fn counts(backup: &Db) -> Result<BTreeMap<String, i64>> {
    let readers = file(backup)?;
    let mut counts = BTreeMap::new();
    for table in names(readers).await? {
        let count = sqlx::query_scalar(AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{table}\""))).fetch_one(readers).await?;
        counts.insert(table, count);
    }
    Ok(counts)
}

/// The tables to copy, each after those it points to.
///
/// # Errors
/// When the database refuses, or tables point to each other in a ring.
pub async fn in_order(sqlite: &SqlitePool) -> Result<Vec<String>> {
    let mut waiting = Vec::new();
    for table in names(sqlite).await?.into_iter().filter(|table| table != NOT_COPIED) {
        let parents: Vec<String> =
            sqlx::query_scalar("SELECT \"table\" FROM pragma_foreign_key_list($1)").bind(&table).fetch_all(sqlite).await?;
        waiting.push((table, parents));
    }
    let mut ordered: Vec<String> = Vec::new();
    while !waiting.is_empty() {
        let is_ready =
            |(table, parents): &(String, Vec<String>)| parents.iter().all(|parent| parent == table || ordered.contains(parent));
        let next =
            waiting.iter().position(is_ready).ok_or_else(|| Failure::Other("tables point to each other in a ring".to_owned()))?;
        ordered.push(waiting.swap_remove(next).0);
    }
    Ok(ordered)
}

/// The readers of a backup, which is a SQLite file whatever it was made from.
pub fn file(backup: &Db) -> Result<&SqlitePool> {
    match backup {
        Db::Sqlite { readers, .. } => Ok(readers),
        Db::Postgres(_) => Err(Failure::Other("a backup is a SQLite file".to_owned())),
    }
}

async fn names(sqlite: &SqlitePool) -> Result<Vec<String>> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    Ok(sqlx::query_scalar(names).fetch_all(sqlite).await?)
}

/// A column with its type; PostgreSQL knows types that SQLite keeps as plainer ones.
#[derive(Debug, Clone)]
pub struct Column {
    pub name: String,
    pub kind: String,
}

/// The columns of a table.
///
/// # Errors
/// When the database refuses.
pub async fn columns(postgres: &mut PgConnection, table: &str) -> Result<Vec<Column>> {
    let text = "SELECT CAST(column_name AS TEXT), CAST(data_type AS TEXT) FROM information_schema.columns \
        WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
    let rows: Vec<(String, String)> = sqlx::query_as(text).bind(table).fetch_all(postgres).await?;
    Ok(rows.into_iter().map(|(name, kind)| Column { name, kind }).collect())
}
