//! Writes the SQLite twin of one PostgreSQL migration: the same tables, STRICT, with CHECKs that keep out what
//! SQLite's few types would let in.
//!
//! Comments steer it: `-- postgres only` ... `-- end` is dropped, `-- sqlite only` ... `-- end` is un-commented, and
//! `-- append-only: TABLE` becomes the triggers that refuse UPDATE and DELETE. Everything else must mean the same on
//! both databases and is refused, with its line, when it cannot.

use crate::shell::Outcome;
use crate::sql::{Token, tokens};

/// PostgreSQL type, SQLite type, and the CHECK that makes up the difference (`@` is the column).
#[rustfmt::skip]
const TYPES: [(&str, &str, &str); 7] = [
    ("BIGINT",  "INTEGER", ""),
    ("TEXT",    "TEXT",    ""),
    ("BYTEA",   "BLOB",    ""),
    ("DOUBLE",  "REAL",    ""),
    ("BOOLEAN", "INTEGER", " CHECK (@ IN (0, 1))"),
    ("DATE",    "TEXT",    " CHECK (@ IS date(@, '+0 days'))"), // NULL, or the yyyy-mm-dd of a day that exists
    ("UUID",    "BLOB",    " CHECK (length(@) = 16)"),
];

#[rustfmt::skip]
const REFUSED: [&str; 15] = [
    "ANY", "ARRAY", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "GENERATED", "ILIKE", "JSONB", "NOW", "SERIAL",
    "TIMESTAMP", "USING", "::", "[", "~",
];

const NOT_COLUMNS: [&str; 5] = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

/// The SQLite text of a migration; an error begins with its line number.
pub fn twin(original: &str) -> Outcome<String> {
    let mut twin = Twin { sqlite: String::new(), common: String::new(), common_from: 1, part: Part::Common };
    for (line, number) in original.lines().zip(1..) {
        twin.take(line, number)?;
    }
    twin.translate_common(0)?;
    if twin.part == Part::Common { Ok(twin.sqlite) } else { Err("the last block has no `-- end`".to_owned()) }
}

#[derive(PartialEq)]
enum Part {
    Common,
    PostgresOnly,
    SqliteOnly,
}

struct Twin {
    sqlite: String,
    common: String,
    common_from: usize,
    part: Part,
}

impl Twin {
    fn take(&mut self, line: &str, number: usize) -> Outcome {
        let directive = line.trim();
        match (&self.part, directive) {
            (Part::Common, "-- postgres only") => self.begin(Part::PostgresOnly, number)?,
            (Part::Common, "-- sqlite only") => self.begin(Part::SqliteOnly, number)?,
            (Part::Common, "-- end") => return Err(format!("{number}: `-- end` ends nothing")),
            (_, "-- end") => (self.part, self.common_from) = (Part::Common, number + 1),
            (Part::Common, _) => match directive.strip_prefix("-- append-only:") {
                Some(table) => {
                    self.translate_common(number + 1)?;
                    self.sqlite += &append_only(table.trim());
                }
                None => self.common.extend([line, "\n"]),
            },
            (Part::PostgresOnly, _) => {}
            (Part::SqliteOnly, _) => {
                self.sqlite.extend([uncommented(directive, number)?, "\n"]);
            }
        }
        Ok(())
    }

    fn begin(&mut self, part: Part, number: usize) -> Outcome {
        self.part = part;
        self.translate_common(number + 1)
    }

    fn translate_common(&mut self, next: usize) -> Outcome {
        let common = std::mem::take(&mut self.common);
        let mut all = tokens(&common, self.common_from)?;
        for statement in all.split_inclusive_mut(|token| token.is(";")) {
            let mut words: Vec<&mut Token> = statement.iter_mut().filter(|token| token.speaks()).collect();
            translate(&mut words)?;
        }
        self.sqlite.extend(all.into_iter().map(|token| token.text));
        self.common_from = next;
        Ok(())
    }
}

