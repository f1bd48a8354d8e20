//! The results to take along: the published figures as CSV, and on paper.

use axum::extract::Path;
use axum::response::Response;
use kit::paper::{Block, Paper, Pdf, Table};
use kit::sheet::Sheet;
use kit::{Failure, Result, Visit, text};

use super::view::{Bar, Results, Shown};
use crate::pages::staff::days;
use crate::store::programme::{Programme, by_slug};

async fn results(visit: &Visit, slug: &str) -> Result<(Programme, Results)> {
    let programme = by_slug(&visit.app.db, slug).await?.ok_or(Failure::NotFound)?;
    let results = Results::of(&visit.app.db, visit.lang, &programme).await?;
    Ok((programme, results))
}

/// `GET /{lang}/programmes/{slug}/results.csv`
///
/// # Errors
/// Not found when there is no such programme.
pub async fn csv(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Sheet> {
    let (_, results) = results(&visit, &slug).await?;
    let head =
        [text::RESULTS_FIGURE, text::COLUMN_BY, text::COLUMN_VALUE, text::RESULTS_NUMBER, text::RESULTS_DAY, text::FIGURE_MEANS];
    let mut sheet = Sheet::new(&format!("{slug}-results"), &head.map(|key| visit.lang.t(key)));
    let mut add = |shown: &Shown, by: &str, value: &str, number: i64| {
        sheet.add(vec![
            shown.name.clone(),
            by.to_owned(),
            value.to_owned(),
            number.to_string(),
            shown.day.to_string(),
            shown.says.clone(),
        ]);
    };
    let total = visit.lang.t(text::DIMENSION_TOTAL);
    for shown in results.frozen.iter().chain(results.since()) {
        add(shown, &total, "", shown.value);
    }
    if let Some(main) = &results.main {
        let tables = [(text::DIMENSION_PARTNER, &main.partners), (text::COLUMN_AREA_NAME, &main.areas)];
        for (by, bars) in tables {
            for bar in bars {
                add(&main.shown, &visit.lang.t(by), &bar.name, bar.value);
            }
        }
    }
    Ok(sheet)
}

/// `GET /{lang}/programmes/{slug}/results.pdf`
///
/// # Errors
/// Not found when there is no such programme, or nothing of it was published yet.
pub async fn pdf(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, results) = results(&visit, &slug).await?;
    let paper = paper(&visit, &programme, &results).ok_or(Failure::NotFound)?;
    Pdf::new(&format!("{slug}-results"), paper).answer(&visit.app).await
}

fn paper(visit: &Visit, programme: &Programme, results: &Results) -> Option<Paper> {
    let lang = visit.lang;
    let day = results.report.as_ref().map(|seal| seal.frozen_on).or(results.taken_on)?;
    let mut paper = Paper::new(&visit.app, lang, day, programme.name(lang));
    paper.subtitle = format!("{} · {}", programme.source, days(visit, programme));
    let head = [text::RESULTS_FIGURE, text::RESULTS_NUMBER, text::RESULTS_DAY].map(|key| lang.t(key)).to_vec();
    let row = |shown: &Shown| vec![shown.name.clone(), lang.number(shown.value), lang.day(shown.day)];
    let table = |caption: &str, shown: Vec<&Shown>| {
        let rows = shown.into_iter().map(row).collect();
        Block::Table(Table { caption: caption.to_owned(), head: head.clone(), rows, numbers: vec![1], total: false })
    };
    if let Some(seal) = &results.report {
        let until = lang.with(text::RESULTS_UNTIL, &[("day", lang.day(seal.last_day).into())]);
        paper.blocks.push(table(&until, results.frozen.iter().collect()));
        if let Some(main) = &results.main {
            let bars = |bars: &[Bar]| bars.iter().map(|bar| vec![bar.name.clone(), lang.number(bar.value)]).collect();
            for (by, list) in [(text::DIMENSION_PARTNER, &main.partners), (text::COLUMN_AREA_NAME, &main.areas)] {
                let head = vec![lang.t(by), main.shown.name.clone()];
                paper.blocks.push(Block::Table(Table {
                    caption: main.shown.name.clone(),
                    head,
                    rows: bars(list),
                    numbers: vec![1],
                    total: false,
                }));
            }
        }
        let note = [("day", lang.day(seal.frozen_on).into()), ("digest", seal.digest.as_str().into())];
        paper.blocks.push(Block::Note(lang.with(text::RESULTS_DIGEST, &note)));
    }
    let since = results.since();
    if !since.is_empty() {
        let caption = if results.report.is_some() { text::RESULTS_SINCE } else { text::RESULTS_RUNNING };
        paper.blocks.push(table(&lang.t(caption), since));
    }
    let says = results.frozen.iter().chain(&results.running).map(|shown| format!("{}: {}", shown.name, shown.says));
    let mut says: Vec<_> = says.collect();
    says.dedup();
    paper.blocks.push(Block::Heading(1, lang.t(text::RESULTS_COUNTING)));
    paper.blocks.push(Block::List(says));
    paper.blocks.push(Block::Note(lang.t(text::RESULTS_SMALL)));
    Some(paper)
}
