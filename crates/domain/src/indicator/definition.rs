//! One indicator: its declared dimensions, and what they make of an entry.

use super::{Kind, Measure, Row, Unit};
use crate::counting::FirstTime;
use crate::id::Id;
use crate::support::{Adult, Theme};
use serde::{Deserialize, Serialize};

/// An indicator as it is declared. It is kept whole with a frozen report, so that a figure never loses its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The code it is known by within the programme: small letters, digits and `_`.
    pub code: String,
    /// What is counted.
    pub measure: Measure,
    /// Of which entries; a typed measure needs none.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Only support moments about one of these; empty means any.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// Only steps in one of these modules; empty means any.
    #[serde(default)]
    pub modules: Vec<String>,
    /// Only adults (`yes`) or only minors (`no`); who is not known counts for neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adult: Option<Adult>,
    /// Its name.
    pub name: Texts,
    /// One sentence that says what counts.
    pub says: Texts,
    /// The unit of the figure.
    pub unit: Unit,
    /// Whether a report needs a file of evidence beside it.
    #[serde(default)]
    pub evidence: bool,
    /// The funder's own code, such as `RCO85`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// Whether it stands on the public page.
    #[serde(default)]
    pub public: bool,
}

/// A text in the languages of the interface; empty where it is not written yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Texts {
    /// Dutch.
    pub nl: String,
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
    /// German.
    pub de: String,
}

impl Texts {
    /// Each language with its text.
    pub fn all(&self) -> [(&'static str, &str); 4] {
        [("nl", &self.nl), ("fr", &self.fr), ("en", &self.en), ("de", &self.de)]
    }

    /// The text in a language, or else in the first in which it is written.
    pub fn in_language(&self, language: &str) -> &str {
        let written = || self.all().into_iter().filter(|(_, text)| !text.trim().is_empty());
        written().find(|(code, _)| *code == language).or_else(|| written().next()).map_or("", |(_, text)| text)
    }
}

impl Definition {
    /// Whether an entry counts for it.
    pub fn matches(&self, row: &Row) -> bool {
        if row.kind == Kind::Declared {
            return self.takes_declared() && row.declared_for == Some(self.code.as_str());
        }
        !self.measure.is_typed()
            && self.kinds.contains(&row.kind)
            && (self.themes.is_empty() || row.theme.is_some_and(|theme| self.themes.contains(&theme)))
            && (self.modules.is_empty() || row.module.is_some_and(|module| self.modules.iter().any(|one| one == module)))
            && self.adult.is_none_or(|adult| adult == row.adult)
    }

    /// Whether amounts declared in bulk may be part of it. What is counted once cannot be declared: nobody could tell
    /// who was counted already.
    fn takes_declared(&self) -> bool {
        self.measure.is_typed() || (!self.measure.is_distinct() && self.kinds.contains(&Kind::Declared))
    }

    /// What an entry adds to it, 0 when it does not match. Measures that count each once add nothing here: see
    /// [`Self::key`] and [`Self::keyless`].
    pub fn amount(&self, row: &Row) -> i64 {
        if !self.matches(row) {
            return 0;
        }
        match self.measure {
            _ if row.kind == Kind::Declared => row.quantity,
            Measure::Entries => 1,
            Measure::Participations => row.participations(),
            Measure::Minutes => row.minutes,
            _ => 0,
        }
    }

    /// What a matching entry counts once: its person, organisation or place.
    pub fn key(&self, row: &Row) -> Option<Id> {
        if !self.matches(row) {
            return None;
        }
        match self.measure {
            Measure::Persons => row.person_key,
            Measure::Organisations if row.kind == Kind::OrganisationJoined => Some(row.subject),
            Measure::Organisations => row.organisation,
            Measure::Places => row.place,
            _ => None,
        }
    }

    /// Of a matching entry about people without a key: whether it was their first time, and how many they were.
    pub fn keyless(&self, row: &Row) -> Option<(FirstTime, i64)> {
        let keyless = self.measure == Measure::Persons && row.person_key.is_none() && self.matches(row);
        keyless.then(|| (row.first_time, row.participations()))
    }
}
