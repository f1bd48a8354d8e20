//! An activity as the server knows it: what can be done in it, and how someone stands in it. Learner and helper are
//! told the same, because both are told by the same function.

use super::drill::Drill;
use super::progress::{Progress, Refused};
use super::scene::Table;
use crate::words;
use serde_json::json;
use sha2::{Digest, Sha256};

words! {
    /// How someone stands in an activity.
    pub enum Standing {
        /// Nothing was done yet.
        NotStarted = "not_started",
        /// Working at it.
        Busy = "busy",
        /// [`STUCK_AFTER`] mistakes or more since the last good step.
        Stuck = "stuck",
        /// Asks for help.
        AsksHelp = "asks_help",
        /// Nothing was done for [`QUIET_AFTER`].
        Quiet = "quiet",
        /// Everything is done.
        Done = "done",
    }
}

/// So many mistakes without a good step between them, and someone is stuck.
pub const STUCK_AFTER: usize = 4;

/// So many milliseconds without an action, and someone is quiet.
pub const QUIET_AFTER: i64 = 5 * 60 * 1000;

/// What can be done in an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exercise {
    /// Pages to read.
    Lesson {
        /// How many.
        pages: usize,
    },
    /// Movements to practise.
    Drill(Drill),
    /// A task in a simulated world.
    Scene(Table),
}

impl Exercise {
    /// What these actions come to. Those of a lesson are `page:1`, `page:2`, ...; an earlier page may be read again.
    ///
    /// # Errors
    /// The first action that is not possible at its moment, or more than [`super::MOST_ACTIONS`].
    pub fn replay(&self, actions: &[impl AsRef<str>]) -> Result<Progress, Refused> {
        match self {
            Self::Lesson { pages } => Progress::walk(*pages, actions, |progress, action| read(progress, action).is_some()),
            Self::Drill(drill) => drill.replay(actions),
            Self::Scene(table) => table.replay(actions),
        }
    }

    /// Eight hexadecimal digits that change when actions come to mean something else. A text, an icon or a drawing
    /// may change without them.
    pub fn version(&self) -> String {
        let machine = match self {
            Self::Lesson { pages } => json!(["lesson", pages]),
            Self::Drill(drill) => json!(["drill", drill.rounds]),
            Self::Scene(table) => json!(["scene", table.steps, table.states]),
        };
        let digest = Sha256::digest(machine.to_string());
        format!("{:08x}", u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]))
    }
}

fn read(progress: &mut Progress, action: &str) -> Option<()> {
    let page = action.strip_prefix("page:")?.parse().ok()?;
    let can_be_read = (1..=progress.steps.min(progress.done_steps + 1)).contains(&page);
    can_be_read.then(|| progress.reach(page))
}

/// How someone stands in an activity, `unused_ms` milliseconds after the last action.
pub fn standing(progress: &Progress, asks_help: bool, unused_ms: i64) -> Standing {
    let reasons = [
        (asks_help, Standing::AsksHelp),
        (progress.is_done, Standing::Done),
        (progress.last_action.is_none(), Standing::NotStarted),
        (progress.mistakes_here >= STUCK_AFTER, Standing::Stuck),
        (unused_ms >= QUIET_AFTER, Standing::Quiet),
    ];
    let first = reasons.into_iter().find(|(holds, _)| *holds);
    first.map_or(Standing::Busy, |(_, standing)| standing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lesson(actions: &[&str]) -> Result<Progress, Refused> {
        Exercise::Lesson { pages: 3 }.replay(actions)
    }

    #[test]
    fn a_lesson_is_done_after_its_last_page_and_may_be_read_again() {
        let done = lesson(&["page:1", "page:2", "page:1", "page:2", "page:3", "page:2"]).unwrap();
        assert_eq!((done.done_steps, done.steps, done.is_done, done.mistakes), (3, 3, true, 0));
        assert_eq!(lesson(&["page:1", "page:1"]).unwrap().done_steps, 1);
        assert!(!lesson(&[]).unwrap().is_done);
    }

    #[test]
    fn a_page_cannot_be_skipped_and_there_is_none_after_the_last() {
        for wrong in [&["page:2"][..], &["page:0"], &["page:x"], &["page"], &["page:1", "page:2", "page:3", "page:4"]] {
            assert!(lesson(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn the_version_follows_what_is_done_and_not_how_it_looks() {
        let written = r#"{ "stage": "desktop", "items": [{ "id": "cat", "picture": "cat" }],
            "round": [{ "gesture": "click", "item": "cat" }] }"#;
        let drill: Drill = serde_json::from_str(written).unwrap();
        let version = |drill: &Drill| Exercise::Drill(drill.clone()).version();
        let first = version(&drill);
        assert!(first.len() == 8 && first.chars().all(|digit| digit.is_ascii_hexdigit()));
        let mut other = drill.clone();
        other.items[0].picture = "dog".to_owned();
        assert_eq!(version(&other), first);
        other.rounds[0].gesture = super::super::Gesture::Double;
        assert_ne!(version(&other), first);
        assert_ne!(Exercise::Lesson { pages: 3 }.version(), Exercise::Lesson { pages: 4 }.version());
    }

    #[test]
    fn godelieve_and_her_helper_are_told_the_same() {
        let busy = Progress { steps: 3, last_action: Some("1:no-one".to_owned()), ..Progress::default() };
        let stuck = Progress { mistakes: 4, mistakes_here: 4, ..busy.clone() };
        let done = Progress { done_steps: 3, is_done: true, ..busy.clone() };
        assert_eq!(standing(&Progress::default(), false, 0), Standing::NotStarted);
        assert_eq!(standing(&busy, false, QUIET_AFTER - 1), Standing::Busy);
        assert_eq!(standing(&busy, false, QUIET_AFTER), Standing::Quiet);
        assert_eq!(standing(&Progress { mistakes_here: 3, ..stuck.clone() }, false, 0), Standing::Busy);
        assert_eq!(standing(&stuck, false, QUIET_AFTER), Standing::Stuck);
        assert_eq!(standing(&done, false, QUIET_AFTER), Standing::Done);
        assert_eq!(standing(&stuck, true, 0), Standing::AsksHelp);
    }

    proptest! {
        #[test]
        fn who_asks_for_help_is_always_seen(mistakes_here in 0_usize..9, is_done: bool, unused_ms: i64) {
            let progress = Progress { is_done, mistakes_here, ..Progress::default() };
            prop_assert_eq!(standing(&progress, true, unused_ms), Standing::AsksHelp);
        }
    }
}
