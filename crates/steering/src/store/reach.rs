//! Whom an indicator has reached, each once.

use std::sync::LazyLock;

use domain::{Day, Id};
use kit::db::{Binds, Statement, Tx};
use kit::{Result, binds, sql};

use super::many::Many;

sql! {
    system change FORGET = "DELETE FROM reach WHERE key = $1 AND programme = $2 AND book = $3";
}

/// Lines come in the order of the journal, so of two first days the one that is there is the earlier line.
static ADD: LazyLock<Many> = LazyLock::new(|| {
    let before = "INSERT INTO reach (programme, book, indicator, dimension, value, key, first_day, last_day, entries, \
        first_partner, first_place, first_area, is_erased) VALUES";
    let after = " ON CONFLICT (programme, book, indicator, dimension, value, key) DO UPDATE SET \
        first_partner = CASE WHEN excluded.first_day < reach.first_day THEN excluded.first_partner ELSE reach.first_partner END, \
        first_place = CASE WHEN excluded.first_day < reach.first_day THEN excluded.first_place ELSE reach.first_place END, \
        first_area = CASE WHEN excluded.first_day < reach.first_day THEN excluded.first_area ELSE reach.first_area END, \
        first_day = CASE WHEN excluded.first_day < reach.first_day THEN excluded.first_day ELSE reach.first_day END, \
        last_day = CASE WHEN excluded.last_day > reach.last_day THEN excluded.last_day ELSE reach.last_day END, \
        entries = reach.entries + excluded.entries";
    Many::new("ADD", module_path!(), before, 13, after)
});

/// For the registry: those of a fixed text and those of many rows.
pub fn statements() -> Vec<Statement> {
    [STATEMENTS, &ADD.statements()].concat()
}

/// How someone was reached under one value of one dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    pub first_day: Day,
    pub last_day: Day,
    pub entries: i64,
    pub first_partner: Id,
    pub first_place: Option<Id>,
    pub first_area: Option<String>,
    pub is_erased: bool,
}

impl Reached {
    /// Takes in a further line, one later in the journal.
    pub fn and(&mut self, later: Reached) {
        if later.first_day < self.first_day {
            self.first_day = later.first_day;
            self.first_partner = later.first_partner;
            self.first_place = later.first_place;
            self.first_area = later.first_area;
        }
        self.last_day = self.last_day.max(later.last_day);
        self.entries += later.entries;
    }

    /// The row: `head` is programme, book, indicator, dimension, value and key.
    pub fn binds(self, head: Binds) -> Binds {
        let Reached { first_day, last_day, entries, first_partner, first_place, first_area, is_erased } = self;
        let rest = binds![first_day, last_day, entries, first_partner, first_place, first_area, is_erased];
        Binds([head.0, rest.0].concat())
    }
}

/// Adds to who is there already.
///
/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx, rows: Vec<Binds>) -> Result<()> {
    ADD.run(tx, rows).await
}

/// Forgets how a key was reached, in one book.
///
/// # Errors
/// When the database refuses.
pub async fn forget(tx: &mut Tx, key: Id, programme: Id, book: i64) -> Result<()> {
    FORGET.run(tx, binds![key, programme, book]).await.map(drop)
}
