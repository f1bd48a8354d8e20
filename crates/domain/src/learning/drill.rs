//! A drill: a few rounds of one movement each. Every round has more than one way to the same credit, so that nobody
//! is shut out by a hand that shakes, a missing mouse or a small screen.

mod check;
mod gesture;
#[cfg(test)]
mod tests;

pub use gesture::{Credit, Gesture, Miss};

use super::progress::{Progress, Refused};
use super::short_key;
use crate::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

words! {
    /// How the practice area looks.
    pub enum Stage {
        Desktop = "desktop", Meadow = "meadow", List = "list", Ferry = "ferry", Photo = "photo", Keyboard = "keyboard"
    }
}

/// The part of an activity of kind drill that says what is done, without texts. Read from `module.toml`, where the
/// rounds are `[[activity.round]]`; sent to the player with `rounds`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Drill {
    /// How the practice area looks.
    pub stage: Stage,
    /// The things that lie in it.
    #[serde(default)]
    pub items: Vec<Item>,
    /// The movements, in order.
    #[serde(rename(deserialize = "round"))]
    pub rounds: Vec<Round>,
}

/// A thing in the practice area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its name in rounds and in text keys.
    pub id: String,
    /// The drawing.
    pub picture: String,
}

/// One movement. What a movement does not need is empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The movement.
    pub gesture: Gesture,
    /// The thing it is done with.
    #[serde(default)]
    pub item: String,
    /// Where to: a thing (drag), left, right, up or down (swipe), in or out (zoom).
    #[serde(default)]
    pub to: String,
    /// The key to press (key): one character or the name of a key.
    #[serde(default)]
    pub key: String,
    /// Whether the thing leaves the practice area when the round is done.
    #[serde(default)]
    pub clears: bool,
    /// The text key of what already stands in the field.
    #[serde(default)]
    pub given: String,
}

impl Drill {
    /// What these actions come to: `<nr>:<credit>` and `<nr>:no-<miss>`, the number of the round from 1.
    ///
    /// # Errors
    /// The first action that is not possible in the round it is done in.
    pub fn replay(&self, actions: &[impl AsRef<str>]) -> Result<Progress, Refused> {
        Progress::walk(self.rounds.len(), actions, |progress, action| self.act(progress, action).is_some())
    }

    /// The text keys it needs, relative to its module. Its task is not among them: that is `<activity>.task`, or one
    /// `<activity>.task<nr>` for each round.
    pub fn texts(&self, activity: &str) -> Vec<String> {
        let fixed = ["title", "done", "explain", "how", "other", "tip1", "tip2", "said.good"].map(str::to_owned);
        let items = self.items.iter().map(|item| format!("item.{}", item.id));
        let misses = self.rounds.iter().flat_map(|round| round.gesture.misses()).map(|miss| format!("said.{miss}"));
        let is_word = |(_, round): &(usize, &Round)| round.gesture == Gesture::Word;
        let typed = (1..).zip(&self.rounds).filter(is_word).map(|(nr, _)| format!("round{nr}"));
        let own = fixed.into_iter().chain(items).chain(misses).chain(typed).map(|key| format!("{activity}.{key}"));
        let given = self.rounds.iter().map(|round| round.given.clone()).filter(|key| !key.is_empty());
        let texts: BTreeSet<_> = own.chain(given).collect();
        texts.into_iter().collect()
    }

    /// The same drill with its text keys as the player knows them.
    #[must_use]
    pub fn for_player(&self, activity: &str) -> Self {
        let mut drill = self.clone();
        for round in &mut drill.rounds {
            round.given = short_key(activity, &round.given).to_owned();
        }
        drill
    }

    fn act(&self, progress: &mut Progress, action: &str) -> Option<()> {
        let done = progress.done_steps;
        let gesture = self.rounds.get(done)?.gesture;
        let seen = action.strip_prefix(&format!("{}:", done + 1))?;
        match seen.strip_prefix("no-") {
            None => gesture.credits().contains(&Credit::from_code(seen)?).then(|| progress.reach(done + 1)),
            Some(miss) => gesture.misses().contains(&Miss::from_code(miss)?).then(|| progress.miss()),
        }
    }
}
