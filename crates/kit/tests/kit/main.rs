//! The write path, the journal, jobs and mail on both databases.

mod jobs;
mod journal;
mod mail;
mod tamper;
mod writing;
