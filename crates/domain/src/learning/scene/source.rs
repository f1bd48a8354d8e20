//! A scene as it is written, in a file of its own beside the texts of its module.

use crate::learning::matcher::Match;
use crate::words;
use serde::Deserialize;
use std::collections::BTreeMap;

words! {
    /// What a widget is.
    pub enum Kind {
        /// A line of a list, which can be pressed: texts `.from`, `.subject` and `.time`.
        Row = "row",
        /// A heading.
        Heading = "heading",
        /// Paragraphs.
        Text = "text",
        /// Who sent a message: texts `.name` and `.address`.
        Sender = "sender",
        /// A button.
        Button = "button",
        /// The loud button of a false message.
        Lure = "lure",
        /// A field to type in.
        Field = "field",
        /// A small message of the world itself.
        Note = "note",
        /// The name of the screen, at the top of the world.
        Bar = "bar",
    }
}

words! {
    /// Where a widget stands.
    pub enum Region {
        /// The list at the side; a phone hides it when the screen shows more.
        Side = "side",
        /// In the middle.
        Main = "main",
        /// Under the message.
        Foot = "foot",
    }
}

/// A scene, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it looks like, such as `mailbox`.
    pub world: String,
    /// The first screen.
    pub start: String,
    /// What can change, each with its values; the first is the value at the start.
    #[serde(default)]
    pub variables: BTreeMap<String, Vec<String>>,
    /// What is asked, in order.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// What stands on the screens, from top to bottom.
    #[serde(default, rename = "widget")]
    pub widgets: Vec<Widget>,
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name in text keys.
    pub id: String,
    /// What is so when it is done; reached once, it stays reached.
    pub goal: Condition,
    /// The widget that the second tip points at.
    pub look: Option<String>,
}

/// Something on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Widget {
    /// Its name in actions and text keys.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Where it stands; in the middle when not told.
    #[serde(default = "main")]
    pub region: Region,
    /// The screens it stands on.
    pub screens: Vec<String>,
    /// The text key in the module, when it is not `<activity>.<id>`.
    pub text: Option<String>,
    /// The name of an icon.
    pub icon: Option<String>,
    /// Shown only while this is so.
    #[serde(default, rename = "if")]
    pub shown_if: Condition,
    /// What pressing it does: the first that fits.
    #[serde(default)]
    pub press: Vec<Press>,
    /// What is to be typed in a field; `text` is a key in the module.
    #[serde(rename = "match")]
    pub expects: Option<Match>,
    /// The variable that tells whether the right thing stands in a field.
    pub fills: Option<String>,
}

/// What a press does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Press {
    /// Only while this is so.
    pub when: Condition,
    /// Variables with their new values.
    pub set: BTreeMap<String, String>,
    /// The screen to go to.
    pub go: Option<String>,
    /// The end of the text key `<activity>.said.<say>`.
    pub say: Option<String>,
    /// Whether it is a mistake.
    pub wrong: bool,
}

/// What must be so: `screen`, `step` or a variable, each with the values that are fine. All must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(from = "BTreeMap<String, OneOrMore>")]
pub struct Condition(pub BTreeMap<String, Vec<String>>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl From<BTreeMap<String, OneOrMore>> for Condition {
    fn from(written: BTreeMap<String, OneOrMore>) -> Self {
        let values = |fine| match fine {
            OneOrMore::One(value) => vec![value],
            OneOrMore::More(values) => values,
        };
        Self(written.into_iter().map(|(name, fine)| (name, values(fine))).collect())
    }
}

impl Kind {
    /// Whether pressing it can do something.
    pub const fn can_be_pressed(self) -> bool {
        matches!(self, Self::Row | Self::Button | Self::Lure)
    }

    /// What its text keys end in.
    pub const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Row => &[".from", ".subject", ".time"],
            Self::Sender => &[".name", ".address"],
            _ => &[""],
        }
    }
}

const fn main() -> Region {
    Region::Main
}
