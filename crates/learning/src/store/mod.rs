//! What learners did, in the database. Everything is read on behalf of someone who may see the learner.

pub mod attempt;
pub mod done;
pub mod help;

use kit::db::Statement;

pub(crate) fn statements() -> Vec<Statement> {
    [attempt::STATEMENTS, done::STATEMENTS, help::STATEMENTS].concat()
}
