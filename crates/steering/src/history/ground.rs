//! What the lines of a partner are held against: its organisations and places, the areas there are, the rule by which
//! it counts, and what was entered before.

use std::collections::{HashMap, HashSet};

use domain::eligibility::Rule;
use domain::{Day, Id};
use kit::db::Db;
use kit::{Failure, Result};

use super::line::HistoryKind;
use crate::store::history;
use crate::store::programme::Partner;
use crate::store::rule::in_force;

/// Where something of a partner happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub organisation: Id,
    pub place: Option<Id>,
    pub area: Option<String>,
}

pub struct Ground {
    pub partner: Partner,
    pub rule: Rule,
    pub today: Day,
    /// The places of the partner by their short name.
    places: HashMap<String, Spot>,
    areas: HashSet<String>,
    known: HashMap<String, HistoryKind>,
    /// Its organisations by their short name, as far as a file names them.
    organisations: HashMap<String, Spot>,
}

impl Ground {
    /// What there is for a partner.
    ///
    /// # Errors
    /// Not found when no rule counts for it.
    pub async fn read(db: &Db, partner: Partner, today: Day) -> Result<Ground> {
        let rules = in_force(db).await?.into_iter().map(|row| row.rule);
        let counts = |rule: &Rule| rule.partners.values().any(|other| *other == partner.id);
        let rule = rules.into_iter().find(counts).ok_or(Failure::NotFound)?;
        let mut places = HashMap::new();
        for place in places::store::places(db).await? {
            if rule.partners.get(&place.organisation) == Some(&partner.id) {
                let spot = Spot { organisation: place.organisation, place: Some(place.id), area: Some(place.area) };
                places.insert(place.slug, spot);
            }
        }
        let areas = places::store::areas(db).await?.into_keys().collect();
        let known = history::known(db, &partner).await?;
        Ok(Ground { partner, rule, today, places, areas, known, organisations: HashMap::new() })
    }

    /// Looks up the organisations that a file names.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn learn(&mut self, db: &Db, slugs: HashSet<String>) -> Result<()> {
        for slug in slugs.into_iter().filter(|slug| !self.places.contains_key(slug)).collect::<Vec<_>>() {
            let Some(id) = places::store::organisation_by_slug(db, &slug).await? else { continue };
            if self.rule.partners.get(&id) == Some(&self.partner.id) {
                let spot = Spot { organisation: id, place: None, area: self.only_area(id) };
                self.organisations.insert(slug, spot);
            }
        }
        Ok(())
    }

    /// The organisation or place with this short name, when it is the partner's.
    pub fn spot(&self, slug: &str) -> Option<&Spot> {
        self.places.get(slug).or_else(|| self.organisations.get(slug))
    }

    /// Somewhere of the partner from where an entry counts: what it declares as a whole is dated there.
    pub fn home(&self) -> Option<Spot> {
        let mut places: Vec<&Spot> = self.places.values().collect();
        places.sort_by_key(|spot| spot.place);
        let counts = |spot: &&&Spot| self.rule.areas.is_empty() || spot.area.iter().any(|area| self.rule.areas.contains(area));
        let home = places.iter().find(counts).map(|spot| Spot { place: None, ..(**spot).clone() });
        let first = || self.rule.partners.iter().find(|(_, partner)| **partner == self.partner.id);
        home.or_else(|| first().map(|(organisation, _)| self.somewhere(*organisation)))
    }

    pub fn has_area(&self, code: &str) -> bool {
        self.areas.contains(code)
    }

    /// As what a reference was entered before.
    pub fn entered(&self, reference: &str) -> Option<HistoryKind> {
        self.known.get(reference).copied()
    }

    /// An organisation without a place works in the areas of its programme.
    fn somewhere(&self, organisation: Id) -> Spot {
        Spot { organisation, place: None, area: self.rule.areas.first().cloned() }
    }

    /// The area of an organisation whose places all lie in one.
    fn only_area(&self, organisation: Id) -> Option<String> {
        let areas: HashSet<&String> =
            self.places.values().filter(|spot| spot.organisation == organisation).filter_map(|spot| spot.area.as_ref()).collect();
        if areas.len() == 1 { areas.into_iter().next().cloned() } else { None }
    }
}
