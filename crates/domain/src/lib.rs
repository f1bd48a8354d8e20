//! The words and rules of Pont, without any input or output.
//!
//! What a support moment can be about, who may do what, which moments count for which programme, what day it is
//! at a help point: all of it lives here as plain values and pure functions, so that it can be tested by the
//! thousand and read without knowing the database or the web. The rooms ask; this crate answers.

pub mod age;
pub mod colour;
pub mod concepts;
pub mod counting;
pub mod disclosure;
pub mod eligibility;
pub mod headcount;
pub mod id;
pub mod indicator;
pub mod learning;
pub mod national_number;
pub mod opening;
pub mod person;
pub mod policy;
pub mod reportline;
pub mod stored;
pub mod support;
pub mod target;
pub mod text;
pub mod time;
pub mod word;

pub use headcount::Headcount;
pub use id::{Id, new_id};
pub use policy::{Action, Grant, Level, Resource, Role, Scope, Standing};
pub use support::{Adult, AgeBand, Autonomy, Gender, Material, Modality, Outcome, PlaceKind, ReferredTo, Theme};
pub use time::{Day, Instant, Month, Zone, parse_day};
pub use word::Word;
