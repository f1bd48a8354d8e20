//! Where help is: organisations, their places, what each place offers and when it is open, and the municipalities they
//! lie in; and the face of an organisation, its colour and its logo.
//!
//! Everybody may know this; the pages that show it are the plain list from which the wayfinder will grow. Other rooms
//! ask the [`store`] for a place by its id or for names to show, and [`look_of`] for the face that a page wears.

mod look;
pub mod model;
mod pages;
mod png;
pub mod store;

use domain::{Action, Id};
use kit::db::{Db, Statement};
use kit::routes::Routes;

pub use model::{Area, NewOrganisation, NewPlace, OrganisationKind, Place, Service};
pub use pages::samples;

/// The addresses of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/find", Action::SeePublic, pages::find::show)
        .get("/{lang}/find/{slug}", Action::SeePublic, pages::place::show)
        .get("/looks/{organisation}/{file}", Action::SeePublic, pages::face::serve)
        .get("/{lang}/team/look", Action::ManageMembers, pages::look::show)
        .post("/{lang}/team/look/{organisation}/colour", Action::ManageMembers, pages::set_look::colour)
        .post("/{lang}/team/look/{organisation}/logo", Action::ManageMembers, pages::set_look::logo)
}

/// The statements of this room, for the registry.
pub fn statements() -> Vec<Statement> {
    store::statements()
}

/// The face an organisation gives to the pages of its people; none when it has nothing of its own.
///
/// # Errors
/// When the database refuses.
pub async fn look_of(db: &Db, organisation: Id) -> kit::Result<Option<kit::page::Look>> {
    Ok(store::look(db, organisation).await?.and_then(|look| look.on_page()))
}
