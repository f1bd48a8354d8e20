//! `/instance`: the accounts of this installation and the work it does by itself.

use axum::extract::Path;
use axum::response::Response;
use domain::Instant;
use domain::policy::{Action, Resource};
use kit::form::Form;
use kit::jobs::JobRow;
use kit::page::Page;
use kit::{Failure, Result, Visit, page, text};

use super::once;
use crate::store::account::{self, ListRow};

/// Accounts on one page.
const MOST: i64 = 100;
const JOBS: i64 = 50;

#[derive(askama::Template)]
#[template(path = "instance.html")]
pub struct Instance {
    page: Page,
    accounts: Vec<Line>,
    jobs: Vec<Job>,
    /// Number of the page of accounts, from 1.
    number: i64,
    has_more: bool,
}

/// An account in the list.
pub struct Line {
    pub id: String,
    pub once: String,
    pub name: String,
    pub email: String,
    pub roles: i64,
    pub closed: bool,
    /// Nobody closes the account she is signed in with.
    pub own: bool,
}

/// A job in the list.
pub struct Job {
    pub kind: String,
    pub due_key: String,
    pub at: String,
    pub tries: i64,
    pub says: String,
    pub look: &'static str,
}

impl Instance {
    pub fn new(visit: &Visit, number: i64, accounts: Vec<Line>, has_more: bool, jobs: Vec<Job>) -> Instance {
        let page = Page::staff(visit, visit.lang.t(text::INSTANCE_TITLE));
        Instance { page, accounts, jobs, number, has_more }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    visit.scope(Action::ManageInstance, Resource::Instance)?;
    let number = visit.asked("page").and_then(|page| page.parse().ok()).filter(|page| (1..=100_000).contains(page)).unwrap_or(1);
    let mut rows = account::page(&visit.app.db, MOST + 1, (number - 1) * MOST).await?;
    let has_more = rows.len() > usize::try_from(MOST).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let accounts = rows.into_iter().map(|row| line(&visit, row)).collect();
    let jobs = kit::jobs::latest(&visit.app.db, JOBS).await?.into_iter().map(|row| job(&visit, row)).collect();
    page::show(&Instance::new(&visit, number, accounts, has_more, jobs))
}

pub async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    visit.scope(Action::ManageInstance, Resource::Instance)?;
    let (id, by) = (super::id(&id)?, visit.account()?);
    account::by_id(&visit.app.db, id).await?.ok_or(Failure::NotFound)?;
    if id == by {
        return Err(Failure::Conflict("nobody closes the account she is signed in with"));
    }
    kit::write(&visit.app, visit.actor()?, form.command()?, async |tx| account::close_account(tx, id, Some(by)).await).await?;
    Ok(page::go(&visit.to("instance?done=disabled")))
}

fn line(visit: &Visit, row: ListRow) -> Line {
    Line {
        id: row.id.to_string(),
        once: once(&visit.app),
        name: row.name,
        email: row.email,
        roles: row.roles,
        closed: row.closed_at.is_some(),
        own: visit.account().is_ok_and(|account| account == row.id),
    }
}

fn job(visit: &Visit, row: JobRow) -> Job {
    let (says, look) = match (row.done_at, row.taken_at, row.problem) {
        (Some(_), _, _) => (visit.lang.t(text::INSTANCE_JOB_DONE), "good"),
        (None, Some(_), _) => (visit.lang.t(text::INSTANCE_JOB_BUSY), "sun"),
        (None, None, Some(problem)) => (visit.lang.with(text::INSTANCE_JOB_FAILED, &[("problem", problem.into())]), "bad"),
        (None, None, None) => (visit.lang.t(text::INSTANCE_JOB_WAITS), "open"),
    };
    Job {
        kind: row.kind,
        due_key: row.due_key,
        at: moment(visit, row.done_at.unwrap_or(row.run_at)),
        tries: row.tries,
        says,
        look,
    }
}

fn moment(visit: &Visit, at: Instant) -> String {
    let zone = &visit.app.clock.zone;
    format!("{}, {}", visit.lang.day(zone.day(at)), visit.lang.time(zone, at))
}
