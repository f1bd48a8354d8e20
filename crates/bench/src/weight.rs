//! What a page weighs on the wire: the page itself, and everything it asks for on a first visit.

use std::collections::BTreeSet;
use std::io::Result;

use bench::http::Browser;
use serde::{Deserialize, Serialize};

/// Bytes of bodies as they travel, packed.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Weight {
    pub first_visit: usize,
    pub requests: usize,
    pub later_visit: usize,
}

/// # Errors
/// When the server does not answer.
pub fn weigh(address: &str, cookie: &str, path: &str) -> Result<Weight> {
    let (mut plain, mut packed) = (Browser::open(address, cookie)?, Browser::open(address, cookie)?.packed());
    let later_visit = packed.get(path)?.body.len();
    let page = plain.get(path)?.text();
    let assets: BTreeSet<&str> =
        page.split('"').filter(|part| part.starts_with("/assets/")).map(|part| part.split('#').next().unwrap_or(part)).collect();
    let mut first_visit = later_visit;
    for asset in &assets {
        first_visit += packed.get(asset)?.body.len();
    }
    Ok(Weight { first_visit, requests: 1 + assets.len(), later_visit })
}
