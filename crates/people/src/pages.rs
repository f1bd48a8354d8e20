//! The pages of this room, one file each.

pub mod add;
pub mod consents;
pub mod edit;
pub mod erasure;
pub mod export;
pub mod list;
pub mod merge;
pub mod parts;
pub mod person;
pub mod register;
mod samples;

pub use samples::samples;

use domain::Action;
use kit::routes::Routes;

/// The room's part of the route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/people", Action::SeePersons, list::show)
        .post("/{lang}/people", Action::SeePersons, add::add)
        .get("/{lang}/people/new", Action::SeePersons, add::show)
        .get("/{lang}/people/{id}", Action::SeePersons, person::show)
        .post("/{lang}/people/{id}", Action::SeePersons, edit::change)
        .post("/{lang}/people/{id}/openings", Action::SeePersons, person::open)
        .get("/{lang}/people/{id}/edit", Action::SeePersons, edit::show)
        .post("/{lang}/people/{id}/consents", Action::SeePersons, consents::give)
        .post("/{lang}/people/{id}/consents/{consent}/withdrawal", Action::SeePersons, consents::withdraw)
        .get("/{lang}/people/{id}/merge", Action::ManagePersons, merge::show)
        .post("/{lang}/people/{id}/merge", Action::ManagePersons, merge::merge)
        .post("/{lang}/people/{id}/parting", Action::ManagePersons, merge::part)
        .get("/{lang}/people/{id}/export", Action::ManagePersons, export::show)
        .get("/{lang}/people/{id}/export.json", Action::ManagePersons, export::json)
        .get("/{lang}/people/{id}/erasure", Action::ManagePersons, erasure::show)
        .post("/{lang}/people/{id}/erasure", Action::ManagePersons, erasure::erase)
        .get("/{lang}/instance/register", Action::ManageInstance, register::show)
}
