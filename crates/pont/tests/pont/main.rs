//! The house as a whole: its statements, its pages, and what passes its doors.

mod addresses;
mod bad_input;
mod bad_values;
mod brought;
mod codes;
mod crawl;
mod database;
mod forgetting;
mod forms;
mod isolation;
mod kill;
mod managing;
mod persons;
mod reporting;
mod requests;
mod results;
mod samples;
mod signing_in;
mod statements;
mod town;
mod twice;
