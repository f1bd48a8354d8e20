//! What the figures count: help that was given, and learning. Each kind of entry is named here once.

use kit::Result;
use serde_json::Value;

domain::words! {
    /// A kind of journal entry that counts.
    pub enum Counted {
        Moment = "support.moment",
        /// A learner took her very first step.
        Start = "learning.start",
        /// A learner finished an activity for the first time.
        Activity = "learning.activity",
        /// A learner finished the last activity of a module.
        Module = "learning.module",
    }
}

domain::words! {
    /// The modules that have a name in the texts; others are shown by their code.
    pub enum Module { Mouse = "mouse", Touch = "touch", Keyboard = "keyboard", MyFirstEmail = "my-first-e-mail" }
}

impl Counted {
    pub const LEARNING: [Counted; 3] = [Self::Start, Self::Activity, Self::Module];
    /// How many kinds there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The figure that adds these entries up.
    pub const fn figure(self) -> &'static str {
        match self {
            Self::Moment => "moments",
            Self::Start => "learners",
            Self::Activity => "activities",
            Self::Module => "modules",
        }
    }
}

/// The code that an entry has among its facts, such as that of its module.
///
/// # Errors
/// When the facts are no JSON.
pub fn code(facts: &str, name: &str) -> Result<Option<String>> {
    let facts: Value = serde_json::from_str(facts)?;
    Ok(facts[name].as_str().map(str::to_owned))
}
