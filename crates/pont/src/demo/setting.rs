//! What the programmes of the demo are to reach: their sets of indicators, budgets, periods and targets.

use domain::indicator::Definition;
use domain::{Day, Id, Instant, Zone};
use kit::db::Tx;
use kit::{Failure, Result};
use steering::content::set as set_of;
use steering::store::indicator::{add, adopt};
use steering::store::manage::{Changed, change_programme};
use steering::store::period::add_period;
use steering::store::programme::{Programme, by_slug};
use steering::store::target::{For, NewTarget, add_target};

use super::history::known;
use super::trained::OPERATORS;
use crate::ground::Ids;

pub const CROSS_AND_LEARN: &str = "cross-and-learn";
const UMBRELLA: &str = "digibanken-brugge";
const DIGIBANKS: [&str; 3] = ["digibank-brugge-noord", "digibank-brugge-centrum", "digibank-brugge-west"];

/// The half years of Cross&Le@rn.
pub const SEMESTERS: [(&str, &str); 4] =
    [("2020-07-01", "2020-12-31"), ("2021-01-01", "2021-06-30"), ("2021-07-01", "2021-12-31"), ("2022-01-01", "2022-06-30")];

/// The half years of the Digibanken.
const HALF_YEARS: [(&str, &str); 4] =
    [("2023-01-01", "2023-06-30"), ("2023-07-01", "2023-12-31"), ("2024-01-01", "2024-06-30"), ("2024-07-01", "2024-12-31")];

/// Sets it all, each thing on the day it was decided, for these partners.
///
/// # Errors
/// When the database refuses.
pub async fn set(tx: &mut Tx, zone: Zone, partners: &Ids) -> Result<()> {
    cross_and_learn(tx, zone, partners).await?;
    for slug in DIGIBANKS {
        let programme = furnish(tx, slug, "digibank", "nl", None, &HALF_YEARS).await?;
        aim(tx, zone, programme, &Aim { goal: 1_000, ..Aim::adults() }).await?;
    }
    let umbrella = furnish(tx, UMBRELLA, "digibank", "nl", Some(150_000_000), &HALF_YEARS).await?;
    aim(tx, zone, umbrella, &Aim { goal: 3_000, ..Aim::adults() }).await?;
    let points = Aim { indicator: "help_points", goal: 56, why: "56 Digipunten in tien gemeenten", ..Aim::adults() };
    aim(tx, zone, umbrella, &points).await?;
    furnish(tx, "digital-in-sint-pieters-leeuw", "digibank", "nl", None, &[]).await.map(drop)
}

async fn cross_and_learn(tx: &mut Tx, zone: Zone, partners: &Ids) -> Result<()> {
    let programme = furnish(tx, CROSS_AND_LEARN, CROSS_AND_LEARN, "nl fr", Some(100_277_866), &SEMESTERS).await?;
    keep_to_what_was_published(tx, programme).await?;
    let helpers = Aim {
        indicator: "helpers_trained",
        whom: For::All,
        after: 0,
        days: ("2020-07-01", "2022-06-30"),
        goal: 1_000,
        decided: "2020-07-01",
        why: "Projectfiche: 1000 helpers in twee jaar",
    };
    aim(tx, zone, programme, &helpers).await?;
    let why = "Projectfiche: 250 helpers per partner";
    for (slug, _) in OPERATORS {
        let partner = *partners.get(&format!("{CROSS_AND_LEARN}/{slug}")).ok_or(Failure::NotFound)?;
        aim(tx, zone, programme, &Aim { whom: For::Partner(partner), goal: 250, why, ..helpers }).await?;
    }
    let why = "Projectfiche: 30 000 lerenden";
    aim(tx, zone, programme, &Aim { indicator: "learners_reached", goal: 30_000, why, ..helpers }).await?;
    let why = "Herzien met het begeleidingscomité: ongeveer 22 500 eindgebruikers";
    let later = Aim { indicator: "learners_reached", after: 1, goal: 22_500, decided: "2021-06-08", why, ..helpers };
    aim(tx, zone, programme, &later).await
}

/// Those who follow Cross&Le@rn see the figures of the house too; the public sees what Cross&Le@rn told of itself.
async fn keep_to_what_was_published(tx: &mut Tx, programme: Id) -> Result<()> {
    for own in set_of("house").into_iter().flat_map(|set| &set.indicators) {
        add(tx, programme, &Definition { public: false, ..own.clone() }).await?;
    }
    Ok(())
}

/// A target as it was decided.
#[derive(Clone, Copy)]
struct Aim {
    indicator: &'static str,
    whom: For,
    after: i64,
    days: (&'static str, &'static str),
    goal: i64,
    decided: &'static str,
    why: &'static str,
}

impl Aim {
    /// Adults a Digibank is to reach before the end of 2024.
    fn adults() -> Aim {
        let (days, why) = (("2023-01-01", "2024-12-31"), "Oproep Digibanken: minstens 1000 volwassenen per Digibank");
        Aim { indicator: "adults_reached", whom: For::All, after: 0, days, goal: 0, decided: "2023-01-02", why }
    }
}

async fn aim(tx: &mut Tx, zone: Zone, programme: Id, aim: &Aim) -> Result<()> {
    tx.now = on(zone, aim.decided)?;
    let (first_day, last_day) = (known(aim.days.0)?, known(aim.days.1)?);
    let Aim { indicator, whom, after, goal, why: reason, .. } = *aim;
    add_target(tx, programme, &NewTarget { indicator, whom, after, first_day, last_day, goal, reason }).await.map(drop)
}

async fn furnish(
    tx: &mut Tx,
    slug: &str,
    set: &str,
    languages: &str,
    budget_cents: Option<i64>,
    periods: &[(&str, &str)],
) -> Result<Id> {
    let programme = by_slug(&mut *tx, slug).await?.ok_or(Failure::NotFound)?;
    adopt(tx, programme.id, set).await?;
    change_programme(tx, programme.id, &changed(&programme, languages, budget_cents)).await?;
    for (nr, (first, last)) in (1..).zip(periods) {
        add_period(tx, programme.id, nr, (known(first)?, known(last)?)).await?;
    }
    Ok(programme.id)
}

fn changed(programme: &Programme, languages: &str, budget_cents: Option<i64>) -> Changed {
    let Programme { name_nl, name_fr, name_en, name_de, first_day, last_day, umbrella, source, age_bands, .. } =
        programme.clone();
    Changed {
        names: [name_nl, name_fr, name_en, name_de],
        first_day,
        last_day,
        umbrella,
        source,
        languages: languages.to_owned(),
        budget_cents,
        age_bands,
    }
}

/// Ten o'clock on a day of the story.
///
/// # Errors
/// When it is no day.
pub fn on(zone: Zone, day: &str) -> Result<Instant> {
    known(day).map(|day: Day| zone.at(day, 10, 0))
}
