//! One place: where it is, when it is open, what one finds there; on paper it is a card to take along.

use axum::extract::Path;
use axum::response::Response;
use domain::opening::Week;
use kit::page::{self, Page};
use kit::{Failure, Result, Visit};

use super::find;
use super::hours::{self, Now, Today};
use crate::model::{Place, Service};
use crate::store;

#[derive(askama::Template)]
#[template(path = "place.html")]
pub struct Shown {
    page: Page,
    name: String,
    organisation: String,
    street: String,
    town: String,
    /// Its municipality in the list of all places.
    list: String,
    /// Learning here: it counts as learned at this place.
    learn: String,
    services: Vec<String>,
    today: Option<Today>,
    week: Vec<hours::Line>,
    /// Where this page is found, for the card on paper: written and as a code to scan.
    address: String,
    code: String,
}

/// What stands around a place.
pub struct Around {
    pub organisation: String,
    pub town: String,
    pub services: Vec<Service>,
    pub week: Week,
}

/// `GET /{lang}/find/{slug}`.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such place.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let db = &visit.app.db;
    let place = store::place_by_slug(db, &slug).await?.ok_or(Failure::NotFound)?;
    let area = store::areas(db).await?.remove(&place.area);
    let around = Around {
        organisation: store::organisation_names(db).await?.remove(&place.organisation).unwrap_or_default(),
        town: area.map_or(place.area.clone(), |area| area.name(visit.lang).to_owned()),
        services: store::services(db).await?.remove(&place.id).unwrap_or_default(),
        week: store::week(db, place.id).await?,
    };
    page::show(&shown(&visit, place, around)?)
}

/// # Errors
/// When its address is too long for a code.
pub fn shown(visit: &Visit, place: Place, around: Around) -> Result<Shown> {
    let (lang, now) = (visit.lang, Now::of(&visit.app.clock));
    let Around { organisation, town, services, week } = around;
    let today = hours::today(lang, &week, now);
    let address = format!("{}{}", visit.app.config.public_address(), visit.to(&format!("find/{}", place.slug)));
    Ok(Shown {
        page: Page::public(visit, place.name.clone()),
        list: format!("{}#{}", visit.to("find"), find::anchor(&place.area)),
        learn: visit.to(&format!("learn?at={}", place.slug)),
        town: format!("{} {town}", place.postal_code).trim().to_owned(),
        organisation: if organisation == place.name { String::new() } else { organisation },
        name: place.name,
        street: place.street,
        services: services.into_iter().map(|service| lang.word(service)).collect(),
        week: if today.is_some() { hours::long(lang, &week, now) } else { Vec::new() },
        today,
        code: kit::qr::svg(&address)?,
        address,
    })
}
