//! A throw-away PostgreSQL for tests and for trying out: own folder, own port, gone when we are.

use crate::cluster::Cluster;
use crate::shell::{Outcome, Voice, answer, at};
use std::fs::{self, File};
use std::io::stdin;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

const SETTINGS: [&str; 2] = ["listen_addresses=127.0.0.1", "max_connections=200"];
/// Fast rather than safe: nothing in it outlives the run.
const UNSAFE: [&str; 3] = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

const TRIES: u32 = 300;
const PAUSE: Duration = Duration::from_millis(100);

pub struct Postgres {
    server: Child,
    port: u16,
    cluster: Cluster,
}

pub fn step(_: &[String]) -> Outcome {
    let mut postgres = Postgres::start(&Voice::Screen)?;
    println!("{}\nEnter or Ctrl-C stops it and removes it.", postgres.url());
    let keyboard = stdin().read_line(&mut String::new()).is_ok_and(|typed| typed > 0);
    if !keyboard {
        postgres.server.wait().ok(); // started by a script: until it stops us
    }
    Ok(())
}

impl Postgres {
    pub fn start(voice: &Voice) -> Outcome<Self> {
        Self::start_with(&UNSAFE, voice)
    }

    /// As safe as PostgreSQL is by itself, and as slow.
    pub fn start_safe(voice: &Voice) -> Outcome<Self> {
        Self::start_with(&[], voice)
    }

    fn start_with(settings: &[&str], voice: &Voice) -> Outcome<Self> {
        let cluster = Cluster::new(voice)?;
        let port = free_port()?;
        let server = serve(&cluster, port, settings)?;
        let mut postgres = Self { server, port, cluster };
        postgres.wait_until_ready()?;
        Ok(postgres)
    }

    /// `pont` is a superuser here: a test makes its own database.
    pub fn url(&self) -> String {
        format!("postgres://pont@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self) -> Outcome {
        for _ in 0..TRIES {
            if !matches!(self.server.try_wait(), Ok(None)) {
                break;
            }
            let mut ask = self.cluster.program("pg_isready");
            if answer(ask.args(["--host=127.0.0.1", "--port", &self.port.to_string()])).is_ok() {
                return Ok(());
            }
            sleep(PAUSE);
        }
        let log = fs::read_to_string(self.cluster.folder.join("log")).unwrap_or_default();
        Err(format!("PostgreSQL did not start\n{log}"))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let server = self.server.id().to_string();
        answer(crate::shell::command("kill -INT").arg(server)).ok();
        self.server.wait().ok();
    }
}

fn serve(cluster: &Cluster, port: u16, settings: &[&str]) -> Outcome<Child> {
    let log = cluster.folder.join("log");
    let log = File::create(&log).map_err(at(&log))?;
    let mut server = cluster.program("postgres");
    server.arg("-D").arg(cluster.data()).arg("-k").arg(&cluster.folder).arg("-p").arg(port.to_string());
    server.args(SETTINGS.iter().chain(settings).flat_map(|setting| ["-c", setting]));
    server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
    server.spawn().map_err(at(Path::new("postgres")))
}

fn free_port() -> Outcome<u16> {
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    Ok(address.map_err(at(Path::new("a free port")))?.port())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::command;

    #[test]
    #[ignore = "needs an installed PostgreSQL"]
    fn a_throw_away_server_sorts_as_people_do_and_leaves_nothing() {
        let postgres = Postgres::start(&Voice::Screen).unwrap();
        let (url, folder) = (postgres.url(), postgres.cluster.folder.clone());
        let ask = || answer(command("psql -Atc").arg("SELECT 'e' < 'É' AND 'É' < 'f'").arg(&url));
        assert_eq!(ask().unwrap(), "t\n");
        drop(postgres);
        assert!(ask().is_err());
        assert!(!folder.exists());
    }
}
