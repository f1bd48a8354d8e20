//! What is needed to put a running Pont to the test: an installation to work on, a way to ask it for pages, and the
//! program itself, started and stopped (or killed). The binary `bench` measures with it; the kill loop in
//! `crates/pont/tests` breaks with it.

pub mod counting;
pub mod dice;
pub mod fill;
pub mod http;
pub mod scene;
pub mod server;
pub mod watch;
