//! Tools the tests need: found, installed with apt when we are root, or asked for in one line.

use crate::shell::{Outcome, Voice, command, find};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// The path of `program`, which the Debian package `package` brings.
pub fn need(program: &str, package: &str, voice: &Voice) -> Outcome<PathBuf> {
    need_found(|| find(program), program, package, voice)
}

pub fn need_found<T>(found: impl Fn() -> Option<T>, name: &str, package: &str, voice: &Voice) -> Outcome<T> {
    if let Some(tool) = found() {
        return Ok(tool);
    }
    if !is_root() || find("apt-get").is_none() {
        return Err(format!("{name} is missing; on Debian or Ubuntu: sudo apt install {package}"));
    }
    install(package, voice)?;
    found().ok_or_else(|| format!("{name} is still missing after apt-get install {package}"))
}

fn install(package: &str, voice: &Voice) -> Outcome {
    voice.run(&mut command("apt-get update --quiet"))?;
    let mut install = command("apt-get install --yes --quiet --no-install-recommends");
    voice.run(install.arg(package).env("DEBIAN_FRONTEND", "noninteractive"))
}
