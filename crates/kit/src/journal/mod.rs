//! The journal: what happened, in opaque ids and enumerated facts, append-only and hash-chained.
//!
//! Rooms record entries inside [`crate::write()`]; figures, audit trail, webhooks and notifications read them. An
//! entry never holds a name, a note, a contact or free text: [`Facts`] takes closed words and counts only.

mod actor;
pub mod cursor;
mod entry;
mod seal;
mod verify;

pub use entry::{Entry, EntryRow, Facts, after, find, recorded};
pub use seal::{seal, seal_waiting};
pub use verify::{Broken, verify};

use crate::db::Statement;

/// The journal's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    [actor::STATEMENTS, cursor::STATEMENTS, entry::STATEMENTS, seal::STATEMENTS, verify::STATEMENTS].concat()
}
