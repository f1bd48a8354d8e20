//! The pieces that the pages of a report share, in the words of its reader.

use domain::Day;
use kit::form::Form;
use kit::page::Page;
use kit::{Lang, Visit, text};

use super::Seen;
use crate::report::check::{Gap, lacks_evidence};
use crate::report::paper::{percent_of, remark, signed};
use crate::report::sheet::part_name;
use crate::report::{Content, Line, Part, State};

/// One line of the figures.
pub struct Row {
    pub name: String,
    pub href: String,
    pub official: String,
    pub remark: String,
    pub target: String,
    pub before: String,
    /// Empty when nothing changed.
    pub correction: String,
    pub this_period: Count,
    pub total: Count,
    pub percent: String,
    /// For the bar; none without a target.
    pub share: Option<i64>,
    pub evidence: String,
    pub lacks_evidence: bool,
}

/// A figure; with the entries behind it for who may open them.
pub struct Count {
    pub shown: String,
    pub href: String,
}

/// A part with what was written in it.
pub struct Told {
    pub name: String,
    pub href: String,
    pub texts: Vec<Said>,
    /// The languages in which it is not written.
    pub missing: Vec<String>,
}

/// What was written in one language.
pub struct Said {
    pub code: &'static str,
    pub name: &'static str,
    pub paragraphs: Vec<String>,
}

/// Something that is missing, and where it can be added.
pub struct Missing {
    pub says: String,
    pub href: String,
    pub blocks: bool,
}

/// A line of the history, or of the talk, of a report.
pub struct Event {
    pub when: String,
    pub who: String,
    pub what: String,
    pub note: String,
}

/// A version that was sent.
pub struct Version {
    pub href: String,
    pub name: String,
    pub is_here: bool,
}

/// How a state looks: the look of its chip, its sign and its word.
pub struct Standing {
    pub look: &'static str,
    pub sign: &'static str,
    pub word: String,
}

/// The chip of a state.
pub fn standing(lang: Lang, state: State) -> Standing {
    let (look, sign) = match state {
        State::Draft => ("open", "pencil"),
        State::Submitted => ("", "send"),
        State::Accepted => ("good", "check"),
        State::Reopened | State::ReopenedText => ("sun", "undo-2"),
    };
    Standing { look, sign, word: lang.word(state) }
}

/// Every line of the figures. Figures that follow the entries open into them for who follows the programme.
pub fn rows(lang: Lang, seen: &Seen, content: &Content, is_live: bool) -> Vec<Row> {
    content.lines.iter().map(|line| row(lang, seen, content, line, is_live && seen.follows)).collect()
}

/// One line of the figures; `opens` when its figures open into their entries.
pub fn row(lang: Lang, seen: &Seen, content: &Content, line: &Line, opens: bool) -> Row {
    let counts = &line.counts;
    let code = &line.definition.code;
    let days = (content.period.first_day, content.period.last_day);
    let opened = |count: i64, from: Option<Day>| Count {
        shown: lang.number(count),
        href: if opens && count != 0 { seen.entries(code, from, days.1) } else { String::new() },
    };
    Row {
        name: line.name(lang).to_owned(),
        href: seen.part(&Part::Line(code.clone())),
        official: line.definition.official.clone().unwrap_or_default(),
        remark: remark(lang, line).map(|says| says[line.name(lang).len() + 2..].to_owned()).unwrap_or_default(),
        target: counts.target.map_or_else(|| "–".to_owned(), |target| lang.number(target)),
        before: lang.number(counts.before),
        correction: if counts.correction == 0 { String::new() } else { signed(lang, counts.correction) },
        this_period: opened(counts.this_period, Some(days.0)),
        total: opened(counts.total, None),
        percent: counts.percent.map_or_else(String::new, |percent| percent_of(lang, percent)),
        share: counts.percent,
        evidence: lang.with(text::REPORT_N_FILES, &[("n", line.evidence.len().into())]),
        lacks_evidence: lacks_evidence(line),
    }
}

/// A part with its texts in every language of the report.
pub fn told(lang: Lang, seen: &Seen, content: &Content, part: &Part) -> Told {
    let said = |language: Lang| Said {
        code: language.code(),
        name: language.own_name(),
        paragraphs: paragraphs(content.text(part, language)),
    };
    let texts: Vec<Said> = content.languages.iter().map(|language| said(*language)).collect();
    let missing = texts.iter().filter(|said| said.paragraphs.is_empty()).map(|said| said.name.to_owned()).collect();
    Told { name: part_name(content, part, lang), href: seen.part(part), texts, missing }
}

