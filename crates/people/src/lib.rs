//! Who was helped: nobody by name, someone by a code, or someone whom an organisation knows.
//!
//! Counts stay counts: a group of twelve is never turned into twelve invented persons. Who is to be counted once gets a
//! key, found again by her code or by her name. All that hangs on one person is listed in `catalogue.toml`: from there
//! come her export, her erasure, the terms after which things go, and the register of processing.

pub mod asked;
pub mod catalogue;
pub mod closing;
pub mod code;
pub mod consents;
pub mod erase;
pub mod export;
pub mod headcount;
pub mod key;
pub mod ledger;
pub mod pages;
pub mod person;
pub mod register;
pub mod retention;

use kit::db::Statement;

pub use pages::{routes, samples};

/// The room's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    [
        headcount::STATEMENTS.to_vec(),
        key::statements(),
        person::statements(),
        erase::STATEMENTS.to_vec(),
        closing::STATEMENTS.to_vec(),
    ]
    .concat()
}
