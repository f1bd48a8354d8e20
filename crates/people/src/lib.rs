//! Who was helped. For now nobody by name: one anonymous person, or a group as counts by gender and age band.
//!
//! Counts stay counts. A group of twelve is never turned into twelve invented persons, and what was not told is
//! what remains.

pub mod headcount;
pub mod key;

use kit::db::Statement;

/// The room's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    [headcount::STATEMENTS, key::STATEMENTS].concat()
}
