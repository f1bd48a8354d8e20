//! Keeping what a learner did. The actions of an attempt are added to those that are there, replayed, and what is
//! finished by them is finished once.

use accounts::learner::session::Here;
use domain::learning::Progress;
use domain::{Id, Scope};
use kit::db::Tx;
use kit::journal::{Entry, Facts};
use kit::{App, Failure, Result};
use places::Place;

use crate::content::{Activity, Module};
use crate::store::{attempt, done};

/// At what someone works, and for whom it counts.
pub struct Doing<'a> {
    pub module: &'a Module,
    pub activity: &'a Activity,
    pub attempt: Id,
    pub person_key: Id,
    pub place: Option<Place>,
}

impl<'a> Doing<'a> {
    /// What the visitor does here, counted for the place of her visit.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn new(app: &App, here: &Here, module: &'a Module, activity: &'a Activity, attempt: Id) -> Result<Doing<'a>> {
        let place = match here.place {
            Some(id) => places::store::place(&app.db, id).await?,
            None => None,
        };
        Ok(Doing { module, activity, attempt, person_key: here.person_key, place })
    }

    fn entry(&self, tx: &Tx, app: &App, kind: &'static str) -> Entry {
        let place = self.place.as_ref();
        Entry {
            organisation: place.map(|place| place.organisation),
            place: place.map(|place| place.id),
            area: place.map(|place| place.area.clone()),
            person_key: Some(self.person_key),
            facts: Facts::default().code("module", &self.module.id).code("activity", &self.activity.id),
            ..Entry::new(kind, self.attempt, app.clock.zone.day(tx.now))
        }
    }
}

/// Adds `actions` to the attempt, the first of them as number `from`, and answers how far it is. Actions that are
/// there already are passed over, so a part may come again.
///
/// # Errors
/// [`Failure::Conflict`] when other actions are there, some are missing before, or one is not possible;
/// [`Failure::NotFound`] when the attempt is another's.
pub async fn save(tx: &mut Tx, app: &App, scope: &Scope, doing: &Doing<'_>, from: usize, actions: &[String]) -> Result<Progress> {
    if actions.is_empty() {
        return Err(Failure::Unreadable("nothing was done"));
    }
    let is_first = done::begin(tx, scope.viewer()).await?;
    let kept = kept(tx, scope, doing).await?;
    let new = new_of(&kept, from, actions)?;
    let replayed = doing.activity.exercise.replay(&[&kept, new].concat());
    let progress = replayed.map_err(|_| Failure::Conflict("nobody can do this here"))?;
    for (nr, action) in (kept.len()..).zip(new) {
        attempt::add_action(tx, doing.attempt, i64::try_from(nr).unwrap_or(i64::MAX), action).await?;
    }
    if is_first {
        let entry = doing.entry(tx, app, "learning.start");
        tx.record(entry).await?;
    }
    if progress.is_done {
        finish(tx, app, scope, doing).await?;
    }
    Ok(progress)
}

/// Those of the actions that are not kept yet.
fn new_of<'a>(kept: &[String], from: usize, actions: &'a [String]) -> Result<&'a [String]> {
    let known = kept.len().checked_sub(from).ok_or(Failure::Conflict("something is missing before this"))?;
    if kept[from..].iter().zip(actions).any(|(kept, sent)| kept != sent) {
        return Err(Failure::Conflict("something else was done here"));
    }
    Ok(&actions[known.min(actions.len())..])
}

/// The actions of the attempt so far; a new attempt is begun.
async fn kept(tx: &mut Tx, scope: &Scope, doing: &Doing<'_>) -> Result<Vec<String>> {
    let (module, activity) = (&*doing.module.id, &*doing.activity.id);
    match attempt::find(&mut *tx, scope, doing.attempt).await? {
        Some(row) if row.module == module && row.activity == activity && row.version == doing.activity.version => {
            Ok(attempt::actions(tx, scope, row.id).await?.into_iter().map(|row| row.action).collect())
        }
        Some(_) => Err(Failure::Conflict("this attempt is of another exercise")),
        None => {
            let place = doing.place.as_ref().map(|place| place.id);
            let version = &doing.activity.version;
            let new = attempt::New { id: doing.attempt, learner: scope.viewer(), module, activity, version, place };
            let added = attempt::add(tx, &new).await;
            added.map_err(|failure| if failure.is_taken() { Failure::NotFound } else { failure })?;
            Ok(Vec::new())
        }
    }
}

async fn finish(tx: &mut Tx, app: &App, scope: &Scope, doing: &Doing<'_>) -> Result<()> {
    let learner = scope.viewer();
    if !done::finish(tx, learner, &doing.module.id, &doing.activity.id, doing.attempt).await? {
        return Ok(());
    }
    let entry = doing.entry(tx, app, "learning.activity");
    tx.record(entry).await?;
    let finished = done::of(&mut *tx, scope, learner).await?;
    let is_finished =
        |activity: &Activity| finished.iter().any(|row| row.module == doing.module.id && row.activity == activity.id);
    if doing.module.activities.iter().all(is_finished) && done::finish_module(tx, learner, &doing.module.id).await? {
        let entry = doing.entry(tx, app, "learning.module");
        tx.record(entry).await?;
    }
    Ok(())
}
