//! Everything a database holds, as text, so that a test can say that nothing has changed.

use std::collections::{BTreeMap, BTreeSet};

use kit::db::Db;
use sqlx::AssertSqlSafe;

const SQLITE_COLUMNS: &str = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
const POSTGRES_COLUMNS: &str = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
    WHERE table_schema = 'public' ORDER BY table_name, ordinal_position";

/// The rows of every table, a line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents(BTreeMap<String, String>);

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
            let text = if db.is_sqlite() {
                format!("quote(\"{column}\")")
            } else {
                format!("COALESCE(CAST(\"{column}\" AS TEXT), '-')")
            };
            match tables.last_mut() {
                Some((name, texts)) if *name == table => texts.push(text),
                _ => tables.push((table, vec![text])),
            }
        }
        assert!(tables.len() >= 25, "the tables of the house: {tables:?}");
        let list =
            if db.is_sqlite() { "group_concat(line, char(10) ORDER BY line)" } else { "string_agg(line, chr(10) ORDER BY line)" };
        let read = |(table, texts): (String, Vec<String>)| {
            let line = texts.join(" || ', ' || ");
            format!(
                "SELECT '{table}' AS name, COALESCE({list}, '') AS lines FROM (SELECT {line} AS line FROM \"{table}\") AS rows_of"
            )
        };
        Reader(tables.into_iter().map(read).collect::<Vec<_>>().join(" UNION ALL "))
    }

    pub async fn read(&self, db: &Db) -> Contents {
        let text = AssertSqlSafe(self.0.clone());
        let tables: Vec<(String, String)> = match db {
            Db::Sqlite { readers, .. } => sqlx::query_as(text).fetch_all(readers).await.unwrap(),
            Db::Postgres(pool) => sqlx::query_as(text).fetch_all(pool).await.unwrap(),
        };
        Contents(tables.into_iter().collect())
    }
}

/// When a session was seen last may be noted by reading, and a guess that failed is counted by failing.
fn counts((table, column): &(String, String)) -> bool {
    let is_visit = matches!(table.as_str(), "session" | "learner_session");
    table != "sign_in_failure" && !(is_visit && column == "seen_at")
}

impl Contents {
    /// What is here and was not, and the other way around, as `table: row`; empty when nothing has changed.
    pub fn since(&self, before: &Contents) -> Vec<String> {
        self.0
            .iter()
            .filter(|(table, rows)| before.0.get(*table) != Some(rows))
            .flat_map(|(table, _)| self.changes(before, table))
            .collect()
    }

    fn changes(&self, before: &Contents, table: &str) -> Vec<String> {
        let (now, then) = (self.rows(table), before.rows(table));
        let came = now.difference(&then).map(|row| format!("+ {table}: {row}"));
        let went = then.difference(&now).map(|row| format!("- {table}: {row}"));
        came.chain(went).collect()
    }

    fn rows(&self, table: &str) -> BTreeSet<&str> {
        self.0.get(table).map(|rows| rows.lines().collect()).unwrap_or_default()
    }

    /// Whether it stands anywhere.
    pub fn holds(&self, text: &str) -> bool {
        self.0.values().any(|rows| rows.contains(text))
    }

    /// How many rows a table has.
    pub fn count(&self, table: &str) -> usize {
        self.rows(table).len()
    }
}