fn uncommented(line: &str, number: usize) -> Outcome<&str> {
    let plain = line.strip_prefix("-- ").or_else(|| line.strip_prefix("--"));
    plain.ok_or_else(|| format!("{number}: between `-- sqlite only` and `-- end` every line begins with `-- `"))
}

fn append_only(table: &str) -> String {
    let trigger = |event: &str, verb: &str| {
        format!(
            "CREATE TRIGGER {table}_refuses_{verb} BEFORE {event} ON {table}\n\
             BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;\n"
        )
    };
    trigger("UPDATE", "update") + &trigger("DELETE", "delete")
}

fn translate(words: &mut [&mut Token]) -> Outcome {
    let Some(last) = words.last() else {
        return Ok(());
    };
    if !last.is(";") {
        return Err(format!("{}: a statement ends with ; before a block and before the end of the file", last.line));
    }
    if let Some(word) = words.iter().find(|word| REFUSED.iter().any(|refused| word.is(refused))) {
        return Err(format!("{}: `{}` does not mean the same on both databases", word.line, word.text));
    }
    number_the_defaults(words);
    let begins = |with: &[&str]| with.iter().zip(words.iter()).all(|(word, found)| found.is(word));
    if begins(&["CREATE", "TABLE"]) {
        return table(words);
    }
    if begins(&["ALTER", "TABLE"]) {
        return alteration(words);
    }
    let same = [
        "CREATE INDEX",
        "CREATE UNIQUE INDEX",
        "CREATE VIEW",
        "DROP TABLE",
        "DROP INDEX",
        "INSERT INTO",
        "UPDATE",
        "DELETE FROM",
    ];
    if same.iter().any(|start| begins(&start.split(' ').collect::<Vec<_>>())) {
        return Ok(());
    }
    Err(format!("{}: `{}` here belongs between `-- postgres only` and `-- end`", words[0].line, words[0].text))
}

fn number_the_defaults(words: &mut [&mut Token]) {
    for at in 1..words.len() {
        if words[at - 1].is("DEFAULT") && (words[at].is("TRUE") || words[at].is("FALSE")) {
            let number = if words[at].is("TRUE") { "1" } else { "0" };
            number.clone_into(&mut words[at].text);
        }
    }
}

fn table(words: &mut [&mut Token]) -> Outcome {
    if !words.get(3).is_some_and(|word| word.is("(")) {
        return Err(format!("{}: a table is written CREATE TABLE name (columns);", words[0].line));
    }
    let mut depth = 0;
    for at in 3..words.len() {
        let begins_part = (words[at].is("(") && depth == 0) || (words[at].is(",") && depth == 1);
        depth += i32::from(words[at].is("(")) - i32::from(words[at].is(")"));
        if begins_part && !NOT_COLUMNS.iter().any(|word| words[at + 1].is(word)) {
            column(&mut words[at + 1..])?;
        }
        if depth == 0 {
            ") STRICT".clone_into(&mut words[at].text);
            return if at + 2 == words.len() { Ok(()) } else { Err(format!("{}: nothing follows the columns", words[at].line)) };
        }
    }
    Err(format!("{}: the columns have no closing )", words[0].line))
}

fn alteration(words: &mut [&mut Token]) -> Outcome {
    let is = |at: usize, word: &str| words.get(at).is_some_and(|found| found.is(word));
    if is(3, "ADD") && is(4, "COLUMN") {
        return column(&mut words[5..]);
    }
    if is(3, "RENAME") || (is(3, "DROP") && is(4, "COLUMN")) {
        return Ok(());
    }
    Err(format!("{}: SQLite cannot alter so: put a rebuild between `-- sqlite only` and `-- end`", words[0].line))
}

