//! The published figures of a programme with their names and dates, ready to be drawn.

use std::collections::HashMap;

use domain::disclosure::Group;
use domain::indicator::{Definition, Unit};
use domain::{Day, Id};
use kit::db::Db;
use kit::{Lang, Result, text};
use places::model::Area;

use crate::pages::staff::hours;
use crate::publish::{self, AREA, PARTNER};
use crate::report::{self, Content, Frozen, Line};
use crate::store::programme::{Programme, partners};
use crate::store::publication::{Publication, Published, TOTAL};
use crate::store::target::{For, in_force, targets_for_report};
use crate::store::{indicator, target};

/// By what a frozen figure can be known for ever.
#[derive(Debug, Clone)]
pub struct Seal {
    pub last_day: Day,
    pub frozen_on: Day,
    /// In hexadecimal.
    pub digest: String,
}

/// A figure as everybody may see it.
#[derive(Debug, Clone)]
pub struct Shown {
    pub code: String,
    pub name: String,
    /// What it counts, in a sentence.
    pub says: String,
    /// Minutes are told in whole hours.
    pub value: i64,
    pub day: Day,
    /// Up to which line of the journal.
    pub nr: i64,
    /// Of the report that froze it.
    pub seal: Option<Seal>,
}

/// One line of a table.
#[derive(Debug, Clone)]
pub struct Bar {
    pub name: String,
    pub value: i64,
    /// Several that are too small to be shown alone.
    pub is_joined: bool,
}

/// The figure of a report that has a promise, with where people were reached.
#[derive(Debug, Clone)]
pub struct Main {
    pub shown: Shown,
    pub goal: Option<i64>,
    pub partners: Vec<Bar>,
    /// What each partner promised, when all promised the same.
    pub each: Option<i64>,
    pub areas: Vec<Bar>,
}

/// Everything public of a programme.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The report that was published.
    pub report: Option<Seal>,
    /// What the report froze.
    pub frozen: Vec<Shown>,
    pub main: Option<Main>,
    /// The running figures, released each night.
    pub running: Vec<Shown>,
    pub taken_on: Option<Day>,
}

impl Results {
    /// # Errors
    /// When the database refuses.
    pub async fn of(db: &Db, lang: Lang, programme: &Programme) -> Result<Results> {
        let published = publish::of(db, Some(programme.id)).await?;
        let mut results = running(db, lang, programme, &published).await?;
        let Some((report, version)) = published.newest_report() else { return Ok(results) };
        let sent: Vec<Frozen> = report::kept(db, report).await?.into_iter().filter_map(|kept| kept.whole().ok()).collect();
        let Some(newest) = sent.iter().find(|frozen| frozen.version == version) else { return Ok(results) };
        results.frozen = frozen_figures(lang, newest, &sent, &published);
        results.main = main(db, lang, programme, &newest.content, &results.frozen, &published).await?;
        results.report = Some(seal(newest));
        Ok(results)
    }

    /// The figure with this code: the frozen one when a report has it.
    pub fn figure(&self, code: &str) -> Option<&Shown> {
        self.frozen.iter().chain(&self.running).find(|shown| shown.code == code)
    }

    /// What came after the report: running figures that say something else than it.
    pub fn since(&self) -> Vec<&Shown> {
        let same = |one: &&Shown| self.frozen.iter().any(|frozen| frozen.code == one.code && frozen.value == one.value);
        self.running.iter().filter(|one| !same(one)).collect()
    }
}

fn seal(frozen: &Frozen) -> Seal {
    let Content { period, on, .. } = &frozen.content;
    Seal { last_day: period.last_day, frozen_on: *on, digest: data_encoding::HEXLOWER.encode(&frozen.hash) }
}

fn shown(lang: Lang, definition: &Definition, publication: &Publication) -> Shown {
    let is_minutes = definition.unit == Unit::Minutes;
    let value = if is_minutes { hours(publication.value()) } else { publication.value() };
    Shown {
        code: definition.code.clone(),
        name: if is_minutes { lang.t(text::RESULTS_HOURS) } else { definition.name.in_language(lang.code()).to_owned() },
        says: definition.says.in_language(lang.code()).to_owned(),
        value,
        day: publication.taken_on,
        nr: publication.nr,
        seal: None,
    }
}

async fn running(db: &Db, lang: Lang, programme: &Programme, published: &Published) -> Result<Results> {
    let indicators = indicator::counted(db, programme.id).await?;
    let public = indicators.iter().filter(|indicator| indicator.definition.public);
    let running: Vec<_> = public
        .filter_map(|indicator| published.running(indicator.code()).map(|one| shown(lang, &indicator.definition, one)))
        .filter(|shown| shown.value > 0)
        .collect();
    Ok(Results { taken_on: published.taken().map(|one| one.taken_on), running, ..Results::default() })
}

