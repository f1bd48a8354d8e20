//! "Where can I get help near me?": every place by municipality, and a box to find one.

use std::collections::HashMap;

use axum::response::Response;
use domain::text::sort_key;
use kit::db::Db;
use kit::form::Form;
use kit::page::{self, Page};
use kit::{Lang, Result, Visit, text};

use crate::model::{Area, Place, Service};
use crate::store;

/// Longest search that is looked at, in characters; names are shorter.
const MOST: usize = 80;

/// Places of one municipality, as they are read.
struct Town {
    name: String,
    anchor: String,
    places: Vec<Line>,
}

struct Line {
    name: String,
    street: String,
    town: String,
    services: String,
    keys: String,
}

#[derive(askama::Template)]
#[template(path = "find.html")]
struct Find {
    page: Page,
    form: Form,
    asked: String,
    found: String,
    towns: Vec<Town>,
}

/// `GET /{lang}/find?q=`.
///
/// # Errors
/// When the database refuses.
pub async fn show(visit: Visit) -> Result<Response> {
    let towns = towns(&visit.app.db, visit.lang).await?;
    page::show(&find(&visit, towns))
}

fn find(visit: &Visit, towns: Vec<Town>) -> Find {
    let asked: String = visit.asked("q").unwrap_or_default().trim().chars().take(MOST).collect();
    let towns = matching(towns, &asked);
    let count: usize = towns.iter().map(|town| town.places.len()).sum();
    Find {
        page: Page::public(visit, visit.lang.t(text::FIND_TITLE)),
        form: Form::filled(visit.lang, &[("q", &asked)]),
        found: visit.lang.with(text::FIND_FOUND, &[("n", count.into())]),
        asked,
        towns,
    }
}

async fn towns(db: &Db, lang: Lang) -> Result<Vec<Town>> {
    let areas = store::areas(db).await?;
    let services = store::services(db).await?;
    let mut towns: HashMap<String, Town> = HashMap::new();
    for place in store::places(db).await? {
        let area = areas.get(&place.area);
        let offered = services.get(&place.id).map(Vec::as_slice).unwrap_or_default();
        let town = towns.entry(place.area.clone()).or_insert_with(|| town(&place, area, lang));
        let line = line(place, area, offered, lang, &town.name);
        town.places.push(line);
    }
    let mut towns: Vec<Town> = towns.into_values().collect();
    towns.sort_by_key(|town| (sort_key(&town.name), town.anchor.clone()));
    Ok(towns)
}

fn town(place: &Place, area: Option<&Area>, lang: Lang) -> Town {
    let name = area.map_or(&*place.area, |area| area.name(lang)).to_owned();
    Town { name, anchor: format!("area-{}", place.area), places: Vec::new() }
}

fn line(place: Place, area: Option<&Area>, services: &[Service], lang: Lang, town: &str) -> Line {
    let names = area.map(|area| [&*area.name_nl, &*area.name_fr, &*area.name_de].join(" ")).unwrap_or_default();
    let said: Vec<String> = services.iter().map(|service| lang.word(*service)).collect();
    Line {
        keys: sort_key(&format!("{} {} {names}", place.name, place.postal_code)),
        name: place.name,
        street: place.street,
        town: format!("{} {town}", place.postal_code),
        services: said.join(" · "),
    }
}

/// The places in whose name, municipality or postal code the words that were typed all stand.
fn matching(mut towns: Vec<Town>, asked: &str) -> Vec<Town> {
    let key = sort_key(asked);
    for town in &mut towns {
        town.places.retain(|line| key.split(' ').all(|word| line.keys.contains(word)));
    }
    towns.retain(|town| !town.places.is_empty());
    towns
}

/// The page with places, and without any that fits.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let show = |query: &str| {
        let visit = Visit { query: query.to_owned(), ..visit.clone() };
        askama::Template::render(&find(&visit, vec![sample(visit.lang)])).unwrap_or_default()
    };
    vec![("find", show("")), ("find-none", show("q=Brussel+%3Cb%3E"))]
}

fn sample(lang: Lang) -> Town {
    let services = [Service::HelpPoint, Service::ComputerCorner].map(|service| lang.word(service)).join(" · ");
    let line = |name: &str, street: &str| Line {
        name: name.to_owned(),
        street: street.to_owned(),
        town: "8020 Oostkamp".to_owned(),
        services: services.clone(),
        keys: sort_key(name),
    };
    let places = vec![line("Digipunt Bibliotheek Oostkamp", "Kapellestraat"), line("Toestellenhub Kringwinkel 't Rad", "")];
    Town { name: "Oostkamp".to_owned(), anchor: "area-31022".to_owned(), places }
}
