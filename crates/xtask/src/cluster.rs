//! The folder in which a throw-away PostgreSQL lives, and the unprivileged user who owns it.
//!
//! It sorts text by the rules of languages (ICU), as PostgreSQL does in a municipality; SQLite
//! sorts bytes. A query that only looks right on one of them fails in the tests.

use crate::debian;
use crate::shell::{Outcome, Voice, answer, at};
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, id};

const INITDB: &str = "--username=pont --auth=trust --encoding=UTF8 --no-sync --no-instructions \
                      --locale=C.UTF-8 --locale-provider=icu --icu-locale=und";
const PREFIX: &str = "pont-postgres-";

pub struct Cluster {
    pub folder: PathBuf,
    programs: PathBuf,
    /// User and group, when we are root: PostgreSQL refuses to run so.
    owner: Option<(u32, u32)>,
}

impl Cluster {
    pub fn new(voice: &Voice) -> Outcome<Self> {
        remove_leftovers();
        let programs = programs(voice)?;
        let owner = if debian::is_root() { Some(unprivileged()?) } else { None };
        let folder = std::env::temp_dir().join(format!("{PREFIX}{}", id()));
        fs::create_dir(&folder).map_err(at(&folder))?;
        let cluster = Self { folder, programs, owner };
        cluster.hand_over().map_err(at(&cluster.folder))?;
        let mut initdb = cluster.program("initdb");
        answer(initdb.arg("--pgdata").arg(cluster.data()).args(INITDB.split_whitespace()))?;
        Ok(cluster)
    }

    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// `setpriv` has the kernel stop the program when we are killed: no server is left behind.
    pub fn program(&self, name: &str) -> Command {
        let mut command = Command::new("setpriv");
        if let Some((user, group)) = self.owner {
            command.arg(format!("--reuid={user}")).arg(format!("--regid={group}")).arg("--clear-groups");
        }
        command.arg("--pdeathsig=INT").arg(self.programs.join(name));
        command.current_dir(&self.folder).env("LC_ALL", "C.UTF-8");
        command
    }

    fn hand_over(&self) -> std::io::Result<()> {
        fs::set_permissions(&self.folder, Permissions::from_mode(0o700))?;
        self.owner.map_or(Ok(()), |(user, group)| chown(&self.folder, Some(user), Some(group)))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// The programs of the newest PostgreSQL that Debian installed.
pub fn programs(voice: &Voice) -> Outcome<PathBuf> {
    debian::need_found(newest, "PostgreSQL", "postgresql", voice)
}

fn newest() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let complete = versions.map(|version| version.path()).filter(|path| path.join("bin/initdb").exists());
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    Some(complete.max_by_key(number)?.join("bin"))
}

fn unprivileged() -> Outcome<(u32, u32)> {
    let file = Path::new("/etc/passwd");
    let users = fs::read_to_string(file).map_err(at(file))?;
    let ids = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map_while(|field| field.parse().ok());
        Some((numbers.next()?, numbers.next()?))
    };
    ids("postgres").or_else(|| ids("nobody")).ok_or_else(|| "PostgreSQL needs a user `nobody`".to_owned())
}

/// Folders of runs that were killed: the number at the end is a process that no longer exists.
fn remove_leftovers() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ended = |process: &str| !Path::new("/proc").join(process).exists();
        if name.strip_prefix(PREFIX).is_some_and(ended) {
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}
