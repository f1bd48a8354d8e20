//! Papers as people get them: looked into with a reader of PDF.

mod read;
mod same_bytes;
mod tagged;
mod typed;
