//! The house as a whole: its statements, its pages, and what passes its doors.

mod addresses;
mod bad_input;
mod bad_values;
mod codes;
mod crawl;
mod database;
mod forms;
mod isolation;
mod managing;
mod kill;
mod persons;
mod requests;
mod samples;
mod signing_in;
mod statements;
mod town;
mod twice;
