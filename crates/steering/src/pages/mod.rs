//! The pages of programmes: the public face, and the side of those who follow them.

pub mod declarations;
pub mod entries;
pub mod entries_csv;
pub mod entry;
pub mod figure;
pub mod history;
pub mod list;
pub mod manage;
pub mod programme;
pub mod public;
pub mod report;
pub mod results;
mod staff;
mod tabs;
