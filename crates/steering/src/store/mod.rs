//! All SQL of the room, apart from what the publication keeps beside their own story.

pub mod book;
pub mod declaration;
pub mod eligibility;
pub mod entries;
pub mod evidence;
pub mod figures;
pub mod history;
pub mod indicator;
pub mod key_story;
pub mod manage;
mod many;
pub mod period;
pub mod programme;
pub mod publication;
pub mod reach;
pub mod report;
pub mod rule;
pub mod share;
pub mod tally;
pub mod target;
