//! Starting other programs, and saying in one sentence what went wrong.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The error is a sentence for the person at the keyboard.
pub type Outcome<T = ()> = Result<T, String>;

/// Puts the file into an error that only knows what went wrong.
pub fn at(path: &Path) -> impl Fn(io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}

/// A command line without quoting: words are separated by spaces.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words);
    command
}

const LINES_SHOWN: usize = 200;

/// Where the words of a started program go.
pub enum Voice {
    Screen,
    /// Kept in a file, which is shown when the step fails.
    Log(PathBuf),
}

impl Voice {
    pub fn log(name: &str) -> Outcome<Self> {
        let path = Path::new("target/xtask").join(name).with_extension("log");
        fs::create_dir_all("target/xtask").map_err(at(&path))?;
        fs::write(&path, "").map_err(at(&path))?;
        Ok(Self::Log(path))
    }

    pub fn run(&self, command: &mut Command) -> Outcome {
        if let Self::Log(path) = self {
            let log = File::options().append(true).open(path).map_err(at(path))?;
            command.stderr(log.try_clone().map_err(at(path))?).stdout(log);
            command.stdin(Stdio::null()).env("TERM", "dumb");
        }
        let status = command.status().map_err(at(&line_of(command)))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` failed", line_of(command).display())) }
    }

    /// The end of the log, where the reason for a failure stands.
    pub fn said(&self) -> String {
        let Self::Log(path) = self else {
            return String::new();
        };
        let log = fs::read_to_string(path).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let from = lines.len().saturating_sub(LINES_SHOWN);
        format!("{}\n(all of it: {})", lines[from..].join("\n"), path.display())
    }
}

/// What a program prints, when it succeeds.
pub fn answer(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(at(&line_of(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{}` failed\n{said}", line_of(command).display()))
}

/// The full path of a program that is installed.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn line_of(command: &Command) -> PathBuf {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    PathBuf::from(words.join(" "))
}
