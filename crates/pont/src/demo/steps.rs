//! What one batch of the filling is: a part of the stories that goes in whole, in one transaction.

use accounts::learner::person_key;
use domain::{Adult, Id};
use kit::db::Tx;
use kit::{Actor, App, Failure, Result, random};
use people::asked::Whom as Told;
use steering::history::{Import, Line, Spot, keep};
use support::Who;

use super::crowd::{Whom, hidden};
use super::fill::SEED;
use super::history::Planned;
use super::known::Known;
use super::named::NAMED;
use super::setting::on;
use super::trained::{self, OPERATORS};
use super::{learners, proof};
use crate::settings;

/// Those who learn and whom one can become.
const LEARNERS: [&str; 2] = ["Godelieve", "Samir"];
/// The numbers of trained helpers begin here, far above those of people who were helped.
const HELPERS: u32 = 1_000_000;

/// Each moment is written by its helper, when it was: she sees it on her desk as if it had been so.
pub async fn moments(app: &App, tx: &mut Tx, batch: &[Planned], known: &Known) -> Result<()> {
    for planned in batch {
        tx.actor = Actor::Account(known.account(&planned.helper)?);
        tx.now = planned.written_at;
        let mut moment = planned.moment.clone();
        moment.who = match planned.whom {
            Whom::Somebody(first_time) => Who::Anonymous(first_time),
            Whom::Person(nr, adult) => coded(app, tx, &hidden(SEED, nr), adult).await?,
            Whom::Named(at) => coded(app, tx, &known.named(app, at)?, Adult::Yes).await?,
        };
        support::store::write_down(tx, known.at(&planned.place)?, &moment).await?;
    }
    Ok(())
}

async fn coded(app: &App, tx: &mut Tx, hidden: &[u8; 32], adult: Adult) -> Result<Who> {
    let person = people::key::coded(app, tx, hidden, adult).await?;
    Ok(Who::Person { key: person.key, adult: person.adult, whom: Told::Coded })
}

/// Those who learn, as if it had been so.
pub async fn learn(app: &App, tx: &mut Tx, known: &Known) -> Result<()> {
    for planned in learners::plan(SEED, app.clock.zone)? {
        let place = places::store::place_by_slug(&mut *tx, &planned.place).await?.ok_or(Failure::NotFound)?;
        let id = learners::learn(app, tx, &planned, known.account(&planned.helper)?, &place).await?;
        if LEARNERS.contains(&planned.name) {
            settings::keep(tx, &learner_of(planned.name), id).await?;
        }
    }
    Ok(())
}

/// Where the id of a learner of the stories is kept.
pub fn learner_of(name: &str) -> String {
    format!("demo_learner_{}", name.to_lowercase())
}

/// The people whom Christine knows by name; one of them learns, and counts as one person.
pub async fn people(app: &App, tx: &mut Tx, known: &Known) -> Result<()> {
    let christine = known.account("christine")?;
    let at = known.at("digipunt-bibliotheek-oostkamp")?;
    tx.actor = Actor::Account(christine);
    for (nr, named) in NAMED.iter().enumerate() {
        tx.now = on(app.clock.zone, "2024-05-14")?;
        let day = app.clock.zone.day(tx.now);
        let key = named.write_down(app, tx, &known.named(app, nr)?, at, christine, day).await?;
        let Some(name) = named.learner else { continue };
        let learner = settings::value(&mut *tx, &learner_of(name)).await?.and_then(|id| id.parse::<Id>().ok());
        let hers = person_key(&mut *tx, learner.ok_or(Failure::NotFound)?).await?;
        people::key::link(tx, hers, key, day).await?;
    }
    Ok(())
}

/// What one operator of Cross&Le@rn sent after one half year.
pub async fn trained(app: &App, tx: &mut Tx, known: &Known, semester: usize, operator: usize) -> Result<()> {
    tx.actor = Actor::Account(known.account("anouk")?);
    tx.now = on(app.clock.zone, trained::SENT[semester])?;
    let told = trained::plan(SEED)?;
    let (mut lines, mut coded) = (Vec::new(), Vec::new());
    for one in told.iter().filter(|one| one.semester == semester && one.operator == operator) {
        let at = known.at(one.place)?;
        lines.push(Line {
            nr: lines.len() + 2,
            kind: one.kind,
            day: one.day,
            reference: one.reference.clone(),
            organisation: at.organisation,
            place: Some(at.place),
            area: Some(at.area.clone()),
            persons: one.persons,
            minutes: one.minutes,
            who: one.who.map(|_| coded.len()),
            adult: if one.who.is_some() { Adult::Yes } else { Adult::Unknown },
            born: one.who.map(|who| 1_950 + i64::from(who * 7 % 50)),
        });
        coded.extend(one.who.map(|who| hidden(SEED, HELPERS + who)));
    }
    let partner = known.operator(OPERATORS[operator].0)?.clone();
    let import = Import { id: random::id(tx.now), partner, sha256: hidden(SEED, 0) };
    keep(app, tx, &import, &lines, &coded).await.map(drop)
}

/// The files that show it, and what was declared as a whole.
pub async fn declared(app: &App, tx: &mut Tx, known: &Known) -> Result<()> {
    tx.actor = Actor::Account(known.account("anouk")?);
    let home = |places: &[&str]| {
        let at = known.at(places[0])?;
        Ok(Spot { organisation: at.organisation, place: None, area: Some(at.area.clone()) })
    };
    let homes = OPERATORS.iter().map(|(_, places)| home(places)).collect::<Result<Vec<_>>>()?;
    proof::show(app, tx, known.cross_and_learn, &known.operators, &homes).await
}

/// The semester reports that were sent, and after the last of them one that District09 has begun.
pub async fn report(app: &App, tx: &mut Tx, known: &Known, nr: usize) -> Result<()> {
    tx.actor = Actor::Account(known.account("anouk")?);
    proof::report(app, tx, known.cross_and_learn, nr).await?;
    if nr + 1 == proof::SENT {
        proof::begin_last(app, tx, known.cross_and_learn, &known.operators).await?;
    }
    Ok(())
}
