//! The pages of programmes: the public face, and the side of those who follow them.

pub mod declarations;
pub mod entries;
pub mod history;
pub mod entries_csv;
pub mod entry;
pub mod figure;
pub mod list;
pub mod programme;
pub mod public;
pub mod report;
pub mod results;
pub mod manage;
mod staff;
mod tabs;
