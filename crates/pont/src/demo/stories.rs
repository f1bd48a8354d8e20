//! Who and what is in the demo, as the files in `demo/` tell it.

use std::collections::HashMap;

use domain::{Day, Role, parse_day};
use kit::{Failure, Result};
use places::{OrganisationKind, Service};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

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
    #[serde(deserialize_with = "day")]
    pub last_day: Day,
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

/// # Errors
/// As all of these: when the file in the program cannot be read, which a test would have shown.
pub fn programmes() -> Result<Vec<Programme>> {
    read("programmes", include_str!("../../demo/programmes.csv"))
}

/// # Errors
/// See [`programmes`].
pub fn partners() -> Result<Vec<Partner>> {
    read("partners", include_str!("../../demo/partners.csv"))
}

/// # Errors
/// See [`programmes`].
pub fn organisations() -> Result<Vec<Organisation>> {
    read("organisations", include_str!("../../demo/organisations.csv"))
}

/// # Errors
/// See [`programmes`].
pub fn places() -> Result<Vec<Place>> {
    read("places", include_str!("../../demo/places.csv"))
}

/// # Errors
/// See [`programmes`].
pub fn people() -> Result<Vec<Person>> {
    read("people", include_str!("../../demo/people.csv"))
}

/// The name of every place and organisation, by its short name.
///
/// # Errors
/// See [`programmes`].
pub fn names() -> Result<HashMap<String, String>> {
    let places = places()?.into_iter().map(|place| (place.slug, place.name));
    let organisations = organisations()?.into_iter().map(|organisation| (organisation.slug, organisation.name));
    Ok(organisations.chain(places).collect())
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<Vec<T>> {
    let lines: csv::Result<Vec<T>> = csv::Reader::from_reader(text.as_bytes()).deserialize().collect();
    lines.map_err(|error| Failure::Other(format!("demo/{name}.csv: {error}")))
}

fn day<'de, D: Deserializer<'de>>(cell: D) -> Result<Day, D::Error> {
    let text = String::deserialize(cell)?;
    parse_day(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a day")))
}

/// Several values in one cell, with bars between them.
fn list<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<String>, D::Error> {
    let text = String::deserialize(cell)?;
    Ok(text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect())
}

fn services<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<Service>, D::Error> {
    list(cell)?.iter().map(|code| code.parse().map_err(serde::de::Error::custom)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_works_at_a_place_that_is_there_and_every_name_leads_somewhere() {
        let (organisations, places, programmes) = (organisations().unwrap(), places().unwrap(), programmes().unwrap());
        let partners: Vec<String> =
            partners().unwrap().iter().map(|partner| format!("{}/{}", partner.programme, partner.slug)).collect();
        for organisation in &organisations {
            assert!(organisation.partners.iter().all(|partner| partners.contains(partner)), "{}", organisation.slug);
        }
        for place in &places {
            assert!(organisations.iter().any(|organisation| organisation.slug == place.organisation), "{}", place.slug);
        }
        for person in people().unwrap() {
            let at = person.place.iter().all(|slug| {
                places.iter().any(|place| place.slug == *slug && Some(&place.organisation) == person.organisation.as_ref())
            });
            let on = person.programmes.iter().all(|slug| programmes.iter().any(|programme| programme.slug == *slug));
            assert!(at && on, "{}", person.key);
        }
    }

    #[test]
    fn there_are_sixty_helpers_and_twenty_five_places() {
        assert_eq!(people().unwrap().iter().filter(|person| person.role == Role::Helper).count(), 60);
        assert_eq!(places().unwrap().len(), 25);
    }
}
