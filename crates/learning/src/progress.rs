//! How far someone is. ONE function, for her own page and for her helper's desk: they never see different facts.

use std::collections::BTreeMap;

use domain::learning::exercise::QUIET_AFTER;
use domain::learning::{self, Progress, Standing};
use domain::{Id, Instant, Scope};
use kit::{App, Result};

use crate::content::{self, Activity, Module};
use crate::store::help::RequestRow;
use crate::store::{attempt, done, help};

/// What a learner did, and where she is.
pub struct Overview {
    pub modules: Vec<Done>,
    /// What she did last, when that is not finished yet; or else what comes next.
    pub now: Option<Now>,
}

/// A module and what is done of it.
pub struct Done {
    pub module: &'static Module,
    /// When each finished activity was finished.
    pub activities: BTreeMap<String, Instant>,
}

/// The activity someone works at, or could begin.
pub struct Now {
    pub module: &'static Module,
    pub activity: &'static Activity,
    pub standing: Standing,
    pub progress: Progress,
    /// When the last thing was done in it; none when nothing was.
    pub last_at: Option<Instant>,
    /// When she asked for help; none when she does not.
    pub asked_at: Option<Instant>,
}

impl Done {
    /// A module of which nothing is done.
    pub fn nothing(module: &'static Module) -> Done {
        Done { module, activities: BTreeMap::new() }
    }

    pub fn count(&self) -> usize {
        self.module.activities.iter().filter(|activity| self.activities.contains_key(&activity.id)).count()
    }

    pub fn is_whole(&self) -> bool {
        self.count() == self.module.activities.len()
    }

    /// When the last of it was finished, of a module that is whole.
    pub fn finished_at(&self) -> Option<Instant> {
        self.activities.values().max().copied().filter(|_| self.is_whole())
    }

    /// The first activity that is not finished.
    pub fn next(&self) -> Option<&'static Activity> {
        self.module.activities.iter().find(|activity| !self.activities.contains_key(&activity.id))
    }
}

/// How far a learner is; `devices` puts the modules for what she practises with first.
///
/// # Errors
/// When the database refuses.
pub async fn of(app: &App, scope: &Scope, learner: Id, device: &str) -> Result<Overview> {
    let finished = done::of(&app.db, scope, learner).await?;
    let mut modules: Vec<Done> = Vec::new();
    for module in content::modules()? {
        let own = finished.iter().filter(|row| row.module == module.id);
        modules.push(Done { module, activities: own.map(|row| (row.activity.clone(), row.done_at)).collect() });
    }
    modules.sort_by_key(|done| !done.module.devices.iter().any(|other| other == device));
    let asked = help::waiting(&app.db, scope, learner, app.clock.now()).await?;
    let now = match working_at(app, scope, learner, &modules).await? {
        Some(now) => Some(now),
        None => next(&modules).or_else(|| asks_in(&asked)),
    };
    let finished_at = finished.last().map(|row| row.done_at);
    let now = now.map(|now| Now { last_at: now.last_at.or(finished_at), ..now });
    Ok(Overview { modules, now: now.map(|now| stands(app, &asked, now)) })
}

/// Her last attempt, when it can go on.
async fn working_at(app: &App, scope: &Scope, learner: Id, modules: &[Done]) -> Result<Option<Now>> {
    let Some(row) = attempt::latest(&app.db, scope, learner).await? else { return Ok(None) };
    let known = modules.iter().find(|done| done.module.id == row.module);
    let Some(module) = known.filter(|done| !done.activities.contains_key(&row.activity)).map(|done| done.module) else {
        return Ok(next_in(modules, &row.module));
    };
    let Ok(activity) = module.activity(&row.activity) else { return Ok(None) };
    if activity.version != row.version {
        return Ok(Some(fresh(module, activity)));
    }
    let actions = attempt::actions(&app.db, scope, row.id).await?;
    let names: Vec<&str> = actions.iter().map(|row| row.action.as_str()).collect();
    let Ok(progress) = activity.exercise.replay(&names) else { return Ok(Some(fresh(module, activity))) };
    let last_at = actions.last().map(|row| row.done_at);
    Ok(Some(Now { progress, last_at, ..fresh(module, activity) }))
}

/// After a finished activity: the next of the same module.
fn next_in(modules: &[Done], module: &str) -> Option<Now> {
    let done = modules.iter().find(|done| done.module.id == module)?;
    done.next().map(|activity| fresh(done.module, activity))
}

/// The first thing that is not finished.
fn next(modules: &[Done]) -> Option<Now> {
    modules.iter().find_map(|done| next_in(modules, &done.module.id))
}

fn fresh(module: &'static Module, activity: &'static Activity) -> Now {
    let progress = activity.exercise.replay(&[] as &[&str]).unwrap_or_default();
    Now { module, activity, standing: Standing::NotStarted, progress, last_at: None, asked_at: None }
}

/// Who has done everything may still ask for help, with what she does once more.
fn asks_in(asked: &[RequestRow]) -> Option<Now> {
    let row = asked.first()?;
    let module = content::module(&row.module).ok()?;
    Some(fresh(module, module.activity(&row.activity).ok()?))
}

fn stands(app: &App, asked: &[RequestRow], now: Now) -> Now {
    let asked_at = asked.first().map(|row| row.asked_at);
    let unused = now.last_at.map_or(0, |last| app.clock.now().0 - last.0);
    let standing = match learning::standing(&now.progress, asked_at.is_some(), unused) {
        // Between two activities she is as busy as her last one was.
        Standing::NotStarted if now.last_at.is_some() && unused < QUIET_AFTER => Standing::Busy,
        Standing::NotStarted if now.last_at.is_some() => Standing::Quiet,
        standing => standing,
    };
    Now { standing, asked_at, ..now }
}

/// What a learner has finished of one module.
///
/// # Errors
/// When the database refuses.
pub async fn done_of(app: &App, scope: &Scope, learner: Id, module: &'static Module) -> Result<Done> {
    let finished = done::of(&app.db, scope, learner).await?;
    let own = finished.into_iter().filter(|row| row.module == module.id);
    Ok(Done { module, activities: own.map(|row| (row.activity, row.done_at)).collect() })
}
