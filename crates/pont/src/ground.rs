//! The ground of an installation: organisations and places, people with their roles, programmes with partners and
//! rules. `pont lay` lays it from the tables of a folder, the demo from those it carries.

mod told;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use accounts::store::{NewAccount, add_account, give_role};
use domain::eligibility::Rule;
use domain::{Grant, Id};
use kit::db::Tx;
use kit::{Failure, Result};
use places::{NewOrganisation, NewPlace};
use steering::store::programme::{NewProgramme, add_partner, add_programme};
use steering::store::rule::add_rule;

pub use told::{Ground, Organisation, Partner, Person, Place, Programme, parse};

/// Ids by short name.
pub type Ids = HashMap<String, Id>;

/// Lays it all, in one transaction, and answers its partners by `programme/partner`.
///
/// # Errors
/// When it tells of something it does not have, or something is there already; then nothing is laid.
pub async fn lay(tx: &mut Tx, ground: &Ground) -> Result<Ids> {
    let organisations = add_organisations(tx, ground).await?;
    let places = add_places(tx, ground, &organisations).await?;
    let programmes = add_programmes(tx, ground).await?;
    let partners = add_partners(tx, ground, &programmes).await?;
    add_rules(tx, ground, &organisations, &programmes, &partners).await?;
    add_people(tx, ground, &organisations, &places, &programmes).await?;
    Ok(partners)
}

async fn add_organisations(tx: &mut Tx, ground: &Ground) -> Result<Ids> {
    let mut ids = Ids::new();
    for told in &ground.organisations {
        let new = NewOrganisation { slug: &told.slug, name: &told.name, kind: told.kind, area: &told.area_code };
        let id = places::store::add_organisation(tx, &new).await?;
        ids.insert(told.slug.clone(), id);
    }
    Ok(ids)
}

async fn add_places(tx: &mut Tx, ground: &Ground, organisations: &Ids) -> Result<Ids> {
    let mut ids = Ids::new();
    for told in &ground.places {
        let new = NewPlace {
            slug: &told.slug,
            organisation: known(organisations, &told.organisation)?,
            name: &told.name,
            street: &told.street,
            postal_code: &told.postal_code,
            area: &told.area_code,
            services: &told.services,
        };
        let id = places::store::add_place(tx, &new).await?;
        places::store::set_hours(tx, id, &told.hours).await?;
        ids.insert(told.slug.clone(), id);
    }
    Ok(ids)
}

/// An umbrella stands before what it watches over.
async fn add_programmes(tx: &mut Tx, ground: &Ground) -> Result<Ids> {
    let mut ids = Ids::new();
    for told in &ground.programmes {
        let new = NewProgramme {
            slug: &told.slug,
            umbrella: told.umbrella.as_ref().map(|slug| known(&ids, slug)).transpose()?,
            names: [&told.name_nl, &told.name_fr, &told.name_en, &told.name_de],
            first_day: told.first_day,
            last_day: told.last_day,
            source: &told.source,
        };
        let id = add_programme(tx, &new).await?;
        ids.insert(told.slug.clone(), id);
    }
    Ok(ids)
}

/// Partners by `programme/partner`.
async fn add_partners(tx: &mut Tx, ground: &Ground, programmes: &Ids) -> Result<Ids> {
    let mut ids = Ids::new();
    for told in &ground.partners {
        let id = add_partner(tx, known(programmes, &told.programme)?, &told.slug, &told.name).await?;
        ids.insert(format!("{}/{}", told.programme, told.slug), id);
    }
    Ok(ids)
}

/// A programme that has partners counts what their organisations do; an umbrella has none of its own.
async fn add_rules(tx: &mut Tx, ground: &Ground, organisations: &Ids, programmes: &Ids, partners: &Ids) -> Result<()> {
    for told in &ground.programmes {
        let prefix = format!("{}/", told.slug);
        let mut counted = BTreeMap::new();
        for member in &ground.organisations {
            for partner in member.partners.iter().filter(|partner| partner.starts_with(&prefix)) {
                counted.insert(known(organisations, &member.slug)?, known(partners, partner)?);
            }
        }
        if counted.is_empty() {
            continue;
        }
        let areas: BTreeSet<String> = told.area_codes.iter().cloned().collect();
        let rule = Rule { partners: counted, first_day: told.first_day, last_day: told.last_day, areas };
        add_rule(tx, known(programmes, &told.slug)?, &rule).await?;
    }
    Ok(())
}

async fn add_people(tx: &mut Tx, ground: &Ground, organisations: &Ids, places: &Ids, programmes: &Ids) -> Result<()> {
    for told in &ground.people {
        let new =
            NewAccount { email: told.email.to_lowercase(), name: told.name.clone(), language: told.language, password: None };
        let account = add_account(tx, new).await?;
        let organisation = told.organisation.as_ref().map(|slug| known(organisations, slug)).transpose()?;
        let place = told.place.as_ref().map(|slug| known(places, slug)).transpose()?;
        let grant = |programme| Grant { role: told.role, organisation, place, programme };
        if told.programmes.is_empty() {
            give_role(tx, account, grant(None), None).await?;
        }
        for slug in &told.programmes {
            give_role(tx, account, grant(Some(known(programmes, slug)?)), None).await?;
        }
    }
    Ok(())
}

fn known(ids: &Ids, slug: &str) -> Result<Id> {
    ids.get(slug).copied().ok_or_else(|| Failure::Other(format!("the tables tell nothing of {slug}")))
}
