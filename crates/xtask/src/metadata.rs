//! The packages that end up in what we distribute, as `cargo metadata` tells them.

use crate::shell::{Outcome, answer, command};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub struct Package {
    pub name: String,
    pub licence: Option<String>,
}

/// Everything the workspace needs to build and to run on Linux, the workspace itself and its tests left out.
pub fn dependencies() -> Outcome<Vec<Package>> {
    let asked = "cargo metadata --format-version 1 --filter-platform x86_64-unknown-linux-gnu";
    let metadata: Value = serde_json::from_str(&answer(&mut command(asked))?).map_err(|error| error.to_string())?;
    let reached = reached(&metadata);
    let packages = list(&metadata["packages"]).iter().filter(|package| !package["source"].is_null());
    let packages = packages.filter(|package| reached.contains(text(&package["id"])));
    Ok(packages.map(|package| Package { name: text(&package["name"]).to_owned(), licence: licence(package) }).collect())
}

fn licence(package: &Value) -> Option<String> {
    package["license"].as_str().map(str::to_owned)
}

fn reached(metadata: &Value) -> HashSet<&str> {
    let nodes: HashMap<&str, &Value> = list(&metadata["resolve"]["nodes"]).iter().map(|node| (text(&node["id"]), node)).collect();
    let mut reached = HashSet::new();
    let mut waiting: Vec<&str> = list(&metadata["workspace_members"]).iter().map(text).collect();
    while let Some(id) = waiting.pop() {
        if reached.insert(id) {
            let needed = nodes.get(id).map_or(&[][..], |node| list(&node["deps"]));
            waiting.extend(needed.iter().filter(|dependency| is_shipped(dependency)).map(|dependency| text(&dependency["pkg"])));
        }
    }
    reached
}

/// A normal dependency has no kind; the others are "build" and "dev".
fn is_shipped(dependency: &Value) -> bool {
    list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].as_str() != Some("dev"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
