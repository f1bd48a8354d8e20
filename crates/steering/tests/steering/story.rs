//! The people and places of these tests: two digibanks under an umbrella, three organisations, one of them elsewhere.

use domain::eligibility::Rule;
use domain::{Day, Id, parse_day};
use kit::db::Tx;
use kit::testing::TestApp;
use kit::write;
use places::{NewOrganisation, NewPlace, OrganisationKind};
use steering::store::programme::{NewProgramme, add_partner, add_programme};
use steering::store::rule::add_rule;

/// A place where moments happen, with its organisation and municipality.
#[derive(Debug, Clone)]
pub struct Spot {
    pub organisation: Id,
    pub place: Id,
    pub area: &'static str,
}

/// The programmes and the spots of a story.
#[derive(Debug, Clone)]
pub struct Story {
    pub umbrella: Id,
    pub west: Id,
    pub north: Id,
    pub spots: Vec<Spot>,
}

pub fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

/// Sets the scene: Oostkamp and Torhout belong to Digibank West, Damme to Noord; Tournai to nobody.
pub async fn set(app: &TestApp) -> Story {
    write::system(app, async |tx| {
        let umbrella = programme(tx, "digibanken-brugge", None).await?;
        let west = programme(tx, "digibank-brugge-west", Some(umbrella)).await?;
        let north = programme(tx, "digibank-brugge-noord", Some(umbrella)).await?;
        let mut spots = Vec::new();
        for (slug, area) in [("oostkamp", "31022"), ("torhout", "31033"), ("damme", "31006"), ("tournai", "57081")] {
            spots.push(spot(tx, slug, area).await?);
        }
        rule(tx, west, &spots[..2], &["31022"]).await?;
        rule(tx, north, &spots[2..3], &[]).await?;
        Ok(Story { umbrella, west, north, spots })
    })
    .await
    .unwrap()
}

async fn programme(tx: &mut Tx, slug: &str, umbrella: Option<Id>) -> kit::Result<Id> {
    let names = [slug; 4];
    let (first_day, last_day) = (day("2023-01-01"), Some(day("2024-12-31")));
    add_programme(tx, &NewProgramme { slug, umbrella, names, first_day, last_day, source: "story" }).await
}

async fn spot(tx: &mut Tx, slug: &'static str, area: &'static str) -> kit::Result<Spot> {
    let new = NewOrganisation { slug, name: slug, kind: OrganisationKind::Library, area };
    let organisation = places::store::add_organisation(tx, &new).await?;
    let new = NewPlace { slug, organisation, name: slug, street: "", postal_code: "", area, services: &[] };
    Ok(Spot { organisation, place: places::store::add_place(tx, &new).await?, area })
}

/// A rule for these spots from 2023 to 2024, in these areas only (none: everywhere).
async fn rule(tx: &mut Tx, programme: Id, spots: &[Spot], areas: &[&str]) -> kit::Result<Id> {
    let partner = add_partner(tx, programme, "partner", "Partner").await?;
    let rule = Rule {
        partners: spots.iter().map(|spot| (spot.organisation, partner)).collect(),
        first_day: day("2023-01-01"),
        last_day: Some(day("2024-12-31")),
        areas: areas.iter().map(|area| (*area).to_owned()).collect(),
    };
    add_rule(tx, programme, &rule).await
}
