//! The pages of this room.

pub mod face;
pub mod find;
mod hours;
pub mod look;
pub mod place;
mod samples;
pub mod set_look;

pub use samples::samples;
