//! The pages of programmes: the public face, and the side of those who follow them.

pub mod entries;
pub mod entries_csv;
pub mod entry;
pub mod figure;
mod learning;
pub mod list;
pub mod programme;
pub mod public;
mod staff;
