//! The figures of a run: written to a file, shown beside the budgets, compared with the run before.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kit::Result;
use serde::{Deserialize, Serialize};

use crate::load::Figures;
use crate::weight::Weight;

const FILE: &str = "last.json";
/// Budgets of CPU: a page, and a moment that is written down.
const PAGE_CPU: f64 = 1.0;
const WRITE_CPU: f64 = 1.5;

/// Everything that was measured, by installation: `sqlite 10000`.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Report {
    pub houses: BTreeMap<String, House>,
}

/// One installation.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct House {
    /// Seconds that filling and counting took.
    pub filling: f64,
    pub counting: f64,
    /// Milliseconds from start to first answer.
    pub start: f64,
    /// Seconds from a start after a crash until it writes again.
    pub recovery: f64,
    /// Megabytes at rest, after the load, and at most.
    pub idle: f64,
    pub after: f64,
    pub most: f64,
    /// What pages weigh, by their name.
    #[serde(default)]
    pub weights: BTreeMap<String, Weight>,
    pub pages: BTreeMap<String, Figures>,
}

impl Report {
    /// The run before, when there was one.
    pub fn last(folder: &Path) -> Report {
        let text = fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// # Errors
    /// When the file cannot be written.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        Ok(fs::write(folder.join(FILE), serde_json::to_string_pretty(self)?)?)
    }

    pub fn print(&self, last: &Report) {
        self.print_pages(last);
        self.print_houses();
        self.print_weights();
    }

    fn print_pages(&self, last: &Report) {
        println!(
            "\n| database, entries | page | requests/s | p50 ms | p95 ms | CPU ms (budget) | PostgreSQL CPU ms | beside few | since last |"
        );
        println!("|---|---|---|---|---|---|---|---|---|");
        for (name, house) in &self.houses {
            let few = self.houses.iter().find(|(other, _)| other.split(' ').next() == name.split(' ').next()).map(|(_, few)| few);
            for (page, figures) in &house.pages {
                let beside = |other: Option<&House>| change(figures, other.and_then(|house| house.pages.get(page)));
                let (few, last) = (beside(few), beside(last.houses.get(name)));
                println!("| {name} | {page} | {} | {few} | {last} |", row(page, figures));
            }
        }
    }

    fn print_houses(&self) {
        println!(
            "\n| database, entries | filled s | counted s | start ms (1000) | after a crash s | idle MB (60) | after load MB | at most MB (200) |"
        );
        println!("|---|---|---|---|---|---|---|---|");
        for (name, house) in &self.houses {
            let House { filling, counting, start, recovery, idle, after, most, .. } = house;
            println!(
                "| {name} | {filling:.1} | {counting:.1} | {start:.0} | {recovery:.1} | {idle:.0} | {after:.0} | {most:.0} |"
            );
        }
    }

    /// The same everywhere, so of one installation.
    fn print_weights(&self) {
        println!("\n| page | first visit kB (budget 60) | requests (8) | later visits kB (12) |\n|---|---|---|---|");
        for house in self.houses.values().take(1) {
            for (page, weight) in &house.weights {
                let (first, later) = (weight.first_visit as f64 / 1_000.0, weight.later_visit as f64 / 1_000.0);
                println!("| {page} | {first:.1} | {} | {later:.1} |", weight.requests);
            }
        }
    }
}

fn row(page: &str, figures: &Figures) -> String {
    let Figures { rate, p50, p95, cpu, backends } = figures;
    let budget = if page.starts_with("write") { WRITE_CPU } else { PAGE_CPU };
    let mark = if *cpu > budget { "over " } else { "" };
    let backends = if *backends > 0.0 { format!("{backends:.2}") } else { "-".to_owned() };
    format!("{rate:.0} | {p50:.2} | {p95:.2} | {cpu:.2} ({mark}{budget:.1}) | {backends}")
}

/// How much more processor time, program and database together.
fn change(now: &Figures, before: Option<&Figures>) -> String {
    let all = |figures: &Figures| figures.cpu + figures.backends;
    before.map_or_else(|| "-".to_owned(), |before| format!("{:+.0} %", (all(now) / all(before) - 1.0) * 100.0))
}
