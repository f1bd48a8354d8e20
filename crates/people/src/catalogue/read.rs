//! The catalogue as it is written, and what is wrong with it. The build reads it too and stops at the first complaint:
//! a column that nobody classified is a column that no export holds and no erasure reaches.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::schema::Schema;

/// `catalogue.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// How long things are kept: the rules that take them away. None for what goes with something else.
    pub keeps: BTreeMap<String, Vec<Rule>>,
    /// Parts that stand in many tables.
    pub like: BTreeMap<String, Part>,
    pub table: BTreeMap<String, Table>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Table {
    /// Columns that say nothing of a person.
    pub plain: Vec<String>,
    pub personal: Vec<Part>,
}

/// Columns that say something of a person, all in the same way.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Part {
    pub columns: Vec<String>,
    /// A part of `like` that says what is not said here.
    pub like: Option<String>,
    /// Of whom: see [`Tie`].
    pub of: Option<String>,
    /// The organisation the row belongs to, when it is tied by a key that several organisations may know.
    pub within: Option<String>,
    /// What it is kept for.
    pub purpose: Option<String>,
    /// What allows it: an article of the law.
    pub basis: Option<String>,
    /// One of `keeps`.
    pub keeps: Option<String>,
    /// Who sees it.
    pub viewer: Option<String>,
    /// What erasing the person does to it.
    pub erasure: Option<Erasure>,
    /// Left out of an export: it is a secret, or follows from what is in it.
    pub hidden: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Erasure {
    /// The row goes.
    Delete,
    /// The columns are emptied.
    Blank,
    /// It stays: it says nothing of her any more once the rest is gone.
    Stays,
}

/// What goes after a time.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rule {
    pub table: String,
    /// The column with its age: an instant, a day, or a month.
    pub age: String,
    pub days: i64,
    pub months: u32,
    /// By the clock on the wall, as sessions and mails are.
    pub real: bool,
    /// A further condition; `{instant}` and `{day}` stand for the limit.
    pub and: String,
    /// The rows are people, who are erased with all that hangs on them.
    pub erases: bool,
}

/// Who a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    pub whom: Whom,
    /// None for accounts (each column names one), mentions and nobody.
    pub path: Option<Path>,
}

/// A way to an id: a column of the row itself, or `column in table.column by` a way from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub column: String,
    pub over: Option<Box<Hop>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    pub table: String,
    /// The column that equals the one before.
    pub same: String,
    pub path: Path,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    Person,
    Key,
    Learner,
    /// Somebody who works here.
    Account,
    /// Whoever is mentioned in the text.
    Mentioned,
    /// It cannot be tied to one person: it goes as a whole, after its term.
    Nobody,
}

impl Part {
    /// With what `like` says where this says nothing.
    fn filled(&self, like: &BTreeMap<String, Part>) -> Part {
        let Some(base) = self.like.as_ref().and_then(|name| like.get(name)) else { return self.clone() };
        let (own, base) = (self.clone(), base.clone());
        Part {
            columns: own.columns,
            like: None,
            of: own.of.or(base.of),
            within: own.within.or(base.within),
            purpose: own.purpose.or(base.purpose),
            basis: own.basis.or(base.basis),
            keeps: own.keeps.or(base.keeps),
            viewer: own.viewer.or(base.viewer),
            erasure: own.erasure.or(base.erasure),
            hidden: own.hidden || base.hidden,
        }
    }

    /// Of whom it is; none when that is not said as it should be.
    pub fn tie(&self) -> Option<Tie> {
        let of = self.of.as_deref()?;
        let (whom, path) = of.split_once(' ').unwrap_or((of, ""));
        let whom = match whom {
            "person" => Whom::Person,
            "key" => Whom::Key,
            "learner" => Whom::Learner,
            "account" => Whom::Account,
            "mentioned" => Whom::Mentioned,
            "nobody" => Whom::Nobody,
            _ => return None,
        };
        let path = Path::read(path);
        let is_whole = path.is_some() == matches!(whom, Whom::Person | Whom::Key | Whom::Learner);
        is_whole.then_some(Tie { whom, path })
    }

    /// The way to the organisation of the row.
    pub fn within(&self) -> Option<Path> {
        Path::read(self.within.as_deref()?)
    }
}

impl Path {
    fn read(text: &str) -> Option<Path> {
        let (column, rest) = text.split_once(" in ").map_or((text, None), |(column, rest)| (column, Some(rest)));
        let over = match rest {
            None => None,
            Some(rest) => {
                let (at, path) = rest.split_once(" by ")?;
                let (table, same) = at.split_once('.')?;
                Some(Box::new(Hop { table: table.to_owned(), same: same.to_owned(), path: Path::read(path)? }))
            }
        };
        let is_a_name = !column.is_empty() && !column.contains(char::is_whitespace);
        is_a_name.then(|| Path { column: column.to_owned(), over })
    }

    /// Whether every column on the way is there, from this table on.
    fn stands(&self, table: &str, schema: &Schema) -> bool {
        let onward = |hop: &Hop| schema.column(&hop.table, &hop.same).is_some() && hop.path.stands(&hop.table, schema);
        schema.column(table, &self.column).is_some() && self.over.as_deref().is_none_or(onward)
    }
}

