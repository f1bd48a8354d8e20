//! The pages of this room: the learner's, and the helper's view of them.

pub mod activity;
pub mod attempt;
pub mod help;
pub mod learners;
pub mod lesson;
pub mod module;
pub mod opening;
pub mod parts;
pub mod path;
pub mod person;
