//! Public tables that give nobody away. A cell of a few people can name someone, and so can the difference between
//! today's table and last month's. Nothing from 1 to 4 is ever shown, and nothing can be taken off anything shown that
//! leaves 1 to 4 people.
//!
//! A publication is a row of releases of one table over the same categories. Three rules keep it safe:
//! - A group of categories shows 0 (then it is not listed) or at least [`FEWEST`].
//! - A change waits until it is large enough: against every earlier release a group differs by 0 or by at least
//!   [`FEWEST`]. Until then it shows what it showed last, which was true on an earlier day.
//! - Where some groups rose and others fell, the difference of their sums must not be small either.
//!
//! Groups are only ever joined, never taken apart, so that each set of categories can be followed through all releases.
//! What the rules cannot know is another table of the same people: beside a table, its own total is the only other
//! figure to show.

mod change;
mod draft;

#[cfg(test)]
mod attack;

use crate::words;
use change::is_safe;
use draft::Draft;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The fewest people that are ever shown, or that two shown figures may differ by.
pub const FEWEST: i64 = 5;

/// Categories that are shown as one figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its categories; more than one are "others".
    pub categories: BTreeSet<String>,
    /// What it shows: 0 or at least [`FEWEST`].
    pub value: i64,
}

/// A table as it was published. Keep it whole: the next release needs what is not listed too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Every category, in exactly one group.
    pub groups: Vec<Group>,
}

impl Release {
    /// The groups that are shown.
    pub fn listed(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.value > 0)
    }

    /// The sum of what is shown; the only total that may stand beside it.
    pub fn total(&self) -> i64 {
        self.groups.iter().map(|group| group.value).sum()
    }

    /// What it shows of a set of categories that cuts through none of its groups.
    pub fn value_of(&self, categories: &BTreeSet<String>) -> i64 {
        self.groups.iter().filter(|group| group.categories.is_subset(categories)).map(|group| group.value).sum()
    }
}

words! {
    /// What becomes of a category with 1 to 4 people.
    pub enum Small {
        /// It waits, unlisted, until there are enough: for tables that go on.
        Wait = "wait",
        /// It is joined with others, for good: for the table of a period that is over.
        Merge = "merge",
    }
}

/// The next release, from all releases before it (oldest first) and what is true today. Categories not named count as
/// 0, and so does what is below 0.
pub fn publish(earlier: &[Release], cells: &[(String, i64)], small: Small) -> Release {
    let mut draft = Draft::new(earlier, cells);
    if small == Small::Merge {
        draft.join_small();
    }
    draft.release()
}

/// Whether a single figure may show `now`, beside all that was shown before: of itself, and of figures that count some
/// of the same people.
pub fn may_show(earlier: &[i64], now: i64) -> bool {
    is_safe(&[now]) && earlier.iter().all(|before| is_safe(&[now - before]))
}

/// The next value of a single public figure, from all values before it (oldest first) and what is true today.
pub fn publish_figure(earlier: &[i64], now: i64) -> i64 {
    let now = now.max(0);
    if may_show(earlier, now) { now } else { earlier.last().copied().unwrap_or(0) }
}
