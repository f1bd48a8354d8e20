//! The five tables in which the ground of an installation is told: one CSV file each, with a head.

use std::path::Path;

use domain::opening::Week;
use domain::{Day, Role, parse_day};
use kit::{Failure, Result};
use places::{OrganisationKind, Service};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

/// Everything an installation needs before the first support moment.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    pub programmes: Vec<Programme>,
    pub partners: Vec<Partner>,
    pub organisations: Vec<Organisation>,
    pub places: Vec<Place>,
    pub people: Vec<Person>,
}

impl Ground {
    /// Reads `programmes.csv`, `partners.csv`, `organisations.csv`, `places.csv` and `people.csv` in a folder; what is
    /// not there is empty.
    ///
    /// # Errors
    /// When a line cannot be understood; the message says where.
    pub fn read(folder: &Path) -> Result<Ground> {
        let text = |name: &str| match std::fs::read_to_string(folder.join(format!("{name}.csv"))) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            other => other,
        };
        Ok(Ground {
            programmes: parse("programmes", &text("programmes")?)?,
            partners: parse("partners", &text("partners")?)?,
            organisations: parse("organisations", &text("organisations")?)?,
            places: parse("places", &text("places")?)?,
            people: parse("people", &text("people")?)?,
        })
    }
}

#[derive(Debug, Clone, Deserialize)]
pub struct Programme {
    pub slug: String,
    pub umbrella: Option<String>,
    pub name_nl: String,
    pub name_fr: String,
    pub name_en: String,
    pub name_de: String,
    #[serde(deserialize_with = "day")]
    pub first_day: Day,
    /// Empty while no end is set.
    #[serde(deserialize_with = "day_or_none")]
    pub last_day: Option<Day>,
    #[serde(deserialize_with = "list")]
    pub area_codes: Vec<String>,
    pub source: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Partner {
    pub programme: String,
    pub slug: String,
    pub name: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Organisation {
    pub slug: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub area_code: String,
    /// The partners it works with, as `programme/partner`.
    #[serde(deserialize_with = "list")]
    pub partners: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Place {
    pub slug: String,
    pub organisation: String,
    pub name: String,
    pub street: String,
    pub postal_code: String,
    pub area_code: String,
    #[serde(deserialize_with = "services")]
    pub services: Vec<Service>,
    /// `mo-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00`; empty, or no such column, when they are not known.
    #[serde(default, deserialize_with = "week")]
    pub hours: Week,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub organisation: Option<String>,
    pub place: Option<String>,
    #[serde(deserialize_with = "list")]
    pub programmes: Vec<String>,
    pub language: kit::Lang,
}

/// The lines of one table.
///
/// # Errors
/// When a line cannot be understood; the message says where.
pub fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<Vec<T>> {
    let text = text.trim_start_matches('\u{feff}');
    let lines: csv::Result<Vec<T>> = csv::Reader::from_reader(text.as_bytes()).deserialize().collect();
    lines.map_err(|error| Failure::Other(format!("{name}.csv: {error}")))
}

fn day<'de, D: Deserializer<'de>>(cell: D) -> Result<Day, D::Error> {
    let text = String::deserialize(cell)?;
    parse_day(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a day")))
}

fn day_or_none<'de, D: Deserializer<'de>>(cell: D) -> Result<Option<Day>, D::Error> {
    let text = String::deserialize(cell)?;
    if text.is_empty() {
        return Ok(None);
    }
    parse_day(&text).map(Some).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a day")))
}

/// Several values in one cell, with bars between them.
fn list<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<String>, D::Error> {
    let text = String::deserialize(cell)?;
    Ok(text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect())
}

fn services<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<Service>, D::Error> {
    list(cell)?.iter().map(|code| code.parse().map_err(serde::de::Error::custom)).collect()
}

fn week<'de, D: Deserializer<'de>>(cell: D) -> Result<Week, D::Error> {
    String::deserialize(cell)?.parse().map_err(serde::de::Error::custom)
}
