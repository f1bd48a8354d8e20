//! Support moments: a helper helps someone, and writes it down in twenty seconds.
//!
//! A moment is never overwritten. Each change is a new version, a withdrawal is a row with a reason, and each of
//! them records an entry in the journal that replaces the one before; figures follow from there.

pub mod model;
pub mod pages;
pub mod store;
pub mod who;

use domain::Action;
use kit::Visit;
use kit::db::Statement;
use kit::routes::Routes;

pub use model::{At, Moment};
pub use who::Who;

/// The room's part of the route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/desk", Action::WriteMoments, pages::desk::show)
        .post("/{lang}/desk/moments", Action::WriteMoments, pages::desk::write)
        .get("/{lang}/desk/moments/{id}", Action::WriteMoments, pages::moment::show)
        .post("/{lang}/desk/moments/{id}", Action::WriteMoments, pages::moment::change)
        .post("/{lang}/desk/moments/{id}/withdrawal", Action::WriteMoments, pages::moment::withdraw)
        .get("/{lang}/desk/persons/{person}", Action::SeePersons, pages::person::show)
}

/// The room's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    store::STATEMENTS.to_vec()
}

/// Every page of the room as it looks, for the checks on pages.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [pages::desk::samples(visit), pages::moment::samples(visit), pages::person::samples(visit)].concat()
}
