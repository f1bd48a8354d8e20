//! How far an attempt is, told from what was done and from nothing else.

/// The most actions that one attempt may hold.
pub const MOST_ACTIONS: usize = 2000;

/// How far an attempt is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many steps, rounds or pages are done.
    pub done_steps: usize,
    /// How many there are.
    pub steps: usize,
    /// Whether all of them are done.
    pub is_done: bool,
    /// Every mistake of the attempt.
    pub mistakes: usize,
    /// The mistakes since the last step that was done.
    pub mistakes_here: usize,
    /// The last thing that was done; none when nothing was.
    pub last_action: Option<String>,
}

/// Why a list of actions cannot be what somebody did here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// At this moment nobody can do this.
    #[error("action {at} `{action}` is not possible there")]
    Impossible {
        /// Which action, from 0.
        at: usize,
        /// The action itself.
        action: String,
    },
    /// More than [`MOST_ACTIONS`].
    #[error("an attempt has at most {MOST_ACTIONS} actions")]
    TooMany,
}

/// What is wrong with an activity, for whoever writes it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{activity}, {part}: {says}")]
pub struct Problem {
    /// The activity.
    pub activity: String,
    /// Which part of it: a widget, a step, a round.
    pub part: String,
    /// What is wrong and, where it can be said, what to do.
    pub says: String,
}

impl Problem {
    pub(super) fn new(activity: &str, part: impl Into<String>, says: impl Into<String>) -> Self {
        Self { activity: activity.to_owned(), part: part.into(), says: says.into() }
    }
}

impl Progress {
    /// Does the actions one by one; `act` tells whether one is possible, and writes down what it changed.
    pub(super) fn walk(
        steps: usize,
        actions: &[impl AsRef<str>],
        mut act: impl FnMut(&mut Self, &str) -> bool,
    ) -> Result<Self, Refused> {
        if actions.len() > MOST_ACTIONS {
            return Err(Refused::TooMany);
        }
        let mut progress = Self { steps, ..Self::default() };
        for (at, action) in actions.iter().map(AsRef::as_ref).enumerate() {
            if !act(&mut progress, action) {
                return Err(Refused::Impossible { at, action: action.to_owned() });
            }
            progress.last_action = Some(action.to_owned());
        }
        Ok(progress)
    }

    /// So many steps are done now; a step that was done stays done.
    pub(super) fn reach(&mut self, steps: usize) {
        if steps > self.done_steps {
            self.done_steps = steps;
            self.mistakes_here = 0;
            self.is_done = steps == self.steps;
        }
    }

    pub(super) fn miss(&mut self) {
        self.mistakes += 1;
        self.mistakes_here += 1;
    }
}
