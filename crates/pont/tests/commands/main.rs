//! The program from outside: how it starts and stops, its demo, its backups, its public pages.

mod backup;
mod demo;
mod forgotten;
mod history;
mod lay;
mod program;
mod public;
