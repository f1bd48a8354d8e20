//! Learning from outside: through the routes, as a browser or the player would, on both databases.

mod helpers;
mod house;
mod journal;
mod lessons;
mod pages;
mod same;
mod saving;
