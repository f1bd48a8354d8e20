//! All that this room reads and writes. Organisations, places and areas are public; nothing here is owned.

mod area;
mod hours;
mod look;
mod organisation;
mod place;

use kit::db::Statement;

pub use area::{areas, load_areas};
pub use hours::{set_hours, week, weeks};
pub use look::{logo, look, set_colour, set_logo, version as look_version};
pub use organisation::{OrganisationName, add_organisation, organisation_by_slug, organisation_names, organisations};
pub use place::{Counts, add_place, counts, place, place_by_slug, place_names, places, places_of, services, visible_to};

/// The statements of this room, for the registry.
pub fn statements() -> Vec<Statement> {
    [area::STATEMENTS, hours::STATEMENTS, look::STATEMENTS, organisation::STATEMENTS, place::STATEMENTS].concat()
}
