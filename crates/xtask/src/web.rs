//! The bundle of scripts, styles, fonts and icons in `web/dist`, made only when its sources changed.

use crate::files;
use crate::shell::{Outcome, Voice, at, command, find};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::time::SystemTime;

const STAMP: &str = "web/dist/.stamp";

pub fn step(_: &[String]) -> Outcome {
    bundle(&Voice::Screen)
}

pub fn bundle(voice: &Voice) -> Outcome {
    install("web", voice)?;
    let sources = fingerprint()?;
    if fs::read_to_string(STAMP).is_ok_and(|made_from| made_from == sources) {
        return Ok(());
    }
    voice.run(command("npm run build").current_dir("web"))?;
    files::write(Path::new(STAMP), &sources)
}

/// `npm ci`, when the lock is newer than what is installed.
pub fn install(folder: &str, voice: &Voice) -> Outcome {
    if find("node").is_none() || find("npm").is_none() {
        return Err("Node.js with npm is missing: install Node 20 or newer (https://nodejs.org)".to_owned());
    }
    let folder = Path::new(folder);
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    voice.run(command("npm ci --no-audit --no-fund").current_dir(folder))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

/// Changes with every name and every byte below `web/`; not a secret, so the standard hasher will do.
fn fingerprint() -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    // The list of concepts says which pictures are taken.
    let concepts = Path::new("content/concepts.csv").to_path_buf();
    for path in files::below(Path::new("web")).into_iter().chain([concepts]) {
        path.hash(&mut hasher);
        fs::read(&path).map_err(at(&path))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}
