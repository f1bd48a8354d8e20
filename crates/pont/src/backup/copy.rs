//! Copying all rows of all tables between the two makes of database, each way in one transaction.

use std::path::Path;

use domain::Zone;
use kit::clock::Clock;
use kit::db::{self, Bind, Db, migrate};
use kit::{Failure, Result};
use sqlx::postgres::{PgConnection, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{AssertSqlSafe, PgPool, Row as _, SqliteConnection, SqlitePool};

use super::tables::{self, Column};

/// Rows that travel together.
const BATCH: usize = 100;

/// Writes the whole database into one new SQLite file, as it is at one moment, while others go on working.
pub(super) async fn into_file(db: &Db, file: &Path) -> Result<()> {
    match db {
        Db::Sqlite { readers, .. } => {
            sqlx::query("VACUUM INTO $1").bind(file.to_string_lossy().into_owned()).execute(readers).await?;
            Ok(())
        }
        Db::Postgres(pool) => from_postgres(pool, file).await,
    }
}

async fn from_postgres(pool: &PgPool, file: &Path) -> Result<()> {
    migrate::check(&Db::Postgres(pool.clone())).await?;
    let target = db::open_sqlite(file).await?;
    migrate::migrate(&target, &Clock::real_time(Zone::default())).await?;
    let Db::Sqlite { writer, readers } = &target else { return Err(Failure::Other("a backup is a SQLite file".to_owned())) };
    let mut source = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    let mut into = writer.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query("PRAGMA defer_foreign_keys = ON").execute(&mut *into).await?;
    for table in tables::in_order(readers).await? {
        table_from_postgres(&mut source, &mut into, &table).await?;
    }
    into.commit().await?;
    // One plain file, without a log beside it, which takes the last connection to make.
    readers.close().await;
    sqlx::query("PRAGMA journal_mode = DELETE").execute(writer).await?;
    target.close().await;
    Ok(())
}

async fn table_from_postgres(source: &mut PgConnection, into: &mut SqliteConnection, table: &str) -> Result<()> {
    let columns = tables::columns(source, table).await?;
    let list = list(&columns);
    // Named after its table, because statements are kept by their text and each table has other columns.
    let rows_of = format!("\"rows_of_{table}\"");
    let declare = format!("DECLARE {rows_of} CURSOR FOR SELECT {list} FROM \"{table}\"");
    sqlx::query(AssertSqlSafe(declare)).execute(&mut *source).await?;
    loop {
        let rows = sqlx::query(AssertSqlSafe(format!("FETCH {BATCH} FROM {rows_of}"))).fetch_all(&mut *source).await?;
        if rows.is_empty() {
            break;
        }
        let cells = rows.iter().map(|row| from_pg_row(row, &columns)).collect::<Result<Vec<_>>>()?.concat();
        let insert = insert(table, &list, columns.len(), rows.len());
        cells.into_iter().fold(sqlx::query(AssertSqlSafe(insert)), into_sqlite).execute(&mut *into).await?;
    }
    sqlx::query(AssertSqlSafe(format!("CLOSE {rows_of}"))).execute(source).await?;
    Ok(())
}

/// Brings every row of a SQLite database into an empty PostgreSQL one of the same schema.
pub(super) async fn into_postgres(from: &SqlitePool, pool: &PgPool) -> Result<()> {
    let mut into = pool.begin().await?;
    for table in tables::in_order(from).await? {
        table_into_postgres(from, &mut into, &table).await?;
    }
    Ok(into.commit().await?)
}

/// The rows gather in a temporary table first: brought over in one statement, they may point to each other in any order.
async fn table_into_postgres(from: &SqlitePool, into: &mut PgConnection, table: &str) -> Result<()> {
    let columns = tables::columns(into, table).await?;
    let list = list(&columns);
    let waiting = format!("waiting_{table}");
    let make = format!("CREATE TEMPORARY TABLE \"{waiting}\" (LIKE \"{table}\") ON COMMIT DROP");
    sqlx::query(AssertSqlSafe(make)).execute(&mut *into).await?;
    let select = format!("SELECT {list}, rowid FROM \"{table}\" WHERE rowid > $1 ORDER BY rowid LIMIT {BATCH}");
    let mut after: i64 = i64::MIN;
    loop {
        let rows = sqlx::query(AssertSqlSafe(select.clone())).bind(after).fetch_all(from).await?;
        let Some(newest) = rows.last() else { break };
        after = newest.try_get(columns.len())?;
        let cells = rows.iter().map(|row| from_sqlite_row(row, &columns)).collect::<Result<Vec<_>>>()?.concat();
        let insert = insert(&waiting, &list, columns.len(), rows.len());
        cells.into_iter().fold(sqlx::query(AssertSqlSafe(insert)), into_pg).execute(&mut *into).await?;
    }
    let bring = format!("INSERT INTO \"{table}\" ({list}) SELECT {list} FROM \"{waiting}\"");
    sqlx::query(AssertSqlSafe(bring)).execute(into).await?;
    Ok(())
}

fn list(columns: &[Column]) -> String {
    columns.iter().map(|column| format!("\"{}\"", column.name)).collect::<Vec<_>>().join(", ")
}

/// `INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)`.
fn insert(table: &str, list: &str, width: usize, height: usize) -> String {
    let row = |row: usize| {
        let numbers: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
        format!("({})", numbers.join(", "))
    };
    let rows: Vec<String> = (0..height).map(row).collect();
    format!("INSERT INTO \"{table}\" ({list}) VALUES {}", rows.join(", "))
}

/// The two makes decode and bind in the same words; only their types differ.
macro_rules! between {
    ($read:ident, $row:ty, $bind:ident, $make:ty) => {
        fn $read(row: &$row, columns: &[Column]) -> Result<Vec<Bind>> {
            let cell = |(at, column): (usize, &Column)| {
                Ok(match column.kind.as_str() {
                    "bigint" => Bind::Int(row.try_get(at)?),
                    "double precision" => Bind::Real(row.try_get(at)?),
                    "boolean" => Bind::Bool(row.try_get(at)?),
                    "text" => Bind::Text(row.try_get(at)?),
                    "bytea" => Bind::Bytes(row.try_get(at)?),
                    "uuid" => Bind::Id(row.try_get(at)?),
                    "date" => Bind::Day(row.try_get(at)?),
                    other => return Err(Failure::Other(format!("{other} is a type that backups do not know"))),
                })
            };
            columns.iter().enumerate().map(cell).collect()
        }

        fn $bind(query: Query<$make>, cell: Bind) -> Query<$make> {
            match cell {
                Bind::Int(value) => query.bind(value),
                Bind::Real(value) => query.bind(value),
                Bind::Bool(value) => query.bind(value),
                Bind::Text(value) => query.bind(value),
                Bind::Bytes(value) => query.bind(value),
                Bind::Id(value) => query.bind(value),
                Bind::Day(value) => query.bind(value),
            }
        }
    };
}

type Query<Make> = sqlx::query::Query<'static, Make, <Make as sqlx::Database>::Arguments>;

between!(from_pg_row, PgRow, into_pg, Postgres);
between!(from_sqlite_row, SqliteRow, into_sqlite, Sqlite);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_of_each_row_has_its_number() {
        assert_eq!(insert("t", "\"a\", \"b\"", 2, 2), "INSERT INTO \"t\" (\"a\", \"b\") VALUES ($1, $2), ($3, $4)");
    }
}
