//! How organisations look. Each change is a new version, with who and when; the newest holds.

use domain::Id;
use domain::colour::Colour;
use kit::db::{Db, On, Tx};
use kit::{Failure, Result, binds, random, row, sql};

use crate::look::Look;
use crate::png::Png;

row! {
    struct LookRow { organisation: uuid::Uuid, name: String, version: i64, colour: Option<String>, logo: Option<uuid::Uuid> }
    struct PngRow { png: Vec<u8> }
}

sql! {
    select NEWEST -> LookRow = "SELECT l.organisation, o.name, l.version, l.colour, l.logo FROM organisation_look l \
        JOIN organisation o ON o.id = l.organisation WHERE l.organisation = $1 ORDER BY l.version DESC LIMIT 1";
    select VERSION -> LookRow = "SELECT l.organisation, o.name, l.version, l.colour, l.logo FROM organisation_look l \
        JOIN organisation o ON o.id = l.organisation WHERE l.organisation = $1 AND l.version = $2";
    select LOGO -> PngRow = "SELECT g.png FROM organisation_look l JOIN organisation_logo g ON g.id = l.logo \
        WHERE l.organisation = $1 AND l.version = $2";
    change ADD_LOGO = "INSERT INTO organisation_logo (id, organisation, png, width, height) VALUES ($1, $2, $3, $4, $5)";
    change ADD = "INSERT INTO organisation_look (organisation, version, colour, logo, changed_at, changed_by) \
        VALUES ($1, $2, $3, $4, $5, $6)";
}

/// How an organisation looks now; none when it never chose anything.
///
/// # Errors
/// When the database refuses.
pub async fn look<'a>(on: impl Into<On<'a>>, organisation: Id) -> Result<Option<Look>> {
    Ok(NEWEST.optional(on, binds![organisation]).await?.map(Look::from))
}

/// How it looked in a version.
///
/// # Errors
/// When the database refuses.
pub async fn version(db: &Db, organisation: Id, version: i64) -> Result<Option<Look>> {
    Ok(VERSION.optional(db, binds![organisation, version]).await?.map(Look::from))
}

/// The logo of a version, as PNG.
///
/// # Errors
/// When the database refuses.
pub async fn logo(db: &Db, organisation: Id, version: i64) -> Result<Option<Vec<u8>>> {
    Ok(LOGO.optional(db, binds![organisation, version]).await?.map(|row| row.png))
}

/// From now on it has this colour, which fits; with none, the colour of the house.
///
/// # Errors
/// [`Failure::Conflict`] when someone else changed the look at the same time.
pub async fn set_colour(tx: &mut Tx, organisation: Id, colour: Option<Colour>) -> Result<()> {
    let before = NEWEST.optional(&mut *tx, binds![organisation]).await?;
    let logo = before.as_ref().and_then(|row| row.logo);
    add(tx, organisation, before, colour.map(|colour| colour.to_string()), logo).await
}

/// From now on it has this logo, or none.
///
/// # Errors
/// As [`set_colour`].
pub async fn set_logo(tx: &mut Tx, organisation: Id, logo: Option<&Png>) -> Result<()> {
    let before = NEWEST.optional(&mut *tx, binds![organisation]).await?;
    let colour = before.as_ref().and_then(|row| row.colour.clone());
    let logo = match logo {
        Some(png) => Some(add_logo(tx, organisation, png).await?),
        None => None,
    };
    add(tx, organisation, before, colour, logo).await
}

async fn add_logo(tx: &mut Tx, organisation: Id, png: &Png) -> Result<Id> {
    let id = random::id(tx.now);
    let (width, height) = (i64::from(png.width), i64::from(png.height));
    ADD_LOGO.run(tx, binds![id, organisation, png.bytes.clone(), width, height]).await?;
    Ok(id)
}

async fn add(tx: &mut Tx, organisation: Id, before: Option<LookRow>, colour: Option<String>, logo: Option<Id>) -> Result<()> {
    let version = before.map_or(1, |row| row.version + 1);
    let binds = binds![organisation, version, colour, logo, tx.now, tx.actor.account()];
    match ADD.run(tx, binds).await {
        Err(failure) if failure.is_taken() => Err(Failure::Conflict("someone else changed the look at the same time")),
        added => added.map(drop),
    }
}

impl From<LookRow> for Look {
    fn from(row: LookRow) -> Self {
        let colour = row.colour.and_then(|text| text.parse().ok());
        let LookRow { organisation, name, version, logo, .. } = row;
        Look { organisation, name, version, colour, has_logo: logo.is_some() }
    }
}
