//! An invented installation with real names of organisations: people with a story, and a history of their work.
//!
//! The same seed gives the same history. It goes in through the commands of real use, in batches that are each kept
//! once, so a filling that was cut off goes on where it stopped.

mod calendar;
mod chance;
mod crowd;
mod evidence;
mod fill;
mod history;
mod known;
mod learners;
mod named;
mod proof;
mod setting;
mod steps;
pub mod stories;
mod trained;

pub use fill::{BATCHES, SEED, fill, learner, start_clock};
