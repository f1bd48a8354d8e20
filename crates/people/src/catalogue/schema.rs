//! Which tables and columns there are, read from the migrations as they are written for PostgreSQL. The build reads them
//! too, so this file stands on nothing but the standard library.

use std::collections::BTreeMap;

/// The tables as they are after every step.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Schema(pub BTreeMap<String, Table>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// The tables that rows of this one point to.
    pub parents: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// `BIGINT`, `TEXT`, ...
    pub kind: String,
    pub may_be_null: bool,
}

const NOT_COLUMNS: [&str; 5] = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

impl Schema {
    /// Reads the steps in their order.
    pub fn read<'a>(steps: impl IntoIterator<Item = &'a str>) -> Schema {
        let mut schema = Schema::default();
        for step in steps {
            let plain: String =
                step.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
            for statement in plain.split(';') {
                schema.take(statement.trim());
            }
        }
        schema
    }

    pub fn column(&self, table: &str, name: &str) -> Option<&Column> {
        self.0.get(table)?.columns.iter().find(|column| column.name == name)
    }

    fn take(&mut self, statement: &str) {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE", name, ..] => {
                let inside = statement.split_once('(').map_or("", |(_, after)| after.trim_end().trim_end_matches(')'));
                self.0.insert((*name).to_owned(), table(inside));
            }
            ["ALTER", "TABLE", name, "ADD", "COLUMN", ..] => {
                let (_, text) = statement.split_once("ADD COLUMN").unwrap_or_default();
                let table = self.0.entry((*name).to_owned()).or_default();
                table.parents.extend(parent(text));
                table.columns.push(column(text));
            }
            ["ALTER", "TABLE", name, "DROP", "COLUMN", column] => {
                self.0.entry((*name).to_owned()).or_default().columns.retain(|other| other.name != *column);
            }
            ["ALTER", "TABLE", name, "RENAME", "TO", new] => {
                let table = self.0.remove(*name).unwrap_or_default();
                self.0.insert((*new).to_owned(), table);
            }
            ["ALTER", "TABLE", name, "RENAME", "COLUMN", old, "TO", new] => {
                let columns = &mut self.0.entry((*name).to_owned()).or_default().columns;
                columns.iter_mut().filter(|column| column.name == *old).for_each(|column| (*new).clone_into(&mut column.name));
            }
            ["DROP", "TABLE", name] => drop(self.0.remove(*name)),
            _ => {}
        }
    }
}

fn table(inside: &str) -> Table {
    let mut table = Table::default();
    for part in parts(inside) {
        table.parents.extend(parent(part));
        let first = part.split_whitespace().next().unwrap_or_default();
        if !NOT_COLUMNS.iter().any(|word| first.starts_with(word)) {
            table.columns.push(column(part));
        }
    }
    table
}

/// What stands between the commas that are inside no brackets.
fn parts(inside: &str) -> Vec<&str> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0);
    for (at, letter) in inside.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(inside[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(inside[from..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

fn column(text: &str) -> Column {
    let mut words = text.split_whitespace();
    let (name, kind) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let may_be_null = !text.contains("NOT NULL") && !text.contains("PRIMARY KEY");
    Column { name: name.to_owned(), kind: kind.to_owned(), may_be_null }
}

fn parent(text: &str) -> Option<String> {
    let (_, after) = text.split_once("REFERENCES ")?;
    after.split_whitespace().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_what_all_steps_together_make_of_it() {
        let schema = Schema::read([
            "-- People.\nCREATE TABLE old (id UUID PRIMARY KEY);\nCREATE TABLE key (id UUID PRIMARY KEY);",
            "CREATE TABLE person (\n id UUID PRIMARY KEY, -- hers\n key UUID NOT NULL REFERENCES key (id),\n \
             born BIGINT CHECK (born IN (1, 2)),\n UNIQUE (id, key)\n);\nDROP TABLE old;",
            "ALTER TABLE person ADD COLUMN aunt UUID REFERENCES person (id);\nALTER TABLE person RENAME TO human;",
            "ALTER TABLE human DROP COLUMN born;\nALTER TABLE human RENAME COLUMN aunt TO uncle;",
        ]);
        let names: Vec<_> = schema.0["human"].columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["id", "key", "uncle"]);
        assert_eq!(schema.0["human"].parents, ["key", "person"]);
        assert_eq!(schema.0.keys().collect::<Vec<_>>(), ["human", "key"]);
        assert!(schema.column("human", "uncle").unwrap().may_be_null && !schema.column("human", "key").unwrap().may_be_null);
    }
}
