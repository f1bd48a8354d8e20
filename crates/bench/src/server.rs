//! The program under test: started on a data folder, waited for, stopped as systemd would, or killed.

use std::io::{Error, Result};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::http::Browser;
use crate::watch::Watch;

const PAUSE: Duration = Duration::from_millis(5);
const LONGEST_START: Duration = Duration::from_mins(2);

/// A running `pont serve`; killed when dropped.
pub struct Server {
    process: Child,
    pub address: String,
    /// From the start of the process to its first answer.
    pub answered_after: Duration,
}

impl Server {
    /// Starts `program serve` and waits until it says that its database is fine. An empty `database` is the SQLite
    /// file in `data`.
    ///
    /// # Errors
    /// When it ends instead, or never says so.
    pub fn start(program: &Path, data: &Path, database: &str) -> Result<Server> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let watch = Watch::start();
        let mut command = Command::new(program);
        command.args(["serve", "--listen", &address, "--data"]).arg(data).current_dir(data);
        command.env_remove("DATABASE_URL").env("PONT_LOG", "warn").stdout(Stdio::null());
        if !database.is_empty() {
            command.env("DATABASE_URL", database);
        }
        let mut server = Server { process: command.spawn()?, address, answered_after: Duration::ZERO };
        server.wait_until_fine(&watch)?;
        Ok(server)
    }

    pub fn process(&self) -> u32 {
        self.process.id()
    }

    fn wait_until_fine(&mut self, watch: &Watch) -> Result<()> {
        while watch.read() < LONGEST_START {
            if let Some(status) = self.process.try_wait()? {
                return Err(Error::other(format!("pont ended while it started: {status}")));
            }
            let health = Browser::open(&self.address, "").and_then(|mut browser| browser.get("/health"));
            if health.is_ok() && self.answered_after.is_zero() {
                self.answered_after = watch.read();
            }
            if health.is_ok_and(|answer| answer.status == 200 && answer.text().contains("\"status\":\"ok\"")) {
                return Ok(());
            }
            sleep(PAUSE);
        }
        Err(Error::other("pont never became healthy"))
    }

    /// Ends it at once, wherever it is (`kill -9`).
    ///
    /// # Errors
    /// When it cannot be killed.
    pub fn kill(&mut self) -> Result<()> {
        self.process.kill()?;
        self.process.wait().map(drop)
    }

    /// Asks it to stop, as systemd does, and waits until it has.
    ///
    /// # Errors
    /// When it did not end well.
    pub fn stop(mut self) -> Result<()> {
        Command::new("kill").arg(self.process.id().to_string()).status()?;
        let status = self.process.wait()?;
        if status.success() { Ok(()) } else { Err(Error::other(format!("pont did not stop well: {status}"))) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