impl Told {
    /// Whether anything was written.
    pub fn is_written(&self) -> bool {
        self.texts.iter().any(|said| !said.paragraphs.is_empty())
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// What is missing, in words. Indicators without target stand together: many count without one.
pub fn missing(lang: Lang, seen: &Seen, content: &Content, gaps: &[Gap]) -> Vec<Missing> {
    let name = |code: &String| part_name(content, &Part::Line(code.clone()), lang);
    let targets = gaps.iter().filter_map(|gap| if let Gap::Target(code) = gap { Some(name(code)) } else { None });
    let without = targets.collect::<Vec<_>>().join(", ");
    let others = gaps.iter().filter(|gap| !matches!(gap, Gap::Target(_)));
    let mut missing: Vec<Missing> = others.map(|gap| one_missing(lang, seen, content, gap)).collect();
    if !without.is_empty() {
        let says = lang.with(text::REPORT_GAP_TARGET, &[("name", without.into())]);
        missing.push(Missing { says, href: String::new(), blocks: false });
    }
    missing
}

fn one_missing(lang: Lang, seen: &Seen, content: &Content, gap: &Gap) -> Missing {
    let line = |code: &str| Part::Line(code.to_owned());
    let named = |part: &Part| [("name", part_name(content, part, lang).into())];
    let (says, href) = match gap {
        Gap::Evidence(code) => (lang.with(text::REPORT_GAP_EVIDENCE, &named(&line(code))), seen.part(&line(code))),
        Gap::Text(part) => (lang.with(text::REPORT_GAP_TEXT, &named(part)), seen.part(part)),
        Gap::Translation(part, language) => {
            let name = part_name(content, part, lang);
            let args = [("name", name.into()), ("language", language.own_name().into())];
            (lang.with(text::REPORT_GAP_TRANSLATION, &args), seen.part(part))
        }
        Gap::Target(code) => (lang.with(text::REPORT_GAP_TARGET, &named(&line(code))), String::new()),
        Gap::PeriodRuns => {
            let last = lang.day(content.period.last_day);
            (lang.with(text::REPORT_GAP_PERIOD, &[("day", last.into())]), String::new())
        }
    };
    Missing { says, href, blocks: gap.blocks() }
}

/// `15 mei 2024, 9.05`.
pub fn moment(visit: &Visit, at: domain::Instant) -> String {
    let zone = &visit.app.clock.zone;
    format!("{}, {}", visit.lang.day(zone.day(at)), visit.lang.time(zone, at))
}

/// Somebody's name; the program's own deeds have none.
pub fn who(lang: Lang, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| lang.t(text::REPORT_BY_PONT))
}

/// What was just done here, as a notice on the page.
pub fn notice(visit: &Visit, page: &mut Page) {
    const DONE: [(&str, &str); 6] = [
        ("begun", text::REPORT_DONE_BEGUN),
        ("sent", text::REPORT_DONE_SENT),
        ("accepted", text::REPORT_DONE_ACCEPTED),
        ("reopened", text::REPORT_DONE_REOPENED),
        ("file", text::REPORT_DONE_FILE),
        ("said", text::REPORT_DONE_SAID),
    ];
    let done = visit.asked("done");
    if let Some((_, key)) = DONE.iter().find(|(code, _)| done.as_deref() == Some(code)) {
        page.notice = Some(visit.lang.t(key));
    }
}

/// A form with its own id, for each thing that can be done on a page.
pub fn fresh(visit: &Visit) -> Form {
    Form::fresh(&visit.app, visit.lang)
}

impl Seen {
    /// The address of a part of the report.
    pub fn part(&self, part: &Part) -> String {
        format!("{}/parts/{}", self.base, part.in_address())
    }

    /// Where the report is written.
    pub fn writing(&self, visit: &Visit) -> String {
        visit.to(&format!("reports/{}", self.row.id))
    }

    /// What the report is called.
    pub fn title(&self, lang: Lang) -> String {
        let whom = self.row.partner_name.clone().unwrap_or_else(|| lang.t(text::REPORT_ALL_TOGETHER));
        lang.with(text::REPORT_NR, &[("nr", self.row.nr.into()), ("whom", whom.into())])
    }

    /// `Digibank Brugge West · 1 januari 2024 tot 30 juni 2024`.
    pub fn about(&self, lang: Lang) -> String {
        let (first, last) = (lang.day(self.row.first_day), lang.day(self.row.last_day));
        lang.with(text::DAYS_BETWEEN, &[("first", first.into()), ("last", last.into())])
    }

    /// The reports beside this one.
    pub fn list(&self, visit: &Visit) -> String {
        if self.follows { visit.to(&format!("steering/{}/reports", self.programme.slug)) } else { visit.to("reports") }
    }

    /// The address of the entries behind a figure.
    fn entries(&self, code: &str, from: Option<Day>, to: Day) -> String {
        let lang = self.base.get(1..3).unwrap_or("nl");
        let from = from.map(|day| format!("&from={day}")).unwrap_or_default();
        let partner = self.row.partner.map(|id| format!("&partner={id}")).unwrap_or_default();
        format!("/{lang}/steering/{}/entries?indicator={code}{from}&to={to}{partner}", self.programme.slug)
    }
}
