//! The semester report: what a programme, or one of its partners, tells its funder about a period.
//!
//! While it is a draft its lines follow the entries. Sending it freezes everything it says as one text under a digest;
//! from then on its pages and papers are made from that text alone. What changes afterwards in a period that was
//! reported stands as a correction in the next report.

mod ages;
mod causes;
pub mod check;
mod content;
mod deeds;
mod draft;
pub mod file;
mod frozen;
pub mod paper;
mod part;
pub mod sheet;
mod state;

pub use ages::{AgeGroup, Ages};
pub use causes::{Cause, STATEMENTS, causes};
pub use content::{About, Content, Line, Partner, Period, Proof, Text};
pub use deeds::{
    Again, BUILT_UPON, NO_EVIDENCE, NOT_NOW, NewEvidence, accept, add_evidence, comment, open_report, remove_evidence, reopen,
    submit, write_text,
};
pub use draft::{content_now, earlier};
pub use frozen::{Frozen, Kept, broken, consolidated, frozen, kept, newest_sent};
pub use part::Part;
pub use state::State;
