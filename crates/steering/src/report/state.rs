//! Where a report stands, and what may be done with it there.

domain::words! {
    /// Where a report stands.
    pub enum State {
        Draft = "draft",
        Submitted = "submitted",
        Accepted = "accepted",
        /// All of it may change again.
        Reopened = "reopened",
        /// Its figures stay; its texts may change again.
        ReopenedText = "reopened_text",
    }
}

impl State {
    /// Whether its texts may change.
    pub const fn takes_texts(self) -> bool {
        matches!(self, State::Draft | State::Reopened | State::ReopenedText)
    }

    /// Whether its figures follow the entries, and its evidence may change.
    pub const fn is_live(self) -> bool {
        matches!(self, State::Draft | State::Reopened)
    }

    /// Whether it lies with who asked for it.
    pub const fn is_sent(self) -> bool {
        matches!(self, State::Submitted | State::Accepted)
    }

    /// Whether one step leads from here to there.
    pub const fn leads_to(self, next: State) -> bool {
        match next {
            State::Draft => false,
            State::Submitted => self.takes_texts(),
            State::Accepted => matches!(self, State::Submitted),
            State::Reopened | State::ReopenedText => self.is_sent(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_sent_once_and_must_be_reopened_before_it_is_sent_again() {
        for state in State::ALL.iter().copied() {
            assert_eq!(state.leads_to(State::Submitted), !state.is_sent(), "{state}");
            assert_eq!(state.leads_to(State::Reopened), state.is_sent(), "{state}");
            assert!(!state.leads_to(State::Draft));
        }
        assert!(!State::Draft.leads_to(State::Accepted) && !State::Accepted.leads_to(State::Accepted));
    }

    #[test]
    fn figures_stay_when_only_the_texts_are_reopened() {
        assert!(State::ReopenedText.takes_texts() && !State::ReopenedText.is_live());
    }
}
