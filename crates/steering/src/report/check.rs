//! What a report still lacks, each thing by its name, before it is sent. Evidence that an indicator needs must be
//! there; everything else its writer may leave as it is.

use domain::Day;
use kit::Lang;

use super::content::{Content, Line};
use super::part::Part;

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// An indicator that needs evidence counted something in this period and has none; by its code.
    Evidence(String),
    /// Nothing was written in a part.
    Text(Part),
    /// A part was written in another language.
    Translation(Part, Lang),
    /// An indicator has no target here; by its code.
    Target(String),
    /// The period is not over: what comes after today will be a correction in the next report.
    PeriodRuns,
}

impl Gap {
    /// Whether it keeps the report from being sent.
    pub const fn blocks(&self) -> bool {
        matches!(self, Gap::Evidence(_))
    }
}

/// Everything that is missing, what blocks first.
pub fn gaps(content: &Content, today: Day) -> Vec<Gap> {
    let evidence = content.lines.iter().filter(|line| lacks_evidence(line)).map(|line| Gap::Evidence(code(line)));
    let runs = (today <= content.period.last_day).then_some(Gap::PeriodRuns);
    let texts = content.parts().into_iter().flat_map(|part| of_part(content, part));
    let targets = content.lines.iter().filter(|line| line.counts.target.is_none()).map(|line| Gap::Target(code(line)));
    evidence.chain(runs).chain(texts).chain(targets).collect()
}

/// Of one part: languages in which it is not written. How it went with a line need not be told at all.
pub fn of_part(content: &Content, part: Part) -> Vec<Gap> {
    let is_missing = |lang: &Lang| content.text(&part, *lang).trim().is_empty();
    let missing: Vec<Lang> = content.languages.iter().copied().filter(is_missing).collect();
    if missing.len() < content.languages.len() {
        return missing.into_iter().map(|lang| Gap::Translation(part.clone(), lang)).collect();
    }
    if matches!(part, Part::Line(_)) { Vec::new() } else { vec![Gap::Text(part)] }
}

/// Whether a line says something it must show and does not.
pub fn lacks_evidence(line: &Line) -> bool {
    line.definition.evidence && line.evidence.is_empty() && (line.counts.this_period != 0 || line.counts.correction != 0)
}

fn code(line: &Line) -> String {
    line.definition.code.clone()
}
