//! What a report would say if it were sent now.

use std::collections::BTreeMap;

use domain::age::Bands;
use domain::indicator::{Measure, Texts};
use domain::{Day, Id, reportline};
use kit::db::On;
use kit::{Failure, Lang, Result};

use super::ages::ages;
use super::content::{About, Content, FORMAT, Line, Partner, Period, Proof, Text};
use super::frozen::{Frozen, Kept};
use super::state::State;
use crate::figures::{Dimension, Of, Reader, Span, first_reached, overlap, value};
use crate::store::evidence::{EvidenceRow, in_days};
use crate::store::indicator::{Indicator, counted};
use crate::store::report::{self as store, AboutRow, ReportRow};

/// Gathers a report as it would be frozen on a day; its figures are those of the journal up to `nr`. When only its
/// texts were reopened, its figures stay as they were sent.
///
/// # Errors
/// [`Failure::Conflict`] when an earlier report, on which this one builds, does not fit its digest.
pub async fn content_now(mut on: On<'_>, report: &ReportRow, state: State, today: Day, nr: i64) -> Result<Content> {
    let sent = store::frozen(on.again(), report.id).await?;
    let version = i64::try_from(sent.len()).unwrap_or(i64::MAX).saturating_add(1);
    let texts = texts(on.again(), report.id).await?;
    let before = if state.is_live() { None } else { sent.into_iter().next_back() };
    match before {
        Some(row) => {
            let before = sound(row)?;
            Ok(Content { version, texts, on: today, is_frozen: false, ..before.content })
        }
        None => Ok(Content { version, texts, ..gather(on, report, today, nr).await? }),
    }
}

/// The report this one builds on: the newest that was sent about an earlier period.
///
/// # Errors
/// [`Failure::Conflict`] when it does not fit its digest.
pub async fn earlier(on: On<'_>, report: &ReportRow) -> Result<Option<Frozen>> {
    let chain = store::chain(on, report.programme, report.partner).await?;
    let mut earlier = None;
    for row in chain {
        let frozen = sound(row)?;
        if frozen.content.period.last_day < report.first_day {
            earlier = Some(frozen);
        }
    }
    Ok(earlier)
}

fn sound(row: store::FrozenRow) -> Result<Frozen> {
    match Kept::of(row) {
        Kept::Whole(frozen) => Ok(*frozen),
        Kept::Broken { .. } => Err(Failure::Conflict("a report that was sent does not fit its digest")),
    }
}

async fn gather(mut on: On<'_>, report: &ReportRow, today: Day, nr: i64) -> Result<Content> {
    let about = store::about(on.again(), report.programme).await?;
    let indicators = counted(on.again(), report.programme).await?;
    let bands = Bands::from_code(&about.age_bands).unwrap_or(Bands::Coop);
    let days = (report.first_day, report.last_day);
    let lines = lines(on.again(), report, &indicators).await?;
    let ages = ages(on.again(), bands, &indicators, report.partner, days).await?;
    Ok(Content {
        format: FORMAT,
        report: report.id,
        version: 1,
        languages: languages(&about),
        programme: named(report.programme, about),
        partner: report.partner.map(|id| Partner { id, name: report.partner_name.clone().unwrap_or_default() }),
        period: Period { nr: report.nr, first_day: report.first_day, last_day: report.last_day },
        on: today,
        is_frozen: false,
        journal_nr: nr,
        lines,
        texts: Vec::new(),
        ages,
    })
}

async fn texts(on: On<'_>, report: Id) -> Result<Vec<Text>> {
    let rows = store::texts(on, report).await?.into_iter();
    Ok(rows.filter(|row| !row.text.is_empty()).map(|row| Text { part: row.part, lang: row.lang, text: row.text }).collect())
}

