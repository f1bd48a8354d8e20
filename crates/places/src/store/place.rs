//! Places and what they offer.

use std::collections::HashMap;

use domain::Id;
use domain::text::sort_key;
use kit::db::{Db, On, Tx};
use kit::{Result, binds, random, row, sql};

use crate::model::{NewPlace, Place, Service};

row! {
    struct PlaceRow {
        id: uuid::Uuid,
        slug: String,
        organisation: uuid::Uuid,
        name: String,
        street: String,
        postal_code: String,
        area: String,
    }
    struct ServiceRow { place: uuid::Uuid, service: Service }
    /// How many places there are, and in how many municipalities.
    pub struct Counts { pub places: i64, pub areas: i64 }
}

sql! {
    change ADD = "INSERT INTO place (id, slug, organisation, name, sort_key, street, postal_code, area, made_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    change OFFER = "INSERT INTO place_service (place, service) VALUES ($1, $2)";
    select ALL -> PlaceRow = "SELECT id, slug, organisation, name, street, postal_code, area FROM place ORDER BY sort_key, id";
    select OF -> PlaceRow = "SELECT id, slug, organisation, name, street, postal_code, area FROM place \
        WHERE organisation = $1 ORDER BY sort_key, id";
    /// The places where a viewer has work.
    select VISIBLE -> PlaceRow = "SELECT p.id, p.slug, p.organisation, p.name, p.street, p.postal_code, p.area FROM place p \
        JOIN visible_place v ON v.place = p.id AND v.viewer = $1 AND v.level = 'work' ORDER BY p.sort_key, p.id";
    select BY_ID -> PlaceRow = "SELECT id, slug, organisation, name, street, postal_code, area FROM place WHERE id = $1";
    select BY_SLUG -> PlaceRow = "SELECT id, slug, organisation, name, street, postal_code, area FROM place WHERE slug = $1";
    select SERVICES -> ServiceRow = "SELECT place, service FROM place_service ORDER BY place, service";
    select COUNTS -> Counts = "SELECT COUNT(*) AS places, COUNT(DISTINCT area) AS areas FROM place";
}

/// Adds a place with its services and answers its id. Who may see it is told to `accounts` by whoever calls.
///
/// # Errors
/// [`kit::Failure::is_taken`] when another has its slug.
pub async fn add_place(tx: &mut Tx, new: &NewPlace<'_>) -> Result<Id> {
    let id = random::id(tx.now);
    let key = sort_key(new.name);
    let binds = binds![id, new.slug, new.organisation, new.name, key, new.street, new.postal_code, new.area, tx.now];
    ADD.run(tx, binds).await?;
    for service in new.services {
        OFFER.run(tx, binds![id, service.code()]).await?;
    }
    Ok(id)
}

/// The places where a viewer has work, by name.
///
/// # Errors
/// When the database refuses.
pub async fn visible_to(db: &Db, viewer: Id) -> Result<Vec<Place>> {
    Ok(VISIBLE.all(db, binds![viewer]).await?.into_iter().map(Place::from).collect())
}

/// Every place, by name.
///
/// # Errors
/// When the database refuses.
pub async fn places(db: &Db) -> Result<Vec<Place>> {
    Ok(ALL.all(db, binds![]).await?.into_iter().map(Place::from).collect())
}

/// The places of an organisation, by name.
///
/// # Errors
/// When the database refuses.
pub async fn places_of<'a>(on: impl Into<On<'a>>, organisation: Id) -> Result<Vec<Place>> {
    Ok(OF.all(on, binds![organisation]).await?.into_iter().map(Place::from).collect())
}

/// The place with this id.
///
/// # Errors
/// When the database refuses.
pub async fn place<'a>(on: impl Into<On<'a>>, id: Id) -> Result<Option<Place>> {
    Ok(BY_ID.optional(on, binds![id]).await?.map(Place::from))
}

/// The place with this slug.
///
/// # Errors
/// When the database refuses.
pub async fn place_by_slug<'a>(on: impl Into<On<'a>>, slug: &str) -> Result<Option<Place>> {
    Ok(BY_SLUG.optional(on, binds![slug]).await?.map(Place::from))
}

/// The name of every place.
///
/// # Errors
/// When the database refuses.
pub async fn place_names(db: &Db) -> Result<HashMap<Id, String>> {
    Ok(places(db).await?.into_iter().map(|place| (place.id, place.name)).collect())
}

/// What each place offers, in the order of the list of services.
///
/// # Errors
/// When the database refuses.
pub async fn services(db: &Db) -> Result<HashMap<Id, Vec<Service>>> {
    let mut offered: HashMap<Id, Vec<Service>> = HashMap::new();
    for row in SERVICES.all(db, binds![]).await? {
        offered.entry(row.place).or_default().push(row.service);
    }
    for services in offered.values_mut() {
        services.sort();
    }
    Ok(offered)
}

/// How many places there are, and in how many municipalities.
///
/// # Errors
/// When the database refuses.
pub async fn counts(db: &Db) -> Result<Counts> {
    COUNTS.one(db, binds![]).await
}

impl From<PlaceRow> for Place {
    fn from(row: PlaceRow) -> Self {
        let PlaceRow { id, slug, organisation, name, street, postal_code, area } = row;
        Place { id, slug, organisation, name, street, postal_code, area }
    }
}
