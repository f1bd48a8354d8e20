//! What is done with a declaration: made, changed, taken back. Each is one write, with its file.

use axum::extract::Path;
use axum::response::Response;
use domain::Id;
use kit::db::Tx;
use kit::page;
use kit::upload::{Sent, Upload};
use kit::{Failure, Result, Visit, text, write};

use super::form::{Filled, look_at, read};
use super::{Told, draw};
use crate::history::{Ground, Spot};
use crate::report::file::MOST_BYTES;
use crate::store::declaration::{NewDeclaration, change as replace, declare, withdraw};
use crate::store::evidence::{self, NewEvidence};

/// Most characters of why something was taken back.
const MOST_REASON: usize = 300;

/// `POST /{lang}/steering/{slug}/declarations`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn add(visit: Visit, Path((_, slug)): Path<(String, String)>, sent: Upload<{ MOST_BYTES }>) -> Result<Response> {
    let told = Told::read(&visit, &slug, None).await?;
    keep(&visit, &told, sent).await
}

/// `POST /{lang}/steering/{slug}/declarations/{id}`: another takes its place, or it is taken back.
///
/// # Errors
/// Not found when it is not the visitor's to manage; a conflict when somebody was first.
pub async fn change(
    visit: Visit,
    Path((_, slug, id)): Path<(String, String, String)>,
    sent: Upload<{ MOST_BYTES }>,
) -> Result<Response> {
    let told = Told::read(&visit, &slug, Some(&id)).await?;
    if sent.form.value("deed") != "withdraw" {
        return keep(&visit, &told, sent).await;
    }
    let mut form = sent.form;
    let reason = form.needed("reason", MOST_REASON);
    if !form.is_fine() {
        return page::show_again(&draw(&visit, &told, form));
    }
    let before = told.changes.as_ref().ok_or(Failure::NotFound)?;
    write(&visit.app, visit.actor()?, form.command()?, async |tx| withdraw(tx, before, &reason).await).await?;
    Ok(page::go(&list(&visit, &told, "withdrawn")))
}

async fn keep(visit: &Visit, told: &Told, sent: Upload<{ MOST_BYTES }>) -> Result<Response> {
    let file = sent.file("file").cloned();
    let mut form = sent.form;
    let reason = if told.changes.is_some() { form.needed("reason", MOST_REASON) } else { String::new() };
    look_at(&mut form, file.as_ref(), told.changes.is_none(), visit.lang);
    let filled = read(&mut form, told, visit.app.clock.today(), visit.lang);
    let Some(filled) = filled else { return page::show_again(&draw(visit, told, form)) };
    let Some(at) = home(visit, told, &filled).await? else {
        form.wrong("partner", text::HISTORY_NO_RULE, &[]);
        return page::show_again(&draw(visit, told, form));
    };
    write(&visit.app, visit.actor()?, form.command()?, async |tx| {
        let evidence = kept(tx, told, &filled, file.as_ref()).await?;
        enter(tx, told, &filled, at.clone(), evidence, &reason).await
    })
    .await?;
    Ok(page::go(&list(visit, told, if told.changes.is_some() { "changed" } else { "saved" })))
}

/// Where the partner is at home, for the rule.
async fn home(visit: &Visit, told: &Told, filled: &Filled) -> Result<Option<Spot>> {
    let partner = told.partners.iter().find(|partner| partner.id == filled.partner).cloned().ok_or(Failure::NotFound)?;
    match Ground::read(&visit.app.db, partner, visit.app.clock.today()).await {
        Ok(ground) => Ok(ground.home()),
        Err(Failure::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The file that was sent, or the one from before.
async fn kept(tx: &mut Tx, told: &Told, filled: &Filled, file: Option<&Sent>) -> Result<Id> {
    let Some(file) = file else {
        return told.changes.as_ref().map(|row| row.evidence).ok_or(Failure::Unreadable("a declaration needs evidence"));
    };
    let (name, bytes) = (file.name.as_str(), file.bytes.as_slice());
    let (programme, partner) = (told.programme.id, Some(filled.partner));
    let new = NewEvidence { programme, partner, indicator: &filled.indicator, day: filled.day, name, bytes };
    evidence::add(tx, &new).await
}

async fn enter(tx: &mut Tx, told: &Told, filled: &Filled, at: Spot, evidence: Id, reason: &str) -> Result<()> {
    let Filled { indicator, partner, amount, day, says } = filled;
    let (programme, partner, amount, day) = (told.programme.id, *partner, *amount, *day);
    let new = NewDeclaration { programme, partner, indicator, amount, day, says, evidence, at };
    match &told.changes {
        Some(before) => replace(tx, before, &new, reason).await.map(drop),
        None => declare(tx, &new).await.map(drop),
    }
}

fn list(visit: &Visit, told: &Told, done: &str) -> String {
    visit.to(&format!("steering/{}/declarations?done={done}", told.programme.slug))
}
