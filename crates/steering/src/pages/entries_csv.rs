//! `/steering/{slug}/entries.csv`: the rows behind a figure, to take along.

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use domain::{Action, Scope};
use kit::sheet::Sheet;
use kit::{App, Lang, Result, Visit, text};

use super::entries::{FROM_THE_NEWEST, about, asked};
use super::staff::find;
use crate::counted::code;
use crate::names::Names;
use crate::store::entries::{EntryRow, Narrow, rows};
use crate::store::indicator::counted;

const CHUNK: i64 = 1_000;

/// `GET /{lang}/steering/{slug}/entries.csv`, written out while it is read.
///
/// # Errors
/// Not found when it is not the visitor's to take along.
pub async fn csv(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::ExportProgramme).await?;
    let narrow = asked(&visit, &counted(&visit.app.db, programme.id).await?)?;
    let names = Names::of(&visit.app.db, visit.lang, programme.id).await?;
    let export = Export { app: visit.app.clone(), scope, narrow, names, lang: visit.lang, below: Some(FROM_THE_NEWEST) };
    let body = Body::from_stream(futures_util::stream::try_unfold(export, Export::chunk));
    let file = format!("attachment; filename=\"{slug}-entries.csv\"");
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, file)], body)
        .into_response())
}

/// An export that has come down to a number; `None` when all is written.
struct Export {
    app: App,
    scope: Scope,
    narrow: Narrow,
    names: Names,
    lang: Lang,
    below: Option<i64>,
}

impl Export {
    async fn chunk(mut self) -> Result<Option<(Bytes, Export)>> {
        let Some(below) = self.below else { return Ok(None) };
        let found = rows(&self.app.db, &self.scope, &self.narrow, below, CHUNK).await?;
        let mut sheet = if below == FROM_THE_NEWEST { Sheet::new("", &self.head()) } else { Sheet::more() };
        for row in &found {
            sheet.add(self.cells(row)?);
        }
        self.below = found.last().map(|row| row.nr);
        Ok(Some((Bytes::from(sheet.text()), self)))
    }

    fn head(&self) -> Vec<String> {
        let keys = [
            text::DAY,
            text::DIMENSION_PARTNER,
            text::DIMENSION_PLACE,
            text::COLUMN_AREA,
            text::DIMENSION_THEME,
            text::MINUTES,
            text::PARTICIPATIONS,
            text::ENTRY,
            text::COLUMN_INDICATOR,
            text::DIMENSION_MODULE,
            text::ACTIVITY,
            text::COLUMN_ABOUT,
        ];
        keys.iter().map(|key| self.lang.t(key)).collect()
    }

    fn cells(&self, row: &EntryRow) -> Result<Vec<String>> {
        Ok(vec![
            row.happened_on.to_string(),
            self.names.partner(row.partner),
            self.names.place(row.place),
            row.area.clone().unwrap_or_default(),
            self.names.theme(row.theme.as_deref().unwrap_or_default()),
            row.minutes.to_string(),
            row.persons.to_string(),
            row.entry.to_string(),
            self.narrow.indicator.name(self.lang).to_owned(),
            self.names.module(row.module.as_deref().unwrap_or_default()),
            code(&row.facts, "activity")?.unwrap_or_default(),
            about(self.lang, &self.names, row)?,
        ])
    }
}
