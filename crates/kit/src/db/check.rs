//! Holding a statement against a database before it ever runs: does it prepare, and does it answer the columns its
//! row struct reads? `cargo xtask sql` asks this of every statement on both databases.

use sqlx::{Column as _, Executor as _, Statement as _, TypeInfo as _};

use super::{Column, Db, Statement};
use crate::Result;

/// What is wrong with a statement on this database; nothing when it fits.
///
/// # Errors
/// When the database cannot be reached; a statement it refuses is a complaint.
pub async fn complaints(db: &Db, statement: &Statement) -> Result<Vec<String>> {
    let text = sqlx::AssertSqlSafe(statement.text.replace("{filter}", ""));
    let wanted = statement.columns.unwrap_or_default();
    Ok(match db {
        Db::Sqlite { writer, .. } => match writer.acquire().await?.prepare(sqlx::SqlSafeStr::into_sql_str(text)).await {
            // SQLite does not know the type of an expression until it runs.
            Ok(prepared) => compare(wanted, prepared.columns(), |column, got| {
                got.type_info().is_null() || (column.fits_sqlite)(got.type_info())
            }),
            Err(error) => vec![error.to_string()],
        },
        Db::Postgres(pool) => match pool.acquire().await?.prepare(sqlx::SqlSafeStr::into_sql_str(text)).await {
            Ok(prepared) => compare(wanted, prepared.columns(), |column, got| (column.fits_postgres)(got.type_info())),
            Err(error) => vec![error.to_string()],
        },
    })
}

fn compare<C: sqlx::Column>(wanted: &[Column], got: &[C], fits: impl Fn(&Column, &C) -> bool) -> Vec<String> {
    let mut complaints = Vec::new();
    for column in wanted {
        match got.iter().find(|other| other.name() == column.name) {
            None => complaints.push(format!("does not answer the column {}", column.name)),
            Some(other) if !fits(column, other) => {
                complaints.push(format!("{} comes as {}", column.name, other.type_info().name()));
            }
            Some(_) => {}
        }
    }
    let extra = got.iter().filter(|other| !wanted.iter().any(|column| column.name == other.name()));
    complaints.extend(extra.map(|other| format!("answers {}, which nobody reads", other.name())));
    complaints
}
