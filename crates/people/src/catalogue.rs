//! The catalogue of personal columns: what there is about people, and in which way. Export, erasure, terms and register
//! walk over it, so that a table that is added later is in all of them.

pub mod read;
pub mod rows;
pub mod schema;
pub mod subject;

use std::sync::LazyLock;

use kit::db::migrate;
use kit::db::spelled::Type;

use self::read::{Catalogue, Part, Tie};
use self::schema::Schema;

static SCHEMA: LazyLock<Schema> = LazyLock::new(|| {
    let steps = migrate::steps(false);
    Schema::read(steps.iter().map(|step| step.text.as_str()))
});

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(include_str!("../catalogue.toml")).expect("the build read it"));

/// The tables there are.
pub fn schema() -> &'static Schema {
    &SCHEMA
}

/// What is said of their columns.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

/// A part of a table, and of whom it is.
pub struct Place {
    pub table: &'static str,
    pub part: &'static Part,
    pub tie: Tie,
}

/// Every personal part, of tables that others point to after those that point to them.
pub fn places() -> Vec<Place> {
    let tables = children_first();
    let of = |table: &&'static str| CATALOGUE.table[*table].personal.iter().map(|part| (*table, part)).collect::<Vec<_>>();
    let parts = tables.iter().flat_map(of);
    parts.filter_map(|(table, part)| Some(Place { table, part, tie: part.tie()? })).collect()
}

fn children_first() -> Vec<&'static str> {
    let mut waiting: Vec<&'static str> = SCHEMA.0.keys().map(String::as_str).collect();
    let mut ordered = Vec::new();
    while !waiting.is_empty() {
        let points_to =
            |other: &&str, table: &str| *other != table && SCHEMA.0[*other].parents.iter().any(|parent| parent == table);
        let next = waiting.iter().position(|table| !waiting.iter().any(|other| points_to(other, table))).unwrap_or_default();
        ordered.push(waiting.remove(next));
    }
    ordered
}

/// The type of a column in words of the database.
pub fn kind(table: &str, column: &str) -> Type {
    match SCHEMA.column(table, column).map(|column| column.kind.as_str()) {
        Some("BIGINT") => Type::Int,
        Some("DOUBLE") => Type::Real,
        Some("BOOLEAN") => Type::Bool,
        Some("BYTEA") => Type::Bytes,
        Some("UUID") => Type::Id,
        Some("DATE") => Type::Day,
        _ => Type::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_knows_every_column() {
        assert_eq!(catalogue().complaints(schema()), Vec::<String>::new());
        assert!(schema().0.len() > 40);
    }

    #[test]
    fn what_points_comes_before_what_it_points_to() {
        let order = children_first();
        let at = |name: &str| order.iter().position(|table| *table == name).unwrap();
        assert!(at("attempt_action") < at("attempt") && at("attempt") < at("learner") && at("learner") < at("person_key"));
        assert!(at("consent") < at("person") && at("help_answer") < at("help_request"));
        assert_eq!(order.len(), schema().0.len());
    }
}
