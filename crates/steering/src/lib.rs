//! Programmes and their figures. This room reads no other room's tables: it reads the journal.
//!
//! [`consume`] follows the journal by its number: it judges each entry of a kind that is [`counted`] by the rule of
//! each programme, keeps what counts in `eligibility`, and adds it to `figure`. Everything it keeps can be made again
//! from the journal.

pub mod consume;
pub mod counted;
pub mod names;
pub mod pages;
pub mod snapshot;
pub mod store;

use domain::Action;
use kit::Visit;
use kit::db::Statement;
use kit::routes::Routes;

pub use consume::{catch_up, rebuild};
pub use snapshot::{latest_public, take_snapshot};

/// The room's part of the route table.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/programmes", Action::SeePublic, pages::public::list)
        .get("/{lang}/programmes/{slug}", Action::SeePublic, pages::public::show)
        .get("/{lang}/programmes/{slug}/figures/{figure}", Action::SeePublic, pages::figure::of_programme)
        .get("/{lang}/figures/{figure}", Action::SeePublic, pages::figure::of_installation)
        .get("/{lang}/steering", Action::SeeProgramme, pages::list::show)
        .get("/{lang}/steering/{slug}", Action::SeeProgramme, pages::programme::show)
        .get("/{lang}/steering/{slug}/figures.csv", Action::ExportProgramme, pages::programme::csv)
        .get("/{lang}/steering/{slug}/entries", Action::SeeProgramme, pages::entries::show)
        .get("/{lang}/steering/{slug}/entries.csv", Action::ExportProgramme, pages::entries_csv::csv)
        .get("/{lang}/steering/{slug}/entries/{id}", Action::SeeProgramme, pages::entry::show)
}

/// The room's statements, for the registry.
pub fn statements() -> Vec<Statement> {
    [store::programme::STATEMENTS, store::rule::STATEMENTS, store::figures::STATEMENTS, consume::STATEMENTS, snapshot::STATEMENTS]
        .concat()
}

/// Every page of the room as it looks, for the checks on pages.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [
        pages::public::samples(visit),
        pages::figure::samples(visit),
        pages::list::samples(visit),
        pages::programme::samples(visit),
        pages::entries::samples(visit),
        pages::entry::samples(visit),
    ]
    .concat()
}
