//! What a programme counts. An indicator is declared, in a file of `content/indicators/` or in the browser, from a few
//! dimensions that everyone can read; the same declaration counts for pages, reports and public figures.

mod check;
mod definition;
mod kind;
mod row;

#[cfg(test)]
mod tests;

pub use check::Set;
pub use definition::{Definition, Texts};
pub use kind::{Kind, Measure, Unit};
pub use row::Row;