impl Catalogue {
    /// Reads it, with every part filled in.
    ///
    /// # Errors
    /// When it is not written as it should be, with the line.
    pub fn read(text: &str) -> Result<Catalogue, String> {
        let mut catalogue: Catalogue = toml::from_str(text).map_err(|error| error.to_string())?;
        for part in catalogue.table.values_mut().flat_map(|table| &mut table.personal) {
            *part = part.filled(&catalogue.like);
        }
        Ok(catalogue)
    }

    /// Everything that is wrong with it, held against the tables there are.
    pub fn complaints(&self, schema: &Schema) -> Vec<String> {
        let mut said = Vec::new();
        for (name, table) in &schema.0 {
            let told = self.table.get(name).map(Table::columns).unwrap_or_default();
            let missing = table.columns.iter().filter(|column| !told.contains(&column.name.as_str()));
            said.extend(missing.map(|column| {
                format!("{name}.{}: say in crates/people/catalogue.toml whether it is plain or personal", column.name)
            }));
        }
        for (name, table) in &self.table {
            let told = table.columns();
            let unknown = told.iter().filter(|column| schema.column(name, column).is_none());
            said.extend(unknown.map(|column| format!("{name}.{column}: there is no such column")));
            if told.iter().collect::<BTreeSet<_>>().len() < told.len() {
                said.push(format!("{name}: a column stands twice"));
            }
            said.extend(table.personal.iter().flat_map(|part| self.wrong(name, part, schema)));
        }
        for rule in self.keeps.values().flatten() {
            if schema.column(&rule.table, &rule.age).is_none() {
                said.push(format!("keeps: there is no {}.{}", rule.table, rule.age));
            }
        }
        said
    }

    fn wrong(&self, table: &str, part: &Part, schema: &Schema) -> Vec<String> {
        let at = format!("{table} ({})", part.columns.join(", "));
        let mut said: Vec<String> = [("purpose", &part.purpose), ("basis", &part.basis), ("viewer", &part.viewer)]
            .iter()
            .filter(|(_, told)| told.as_ref().is_none_or(String::is_empty))
            .map(|(what, _)| format!("{at}: personal without {what}"))
            .collect();
        if !part.keeps.as_ref().is_some_and(|keeps| self.keeps.contains_key(keeps)) {
            said.push(format!("{at}: personal without a term that `keeps` knows"));
        }
        if part.erasure.is_none() {
            said.push(format!("{at}: what does erasing do to it?"));
        }
        match part.tie() {
            None => said.push(format!("{at}: of whom is it?")),
            Some(tie) => {
                let is_told = part.within.is_none() || part.within().is_some();
                let ways = [tie.path, part.within()];
                if !is_told || !ways.iter().flatten().all(|path| path.stands(table, schema)) {
                    said.push(format!("{at}: its tie names a column that is not there"));
                }
            }
        }
        said
    }
}

impl Table {
    fn columns(&self) -> Vec<&str> {
        self.plain.iter().chain(self.personal.iter().flat_map(|part| &part.columns)).map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(catalogue: &str) -> Vec<String> {
        let schema = Schema::read(["CREATE TABLE person (id UUID PRIMARY KEY, name TEXT, made_at BIGINT);"]);
        Catalogue::read(catalogue).unwrap().complaints(&schema)
    }

    const WHOLE: &str = "
        [keeps]
        contact = [{ table = 'person', age = 'made_at', months = 24, erases = true }]
        [like.contact]
        of = 'person id'
        purpose = 'help'
        basis = 'task'
        keeps = 'contact'
        viewer = 'organisation'
        erasure = 'delete'
        [table.person]
        plain = ['made_at']
        personal = [{ columns = ['id', 'name'], like = 'contact' }]";

    #[test]
    fn a_whole_catalogue_has_no_complaints() {
        assert_eq!(said(WHOLE), Vec::<String>::new());
    }

    #[test]
    fn every_way_to_leave_something_out_is_found() {
        for (from, to, about) in [
            ("'made_at']", "]", "person.made_at"),
            ("'made_at']", "'made_at', 'aunt']", "person.aunt"),
            ("'made_at']", "'made_at', 'name']", "twice"),
            ("purpose = 'help'", "", "without purpose"),
            ("basis = 'task'", "", "without basis"),
            ("viewer = 'organisation'", "", "without viewer"),
            ("keeps = 'contact'", "", "without a term"),
            ("keeps = 'contact'", "keeps = 'ages'", "without a term"),
            ("erasure = 'delete'", "", "erasing"),
            ("of = 'person id'", "", "of whom"),
            ("of = 'person id'", "of = 'person nr'", "tie"),
            ("of = 'person id'", "of = 'learner id in card.id by learner'", "tie"),
            ("age = 'made_at'", "age = 'born_at'", "born_at"),
        ] {
            assert!(WHOLE.contains(from), "{from}");
            let said = said(&WHOLE.replace(from, to));
            assert!(said.iter().any(|line| line.contains(about)), "{to}: {said:?}");
        }
    }
}
