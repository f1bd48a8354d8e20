//! A scene: a task in a simulated world, such as a mailbox. Whoever writes one says what stands on which screen and
//! what a press changes; the compiler turns that into one small table of situations and moves, and proves that nobody
//! can get lost in it. Player and server only walk the table: there is no second set of rules.

mod check;
mod compile;
mod explore;
mod proof;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use compile::{MOST_STATES, compile};
pub use source::{Condition, Kind, Press, Region, Source, Step, Widget};
pub use table::{Move, Shown, State, Table, TableStep};
