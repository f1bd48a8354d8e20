//! Files on their way in, kept in memory alone: what waits for a yes, what is being coded, what came of it. A stop
//! forgets them, and then the file is chosen again; on another node the page says so.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::{Id, Instant};
use kit::{Actor, App, Failure, Result};

use super::check::Plan;
use super::coding::code;
use super::keep::{Import, bring_in};
use super::line::HistoryKind;

/// How long a file is kept, milliseconds.
const KEPT: i64 = 60 * 60_000;
/// Files kept at once; the oldest goes first.
const MOST: usize = 12;

/// Where a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It was looked at and waits for a yes.
    Waiting,
    /// So many of its people are coded.
    Coding(usize),
    /// The lines are being entered.
    Entering,
    /// So many lines were new.
    Done(i64),
    Failed,
}

/// What a file will bring.
#[derive(Debug, Clone)]
pub struct Sum {
    pub partner: String,
    pub counts: Vec<(HistoryKind, usize)>,
    pub people: usize,
    pub known: usize,
    pub outside: usize,
    pub alike: Vec<(usize, usize)>,
}

struct Running {
    programme: Id,
    account: Id,
    since: Instant,
    stage: Stage,
    sum: Sum,
    /// Gone once it is on its way.
    work: Option<(Import, Plan)>,
}

static RUNNING: Mutex<BTreeMap<Id, Running>> = Mutex::new(BTreeMap::new());

fn running() -> MutexGuard<'static, BTreeMap<Id, Running>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps a file that was looked at until someone says yes; answers its id.
pub fn wait(app: &App, programme: Id, account: Id, import: Import, plan: Plan) -> Id {
    let (id, now) = (import.id, app.clock.real());
    let counts = HistoryKind::ALL.iter().map(|kind| (*kind, plan.count(*kind)));
    let sum = Sum {
        partner: import.partner.name.clone(),
        counts: counts.filter(|(_, count)| *count > 0).collect(),
        people: plan.people.len(),
        known: plan.known,
        outside: plan.outside,
        alike: plan.alike.clone(),
    };
    let mut all = running();
    all.retain(|_, other| now.0 - other.since.0 < KEPT);
    while all.len() >= MOST {
        all.pop_first();
    }
    all.insert(id, Running { programme, account, since: now, stage: Stage::Waiting, sum, work: Some((import, plan)) });
    id
}

/// How far a file is, for the account that brought it.
pub fn stage(programme: Id, account: Id, id: Id) -> Option<(Stage, Sum)> {
    let all = running();
    let one = all.get(&id).filter(|one| one.programme == programme && one.account == account)?;
    Some((one.stage.clone(), one.sum.clone()))
}

/// Throws a file away that was not yet begun.
pub fn drop_it(programme: Id, account: Id, id: Id) {
    let is_hers = |one: &Running| one.programme == programme && one.account == account && one.work.is_some();
    let mut all = running();
    if all.get(&id).is_some_and(is_hers) {
        all.remove(&id);
    }
}

/// Begins the work, beside the requests. Said twice it is begun once.
///
/// # Errors
/// Not found when this node does not have the file.
pub fn begin(app: &App, programme: Id, account: Id, id: Id) -> Result<()> {
    let mut all = running();
    let one = all.get_mut(&id).filter(|one| one.programme == programme && one.account == account).ok_or(Failure::NotFound)?;
    let Some((import, plan)) = one.work.take() else { return Ok(()) };
    one.stage = Stage::Coding(0);
    drop(all);
    let app = app.clone();
    tokio::spawn(async move {
        let stage = match work(&app, account, &import, plan).await {
            Ok(new) => Stage::Done(new),
            Err(failure) => {
                tracing::warn!(%failure, "an import of history did not end well");
                Stage::Failed
            }
        };
        set(id, stage);
    });
    Ok(())
}

async fn work(app: &App, account: Id, import: &Import, plan: Plan) -> Result<i64> {
    let id = import.id;
    let coded = code(app, plan.people, move |done| set(id, Stage::Coding(done))).await?;
    set(id, Stage::Entering);
    bring_in(app, Actor::Account(account), import, &plan.lines, &coded).await
}

fn set(id: Id, stage: Stage) {
    if let Some(one) = running().get_mut(&id) {
        one.stage = stage;
    }
}
