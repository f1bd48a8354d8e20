//! What can be asked of `pont` on the command line, in the words of whoever looks after the machine.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

const AFTER: &str = "Settings are read from pont.toml in the folder where you are, then from the environment (PONT_LISTEN, PONT_DATA, \
    PONT_ADDRESS, ... and DATABASE_URL for PostgreSQL), then from these flags; the last one wins. Without DATABASE_URL everything is \
    kept in one SQLite file in the data folder.";

const ROLES: &str =
    "What the person does: admin, manager, auditor, coordinator, point_manager, helper, trainer, technician or counter_clerk";

/// Pont runs digital-inclusion programmes: help points, support moments, figures that can be proven.
#[derive(Debug, Parser)]
#[command(name = "pont", version, about, after_help = AFTER, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub settings: Settings,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Args)]
pub struct Settings {
    /// The file with settings, when it is not pont.toml in this folder
    #[arg(long, global = true, value_name = "FILE", env = "PONT_CONFIG", hide_env = true)]
    pub config: Option<PathBuf>,
    /// The folder with the database and everything else that must not be lost
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run Pont for real work
    Serve {
        /// Where to listen, for example 127.0.0.1:8080
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<String>,
    },
    /// Fill a folder with an invented installation and run it: to look around, to train, to test
    Demo {
        /// Where to listen, for example 127.0.0.1:8080
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<String>,
        /// Throw the demo in this folder away first
        #[arg(long)]
        fresh: bool,
        /// Fill the folder and stop
        #[arg(long)]
        only_fill: bool,
    },
    /// Bring the database up to date with this version; `serve` does so by itself when it starts
    Migrate,
    /// Look whether everything that is kept is whole
    Check {
        #[command(subcommand)]
        what: Check,
    },
    /// Lay the ground: organisations, places, programmes with their partners and rules, and people, from tables
    Lay {
        /// The folder with programmes.csv, partners.csv, organisations.csv, places.csv and people.csv
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
    },
    /// Accounts of the people who work with Pont
    User {
        #[command(subcommand)]
        what: User,
    },
    /// Make a backup and prove that it can be restored; works while Pont runs
    Backup {
        /// The folder the backup goes to
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Bring a backup back
    Restore {
        /// The file that `pont backup` made; its manifest must lie beside it
        file: PathBuf,
        /// Move the database that is there aside first
        #[arg(long)]
        replace: bool,
    },
    /// What partners did before Pont, or outside it
    History {
        #[command(subcommand)]
        what: History,
    },
    /// Take away what is older than its term, as happens every day
    Retention {
        /// Only tell what would go, rule by rule
        #[arg(long)]
        dry_run: bool,
    },
    /// The register of processing of personal data, as Markdown
    Register {
        /// nl, fr, en or de
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Those who are counted
    People {
        #[command(subcommand)]
        what: People,
    },
    /// The figures of the programmes
    Figures {
        #[command(subcommand)]
        what: Figures,
    },
}

#[derive(Debug, Subcommand)]
pub enum Check {
    /// The database: its pages, its references, and the chain of the journal
    Database,
    /// The modules for learners: can everything be finished, is every text there, is it plain?
    Content,
}

#[derive(Debug, Subcommand)]
pub enum People {
    /// At the end of the last programme: take every code away, so that nobody is recognised any more
    CloseCodes {
        /// Really do it; it cannot be undone
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Figures {
    /// Count all figures again from the journal; the old ones stay until the new ones are there
    Rebuild,
}

#[derive(Debug, Subcommand)]
pub enum History {
    /// Bring in a file (CSV or XLSX) of one partner; every line is looked at first, and each enters once
    Import(HistoryImport),
}

#[derive(Debug, Args)]
pub struct HistoryImport {
    /// The programme, by its short name in addresses (digibank-brugge-west)
    #[arg(long, value_name = "SHORT NAME")]
    pub programme: String,
    /// The partner of the programme whose file it is
    #[arg(long, value_name = "SHORT NAME")]
    pub partner: String,
    /// The file, with the columns of the empty table on the page "History from elsewhere"
    pub file: PathBuf,
    /// Look at the file and enter nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// Add an account; its first password is printed here, once
    Add(NewUser),
    /// Let someone sign in without the code from a phone that is lost, and sign her out everywhere
    Unlock {
        /// The address the person signs in with
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Args)]
pub struct NewUser {
    /// The address the person signs in with
    #[arg(long)]
    pub email: String,
    /// First name and name, as colleagues see it
    #[arg(long)]
    pub name: String,
    /// Language of the pages and mails: nl, fr, en or de
    #[arg(long, default_value = "nl")]
    pub language: String,
    #[arg(long, default_value = "admin", help = ROLES)]
    pub role: String,
    /// The organisation the role is for, by its short name in addresses (bib-oostkamp)
    #[arg(long, value_name = "SHORT NAME")]
    pub organisation: Option<String>,
    /// The one place of that organisation the role is for
    #[arg(long, value_name = "SHORT NAME", requires = "organisation")]
    pub place: Option<String>,
    /// The programme the role is for, instead of an organisation
    #[arg(long, value_name = "SHORT NAME", conflicts_with = "organisation")]
    pub programme: Option<String>,
}
