//! The program: it joins the rooms into one house, serves it, and has the commands by which it is looked after.

pub mod backup;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod ground;
pub mod health;
pub mod house;
pub mod installation;
pub mod integrity;
pub mod marks;
pub mod pages;
pub mod server;
pub mod settings;
pub mod workers;
