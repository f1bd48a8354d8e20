//! Everything a report says. Written out in the order of its fields, without spaces, it is the text that is hashed.

use domain::counting::Bounds;
use domain::indicator::{Definition, Texts};
use domain::{Day, Id, reportline};
use kit::{Lang, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::ages::Ages;
use super::part::Part;

/// How this version of the program writes a report out.
pub const FORMAT: i64 = 1;

/// A report with its figures, texts and the digests of its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub format: i64,
    pub report: Id,
    /// How many times it was sent, this time included.
    pub version: i64,
    pub programme: About,
    /// None: of all partners together.
    pub partner: Option<Partner>,
    pub period: Period,
    /// In which it must be written.
    pub languages: Vec<Lang>,
    /// The day it was frozen; the day of today while its figures follow the entries.
    #[serde(with = "day")]
    pub on: Day,
    pub is_frozen: bool,
    /// The number of the last journal entry the figures knew.
    pub journal_nr: i64,
    pub lines: Vec<Line>,
    pub texts: Vec<Text>,
    pub ages: Vec<Ages>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub id: Id,
    pub slug: String,
    pub names: Texts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    pub id: Id,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub nr: i64,
    #[serde(with = "day")]
    pub first_day: Day,
    #[serde(with = "day")]
    pub last_day: Day,
}

/// What one indicator says, with its definition as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub definition: Definition,
    /// Of the definition.
    pub version: i64,
    pub counts: reportline::Line,
    /// Of the total, where persons are counted once.
    pub bounds: Option<Bounds>,
    /// How many more than one partner counted; of all partners together only.
    pub shared: Option<i64>,
    /// Of a public indicator, of all partners together: where each was reached first, by the partner's id and by the
    /// code of the municipality. Both add up to the total.
    #[serde(default)]
    pub by_partner: Vec<(String, i64)>,
    #[serde(default)]
    pub by_area: Vec<(String, i64)>,
    pub evidence: Vec<Proof>,
}

/// A file that shows that a line is true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    pub id: Id,
    pub name: String,
    #[serde(with = "day")]
    pub day: Day,
    /// In hexadecimal.
    pub sha256: String,
}

/// What was written in one part, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub part: String,
    pub lang: Lang,
    pub text: String,
}

impl Content {
    /// The text that is kept and hashed.
    ///
    /// # Errors
    /// Never in practice: everything in it can be written.
    pub fn written(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }

    /// The line of an indicator.
    pub fn line(&self, code: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.definition.code == code)
    }

    /// What was written in a part in a language; empty when nothing was.
    pub fn text(&self, part: &Part, lang: Lang) -> &str {
        let part = part.to_string();
        let found = self.texts.iter().find(|text| text.part == part && text.lang == lang);
        found.map(|text| text.text.as_str()).unwrap_or_default()
    }

    /// What was written in a part, in the reader's language when it is one of the report's; otherwise in all of them.
    pub fn texts_for(&self, part: &Part, lang: Lang) -> Vec<(Lang, &str)> {
        let wanted = if self.languages.contains(&lang) { vec![lang] } else { self.languages.clone() };
        let written = wanted.into_iter().map(|lang| (lang, self.text(part, lang)));
        written.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Every part in the order in which it is read.
    pub fn parts(&self) -> Vec<Part> {
        let lines = self.lines.iter().map(|line| Part::Line(line.definition.code.clone()));
        [Part::Introduction].into_iter().chain(lines).chain([Part::Difficulties, Part::Next]).collect()
    }

    /// The programme's name in a language.
    pub fn programme_name(&self, lang: Lang) -> &str {
        self.programme.names.in_language(lang.code())
    }
}

impl Line {
    /// Whether the figure lies between bounds that differ.
    pub fn is_unsure(&self) -> bool {
        self.bounds.is_some_and(|bounds| bounds.lower != bounds.upper)
    }

    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        self.definition.name.in_language(lang.code())
    }
}

/// The digest of what was written.
pub fn digest(written: &str) -> [u8; 32] {
    Sha256::digest(written.as_bytes()).into()
}

/// A day as `2024-05-15`.
mod day {
    use domain::Day;
    use serde::{Deserialize as _, Deserializer, Serializer, de};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    pub fn serialize<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        domain::parse_day(&text).ok_or_else(|| de::Error::custom("not a day"))
    }
}
