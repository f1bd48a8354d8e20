//! The parts of a report in which people write.

use std::fmt;
use std::str::FromStr;

use kit::{Lang, text};

/// A part; each has a text in every language of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Introduction,
    /// How it went with one indicator, by its code.
    Line(String),
    Difficulties,
    /// What comes in the next period.
    Next,
}

const LINE: &str = "line:";

impl Part {
    /// The parts that every report has, besides its lines.
    pub const GENERAL: [Part; 3] = [Part::Introduction, Part::Difficulties, Part::Next];

    /// What it is called; a line by the name of its indicator.
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Part::Introduction => lang.t(text::REPORT_INTRODUCTION),
            Part::Line(code) => code.clone(),
            Part::Difficulties => lang.t(text::REPORT_DIFFICULTIES),
            Part::Next => lang.t(text::REPORT_NEXT),
        }
    }

    /// As it stands in an address: the code of an indicator, or one of the general parts.
    pub fn in_address(&self) -> String {
        match self {
            Part::Line(code) => format!("line-{code}"),
            other => other.to_string(),
        }
    }

    /// The part of an address.
    pub fn from_address(part: &str) -> Option<Part> {
        match part.strip_prefix("line-") {
            Some(code) => Some(Part::Line(code.to_owned())),
            None => part.parse().ok(),
        }
    }
}

/// As it is kept.
impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Introduction => out.write_str("introduction"),
            Part::Line(code) => write!(out, "{LINE}{code}"),
            Part::Difficulties => out.write_str("difficulties"),
            Part::Next => out.write_str("next"),
        }
    }
}

impl FromStr for Part {
    type Err = ();

    fn from_str(text: &str) -> Result<Part, ()> {
        Ok(match text {
            "introduction" => Part::Introduction,
            "difficulties" => Part::Difficulties,
            "next" => Part::Next,
            other => Part::Line(other.strip_prefix(LINE).ok_or(())?.to_owned()),
        })
    }
}
