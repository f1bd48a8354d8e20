//! Names of organisations and places, to choose from when someone is invited and to say where a role is held.

use domain::Id;
use kit::Result;
use kit::db::Db;
use places::Place;
use places::store::OrganisationName;

/// Organisations and places, each by name.
pub struct Whereabouts {
    pub organisations: Vec<OrganisationName>,
    pub places: Vec<Place>,
}

impl Whereabouts {
    pub async fn all(db: &Db) -> Result<Whereabouts> {
        Ok(Whereabouts { organisations: places::store::organisations(db).await?, places: places::store::places(db).await? })
    }

    pub fn organisation(&self, id: Id) -> Option<&OrganisationName> {
        self.organisations.iter().find(|row| row.id == id)
    }

    pub fn place(&self, id: Id) -> Option<&Place> {
        self.places.iter().find(|row| row.id == id)
    }

    /// `Bibliotheek Oostkamp · Digipunt`, or the organisation alone.
    pub fn at(&self, organisation: Id, place: Option<Id>) -> String {
        let organisation = self.organisation(organisation).map(|row| row.name.as_str());
        let place = place.and_then(|id| self.place(id)).map(|place| place.name.as_str());
        [organisation, place].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
