//! Licences and banned crates, by the lists in `deny.toml`.
//!
//! `cargo deny check` reads the same file and knows more, advisories first of all, but needs the network; this needs
//! only `cargo metadata` and runs in every test run.

use crate::metadata::{self, Package};
use crate::shell::Outcome;
use crate::{files, spdx};
use std::path::Path;

pub fn step(_: &[String]) -> Outcome {
    println!("{}", check()?);
    Ok(())
}

pub fn check() -> Outcome<String> {
    let rules = Rules::read(&files::read(Path::new("deny.toml"))?)?;
    let packages = metadata::dependencies()?;
    let wrong: Vec<String> = packages.iter().filter_map(|package| rules.objection(package)).collect();
    if wrong.is_empty() { Ok(format!("{} dependencies", packages.len())) } else { Err(wrong.join("\n")) }
}

struct Rules {
    allowed: Vec<String>,
    /// Licences and, last, the one crate they are allowed for.
    exceptions: Vec<Vec<String>>,
    banned: Vec<String>,
}

impl Rules {
    fn read(deny: &str) -> Outcome<Self> {
        let firsts = |lines: Vec<Vec<String>>| lines.into_iter().filter_map(|line| line.into_iter().next()).collect();
        Ok(Self {
            allowed: firsts(list(deny, "licenses", "allow")?),
            exceptions: list(deny, "licenses", "exceptions")?,
            banned: firsts(list(deny, "bans", "deny")?),
        })
    }

    fn objection(&self, package: &Package) -> Option<String> {
        let name = &package.name;
        if self.banned.contains(name) {
            return Some(format!("{name} is banned by deny.toml"));
        }
        let Some(licence) = &package.licence else {
            return Some(format!("{name} names no licence"));
        };
        match spdx::meets(licence, &|one| self.allows(one, name)) {
            Ok(true) => None,
            Ok(false) => Some(format!("{name} has the licence {licence}, which deny.toml does not allow")),
            Err(reason) => Some(format!("{name}: {reason}")),
        }
    }

    fn allows(&self, licence: &str, package: &str) -> bool {
        let excepted =
            |line: &Vec<String>| line.last().is_some_and(|name| name == package) && line.iter().any(|one| one == licence);
        self.allowed.iter().any(|one| one == licence) || self.exceptions.iter().any(excepted)
    }
}

/// The quoted words, line by line, of one list in our `deny.toml`, which writes each item on its own line.
fn list(toml: &str, section: &str, key: &str) -> Outcome<Vec<Vec<String>>> {
    let mut lines = toml.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let found = lines.any(|line| line == format!("[{section}]")) && {
        let mut own = lines.by_ref().take_while(|line| !(line.starts_with('[') && line.ends_with(']')));
        own.any(|line| line == format!("{key} = ["))
    };
    if !found {
        return Err(format!("deny.toml has no list `{key}` in [{section}]"));
    }
    let items = lines.take_while(|line| *line != "]").filter(|line| !line.is_empty());
    Ok(items.map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DENY: &str = "[licenses]\nallow = [\n    \"MIT\", # yes\n]\nexceptions = [\n    { allow = [\"CDLA\"], crate = \"roots\" },\n]\n\
                        [bans]\ndeny = [\n    { crate = \"openssl\", reason = \"rustls\" },\n]\n";

    fn objection(name: &str, licence: Option<&str>) -> Option<String> {
        let package = Package { name: name.to_owned(), licence: licence.map(str::to_owned) };
        Rules::read(DENY).unwrap().objection(&package)
    }

    #[test]
    fn an_allowed_licence_and_a_named_exception_pass() {
        assert_eq!(objection("serde", Some("GPL-3.0-only OR MIT")), None);
        assert_eq!(objection("roots", Some("CDLA")), None);
    }

    #[test]
    fn anything_else_is_named() {
        for (name, licence) in [("other", Some("CDLA")), ("openssl", Some("MIT")), ("nothing", None), ("odd", Some("MIT OR"))] {
            assert!(objection(name, licence).unwrap().starts_with(name));
        }
    }

    #[test]
    fn a_list_that_is_not_there_is_an_error() {
        assert!(list(DENY, "bans", "allow").is_err());
        assert!(list(DENY, "advisories", "deny").is_err());
    }
}
