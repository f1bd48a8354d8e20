//! Files that show that a line is true: adding one, opening one, taking one away.

use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse as _, Response};
use domain::{Day, Id};
use kit::form::Form;
use kit::page::go;
use kit::upload::Upload;
use kit::{Failure, Result, Visit, text};

use super::part::{Again, one};
use super::{Seen, find};
use crate::report::file::{MOST_BYTES, Refusal, check};
use crate::report::{NewEvidence, Part, add_evidence, remove_evidence};
use crate::store::evidence::{FileRow, file};

/// What a browser may do with a file that somebody sent: nothing, should it open it after all.
const SEALED: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/// A form with a file of at most [`MOST_BYTES`].
type Large = Upload<MOST_BYTES>;

/// `POST /{lang}/reports/{id}/evidence`
///
/// # Errors
/// Not found when the report is not the visitor's, or has no such line.
pub async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut upload: Large) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    let part = Part::Line(upload.form.value("indicator"));
    if !seen.now(&visit).await?.parts().contains(&part) {
        return Err(Failure::NotFound);
    }
    let day = day(&mut upload.form, &seen, visit.app.clock.today());
    if let Some(refusal) = refused(&upload) {
        upload.form.wrong("file", &format!("refusal-{refusal}").replace('_', "-"), &[]);
    }
    if !seen.state().is_live() {
        upload.form.wrong("file", text::REPORT_NOT_NOW, &[]);
    }
    let Some(day) = day.filter(|_| upload.form.is_fine()) else {
        let again = Again { upload: Some(upload.form), ..Again::default() };
        return one(&visit, &seen, &part.in_address(), Some(again)).await;
    };
    keep(&visit, &seen, &upload, day).await?;
    Ok(go(&format!("{}?done=file", seen.part(&part))))
}

async fn keep(visit: &Visit, seen: &Seen, upload: &Large, day: Day) -> Result<Id> {
    let (actor, command) = (visit.actor()?, upload.form.command()?);
    let (sent, indicator) = (upload.file("file").ok_or(Failure::NotFound)?, upload.form.value("indicator"));
    let (programme, partner) = (seen.row.programme, seen.row.partner);
    let new = NewEvidence { programme, partner, indicator: &indicator, day, name: &sent.name, bytes: &sent.bytes };
    kit::write(&visit.app, actor, command, async |tx| add_evidence(tx, &new).await).await
}

fn refused(upload: &Large) -> Option<Refusal> {
    let Some(sent) = upload.file("file") else { return Some(Refusal::Missing) };
    if sent.is_cut { Some(Refusal::TooLarge) } else { check(&sent.name, &sent.bytes).err() }
}

/// The day the file is about: one of the period.
fn day(form: &mut Form, seen: &Seen, today: Day) -> Option<Day> {
    let day = form.day("day", seen.row.last_day.min(today))?;
    if day < seen.row.first_day {
        form.wrong("day", text::REPORT_DAY_OUTSIDE, &[]);
        return None;
    }
    Some(day)
}

/// `POST /{lang}/reports/{id}/evidence/{evidence}/removal`
///
/// # Errors
/// Not found when the report is not the visitor's, or does not have that file.
pub async fn remove(visit: Visit, Path((_, id, evidence)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    let evidence: Id = evidence.parse().map_err(|_| Failure::NotFound)?;
    let (actor, command) = (visit.actor()?, form.command()?);
    let code = line_of(&seen, &visit, evidence).await?;
    let (report, viewer) = (seen.row.id, seen.viewer);
    kit::write(&visit.app, actor, command, async |tx| remove_evidence(tx, report, viewer, evidence).await).await?;
    Ok(go(&format!("{}?done=changed", code.map_or(seen.base.clone(), |code| seen.part(&Part::Line(code))))))
}

/// The line whose evidence this is; none when it was taken away a moment ago by the same form.
async fn line_of(seen: &Seen, visit: &Visit, evidence: Id) -> Result<Option<String>> {
    let row = file(&visit.app.db, seen.viewer, evidence).await?;
    if row.programme != seen.row.programme || (seen.row.partner.is_some() && row.partner != seen.row.partner) {
        return Err(Failure::NotFound);
    }
    let content = seen.now(visit).await?;
    let line = content.lines.iter().find(|line| line.evidence.iter().any(|proof| proof.id == evidence));
    Ok(line.map(|line| line.definition.code.clone()))
}

/// `GET /{lang}/reports/{id}/evidence/{evidence}`
///
/// # Errors
/// Not found when it is not the visitor's.
pub async fn open(visit: Visit, Path((_, id, evidence)): Path<(String, String, String)>) -> Result<Response> {
    let seen = find(&visit, None, &id).await?;
    answer(&visit, &seen, &evidence).await
}

/// `GET /{lang}/steering/{slug}/reports/{id}/evidence/{evidence}`
///
/// # Errors
/// As [`open`].
pub async fn followed(visit: Visit, Path((_, slug, id, evidence)): Path<(String, String, String, String)>) -> Result<Response> {
    let seen = find(&visit, Some(&slug), &id).await?;
    answer(&visit, &seen, &evidence).await
}

async fn answer(visit: &Visit, seen: &Seen, evidence: &str) -> Result<Response> {
    let row = file(&visit.app.db, seen.viewer, evidence.parse().map_err(|_| Failure::NotFound)?).await?;
    if row.programme != seen.row.programme {
        return Err(Failure::NotFound);
    }
    Ok(sent(row))
}

/// A file is saved, never shown: whatever is in it, no browser takes it for a page of ours.
fn sent(row: FileRow) -> Response {
    let plain: String =
        row.name.chars().map(|sign| if sign.is_ascii() && sign != '"' && sign != '\\' { sign } else { '_' }).collect();
    let coded = percent_coded(&row.name);
    let head: [(HeaderName, String); 5] = [
        (header::CONTENT_TYPE, row.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, SEALED.to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (head, row.bytes).into_response()
}

/// Percent signs for every byte that is no plain letter or digit.
fn percent_coded(name: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    name.bytes().map(byte).collect()
}
