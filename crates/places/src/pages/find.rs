//! "Where can I get help near me?": every place by municipality, how it stands today, and a box to find one.

use std::collections::HashMap;

use axum::response::Response;
use domain::opening::Week;
use domain::text::sort_key;
use kit::form::Form;
use kit::page::{self, Page};
use kit::{Lang, Result, Visit, text};

use super::hours::{self, Now, Today};
use crate::model::{Area, Place, Service};
use crate::store;

/// Longest search that is looked at, in characters; names are shorter.
const MOST: usize = 80;

/// Places of one municipality, as they are read.
pub struct Town {
    name: String,
    anchor: String,
    places: Vec<Line>,
}

pub struct Line {
    name: String,
    href: String,
    street: String,
    town: String,
    services: String,
    today: Option<Today>,
    week: Vec<hours::Line>,
    keys: String,
}

#[derive(askama::Template)]
#[template(path = "find.html")]
pub struct Find {
    page: Page,
    form: Form,
    heading: String,
    only_open: String,
    /// Whether anything was asked for, so that not all is shown.
    is_asked: bool,
    towns: Vec<Town>,
}

/// `GET /{lang}/find?q=&open=now`.
///
/// # Errors
/// When the database refuses.
pub async fn show(visit: Visit) -> Result<Response> {
    let towns = towns(&visit).await?;
    page::show(&find(&visit, towns))
}

pub fn find(visit: &Visit, towns: Vec<Town>) -> Find {
    let asked: String = visit.asked("q").unwrap_or_default().trim().chars().take(MOST).collect();
    let open = visit.asked("open").filter(|open| open == "now").unwrap_or_default();
    let towns = matching(towns, &asked);
    let only_open = visit.lang.with(text::FIND_ONLY_OPEN, &[("n", count(&towns, Line::is_open).into())]);
    let towns = if open.is_empty() { towns } else { kept(towns, Line::is_open) };
    let is_asked = !(asked.is_empty() && open.is_empty());
    let heading = if is_asked { text::FIND_FOUND } else { text::FIND_ALL_PLACES };
    Find {
        page: Page::public(visit, visit.lang.t(text::FIND_TITLE)),
        form: Form::filled(visit.lang, &[("q", &asked), ("open", &open)]),
        heading: visit.lang.with(heading, &[("n", count(&towns, |_| true).into())]),
        only_open,
        is_asked,
        towns,
    }
}

async fn towns(visit: &Visit) -> Result<Vec<Town>> {
    let (db, lang, now) = (&visit.app.db, visit.lang, Now::of(&visit.app.clock));
    let (areas, services, weeks) = (store::areas(db).await?, store::services(db).await?, store::weeks(db).await?);
    let mut towns: HashMap<String, Town> = HashMap::new();
    for place in store::places(db).await? {
        let area = areas.get(&place.area);
        let offered = services.get(&place.id).map(Vec::as_slice).unwrap_or_default();
        let week = weeks.get(&place.id).cloned().unwrap_or_default();
        let town = towns.entry(place.area.clone()).or_insert_with(|| town(&place, area, lang));
        let line = Line { href: visit.to(&format!("find/{}", place.slug)), ..line(place, area, &town.name) };
        town.places.push(line.offering(lang, offered).open(lang, &week, now));
    }
    let mut towns: Vec<Town> = towns.into_values().collect();
    towns.sort_by_key(|town| (sort_key(&town.name), town.anchor.clone()));
    Ok(towns)
}

fn town(place: &Place, area: Option<&Area>, lang: Lang) -> Town {
    let name = area.map_or(&*place.area, |area| area.name(lang)).to_owned();
    Town { name, anchor: anchor(&place.area), places: Vec::new() }
}

/// Where a municipality stands on the page.
pub fn anchor(area: &str) -> String {
    format!("area-{area}")
}

fn line(place: Place, area: Option<&Area>, town: &str) -> Line {
    let names = area.map(|area| [&*area.name_nl, &*area.name_fr, &*area.name_de].join(" ")).unwrap_or_default();
    Line {
        keys: sort_key(&format!("{} {} {names}", place.name, place.postal_code)),
        town: format!("{} {town}", place.postal_code),
        name: place.name,
        street: place.street,
        href: String::new(),
        services: String::new(),
        today: None,
        week: Vec::new(),
    }
}

impl Line {
    fn is_open(&self) -> bool {
        self.today.as_ref().is_some_and(|today| today.is_open)
    }

    fn offering(self, lang: Lang, services: &[Service]) -> Line {
        let said: Vec<String> = services.iter().map(|service| lang.word(*service)).collect();
        Line { services: said.join(" · "), ..self }
    }

    fn open(self, lang: Lang, week: &Week, now: Now) -> Line {
        let today = hours::today(lang, week, now);
        let week = if today.is_some() { hours::short(lang, week, now) } else { Vec::new() };
        Line { today, week, ..self }
    }
}

/// The places in whose name, municipality or postal code the words that were typed all stand.
fn matching(towns: Vec<Town>, asked: &str) -> Vec<Town> {
    let key = sort_key(asked);
    kept(towns, |line| key.split(' ').all(|word| line.keys.contains(word)))
}

fn kept(mut towns: Vec<Town>, fits: impl Fn(&Line) -> bool) -> Vec<Town> {
    for town in &mut towns {
        town.places.retain(&fits);
    }
    towns.retain(|town| !town.places.is_empty());
    towns
}

fn count(towns: &[Town], fits: impl Fn(&Line) -> bool) -> usize {
    towns.iter().flat_map(|town| &town.places).filter(|line| fits(line)).count()
}

/// Oostkamp with its library and a place of which no hours are known, for samples.
pub fn sample(visit: &Visit) -> Vec<Town> {
    let (lang, now) = (visit.lang, Now::of(&visit.app.clock));
    let place = |name: &str, street: &str| Place {
        id: domain::Id::nil(),
        slug: "digipunt".to_owned(),
        organisation: domain::Id::nil(),
        name: name.to_owned(),
        street: street.to_owned(),
        postal_code: "8020".to_owned(),
        area: "31022".to_owned(),
    };
    let week = "tu-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00".parse().unwrap_or_default();
    let library = line(place("Digipunt Bibliotheek Oostkamp", "Kapellestraat"), None, "Oostkamp");
    let hub = line(place("Toestellenhub <b>'t Rad", ""), None, "Oostkamp");
    let places = vec![
        library.offering(lang, &[Service::HelpPoint, Service::ComputerCorner]).open(lang, &week, now),
        hub.offering(lang, &[Service::Hub]),
    ];
    let places = places.into_iter().map(|line| Line { href: visit.to("find/digipunt"), ..line }).collect();
    vec![Town { name: "Oostkamp".to_owned(), anchor: anchor("31022"), places }]
}