/// The figures of a report, each from the newest version of it that could show it. Where none could, because it stands
/// too near a figure of before, that one is told, with its own day.
fn frozen_figures(lang: Lang, newest: &Frozen, sent: &[Frozen], published: &Published) -> Vec<Shown> {
    let figure = |line: &Line| {
        let (code, last_day) = (line.definition.code.as_str(), newest.content.period.last_day);
        let Some(one) = published.of_report(newest.report, code, TOTAL) else {
            let before = published.running_until(code, last_day).filter(|one| line.definition.public && one.value() > 0)?;
            return Some(shown(lang, &line.definition, before));
        };
        let frozen = sent.iter().find(|frozen| Some((frozen.report, frozen.version)) == one.sent)?;
        let definition = &frozen.content.line(code)?.definition;
        Some(Shown { seal: Some(seal(frozen)), ..shown(lang, definition, one) })
    };
    newest.content.lines.iter().filter_map(figure).collect()
}

/// The figure that has tables.
async fn main(
    db: &Db,
    lang: Lang,
    programme: &Programme,
    content: &Content,
    frozen: &[Shown],
    published: &Published,
) -> Result<Option<Main>> {
    let table = |code: &str, dimension: &str| {
        let (one, total) =
            (published.of_report(content.report, code, dimension)?, published.of_report(content.report, code, TOTAL)?);
        (one.sent == total.sent).then_some(&one.release)
    };
    let Some(shown) = frozen.iter().find(|shown| table(&shown.code, PARTNER).is_some()) else { return Ok(None) };
    let code = shown.code.as_str();
    let partners: HashMap<_, _> =
        partners(db, programme.id).await?.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    let areas = places::store::areas(db).await?;
    let bars = |dimension: &str, name: &dyn Fn(&str) -> String| {
        let groups = table(code, dimension).map(|release| release.listed().collect::<Vec<_>>()).unwrap_or_default();
        bars(lang, groups, name)
    };
    Ok(Some(Main {
        shown: shown.clone(),
        goal: content.line(code).and_then(|line| line.counts.target),
        partners: bars(PARTNER, &|id| partners.get(id).cloned().unwrap_or_default()),
        each: each(db, programme.id, code, content.period.last_day).await?,
        areas: bars(AREA, &|code| areas.get(code).map_or_else(|| code.to_owned(), |area: &Area| area.name(lang).to_owned())),
    }))
}

/// A name as it stands within a sentence. German keeps its capitals, and so does an abbreviation.
pub fn in_sentence(lang: Lang, name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if lang != Lang::De && !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// The largest first, and what is joined at the end.
fn bars(lang: Lang, groups: Vec<&Group>, name: &dyn Fn(&str) -> String) -> Vec<Bar> {
    let bar = |group: &Group| {
        let is_joined = group.categories.len() > 1;
        let first = group.categories.first().map(|code| name(code)).unwrap_or_default();
        Bar { name: if is_joined { lang.t(text::RESULTS_OTHERS) } else { first }, value: group.value, is_joined }
    };
    let mut bars: Vec<_> = groups.into_iter().map(bar).collect();
    bars.sort_by(|a, b| (a.is_joined, b.value, &a.name).cmp(&(b.is_joined, a.value, &b.name)));
    bars
}

/// What every partner had promised by this day, when that is the same for all.
async fn each(db: &Db, programme: Id, code: &str, day: Day) -> Result<Option<i64>> {
    let mut targets: Vec<target::Target> = targets_for_report(db, programme).await?;
    targets.retain(|target| target.indicator == code && target.first_day <= day);
    let goals: Vec<i64> = in_force(&targets)
        .into_iter()
        .filter(|target| matches!(target.whom(), For::Partner(_)))
        .map(|target| target.goal)
        .collect();
    Ok(goals.first().copied().filter(|goal| goals.iter().all(|other| other == goal)))
}

/// Made-up results, for samples: a report with later figures beside it.
pub fn sample(day: Day) -> Results {
    let seal = Seal { last_day: day, frozen_on: day, digest: "0".repeat(64) };
    let shown = |code: &str, name: &str, value, seal: Option<&Seal>| Shown {
        code: code.into(),
        name: name.into(),
        says: format!("{name}, {value}"),
        value,
        day,
        nr: 6_000,
        seal: seal.cloned(),
    };
    let bar = |name: &str, value, is_joined| Bar { name: name.into(), value, is_joined };
    let frozen = |code: &str, name: &str, value| shown(code, name, value, Some(&seal));
    let helpers = frozen("helpers_trained", "aidants formés", 569);
    Results {
        frozen: vec![
            frozen("participations_trained", "participations", 1_142),
            frozen("trainings", "formations", 246),
            helpers.clone(),
        ],
        main: Some(Main {
            shown: helpers,
            goal: Some(1_000),
            partners: vec![bar("WeTechCare", 318, false), bar("District09", 251, false)],
            each: Some(250),
            areas: vec![bar("Gent", 292, false), bar("Lille", 268, false), bar("…", 9, true)],
        }),
        running: vec![shown("trainings", "formations", 260, None), shown("moments", "moments", 2_412, None)],
        taken_on: Some(day),
        report: Some(seal),
    }
}
