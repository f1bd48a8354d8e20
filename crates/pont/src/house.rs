//! The one list of everything the house has: addresses, statements and page samples of every room.

use domain::Action;
use kit::db::{Statement, migrate};
use kit::routes::Routes;
use kit::{Visit, journal};

use crate::health::{self, Health};
use crate::{pages, settings};

/// Every address. Those of the demo exist only in a demo.
pub fn routes(is_demo: bool, health: &Health) -> Routes {
    let rooms =
        [accounts::routes(), places::routes(), people::routes(), learning::routes(), support::routes(), steering::routes()];
    let own = public(health);
    let all = rooms.into_iter().fold(own, Routes::join);
    if is_demo { all.join(pages::demo::routes()) } else { all }
}

fn public(health: &Health) -> Routes {
    let health = health.clone();
    Routes::new()
        .get("/", Action::SeePublic, pages::home::choose_language)
        .get("/{lang}", Action::SeePublic, pages::home::show)
        .get("/{lang}/about", Action::SeePublic, pages::reading::about)
        .get("/{lang}/accessibility", Action::SeePublic, pages::reading::accessibility)
        .get("/{lang}/privacy", Action::SeePublic, pages::reading::privacy)
        .get("/health", Action::SeePublic, async move |app: axum::extract::State<kit::App>| health::show(app.0, health).await)
        .get("/assets/{file}", Action::SeePublic, kit::assets::serve)
}

/// Every statement, for the check that prepares each on both databases.
pub fn statements() -> Vec<Statement> {
    [
        journal::statements(),
        kit::jobs::statements(),
        kit::mail::statements(),
        migrate::STATEMENTS.to_vec(),
        kit::write::STATEMENTS.to_vec(),
        accounts::statements(),
        people::statements(),
        places::statements(),
        learning::statements(),
        support::statements(),
        steering::statements(),
        settings::STATEMENTS.to_vec(),
    ]
    .concat()
}

/// Every page as it looks, with its name.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [
        pages::samples(visit),
        accounts::samples(visit),
        places::samples(visit),
        people::samples(visit),
        learning::samples(visit),
        support::samples(visit),
        steering::samples(visit),
    ]
    .concat()
}
