//! Whether a drill can be done at all, before anybody meets it.

use super::{Drill, Gesture, Round};
use crate::learning::progress::Problem;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How many rounds a drill has.
const ROUNDS: RangeInclusive<usize> = 3..=6;

/// The keys that have a name; any other is one character.
const KEYS: [&str; 7] = ["Enter", "Backspace", "Space", "ArrowLeft", "ArrowRight", "Delete", "Tab"];

impl Drill {
    /// What makes it impossible, or shuts somebody out; nothing when it is fine.
    pub fn problems(&self, activity: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut say = |part: String, says: String| found.push(Problem::new(activity, part, says));
        if !ROUNDS.contains(&self.rounds.len()) {
            let (least, most) = ROUNDS.into_inner();
            say("rounds".to_owned(), format!("there are {}, there must be {least} to {most}", self.rounds.len()));
        }
        let mut here = BTreeSet::new();
        for item in &self.items {
            if !here.insert(item.id.as_str()) {
                say(format!("item `{}`", item.id), "is there twice".to_owned());
            }
        }
        for (nr, round) in (1..).zip(&self.rounds) {
            for says in round.problems(&here) {
                say(format!("round {nr}"), says);
            }
            if round.clears {
                here.remove(round.item.as_str());
            }
        }
        found
    }
}

impl Round {
    /// What is wrong with it, when these things lie in the practice area.
    fn problems(&self, here: &BTreeSet<&str>) -> Vec<String> {
        let gesture = self.gesture;
        let lies_here = |id: &String| here.contains(id.as_str());
        let wrong = [
            (!self.item.is_empty() && !lies_here(&self.item), format!("there is no item `{}` by then", self.item)),
            (self.item.is_empty() && gesture.needs_item(), format!("{gesture} needs an item")),
            (self.item.is_empty() && self.clears, "clears an item without naming it".to_owned()),
            (!self.goes_somewhere(here), format!("{gesture} cannot go to `{}`", self.to)),
            (gesture == Gesture::Key && !is_key(&self.key), format!("`{}` is not a key", self.key)),
            (gesture != Gesture::Key && !self.key.is_empty(), format!("{gesture} has no key")),
            (!gesture.has_other_ways(), format!("{gesture} cannot be done by keys or in one place")),
        ];
        wrong.into_iter().filter_map(|(is_wrong, says)| is_wrong.then_some(says)).collect()
    }

    fn goes_somewhere(&self, here: &BTreeSet<&str>) -> bool {
        let to = self.to.as_str();
        match self.gesture {
            Gesture::Drag => to != self.item && here.contains(to),
            Gesture::Swipe => ["left", "right", "up", "down"].contains(&to),
            Gesture::Zoom => ["in", "out"].contains(&to),
            _ => to.is_empty(),
        }
    }
}

impl Gesture {
    const fn needs_item(self) -> bool {
        !matches!(self, Self::Swipe | Self::Zoom | Self::Key | Self::Word)
    }
}

fn is_key(key: &str) -> bool {
    KEYS.contains(&key) || key.chars().count() == 1
}
