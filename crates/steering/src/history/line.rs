//! A line that is right: what happened, when, by whom of the partner, and for whom it counts. No name is in it.

use domain::person::Letters;
use domain::{Adult, Day, Id};

domain::words! {
    /// What a line of history is about.
    pub enum HistoryKind {
        Training = "training",
        Participation = "participation",
        Account = "account",
        Organisation = "organisation",
        Event = "event",
    }
}

impl HistoryKind {
    /// The kind of its journal entry.
    pub const fn entry(self) -> &'static str {
        match self {
            Self::Training => "training.held",
            Self::Participation => "training.participation",
            Self::Account => "account.opened",
            Self::Organisation => "organisation.joined",
            Self::Event => "event.held",
        }
    }
}

/// A line to be entered.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its number in the file.
    pub nr: usize,
    pub kind: HistoryKind,
    pub day: Day,
    /// Its id there.
    pub reference: String,
    pub organisation: Id,
    pub place: Option<Id>,
    pub area: Option<String>,
    pub persons: i64,
    pub minutes: i64,
    /// Whom it is about: the position among the people of the file.
    pub who: Option<usize>,
    pub adult: Adult,
    /// The year alone.
    pub born: Option<i64>,
}

/// From what someone's code is made. It lives in memory until that is done, and is never printed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Who {
    pub letters: Letters,
    pub birth: Day,
}
