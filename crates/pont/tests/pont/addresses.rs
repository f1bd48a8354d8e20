//! One address for every route of the house, filled in with the things of one side.

use kit::routes::Route;

use crate::town::{Side, table};

/// What stands behind an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Open to everybody: public pages, and the doors by which people come in.
    Open,
    /// What belongs to whoever asks.
    Own,
    /// A page for a role, which shows each what is hers.
    Gate,
    /// Names one thing that belongs to somebody.
    Thing,
}

/// A route with its address for a side.
#[derive(Debug, Clone)]
pub struct Example {
    pub kind: Kind,
    pub address: String,
}

/// The address of a route in a language.
///
/// # Panics
/// When nobody has said yet what an example of it is.
pub fn example(route: &Route, lang: &str, side: &Side) -> Example {
    let (kind, given) = declared(route.path, side).unwrap_or_else(|| {
        panic!(
            "{} {} has no example: add one to `declared` in {}, so that its isolation is tested",
            route.method,
            route.path,
            file!()
        )
    });
    let mut address = route.path.replace("{lang}", lang);
    for value in given {
        let (from, to) = (address.find('{').unwrap(), address.find('}').unwrap());
        address.replace_range(from..=to, &value);
    }
    assert!(!address.contains('{'), "the example of {} leaves something open: {address}", route.path);
    Example { kind, address }
}

/// Every example of a method.
pub fn examples(method: &str, lang: &str, side: &Side) -> Vec<(Route, Example)> {
    let routes = table().into_iter().filter(|route| route.method == method);
    routes.map(|route| (route.clone(), example(&route, lang, side))).collect()
}

/// What a route is, and what fills its braces.
fn declared(path: &str, side: &Side) -> Option<(Kind, Vec<String>)> {
    let (slug, moment) = (side.slug.to_owned(), side.moment.to_string());
    Some(match path {
        "/"
        | "/health"
        | "/{lang}"
        | "/{lang}/about"
        | "/{lang}/accessibility"
        | "/{lang}/privacy"
        | "/{lang}/learn"
        | "/{lang}/learn/code"
        | "/{lang}/learn/scan"
        | "/{lang}/learn/leave"
        | "/{lang}/find"
        | "/{lang}/programmes"
        | "/demo"
        | "/demo/sign-in"
        | "/demo/mails"
        | "/demo/components"
        | "/{lang}/sign-in"
        | "/{lang}/sign-in/second"
        | "/{lang}/sign-in/link"
        | "/{lang}/sign-out" => (Kind::Open, vec![]),
        "/{lang}/find/{slug}" => (Kind::Open, vec![side.place_slug.to_owned()]),
        "/looks/{organisation}/{file}" => (Kind::Open, vec![side.organisation.to_string(), "1.css".to_owned()]),
        "/{lang}/programmes/{slug}" => (Kind::Open, vec![slug]),
        "/{lang}/programmes/{slug}/figures/{figure}" => (Kind::Open, vec![slug, "moments".to_owned()]),
        "/{lang}/figures/{figure}" => (Kind::Open, vec!["places".to_owned()]),
        "/assets/{file}" => (Kind::Open, vec![kit::assets::address("pont.css").replace(kit::assets::PREFIX, "")]),
        // Whoever holds such a token is let in; here it is guessed.
        "/{lang}/sign-in/link/{token}" | "/{lang}/invitations/{token}" => (Kind::Open, vec!["guessed".to_owned()]),
        "/{lang}/learn/{module}" => (Kind::Open, vec!["mouse".to_owned()]),
        "/{lang}/learn/{module}/{activity}" => (Kind::Open, ["my-first-e-mail", "what-is-e-mail"].map(str::to_owned).to_vec()),
        "/{lang}/account"
        | "/{lang}/account/password"
        | "/{lang}/account/second-step"
        | "/{lang}/learn/path"
        | "/{lang}/learn/card"
        | "/{lang}/learn/device"
        | "/{lang}/learn/help"
        | "/{lang}/learn/own-device" => (Kind::Own, vec![]),
        "/{lang}/desk"
        | "/{lang}/desk/moments"
        | "/{lang}/desk/learners"
        | "/{lang}/steering"
        | "/{lang}/team"
        | "/{lang}/team/look"
        | "/{lang}/team/invitations"
        | "/{lang}/instance" => (Kind::Gate, vec![]),
        "/{lang}/account/sessions/{id}/end" => (Kind::Thing, vec![side.session.to_string()]),
        "/{lang}/learn/attempts/{id}" => (Kind::Thing, vec![side.attempt.to_string()]),
        "/{lang}/desk/learners/{id}/help" | "/{lang}/desk/learners/{id}/person" | "/{lang}/desk/learners/{id}/person/part" => {
            (Kind::Thing, vec![side.learner.to_string()])
        }
        "/{lang}/desk/persons/{person}" => (Kind::Thing, vec![side.person.to_string()]),
        "/{lang}/desk/openings/{id}" => (Kind::Thing, vec![side.opening.to_string()]),
        "/{lang}/team/memberships/{id}/end" => (Kind::Thing, vec![side.membership.to_string()]),
        "/{lang}/team/look/{organisation}/colour" | "/{lang}/team/look/{organisation}/logo" => {
            (Kind::Thing, vec![side.organisation.to_string()])
        }
        "/{lang}/instance/accounts/{id}/close" => (Kind::Thing, vec![side.account.to_string()]),
        "/{lang}/desk/moments/{id}" | "/{lang}/desk/moments/{id}/withdrawal" => (Kind::Thing, vec![moment]),
        "/{lang}/steering/{slug}"
        | "/{lang}/steering/{slug}/figures.csv"
        | "/{lang}/steering/{slug}/entries"
        | "/{lang}/steering/{slug}/entries.csv" => (Kind::Thing, vec![slug]),
        "/{lang}/steering/{slug}/entries/{id}" => (Kind::Thing, vec![slug, side.entry.to_string()]),
        _ => {
            return crate::managing::declared(path, side)
                .or_else(|| crate::persons::declared(path, side))
                .or_else(|| crate::results::declared(path, side))
                .or_else(|| crate::reporting::declared(path, side))
                .or_else(|| crate::brought::declared(path, side));
        }
    })
}
