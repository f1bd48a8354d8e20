//! The closed lists: what can be measured, of which entries, in which unit.

use crate::words;

words! {
    /// What is counted.
    pub enum Measure {
        /// Entries, each as one.
        Entries = "entries",
        /// People taking part, each time again.
        Participations = "participations",
        /// Different people.
        Persons = "persons",
        /// Different organisations.
        Organisations = "organisations",
        /// Different places.
        Places = "places",
        /// Minutes of help, whatever the number of people.
        Minutes = "minutes",
        /// A number that someone keeps by hand.
        Manual = "manual",
        /// A number handed in as a whole, with its evidence.
        Declared = "declared",
    }
}

impl Measure {
    /// Whether each is counted once, however often it occurs.
    pub const fn is_distinct(self) -> bool {
        matches!(self, Self::Persons | Self::Organisations | Self::Places)
    }

    /// Whether it is typed as a number, rather than counted from what happened.
    pub const fn is_typed(self) -> bool {
        matches!(self, Self::Manual | Self::Declared)
    }
}

words! {
    /// The kinds of journal entry that can be counted. Entries of other kinds count for nothing.
    pub enum Kind {
        SupportMoment = "support.moment",
        LearningStart = "learning.start",
        LearningActivity = "learning.activity",
        LearningModule = "learning.module",
        TrainingHeld = "training.held",
        TrainingParticipation = "training.participation",
        AccountOpened = "account.opened",
        OrganisationJoined = "organisation.joined",
        EventHeld = "event.held",
        /// An amount declared in bulk, for the one indicator that it names.
        Declared = "steering.declared",
    }
}

impl Kind {
    /// Whether its entries say who it was about, by a person key.
    pub const fn carries_persons(self) -> bool {
        use Kind::{LearningActivity, LearningModule, LearningStart, SupportMoment, TrainingParticipation};
        matches!(self, SupportMoment | LearningStart | LearningActivity | LearningModule | TrainingParticipation)
    }

    /// Whether its entries say how long it took.
    pub const fn carries_minutes(self) -> bool {
        matches!(self, Self::SupportMoment | Self::TrainingHeld | Self::TrainingParticipation | Self::EventHeld)
    }
}

words! {
    /// The unit behind a figure, named in every language.
    pub enum Unit {
        Persons = "persons",
        Participations = "participations",
        Organisations = "organisations",
        Places = "places",
        Moments = "moments",
        Minutes = "minutes",
        Trainings = "trainings",
        Accounts = "accounts",
        Events = "events",
        Activities = "activities",
        Documents = "documents",
        Actions = "actions",
        Solutions = "solutions",
        Number = "number",
    }
}
