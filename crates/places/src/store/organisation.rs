//! Organisations.

use std::collections::HashMap;

use domain::Id;
use domain::text::sort_key;
use kit::db::{Db, On, Tx};
use kit::{Result, binds, random, row, sql};

use crate::model::NewOrganisation;

row! {
    struct IdRow { id: uuid::Uuid }
    /// An organisation by name.
    pub struct OrganisationName { pub id: uuid::Uuid, pub name: String }
}

sql! {
    change ADD = "INSERT INTO organisation (id, slug, name, sort_key, kind, area, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    select BY_SLUG -> IdRow = "SELECT id FROM organisation WHERE slug = $1";
    select NAMES -> OrganisationName = "SELECT id, name FROM organisation ORDER BY sort_key, id";
}

/// Adds an organisation and answers its id.
///
/// # Errors
/// [`kit::Failure::is_taken`] when another has its slug.
pub async fn add_organisation(tx: &mut Tx, new: &NewOrganisation<'_>) -> Result<Id> {
    let id = random::id(tx.now);
    let binds = binds![id, new.slug, new.name, sort_key(new.name), new.kind.code(), new.area, tx.now];
    ADD.run(tx, binds).await?;
    Ok(id)
}

/// The organisation with this slug.
///
/// # Errors
/// When the database refuses.
pub async fn organisation_by_slug<'a>(on: impl Into<On<'a>>, slug: &str) -> Result<Option<Id>> {
    Ok(BY_SLUG.optional(on, binds![slug]).await?.map(|row| row.id))
}

/// Every organisation, by name.
///
/// # Errors
/// When the database refuses.
pub async fn organisations(db: &Db) -> Result<Vec<OrganisationName>> {
    NAMES.all(db, binds![]).await
}

/// The name of every organisation.
///
/// # Errors
/// When the database refuses.
pub async fn organisation_names(db: &Db) -> Result<HashMap<Id, String>> {
    Ok(organisations(db).await?.into_iter().map(|row| (row.id, row.name)).collect())
}
