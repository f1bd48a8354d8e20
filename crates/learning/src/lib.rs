//! Learning by doing: modules of small exercises, for someone who never held a mouse.
//!
//! The content is files (`content/modules`), inside the program. What a learner does is an attempt: the version of an
//! activity and her actions in order, saved after each step and replayed here through the same tables the player
//! walks. Her own page and her helper's desk read one function, [`progress::of`].

pub mod content;
pub mod pages;
pub mod progress;
pub mod store;

mod samples;
mod save;

use domain::Action;
use kit::db::Statement;
use kit::routes::Routes;

pub use pages::learners::{Card, cards};
pub use samples::samples;
pub use save::{Doing, save};

/// The room's part of the route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/learn/path", Action::Learn, pages::path::show)
        .post("/{lang}/learn/device", Action::Learn, pages::path::set_device)
        .post("/{lang}/learn/help", Action::Learn, pages::help::ask)
        .post("/{lang}/learn/attempts/{id}", Action::Learn, pages::attempt::save)
        .get("/{lang}/learn/{module}", Action::SeePublic, pages::module::show)
        .get("/{lang}/learn/{module}/{activity}", Action::SeePublic, pages::activity::show)
        .post("/{lang}/learn/{module}/{activity}", Action::Learn, pages::lesson::turn)
        .get("/{lang}/desk/learners", Action::OpenLearners, pages::learners::show)
        .post("/{lang}/desk/learners", Action::OpenLearners, pages::learners::open)
        .post("/{lang}/desk/learners/{id}/help", Action::OpenLearners, pages::learners::go)
        .get("/{lang}/desk/learners/{id}/person", Action::OpenLearners, pages::person::show)
        .post("/{lang}/desk/learners/{id}/person", Action::OpenLearners, pages::person::link)
        .post("/{lang}/desk/learners/{id}/person/part", Action::OpenLearners, pages::person::part)
        .get("/{lang}/desk/openings/{id}", Action::OpenLearners, pages::opening::show)
}

/// The room's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    store::statements()
}
