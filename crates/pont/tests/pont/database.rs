//! Everything a database holds, as text, so that a test can say that nothing has changed.

use std::collections::BTreeSet;

use kit::db::Db;
use sqlx::AssertSqlSafe;

const SQLITE_COLUMNS: &str = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
const POSTGRES_COLUMNS: &str = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
    WHERE table_schema = 'public' ORDER BY table_name, ordinal_position";

/// The rows of every table, each as `table: values`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents(pub BTreeSet<String>);

/// The one statement that reads it all.
pub struct Reader(String);

impl Reader {
    pub async fn new(db: &Db) -> Reader {
        let columns: Vec<(String, String)> = match db {
            Db::Sqlite { readers, .. } => sqlx::query_as(SQLITE_COLUMNS).fetch_all(readers).await.unwrap(),
            Db::Postgres(pool) => sqlx::query_as(POSTGRES_COLUMNS).fetch_all(pool).await.unwrap(),
        };
        let mut tables: Vec<(String, Vec<String>)> = Vec::new();
        for (table, column) in columns.into_iter().filter(counts) {
            let text = if db.is_sqlite() { format!("quote(\"{column}\")") } else { format!("COALESCE(CAST(\"{column}\" AS TEXT), '-')") };
            match tables.last_mut() {
                Some((name, texts)) if *name == table => texts.push(text),
                _ => tables.push((table, vec![text])),
            }
        }
        assert!(tables.len() >= 25, "the tables of the house: {tables:?}");
        let read = |(table, texts): (String, Vec<String>)| format!("SELECT '{table}: ' || {} AS line FROM \"{table}\"", texts.join(" || ', ' || "));
        Reader(tables.into_iter().map(read).collect::<Vec<_>>().join(" UNION ALL "))
    }

    pub async fn read(&self, db: &Db) -> Contents {
        let text = AssertSqlSafe(self.0.clone());
        let lines: Vec<(String,)> = match db {
            Db::Sqlite { readers, .. } => sqlx::query_as(text).fetch_all(readers).await.unwrap(),
            Db::Postgres(pool) => sqlx::query_as(text).fetch_all(pool).await.unwrap(),
        };
        Contents(lines.into_iter().map(|(line,)| line).collect())
    }
}

/// When a session was seen last may be noted by reading, and a guess that failed is counted by failing.
fn counts((table, column): &(String, String)) -> bool {
    table != "sign_in_failure" && (table, column) != (&"session".to_owned(), &"seen_at".to_owned())
}

impl Contents {
    /// What is here and was not, and the other way around; empty when nothing has changed.
    pub fn since(&self, before: &Contents) -> Vec<String> {
        let came = self.0.difference(&before.0).map(|line| format!("+ {line}"));
        let went = before.0.difference(&self.0).map(|line| format!("- {line}"));
        came.chain(went).collect()
    }

    /// How many rows a table has.
    pub fn count(&self, table: &str) -> usize {
        self.0.iter().filter(|line| line.starts_with(&format!("{table}: "))).count()
    }
}
