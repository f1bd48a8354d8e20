//! Sums per indicator, dimension, value and month.

use std::sync::LazyLock;

use kit::Result;
use kit::db::{Binds, Statement, Tx};

use super::many::Many;

static ADD: LazyLock<Many> = LazyLock::new(|| {
    let before = "INSERT INTO tally (programme, book, indicator, dimension, value, month, amount, first_timers, unknown) VALUES";
    let after = " ON CONFLICT (programme, book, indicator, dimension, value, month) DO UPDATE SET \
        amount = tally.amount + excluded.amount, first_timers = tally.first_timers + excluded.first_timers, \
        unknown = tally.unknown + excluded.unknown";
    Many::new("ADD", module_path!(), before, 9, after)
});

/// For the registry.
pub fn statements() -> Vec<Statement> {
    ADD.statements()
}

/// Adds to the sums: programme, book, indicator, dimension, value, month, then amount, first-timers and unknown.
///
/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx, rows: Vec<Binds>) -> Result<()> {
    ADD.run(tx, rows).await
}
