//! Christine writes a support moment down at the library of Oostkamp, changes it, and takes one back.

mod moments;
mod oostkamp;
mod persons;
