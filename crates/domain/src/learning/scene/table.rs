//! A compiled scene: every situation that can come about, and where each move leads. It is sent to the player as it
//! is, and walked again by the server.

use super::source::{Kind, Region};
use crate::learning::matcher::Match;
use crate::learning::progress::{Progress, Refused};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::collections::BTreeMap;

/// A compiled scene.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    /// What it looks like.
    pub world: String,
    /// The state it begins in.
    pub start: usize,
    /// The states in which everything is done.
    pub done: Vec<usize>,
    /// The names of the screens.
    pub screens: Vec<String>,
    /// Everything that can be shown.
    pub widgets: Vec<Shown>,
    /// What is asked, in order.
    pub steps: Vec<TableStep>,
    /// Every situation that can come about.
    pub states: Vec<State>,
    #[serde(skip)]
    pub(super) texts: Vec<String>,
}

/// A widget as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Shown {
    /// Its name in actions.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub region: Region,
    /// The name of an icon, or nothing.
    pub icon: String,
    /// Its text key, without the activity it may begin with.
    pub text: String,
    /// What is to be typed; its text key is short in the same way.
    #[serde(rename = "match")]
    pub expects: Option<Match>,
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TableStep {
    /// Its name in text keys.
    pub id: String,
    /// The number of the widget that the second tip points at.
    #[serde(serialize_with = "number_or_minus_one")]
    pub look: Option<usize>,
}

/// One situation.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct State {
    /// The number of the screen.
    pub screen: usize,
    /// How many steps are reached, which is the number of the step that is asked now.
    pub step: usize,
    /// The numbers of the widgets that are shown.
    pub shown: Vec<usize>,
    /// What can be done, by action. In a state where everything is done: nothing.
    pub moves: BTreeMap<String, Move>,
}

/// What an action leads to. Sent as `[to, say, 1]`, without the end when there is nothing to say and nothing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The state after it.
    pub to: usize,
    /// The end of the text key `<activity>.said.<say>`, or nothing.
    pub say: String,
    /// Whether it is a mistake.
    pub wrong: bool,
}

impl Table {
    /// What these actions come to: `<widget>` for a press, `<widget>=right` and `<widget>=empty` for a field.
    ///
    /// # Errors
    /// The first action that is not possible in the situation it is done in.
    pub fn replay(&self, actions: &[impl AsRef<str>]) -> Result<Progress, Refused> {
        let mut at = self.start;
        Progress::walk(self.steps.len(), actions, |progress, action| {
            let Some(made) = self.states[at].moves.get(action) else {
                return false;
            };
            at = made.to;
            if made.wrong {
                progress.miss();
            }
            progress.reach(self.states[at].step);
            true
        })
    }

    /// The text keys it needs, relative to its module, in order of the alphabet.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// What a phone shows in a state: not the side, when there is more than the side and the bar.
    pub fn shown_on_phone(&self, state: usize) -> Vec<usize> {
        let shown = &self.states[state].shown;
        let is_side = |nr: &usize| self.widgets[*nr].region == Region::Side;
        let is_more = |nr: &usize| !is_side(nr) && self.widgets[*nr].kind != Kind::Bar;
        let has_more = shown.iter().any(is_more);
        shown.iter().copied().filter(|nr| !(has_more && is_side(nr))).collect()
    }
}

impl Serialize for Move {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_seq(None)?;
        parts.serialize_element(&self.to)?;
        if self.wrong || !self.say.is_empty() {
            parts.serialize_element(&self.say)?;
        }
        if self.wrong {
            parts.serialize_element(&1)?;
        }
        parts.end()
    }
}

#[expect(clippy::ref_option, reason = "serde hands over the field as it is")]
fn number_or_minus_one<S: Serializer>(number: &Option<usize>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => number.serialize(serializer),
        None => serializer.serialize_i8(-1),
    }
}