/// A column begins with its name and its type; the type becomes SQLite's, with its CHECK.
fn column(words: &mut [&mut Token]) -> Outcome {
    let [name, kind, rest @ ..] = words else {
        return Err(format!("{}: a column without a type", words[0].line));
    };
    let Some((_, sqlite, check)) = TYPES.iter().find(|(postgres, ..)| kind.is(postgres)) else {
        let known = TYPES.map(|(postgres, ..)| postgres).join(", ");
        return Err(format!("{}: `{}` has the type `{}`; known are {known}", kind.line, name.text, kind.text));
    };
    if kind.is("DOUBLE") {
        rest[0].text.clear(); // PRECISION
    }
    kind.text = format!("{sqlite}{}", check.replace('@', &name.text));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_becomes_one_that_a_strict_table_knows() {
        let postgres = "
            CREATE TABLE moment (
                id UUID PRIMARY KEY,
                day DATE, -- in Brussels
                adult BOOLEAN NOT NULL DEFAULT true,
                minutes BIGINT CHECK (minutes IN (5, 10)),
                north DOUBLE PRECISION NOT NULL,
                seal BYTEA,
                UNIQUE (day, minutes)
            );
        ";
        let sqlite = "
            CREATE TABLE moment (
                id BLOB CHECK (length(id) = 16) PRIMARY KEY,
                day TEXT CHECK (day IS date(day, '+0 days')), -- in Brussels
                adult INTEGER CHECK (adult IN (0, 1)) NOT NULL DEFAULT 1,
                minutes INTEGER CHECK (minutes IN (5, 10)),
                north REAL  NOT NULL,
                seal BLOB,
                UNIQUE (day, minutes)
            ) STRICT;
        ";
        assert_eq!(twin(postgres).unwrap().trim(), sqlite.trim());
    }

    #[test]
    fn an_added_column_and_a_partial_index_come_along() {
        for (postgres, sqlite) in [
            (
                "ALTER TABLE moment ADD COLUMN closed BOOLEAN DEFAULT FALSE;\n",
                "ALTER TABLE moment ADD COLUMN closed INTEGER CHECK (closed IN (0, 1)) DEFAULT 0;\n",
            ),
            (
                "CREATE UNIQUE INDEX one_open ON moment (id) WHERE NOT closed;\n",
                "CREATE UNIQUE INDEX one_open ON moment (id) WHERE NOT closed;\n",
            ),
        ] {
            assert_eq!(twin(postgres).unwrap(), sqlite);
        }
    }

    #[test]
    fn blocks_for_one_database_stay_out_of_the_other() {
        let postgres =
            "-- postgres only\nCREATE FUNCTION f() AS $$ now() $$;\n-- end\n-- sqlite only\n-- DROP VIEW old;\n-- end\n";
        assert_eq!(twin(postgres).unwrap(), "DROP VIEW old;\n");
    }

    #[test]
    fn an_append_only_table_gets_two_triggers() {
        let sqlite = twin("-- append-only: entry\n").unwrap();
        assert!(sqlite.contains("CREATE TRIGGER entry_refuses_update BEFORE UPDATE ON entry\n"));
        assert!(sqlite.contains("BEFORE DELETE ON entry\nBEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;\n"));
    }

    #[test]
    fn what_differs_between_the_databases_is_refused_with_its_line() {
        for (line, postgres) in [
            (2, "CREATE TABLE a (\n    id SERIAL PRIMARY KEY\n);"),
            (3, "-- sqlite only\n-- end\nCREATE TABLE a (at TIMESTAMP);"),
            (1, "UPDATE a SET at = now();"),
            (1, "INSERT INTO a VALUES ('1'::BIGINT);"),
            (1, "CREATE TABLE a (tags TEXT[]);"),
            (1, "ALTER TABLE a ADD CONSTRAINT b CHECK (c > 0);"),
            (2, "\nCREATE EXTENSION pg_trgm;"),
            (1, "CREATE TABLE a (b BIGINT)"),
            (1, "-- end"),
        ] {
            let reason = twin(postgres).unwrap_err();
            assert!(reason.starts_with(&format!("{line}: ")), "{postgres} gave {reason}");
        }
    }
}
