//! What an indicator looks at in a journal entry.

use super::Kind;
use crate::counting::FirstTime;
use crate::id::Id;
use crate::support::{Adult, Theme};
use crate::time::{Day, Month};

/// A journal entry, as far as it can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// What happened.
    pub kind: Kind,
    /// The main theme of a support moment.
    pub theme: Option<Theme>,
    /// The module of a step in learning.
    pub module: Option<&'a str>,
    /// Whether it was about an adult.
    pub adult: Adult,
    /// Who it was about, merged persons already as one.
    pub person_key: Option<Id>,
    /// The answer of someone without a key.
    pub first_time: FirstTime,
    /// Whose work it was.
    pub organisation: Option<Id>,
    /// What it was about; of `organisation.joined` the organisation.
    pub subject: Id,
    /// Where.
    pub place: Option<Id>,
    /// When.
    pub happened_on: Day,
    /// How long, in minutes.
    pub minutes: i64,
    /// How many took part.
    pub persons: i64,
    /// The amount of a declared entry.
    pub quantity: i64,
    /// The code of the indicator that a declared entry names.
    pub declared_for: Option<&'a str>,
}

impl Row<'_> {
    /// A row of which nothing more is known.
    pub const fn new(kind: Kind, subject: Id, happened_on: Day) -> Self {
        Self {
            kind,
            theme: None,
            module: None,
            adult: Adult::Unknown,
            person_key: None,
            first_time: FirstTime::Unknown,
            organisation: None,
            subject,
            place: None,
            happened_on,
            minutes: 0,
            persons: 0,
            quantity: 0,
            declared_for: None,
        }
    }

    /// The month it counts in.
    pub fn month(&self) -> Month {
        Month::of(self.happened_on)
    }

    /// How many people took part: at least the one it was about.
    pub const fn participations(&self) -> i64 {
        if self.persons > 1 { self.persons } else { 1 }
    }
}
