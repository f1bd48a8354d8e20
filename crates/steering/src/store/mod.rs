//! All SQL of the room, apart from what the publication keeps beside their own story.

pub mod book;
pub mod declaration;
pub mod history;
pub mod eligibility;
pub mod entries;
pub mod indicator;
pub mod key_story;
pub mod reach;
pub mod tally;
pub mod figures;
mod many;
pub mod programme;
pub mod publication;
pub mod rule;
pub mod manage;
pub mod period;
pub mod share;
pub mod target;
pub mod evidence;
pub mod report;
