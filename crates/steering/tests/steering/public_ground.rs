//! The ground of the stories about what is public: a programme on both sides of a border, with three partners in four
//! towns, and nights that pass.

use std::collections::BTreeSet;

use domain::eligibility::Rule;
use domain::indicator::{Definition, Measure, Unit};
use domain::{Adult, Id, Instant};
use kit::App;
use kit::clock::Clock;
use kit::journal::Entry;
use kit::testing::TestApp;
use kit::write;
use steering::content::{HOUSE, set as ready};
use steering::publish;
use steering::report::{self, Again};
use steering::store::indicator::add;
use steering::store::period::add_period;
use steering::store::programme::{NewProgramme, add_partner, add_programme};
use steering::store::publication::{Published, TOTAL};
use steering::store::rule::add_rule;

use crate::story::{Spot, Story, day, set};

const NIGHT: i64 = 24 * 3600 * 1000;
pub const PERSONS: &str = "persons";
pub const SLUG: &str = "over-de-grens";

pub struct Border {
    pub story: Story,
    pub programme: Id,
    /// Of Oostkamp and Torhout, of Damme, of Tournai.
    pub partners: [Id; 3],
    pub periods: [Id; 2],
}

/// Oostkamp and Torhout have one partner, Damme and Tournai one each; the programme counts whom it reaches.
pub async fn lay(app: &App, test: &TestApp) -> Border {
    let story = set(test).await;
    let spots = story.spots.clone();
    let (programme, partners, periods) = write::system(app, async |tx| {
        let (first_day, last_day) = (day("2023-01-01"), Some(day("2024-12-31")));
        let new = NewProgramme { slug: SLUG, umbrella: None, names: [SLUG; 4], first_day, last_day, source: "story" };
        let programme = add_programme(tx, &new).await?;
        let mut partners = [Id::nil(); 3];
        for (nr, name) in ["Oost", "Noord", "Zuid"].into_iter().enumerate() {
            partners[nr] = add_partner(tx, programme, &name.to_lowercase(), name).await?;
        }
        let partners_of = [partners[0], partners[0], partners[1], partners[2]];
        let of = spots.iter().zip(partners_of).map(|(spot, partner)| (spot.organisation, partner)).collect();
        add_rule(tx, programme, &Rule { partners: of, first_day, last_day, areas: BTreeSet::new() }).await?;
        add(tx, programme, &persons()).await?;
        let first = add_period(tx, programme, 1, (day("2023-01-01"), day("2024-06-30"))).await?;
        let second = add_period(tx, programme, 2, (day("2024-07-01"), day("2024-12-31"))).await?;
        Ok((programme, partners, [first, second]))
    })
    .await
    .unwrap();
    Border { story, programme, partners, periods }
}

/// Everybody who was helped, each once.
fn persons() -> Definition {
    let moments = ready(HOUSE).unwrap().indicators[0].clone();
    Definition { code: PERSONS.into(), measure: Measure::Persons, unit: Unit::Persons, ..moments }
}

/// The same house some nights later.
pub fn later(app: &TestApp, nights: i64) -> App {
    let clock = Clock::frozen(app.clock.zone, Instant(app.clock.now().0 + nights * NIGHT));
    App::new(app.db.clone(), clock, app.config.clone(), app.secrets.clone(), false)
}

/// A quarter of an hour at a spot.
pub fn help(spot: &Spot, person: Option<Id>) -> Entry {
    Entry {
        organisation: Some(spot.organisation),
        place: Some(spot.place),
        area: Some(spot.area.to_owned()),
        person_key: person,
        adult: Adult::Yes,
        minutes: 15,
        persons: 1,
        ..Entry::new("support.moment", kit::random::opaque_id(), day("2024-05-14"))
    }
}

/// Writes them down and answers their ids.
pub async fn tell(app: &App, entries: &[Entry]) -> Vec<Id> {
    let ids = write::system(app, async |tx| {
        let mut ids = Vec::new();
        for entry in entries {
            ids.push(tx.record(entry.clone()).await?);
        }
        Ok(ids)
    });
    let ids = ids.await.unwrap();
    kit::journal::seal_waiting(app).await.unwrap();
    ids
}

/// Different people are helped at a spot.
pub async fn many(app: &App, spot: &Spot, people: usize) -> Vec<Id> {
    let entries: Vec<Entry> = (0..people).map(|_| help(spot, Some(kit::random::opaque_id()))).collect();
    tell(app, &entries).await
}

/// It turns out not to have happened.
pub fn withdrawal(spot: &Spot, entry: Id) -> Entry {
    let (organisation, place) = (Some(spot.organisation), Some(spot.place));
    Entry { organisation, place, replaces: Some(entry), ..Entry::new("support.withdrawal", entry, day("2024-05-15")) }
}

pub async fn take(app: &App) {
    kit::journal::seal_waiting(app).await.unwrap();
    publish::take(app).await.unwrap();
}

pub async fn published(app: &App, programme: Id) -> Published {
    publish::of(&app.db, Some(programme)).await.unwrap()
}

/// The running figure of tonight.
pub async fn running(app: &App, programme: Id, code: &str) -> i64 {
    published(app, programme).await.figure(code)
}

/// Every value a figure ever showed, oldest first.
pub async fn shown(app: &App, programme: Id, code: &str) -> Vec<i64> {
    published(app, programme).await.all(code, TOTAL).iter().map(steering::store::publication::Publication::value).collect()
}

/// Sends the report of all together.
pub async fn send(app: &App, border: &Border, period: usize) -> Id {
    steering::catch_up(app).await.unwrap();
    let (programme, period, today) = (border.programme, border.periods[period], app.clock.today());
    write::system(app, async |tx| {
        let report = report::open_report(tx, programme, period, None).await?;
        report::submit(tx, report, today).await?;
        Ok(report)
    })
    .await
    .unwrap()
}

pub async fn accept(app: &App, report: Id) {
    write::system(app, async |tx| report::accept(tx, report, "").await).await.unwrap();
}

pub async fn reopen(app: &App, report: Id) {
    write::system(app, async |tx| report::reopen(tx, report, Again::Whole, "iets vergeten").await).await.unwrap();
}
