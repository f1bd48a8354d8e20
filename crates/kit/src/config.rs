//! Settings: `pont.toml`, then the environment (`PONT_...`, `DATABASE_URL`), then flags. An unknown key is an error,
//! because a setting that is silently ignored is a setting someone believes in.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::{Failure, Result};

/// The settings of one installation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where the program listens: `127.0.0.1:8080`.
    pub listen: String,
    /// The folder with the database, secrets and marks.
    pub data: PathBuf,
    /// The public address, as people type it: `https://pont.example.be`. Empty: `http://` and `listen`.
    pub address: String,
    /// `postgres://...`, or empty for the SQLite file in `data`.
    pub database_url: String,
    /// The name of the installation, in page titles.
    pub name: String,
    /// IANA time zone.
    pub time_zone: String,
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<String>,
    /// `smtps://user:password@host`, or `smtp://user:password@host:587?tls=required`; empty: mails wait in the outbox.
    pub smtp_url: String,
    /// Sender of mails.
    pub mail_from: String,
    /// Who runs this installation, for its visitors: "City of Brugge". Empty: the page says that nobody filled it in.
    pub operator: String,
    /// The e-mail address for questions and complaints about privacy and accessibility; may be empty.
    pub contact: String,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            listen: "127.0.0.1:8080".into(),
            data: "data".into(),
            address: String::new(),
            database_url: String::new(),
            name: "Pont".into(),
            time_zone: "Europe/Brussels".into(),
            trusted_proxies: vec!["127.0.0.1".into(), "::1".into()],
            smtp_url: String::new(),
            mail_from: "Pont <pont@localhost>".into(),
            operator: String::new(),
            contact: String::new(),
        }
    }
}

impl Config {
    /// Reads the file (when it is there, or when it was asked for by name) and the environment.
    ///
    /// # Errors
    /// When the file cannot be read, or a key or a `PONT_` variable is not known.
    pub fn read(file: Option<&Path>, environment: impl Iterator<Item = (String, String)>) -> Result<Config> {
        let path = file.unwrap_or(Path::new("pont.toml"));
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Failure::Setting(format!("{}: {error}", path.display()))),
        };
        let config = toml::from_str(&text).map_err(|error| Failure::Setting(format!("{}: {error}", path.display())))?;
        overlay(config, environment)
    }

    /// The public address without a slash at its end.
    pub fn public_address(&self) -> String {
        let plain = format!("http://{}", self.listen);
        let address = if self.address.is_empty() { &plain } else { &self.address };
        address.trim_end_matches('/').to_owned()
    }

    pub fn is_https(&self) -> bool {
        self.public_address().starts_with("https://")
    }
}

fn overlay(mut config: Config, environment: impl Iterator<Item = (String, String)>) -> Result<Config> {
    for (name, value) in environment {
        match name.as_str() {
            "DATABASE_URL" => config.database_url = value,
            "PONT_LISTEN" => config.listen = value,
            "PONT_DATA" => config.data = value.into(),
            "PONT_ADDRESS" => config.address = value,
            "PONT_NAME" => config.name = value,
            "PONT_TIME_ZONE" => config.time_zone = value,
            "PONT_TRUSTED_PROXIES" => config.trusted_proxies = value.split(',').map(|part| part.trim().to_owned()).collect(),
            "PONT_SMTP_URL" => config.smtp_url = value,
            "PONT_MAIL_FROM" => config.mail_from = value,
            "PONT_OPERATOR" => config.operator = value,
            "PONT_CONTACT" => config.contact = value,
            // The program's own switches for its tests and logs.
            "PONT_LOG" | "PONT_CONFIG" | "PONT_TEST_POSTGRES" | "PONT_SAMPLES" | "PONT_KILLS" | "PONT_PICTURES" | "PONT_BIN"
            | "PONT_CHROMIUM" => {}
            other if other.starts_with("PONT_") => {
                return Err(Failure::Setting(format!("the environment has {other}, which is not a setting of Pont")));
            }
            _ => {}
        }
    }
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> impl Iterator<Item = (String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>().into_iter()
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let config = overlay(toml::from_str("listen = '0.0.0.0:80'").unwrap(), env(&[("PONT_LISTEN", "127.0.0.1:9")])).unwrap();
        assert_eq!(config.listen, "127.0.0.1:9");
    }

    #[test]
    fn an_unknown_key_is_an_error_wherever_it_stands() {
        assert!(toml::from_str::<Config>("lisen = 'x'").unwrap_err().to_string().contains("lisen"));
        assert!(overlay(Config::default(), env(&[("PONT_LISEN", "x")])).unwrap_err().to_string().contains("PONT_LISEN"));
    }
}
