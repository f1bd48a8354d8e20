//! A goal, its versions, and the straight line to it.

use crate::time::Day;
use crate::words;

/// How many, between which days (both count). The unit is that of its indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    first_day: Day,
    last_day: Day,
    amount: i64,
}

words! {
    /// Why something is not a goal.
    pub enum GoalError {
        /// It is below 1.
        BelowOne = "below_one",
        /// Its last day comes before its first.
        EndsBeforeItBegins = "ends_before_it_begins",
    }
}

impl std::error::Error for GoalError {}

impl Goal {
    /// A goal.
    ///
    /// # Errors
    /// See [`GoalError`].
    pub fn new(first_day: Day, last_day: Day, amount: i64) -> Result<Self, GoalError> {
        if amount < 1 {
            return Err(GoalError::BelowOne);
        }
        if last_day < first_day {
            return Err(GoalError::EndsBeforeItBegins);
        }
        Ok(Self { first_day, last_day, amount })
    }

    /// The first day that counts.
    pub const fn first_day(&self) -> Day {
        self.first_day
    }

    /// The last day that counts.
    pub const fn last_day(&self) -> Day {
        self.last_day
    }

    /// How many.
    pub const fn goal(&self) -> i64 {
        self.amount
    }

    /// Where the straight line stands at the end of a day, rounded down: 0 before the first, the goal from the last on.
    pub fn expected(&self, day: Day) -> i64 {
        let days = (self.last_day - self.first_day).num_days() + 1;
        let gone = ((day - self.first_day).num_days() + 1).clamp(0, days);
        let share = i128::from(self.amount) * i128::from(gone) / i128::from(days);
        i64::try_from(share).unwrap_or(self.amount)
    }

    /// How many a week are needed from tomorrow on, rounded up; on the last day, all that is still missing.
    pub(super) fn needed_per_week(&self, done: i64, today: Day) -> i64 {
        let missing = i128::from(self.amount) - i128::from(done);
        let days = i128::from((self.last_day - today).num_days());
        if missing <= 0 || days < 0 {
            return 0;
        }
        let a_week = (missing * 7 + days.max(1) - 1) / days.max(1);
        i64::try_from(a_week.min(missing)).unwrap_or(i64::MAX)
    }
}

/// A goal as it was set; earlier ones stay, because reports were judged by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// From which day it holds.
    pub since: Day,
    /// What holds.
    pub goal: Goal,
}

/// The goal that holds on a day: the one set last, of two on the same day the later in the list.
pub fn in_force(versions: &[Version], on: Day) -> Option<Goal> {
    versions.iter().filter(|version| version.since <= on).max_by_key(|version| version.since).map(|version| version.goal)
}
