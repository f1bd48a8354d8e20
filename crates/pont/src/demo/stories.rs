//! Who and what is in the demo, as the files in `demo/` tell it.

use std::collections::HashMap;

use kit::Result;

use crate::ground::{Ground, parse};

/// The ground of the demo.
///
/// # Errors
/// When a file in the program cannot be read, which a test would have shown.
pub fn ground() -> Result<Ground> {
    Ok(Ground {
        programmes: parse("demo/programmes", include_str!("../../demo/programmes.csv"))?,
        partners: parse("demo/partners", include_str!("../../demo/partners.csv"))?,
        organisations: parse("demo/organisations", include_str!("../../demo/organisations.csv"))?,
        places: parse("demo/places", include_str!("../../demo/places.csv"))?,
        people: parse("demo/people", include_str!("../../demo/people.csv"))?,
    })
}

/// The name of every place and organisation, by its short name.
///
/// # Errors
/// See [`ground`].
pub fn names() -> Result<HashMap<String, String>> {
    let ground = ground()?;
    let places = ground.places.into_iter().map(|place| (place.slug, place.name));
    let organisations = ground.organisations.into_iter().map(|organisation| (organisation.slug, organisation.name));
    Ok(organisations.chain(places).collect())
}

#[cfg(test)]
mod tests {
    use domain::Role;

    use super::*;

    #[test]
    fn everybody_works_at_a_place_that_is_there_and_every_name_leads_somewhere() {
        let Ground { organisations, places, programmes, partners, people } = ground().unwrap();
        let partners: Vec<String> = partners.iter().map(|partner| format!("{}/{}", partner.programme, partner.slug)).collect();
        for organisation in &organisations {
            assert!(organisation.partners.iter().all(|partner| partners.contains(partner)), "{}", organisation.slug);
        }
        for place in &places {
            assert!(organisations.iter().any(|organisation| organisation.slug == place.organisation), "{}", place.slug);
        }
        for person in people {
            let at = person.place.iter().all(|slug| {
                places.iter().any(|place| place.slug == *slug && Some(&place.organisation) == person.organisation.as_ref())
            });
            let on = person.programmes.iter().all(|slug| programmes.iter().any(|programme| programme.slug == *slug));
            assert!(at && on, "{}", person.key);
        }
    }

    #[test]
    fn there_are_sixty_helpers_and_twenty_five_places() {
        assert_eq!(ground().unwrap().people.iter().filter(|person| person.role == Role::Helper).count(), 60);
        assert_eq!(ground().unwrap().places.len(), 25);
    }
}
