//! The program as its operator meets it: started, asked how it does, stopped, killed, told something wrong.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

/// A server that is killed when the test ends.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(command: &str, data: &Path) -> Server {
        let mut child =
            pont(data).args([command, "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit('/').next().unwrap().to_owned();
        assert!(line.starts_with("Pont listens at http://127.0.0.1:"), "{line}");
        Server { child, address }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Waits until the database has been looked through, and answers what `/health` then says.
    fn health(&self) -> Value {
        loop {
            let answer = self.get("/health");
            let told: Value = serde_json::from_str(answer.split("\r\n\r\n").nth(1).unwrap()).unwrap();
            if told["status"] != "checking" {
                return told;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn stop(mut self, signal: &str) -> bool {
        let killed = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(killed.success());
        self.child.wait().unwrap().success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn pont(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pont"));
    command.current_dir(data.parent().unwrap()).env_remove("DATABASE_URL").arg("--data").arg(data);
    command
}

pub fn ask(data: &Path, words: &[&str]) -> (bool, String) {
    let Output { status, stdout, stderr } = pont(data).args(words).output().unwrap();
    (status.success(), String::from_utf8_lossy(&[stdout, stderr].concat()).into_owned())
}

#[test]
fn a_new_installation_tells_how_it_does_and_stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let server = Server::start("serve", &data);
    let health = server.health();
    assert_eq!((&health["status"], &health["database"]), (&"ok".into(), &"sqlite".into()));
    assert!(health["schema"].is_string() && health["version"].is_string());
    assert!(server.get("/demo").starts_with("HTTP/1.1 404"));
    let (done, says) = ask(&data, &["serve", "--listen", "127.0.0.1:0"]);
    assert!(!done && says.contains("another Pont"), "{says}");
    assert!(server.stop("-TERM"));
    assert!(!data.join("running").exists());
    assert_eq!(mode(&data), 0o700);
}

#[test]
fn after_a_kill_the_database_is_looked_through_and_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(!Server::start("serve", &data).stop("-KILL"));
    assert!(data.join("running").exists());
    let (done, says) = ask(&data, &["user", "add", "--email", "anouk@example.be", "--name", "Anouk Dewulf"]);
    assert!(done && says.contains("password"), "{says}");
    let server = Server::start("serve", &data);
    assert_eq!(server.health()["status"], "ok");
    assert!(server.stop("-TERM"));
    let (done, says) = ask(&data, &["check", "database"]);
    assert!(done, "{says}");
}

#[test]
fn a_damaged_database_is_read_only_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(ask(&data, &["migrate"]).0);
    damage(&data.join("pont.db"));
    fs::write(data.join("running"), "").unwrap();
    let server = Server::start("serve", &data);
    assert_eq!(server.health()["status"], "broken");
    assert!(server.get("/health").starts_with("HTTP/1.1 503"));
    assert!(server.get("/nl/learn").starts_with("HTTP/1.1 200"));
    assert!(!ask(&data, &["check", "database"]).0);
}

#[test]
fn a_start_that_fails_does_not_look_like_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let (done, says) = ask(&data, &["serve", "--listen", &taken.local_addr().unwrap().to_string()]);
    assert!(!done && says.contains("cannot listen"), "{says}");
    assert!(!data.join("running").exists());
}

#[test]
fn demos_and_real_work_never_mix() {
    let folder = tempfile::tempdir().unwrap();
    let (real, demo) = (folder.path().join("real"), folder.path().join("demo"));
    assert!(ask(&real, &["migrate"]).0);
    assert!(!ask(&real, &["demo", "--only-fill"]).0);
    fs::create_dir(&demo).unwrap();
    pont::marks::put_demo(&demo, pont::demo::SEED).unwrap();
    let (done, says) = ask(&demo, &["serve"]);
    assert!(!done && says.contains("demo"), "{says}");
}

#[test]
fn a_setting_that_does_not_exist_is_told_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::write(folder.path().join("pont.toml"), "lisen = '127.0.0.1:80'\n").unwrap();
    let (done, says) = ask(&data, &["serve"]);
    assert!(!done && says.contains("lisen"), "{says}");
    fs::remove_file(folder.path().join("pont.toml")).unwrap();
    let Output { status, stderr, .. } = pont(&data).arg("migrate").env("PONT_LISEN", "1").output().unwrap();
    assert!(!status.success() && String::from_utf8_lossy(&stderr).contains("PONT_LISEN"));
}

#[test]
fn a_backup_of_nothing_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (done, says) = ask(&folder.path().join("misspelt"), &["backup", "--to", "backups"]);
    assert!(!done && says.contains("misspelt"), "{says}");
}

/// Spoils the head of the last page, which is an index of the newest tables.
fn damage(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let last = bytes.len() - 4_096;
    bytes[last..last + 8].fill(0xa5);
    fs::write(file, bytes).unwrap();
}

fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}
