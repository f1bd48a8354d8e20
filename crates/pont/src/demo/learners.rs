//! Those who learn in the demo: Godelieve and the others of this morning, and some who came in the months before.

use accounts::learner::{self, Device, opening};
use domain::policy::{Action, Resource, Scope, Standing, authorise};
use domain::{Id, Instant, Zone};
use kit::db::Tx;
use kit::{Actor, App, Failure, Result, random};
use learning::content::{self, Activity, way};
use learning::store::help;
use learning::{Doing, save};
use places::Place;

use super::calendar::Calendar;
use super::chance::Chance;
use super::history;
use crate::ground::Person;

/// Someone who learns, at the place of who opened her.
pub struct Planned {
    pub name: &'static str,
    pub device: Device,
    pub helper: String,
    pub place: String,
    pub began_at: Instant,
    /// Modules, and how many of the activities of each were finished.
    pub done: Vec<(&'static str, usize)>,
    /// What she is at: misses in the activity after those, and whether she asks for help.
    pub tries: usize,
    pub asks: bool,
}

/// Minutes between two finished activities.
const PACE: i64 = 3 * 60_000;

/// This morning in the library of Oostkamp: name, minute after eight, what is done, tries, asks help.
type Morning = (&'static str, u32, Device, &'static [(&'static str, usize)], usize, bool);
const THIS_MORNING: [Morning; 6] = [
    ("Noël", 2, Device::Computer, &[("mouse", 8)], 0, false),
    ("Willy", 20, Device::Computer, &[("mouse", 4)], 1, false),
    ("Rosa", 24, Device::Computer, &[("mouse", 5)], 0, false),
    ("Samir", 30, Device::Touch, &[("touch", 6), ("my-first-e-mail", 2)], 1, false),
    ("Marie-Jeanne", 38, Device::Computer, &[("mouse", 3)], 2, true),
    ("Godelieve", 40, Device::Computer, &[("mouse", 3)], 4, false),
];

const NAMES: [&str; 24] = [
    "Lutgart", "Ahmed", "Jeannine", "Roger", "Fatima", "Maurice", "Yvonne", "Hassan", "Simonne", "Etienne", "Aïcha", "Gilbert",
    "Paula", "Olena", "Marcel", "Rita", "Mehmet", "Denise", "Walter", "Nadia", "André", "Lucienne", "Tesfay", "Monique",
];

/// How many came before this morning.
const BEFORE: usize = 90;

/// Everybody who learns, in the order in which they began.
///
/// # Errors
/// When the files of the demo cannot be read.
pub fn plan(seed: u64, zone: Zone) -> Result<Vec<Planned>> {
    let mut chance = Chance::new(seed);
    let calendar = Calendar::new(history::known("2024-01-08")?, history::known("2024-05-14")?);
    let today = history::known("2024-05-15")?;
    let helpers = history::helpers("digibank-")?;
    let mut planned = Vec::new();
    for _ in 0..BEFORE {
        let weights: Vec<(usize, u64)> = helpers.iter().enumerate().map(|(at, (_, weight))| (at, *weight)).collect();
        let helper = &helpers[chance.weighted(&weights)].0;
        let began_at = zone.at(calendar.day(&mut chance), chance.between(9, 15), chance.between(0, 59));
        planned.push(one(&mut chance, helper, began_at));
    }
    planned.extend(THIS_MORNING.iter().map(|told| this_morning(told, zone.at(today, 8, told.1))));
    planned.sort_by_key(|planned| planned.began_at);
    Ok(planned)
}

fn one(chance: &mut Chance, helper: &Person, began_at: Instant) -> Planned {
    let name = *chance.one(&NAMES);
    let is_touch = chance.happens(33);
    let mut some = |most| usize::try_from(chance.between(0, most)).unwrap_or(0);
    let finished = some(8);
    let (device, first, all) = if is_touch { (Device::Touch, "touch", 6) } else { (Device::Computer, "mouse", 8) };
    let mut done = vec![(first, finished.min(all))];
    if finished >= all {
        done.push(("my-first-e-mail", some(7)));
    }
    let (helper, place) = (helper.key.clone(), helper.place.clone().unwrap_or_default());
    Planned { name, device, helper, place, began_at, done, tries: 0, asks: false }
}

fn this_morning(&(name, _, device, done, tries, asks): &Morning, began_at: Instant) -> Planned {
    let (helper, place) = ("christine".to_owned(), "digipunt-bibliotheek-oostkamp".to_owned());
    Planned { name, device, helper, place, began_at, done: done.to_vec(), tries, asks }
}

/// Lets someone learn what is planned for her, as if it had been so, and answers who she is.
///
/// # Errors
/// When the database refuses.
pub async fn learn(app: &App, tx: &mut Tx, planned: &Planned, helper: Id, place: &Place) -> Result<Id> {
    tx.now = planned.began_at;
    tx.actor = Actor::Account(helper);
    let id = learner::add(app, tx, planned.name, planned.device).await?;
    opening::add(app, tx, id, place.id, helper).await?;
    tx.actor = Actor::Learner(id);
    let scope = authorise(Some(&Standing::learner(id)), Action::Learn, Resource::Own).ok_or(Failure::NotFound)?;
    let person_key = learner::person_key(&mut *tx, id).await?;
    let doing =
        |module, activity| Doing { module, activity, attempt: random::opaque_id(), person_key, place: Some(place.clone()) };
    for (module, count) in &planned.done {
        let module = content::module(module)?;
        for activity in module.activities.iter().take(*count) {
            tx.now = Instant(tx.now.0 + PACE);
            save(tx, app, &scope, &doing(module, activity), 0, &way::through(&activity.exercise)).await?;
        }
        if let Some(activity) = module.activities.get(*count).filter(|_| planned.tries > 0) {
            try_it(app, tx, &scope, &doing(module, activity), planned).await?;
        }
    }
    Ok(id)
}

async fn try_it(app: &App, tx: &mut Tx, scope: &Scope, doing: &Doing<'_>, planned: &Planned) -> Result<()> {
    tx.now = Instant(tx.now.0 + PACE);
    let tries = misses(doing.activity, planned.tries);
    save(tx, app, scope, doing, 0, &tries).await?;
    if planned.asks {
        help::ask(tx, scope.viewer(), &doing.module.id, &doing.activity.id).await?;
    }
    Ok(())
}

/// A few tries at the first round of a drill that did not succeed; in anything else one first step.
fn misses(activity: &Activity, count: usize) -> Vec<String> {
    let domain::learning::Exercise::Drill(drill) = &activity.exercise else {
        return way::through(&activity.exercise).into_iter().take(1).collect();
    };
    let miss = drill.rounds.first().and_then(|round| round.gesture.misses().first());
    miss.map(|miss| vec![format!("1:no-{miss}"); count]).unwrap_or_default()
}
