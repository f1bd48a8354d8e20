//! Names of organisations and places, to choose from when someone is invited and to say where a role is held.
//! Both are public; this room only reads them.

use domain::Id;
use kit::db::Db;
use kit::{Result, binds, row, sql};

row! {
    /// An organisation by name.
    pub struct OrganisationRow { pub id: uuid::Uuid, pub name: String }
    /// A place by name.
    pub struct PlaceRow { pub id: uuid::Uuid, pub organisation: uuid::Uuid, pub name: String }
}

sql! {
    select ORGANISATIONS -> OrganisationRow = "SELECT id, name FROM organisation ORDER BY sort_key, id";
    select PLACES -> PlaceRow = "SELECT id, organisation, name FROM place ORDER BY sort_key, id";
}

/// Organisations and places, each by name.
pub struct Whereabouts {
    pub organisations: Vec<OrganisationRow>,
    pub places: Vec<PlaceRow>,
}

impl Whereabouts {
    pub async fn all(db: &Db) -> Result<Whereabouts> {
        Ok(Whereabouts { organisations: ORGANISATIONS.all(db, binds![]).await?, places: PLACES.all(db, binds![]).await? })
    }

    pub fn organisation(&self, id: Id) -> Option<&OrganisationRow> {
        self.organisations.iter().find(|row| row.id == id)
    }

    pub fn place(&self, id: Id) -> Option<&PlaceRow> {
        self.places.iter().find(|row| row.id == id)
    }
}
