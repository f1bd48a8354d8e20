//! `/people/{id}/export`: everything kept of her, to read and print, and as JSON to take along.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use kit::page::{Page, go, show as show_page};
use kit::{Failure, Result, Visit, text};
use serde_json::json;

use super::parts::Known;
use crate::catalogue::subject::Subject;
use crate::export::{self, Table};
use crate::register::word;

#[derive(askama::Template)]
#[template(path = "person_export.html")]
pub struct ExportPage {
    page: Page,
    href: String,
    line: String,
    sheets: Vec<Sheet>,
}

/// One table, as people read it.
pub struct Sheet {
    pub title: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// `GET /{lang}/people/{id}/export`
///
/// # Errors
/// Not found when she is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (known, _) = Known::managed(&visit, &id).await?;
    if !known.is_open {
        return Ok(go(&known.to(&visit, "")));
    }
    let tables = tables(&visit, &known).await?;
    show_page(&build(&visit, &known, &tables))
}

/// `GET /{lang}/people/{id}/export.json`
///
/// # Errors
/// Not found when she is not the visitor's to manage.
pub async fn json(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (known, _) = Known::managed(&visit, &id).await?;
    if !known.is_open {
        return Ok(go(&known.to(&visit, "")));
    }
    let tables = tables(&visit, &known).await?;
    let all = json!({
        "person": known.row.id.to_string(),
        "organisation": known.here.name,
        "made_on": visit.app.clock.today().to_string(),
        "tables": export::json(&tables, visit.app.clock.zone),
    });
    let file = format!("attachment; filename=\"person-{}.json\"", known.row.id);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, file)];
    Ok((headers, serde_json::to_string_pretty(&all)?).into_response())
}

async fn tables(visit: &Visit, known: &Known) -> Result<Vec<Table>> {
    let subject = Subject::find(&visit.app.db, known.row.id).await?.ok_or(Failure::NotFound)?;
    export::of(&visit.app.db, &subject).await
}

pub fn build(visit: &Visit, known: &Known, tables: &[Table]) -> ExportPage {
    let today = visit.lang.day(visit.app.clock.today());
    let named = [("organisation", known.here.name.as_str().into()), ("day", today.into())];
    ExportPage {
        page: Page::staff(visit, visit.lang.with(text::PERSON_EXPORT_TITLE, &[("name", known.row.name.as_str().into())])),
        href: known.to(visit, ""),
        line: visit.lang.with(text::PERSON_EXPORT_LINE, &named),
        sheets: tables.iter().map(|table| sheet(visit, table)).collect(),
    }
}

/// Columns that say nothing to people, such as ids and counters, are left to the JSON.
fn sheet(visit: &Visit, table: &Table) -> Sheet {
    let zone = visit.app.clock.zone;
    let cell = |row: &[kit::db::Bind], at: usize| export::shown(table.name, &table.columns[at], &row[at], visit.lang, zone);
    let is_read = |at: usize| !export::NOT_READ.contains(&table.columns[at].as_str());
    let says_something = |at: &usize| is_read(*at) && table.rows.iter().any(|row| !cell(row, *at).is_empty());
    let shown: Vec<usize> = (0..table.columns.len()).filter(says_something).collect();
    Sheet {
        title: word(visit.lang, "table", table.name),
        head: shown.iter().map(|at| word(visit.lang, "column", &table.columns[*at])).collect(),
        rows: table.rows.iter().map(|row| shown.iter().map(|at| cell(row, *at)).collect()).collect(),
    }
}