async fn lines(mut on: On<'_>, report: &ReportRow, indicators: &[Indicator]) -> Result<Vec<Line>> {
    let earlier = earlier(on.again(), report).await?;
    let goals: BTreeMap<String, i64> = store::goals(on.again(), report.programme, report.partner)
        .await?
        .into_iter()
        .map(|row| (row.indicator, row.goal))
        .collect();
    let evidence = in_days(on.again(), report.programme, report.partner, (report.first_day, report.last_day)).await?;
    let mut lines = Vec::new();
    for indicator in indicators {
        let goal = goals.get(indicator.code()).copied();
        let evidence = evidence.iter().filter(|row| row.indicator == indicator.code()).map(proof).collect();
        let counts = counts(on.again(), report, indicator, goal, earlier.as_ref()).await?;
        let (definition, version) = (indicator.definition.clone(), indicator.version);
        let line = Line {
            definition,
            version,
            counts,
            bounds: None,
            shared: None,
            by_partner: Vec::new(),
            by_area: Vec::new(),
            evidence,
        };
        lines.push(measured(on.again(), report, indicator, line).await?);
    }
    Ok(lines)
}

/// With the bounds of what is counted once, and of all together with what partners share and where it was reached.
async fn measured(mut on: On<'_>, report: &ReportRow, indicator: &Indicator, mut line: Line) -> Result<Line> {
    if indicator.definition.measure == Measure::Persons {
        line.bounds = Some(value(on.again(), Reader::Program, indicator, of(report), Span::until(report.last_day)).await?);
    }
    if report.partner.is_some() {
        return Ok(line);
    }
    if indicator.is_distinct() {
        line.shared = Some(overlap(on.again(), indicator, report.last_day).await?);
    }
    if indicator.definition.public {
        line.by_partner = first_reached(on.again(), indicator, Dimension::Partner, report.last_day).await?;
        line.by_area = first_reached(on.again(), indicator, Dimension::Area, report.last_day).await?;
    }
    Ok(line)
}

/// What was counted before, in this period, and what has changed since the report before this one.
async fn counts(
    mut on: On<'_>,
    report: &ReportRow,
    indicator: &Indicator,
    goal: Option<i64>,
    earlier: Option<&Frozen>,
) -> Result<reportline::Line> {
    let mut figure = async |span| Ok::<_, Failure>(value(on.again(), Reader::Program, indicator, of(report), span).await?.figure);
    let until = |day: Day| day.pred_opt().map(Span::until);
    let now_before = match until(report.first_day) {
        Some(span) => figure(span).await?,
        None => 0,
    };
    let this = figure(Span { first: report.first_day, last: report.last_day }).await?;
    let sent = earlier.and_then(|earlier| Some((earlier.content.period.last_day, earlier.content.line(indicator.code())?)));
    let before = match sent {
        None => now_before,
        Some((last_day, line)) if last_day.succ_opt() == Some(report.first_day) => line.counts.total,
        // Days between two reports that nobody reported count as before.
        Some((last_day, line)) => line.counts.total + now_before - figure(Span::until(last_day)).await?,
    };
    Ok(reportline::Line::new(goal, before, now_before, this))
}

fn of(report: &ReportRow) -> Of {
    report.partner.map_or(Of::Total, Of::Partner)
}

fn proof(row: &EvidenceRow) -> Proof {
    Proof { id: row.id, name: row.name.clone(), day: row.day, sha256: data_encoding::HEXLOWER.encode(&row.sha256) }
}

fn named(id: Id, about: AboutRow) -> About {
    let names = Texts { nl: about.name_nl, fr: about.name_fr, en: about.name_en, de: about.name_de };
    About { id, slug: about.slug, names }
}

/// The languages a programme must be written in; Dutch when it names none.
fn languages(about: &AboutRow) -> Vec<Lang> {
    let codes = about.languages.split(|sign: char| !sign.is_ascii_alphabetic());
    let named: Vec<Lang> = codes.filter_map(Lang::from_code).collect();
    if named.is_empty() { vec![Lang::Nl] } else { named }
}
