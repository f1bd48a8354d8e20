//! The pages of this room as they look, for the check of every page in every language.

use askama::Template;
use domain::Id;
use domain::opening::Week;
use kit::Visit;
use kit::form::Form;
use kit::text;

use super::look::{Better, Forms, looks};
use super::{find, place};
use crate::look::Look;
use crate::model::{Place, Service};

/// Every page with places and without, with and without hours, and a look that is refused.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let all = [
        ("find", list(visit, "")),
        ("find-none", list(visit, "q=Brussel+%3Cb%3E")),
        ("find-open", list(visit, "open=now")),
        ("find-empty", find::find(visit, Vec::new()).render()),
        ("place", one(visit, "mo-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00")),
        ("place-hours-unknown", one(visit, "")),
        ("look", face(visit, true).render()),
        ("look-refused", refused(visit).render()),
        ("look-none", looks(visit, Vec::new(), None, None, forms(visit)).render()),
    ];
    all.into_iter().map(|(name, page)| (name, page.unwrap_or_default())).collect()
}

fn list(visit: &Visit, query: &str) -> askama::Result<String> {
    let visit = Visit { query: query.to_owned(), ..visit.clone() };
    find::find(&visit, find::sample(&visit)).render()
}

fn one(visit: &Visit, week: &str) -> askama::Result<String> {
    let place = Place {
        id: Id::nil(),
        slug: "digipunt-bibliotheek-oostkamp".to_owned(),
        organisation: Id::nil(),
        name: "Digipunt Bibliotheek Oostkamp".to_owned(),
        street: "Kapellestraat".to_owned(),
        postal_code: "8020".to_owned(),
        area: "31022".to_owned(),
    };
    let around = place::Around {
        organisation: "Bibliotheek <b>Oostkamp".to_owned(),
        town: "Oostkamp".to_owned(),
        services: vec![Service::HelpPoint, Service::ComputerCorner],
        week: week.parse::<Week>().unwrap_or_default(),
    };
    place::shown(visit, place, around).map_or(Ok(String::new()), |page| page.render())
}

fn forms(visit: &Visit) -> Forms {
    Forms { colour: Form::fresh(&visit.app, visit.lang), logo: Form::fresh(&visit.app, visit.lang), better: None }
}

fn face(visit: &Visit, has_logo: bool) -> super::look::Looks {
    let (id, other) = (Id::nil(), Id::max());
    let name = "Bibliotheek <b>Oostkamp".to_owned();
    let colour = "#7a0019".parse().ok();
    let look = Look { organisation: id, name: name.clone(), version: 3, colour, has_logo };
    looks(visit, vec![(id, name), (other, "Gemeente Beernem".to_owned())], Some(id), Some(look), forms(visit))
}

fn refused(visit: &Visit) -> super::look::Looks {
    let mut forms = forms(visit);
    forms.colour.set("colour", "#f2b134");
    forms.colour.wrong("colour", text::FACE_TOO_LIGHT, &[("colour", "#f2b134".into())]);
    forms.better = Some(Better { once: Id::nil().to_string(), refused: "#f2b134".into(), colour: "#6b4e17".into() });
    let choices = vec![(Id::nil(), "Gemeente Beernem".to_owned())];
    looks(visit, choices, Some(Id::nil()), None, forms)
}
