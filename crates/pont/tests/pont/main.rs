//! The house as a whole: its statements, its pages, and what passes its doors.

mod addresses;
mod bad_input;
mod bad_values;
mod crawl;
mod database;
mod forms;
mod isolation;
mod kill;
mod requests;
mod samples;
mod signing_in;
mod statements;
mod town;
mod twice;
