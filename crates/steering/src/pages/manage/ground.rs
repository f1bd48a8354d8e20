//! What rules and targets name: the partners of a programme, and every organisation, place and area.

use domain::Id;
use domain::policy::{Action, Resource, allows};
use domain::text::sort_key;
use kit::db::Db;
use kit::{Lang, Result, Visit};
use places::Place;

use crate::store::programme::{Partner, Programme, all, partners};
use crate::store::rule::in_force;

/// Names to show and to choose from, in one language.
pub struct Ground {
    /// Of the programme and of those under it.
    pub partners: Vec<Partner>,
    pub organisations: Vec<(Id, String)>,
    pub areas: Vec<AreaName>,
    /// Where the organisations of the rule in force give help.
    pub places: Vec<Place>,
}

/// A municipality, and all the ways somebody may write it.
pub struct AreaName {
    pub code: String,
    pub name: String,
    keys: Vec<String>,
}

impl Ground {
    /// # Errors
    /// When the database refuses.
    pub async fn of(db: &Db, lang: Lang, programme: Id) -> Result<Ground> {
        let organisations = places::store::organisations(db).await?;
        let name = |area: &places::Area| AreaName {
            code: area.code.clone(),
            name: area.name(lang).to_owned(),
            keys: [&area.name_nl, &area.name_fr, &area.name_de].map(|name| sort_key(name)).to_vec(),
        };
        let mut areas: Vec<_> = places::store::areas(db).await?.values().map(name).collect();
        areas.sort_by_key(|area| (sort_key(&area.name), area.code.clone()));
        Ok(Ground {
            partners: partners(db, programme).await?,
            organisations: organisations.into_iter().map(|row| (row.id, row.name)).collect(),
            areas,
            places: places_of(db, programme).await?,
        })
    }

    /// Made-up names, for samples.
    pub fn sample() -> Ground {
        let partner = Partner { id: Id::nil(), programme: Id::nil(), slug: "oostkamp".into(), name: "Oostkamp".into() };
        let area = AreaName { code: "31022".into(), name: "Oostkamp".into(), keys: vec!["oostkamp".into()] };
        let organisations = vec![(Id::nil(), "Bibliotheek Oostkamp".into())];
        Ground { partners: vec![partner], organisations, areas: vec![area], places: Vec::new() }
    }

    pub fn partner(&self, id: Id) -> String {
        self.partners.iter().find(|partner| partner.id == id).map(|partner| partner.name.clone()).unwrap_or_default()
    }

    pub fn organisation(&self, id: Id) -> String {
        self.organisations.iter().find(|(other, _)| *other == id).map(|(_, name)| name.clone()).unwrap_or_default()
    }

    pub fn place(&self, id: Id) -> String {
        self.places.iter().find(|place| place.id == id).map(|place| place.name.clone()).unwrap_or_default()
    }

    pub fn area(&self, code: &str) -> String {
        self.areas.iter().find(|area| area.code == code).map_or_else(|| code.to_owned(), |area| area.name.clone())
    }

    /// The organisation somebody typed.
    pub fn organisation_named(&self, typed: &str) -> Option<Id> {
        let key = sort_key(typed);
        let mut found = self.organisations.iter().filter(|(_, name)| sort_key(name) == key);
        found.next().filter(|_| found.next().is_none()).map(|(id, _)| *id)
    }

    /// The code of the area somebody typed: its name, its code, or as the list offers it, `Oostkamp (31022)`. A name
    /// that two have is neither.
    pub fn area_named(&self, typed: &str) -> Option<String> {
        let code = typed.rsplit_once('(').map_or(typed, |(_, code)| code.trim_end_matches(')')).trim();
        if let Some(area) = self.areas.iter().find(|area| area.code == code) {
            return Some(area.code.clone());
        }
        let key = sort_key(typed);
        let mut found = self.areas.iter().filter(|area| area.keys.contains(&key));
        found.next().filter(|_| found.next().is_none()).map(|area| area.code.clone())
    }
}

async fn places_of(db: &Db, programme: Id) -> Result<Vec<Place>> {
    let rules = in_force(db).await?;
    let own: Vec<_> = rules.iter().filter(|rule| rule.programme == programme || rule.umbrella == Some(programme)).collect();
    let works = |place: &Place| own.iter().any(|rule| rule.rule.partners.contains_key(&place.organisation));
    Ok(places::store::places(db).await?.into_iter().filter(works).collect())
}

/// The programmes that may watch over this one: those without an umbrella of their own that the visitor manages, and
/// none when it watches over others itself. So there is one level and never a ring.
///
/// # Errors
/// When the database refuses.
pub async fn umbrellas(db: &Db, visit: &Visit, of: Option<&Programme>) -> Result<Vec<Programme>> {
    let programmes = all(db).await?;
    let own = of.map(|programme| programme.id);
    if programmes.iter().any(|other| own.is_some() && other.umbrella == own) {
        return Ok(Vec::new());
    }
    let is_admin = allows(visit.standing(), Action::ManageInstance, Resource::Instance);
    let may = |other: &Programme| {
        is_admin
            || of.is_some_and(|programme| programme.umbrella == Some(other.id))
            || allows(visit.standing(), Action::ManageProgramme, Resource::Programme(other.id))
    };
    Ok(programmes.into_iter().filter(|other| other.umbrella.is_none() && Some(other.id) != own && may(other)).collect())
}
