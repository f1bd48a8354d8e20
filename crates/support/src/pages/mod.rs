//! The pages of the desk.

pub mod desk;
pub mod moment;
mod parts;
pub mod person;
