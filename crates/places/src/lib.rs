//! Where help is: organisations, their places, what each place offers, and the municipalities they lie in.
//!
//! Everybody may know this; the page that shows it is the plain list from which the wayfinder will grow. Other rooms
//! ask the [`store`] for a place by its id or for names to show.

pub mod model;
pub mod pages;
pub mod store;

use domain::Action;
use kit::db::Statement;
use kit::routes::Routes;

pub use model::{Area, NewOrganisation, NewPlace, OrganisationKind, Place, Service};

/// The addresses of this room.
pub fn routes() -> Routes {
    Routes::new().get("/{lang}/find", Action::SeePublic, pages::find::show)
}

/// The statements of this room, for the registry.
pub fn statements() -> Vec<Statement> {
    store::statements()
}

pub use pages::find::samples;
