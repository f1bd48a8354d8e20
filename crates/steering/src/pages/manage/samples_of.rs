//! Made-up targets and indicators, for samples.

use domain::counting::Bounds;
use domain::indicator::{Definition, Kind, Measure, Texts, Unit};
use domain::{Adult, Day, Id, Instant};
use kit::Result;

use super::goals::Standing;
use crate::store::indicator::Indicator;
use crate::store::target::{For, Target};

pub fn definition() -> Definition {
    let name = Texts {
        nl: "Bereikte volwassenen".into(),
        fr: "Adultes touchés".into(),
        en: "Adults reached".into(),
        de: "Erreichte Erwachsene".into(),
    };
    let says = Texts { nl: "Hoeveel verschillende volwassenen werden geholpen.".into(), ..Texts::default() };
    Definition {
        code: "adults_reached".into(),
        measure: Measure::Persons,
        kinds: vec![Kind::SupportMoment, Kind::LearningStart],
        themes: Vec::new(),
        modules: Vec::new(),
        adult: Some(Adult::Yes),
        name,
        says,
        unit: Unit::Persons,
        evidence: true,
        official: Some("RCO85".into()),
        public: true,
    }
}

pub fn indicator() -> Indicator {
    Indicator {
        id: Id::nil(),
        programme: Id::nil(),
        version: 1,
        place_in_list: 1,
        definition: definition(),
        made_at: Instant(0),
        made_by: None,
        retired_at: None,
    }
}

pub fn target(whom: For, version: i64, goal: i64) -> Target {
    let day = |text| domain::parse_day(text).unwrap_or_default();
    Target {
        id: Id::nil(),
        indicator: "adults_reached".into(),
        slot: whom.slot(),
        partner: if let For::Partner(id) = whom { Some(id) } else { None },
        place: if let For::Place(id) = whom { Some(id) } else { None },
        version,
        first_day: day("2023-01-01"),
        last_day: day("2024-12-31"),
        goal,
        reason: if version > 1 { "De stuurgroep vroeg meer.".into() } else { String::new() },
        made_at: Instant(1_715_756_400_000),
        who: Some("Anouk".into()),
        dropped_at: None,
    }
}

/// # Errors
/// None, for goals above zero.
pub fn stand(whom: For, goal: i64, done: i64, today: Day) -> Result<Standing> {
    let target = target(whom, 1, goal);
    let goal = super::goals::goal(&target)?;
    let judged = goal.judge(done, &[8, 11, 9, 14, 7, 12, 10, 9], today);
    Ok(Standing { target, goal, bounds: Bounds { lower: done - 12, figure: done, upper: done + 31 }, judged })
}

/// Twenty people in the middle of each of the last months.
pub fn days(today: Day) -> Vec<(Day, i64)> {
    (1..17).filter_map(|nr| today.iter_days().rev().nth(nr * 29).map(|day| (day, 36))).collect()
}
