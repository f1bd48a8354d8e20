//! What every room of Pont stands on: one database in two makes, one write path, pages, forms, texts and time.
//!
//! A room declares its statements with [`sql!`], its rows with [`row!`], its routes with [`routes::Routes`],
//! and changes anything only through [`write()`]. Nothing here knows what a support moment is.

extern crate self as kit; // the layout names its texts the same way here and in the rooms

pub mod app;
pub mod assets;
pub mod clock;
pub mod config;
pub mod db;
pub mod failure;
pub mod form;
pub mod guard;
pub mod jobs;
pub mod journal;
pub mod lang;
pub mod mail;
pub mod page;
pub mod paper;
pub mod pictures;
pub mod qr;
pub mod random;
pub mod routes;
pub mod secrets;
pub mod sheet;
#[cfg(feature = "testing")]
pub mod testing;
pub mod upload;
pub mod visit;
pub mod workbook;
pub mod write;

/// One constant per text key of `locales/`; a key that is not there does not compile.
pub mod text {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}

pub use app::App;
pub use failure::{Failure, Result};
pub use lang::Lang;
pub use visit::Visit;
pub use write::{Actor, Command, write};
