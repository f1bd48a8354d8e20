//! The history of the demo: who helped where, on which day, with what, and whom, eight and a half thousand times.

use domain::counting::FirstTime;
use domain::{
    AgeBand, Autonomy, Day, Gender, Headcount, Instant, Material, Modality, Outcome, PlaceKind, ReferredTo, Role, Theme, Zone,
    parse_day,
};
use kit::{Failure, Result};
use support::{Moment, Who};

use super::calendar::Calendar;
use super::chance::Chance;
use super::crowd::{Crowd, Reach, Whom};
use super::named::NAMED;
use super::stories;
use crate::ground::Person;

/// A support moment to be written down by somebody, at her place.
pub struct Planned {
    /// Key of the helper.
    pub helper: String,
    /// Short name of the place.
    pub place: String,
    pub written_at: Instant,
    pub moment: Moment,
    pub whom: Whom,
}

/// A stretch of the history: how many moments at the places of which programmes, and how many different people.
struct Stretch {
    programmes: &'static str,
    days: (&'static str, &'static str),
    moments: usize,
    /// Groups in a hundred moments.
    groups: u64,
    reach: Reach,
}

const DIGIBANKS: (&str, &str) = ("2023-01-02", "2024-05-14");

/// The last days are the ones before the demo begins. Each Digibank is to reach 1000 adults by the end of 2024: Centrum
/// has, Noord is on its way, West is late.
const STRETCHES: [Stretch; 5] = [
    Stretch {
        programmes: "cross-and-learn",
        days: ("2020-07-01", "2022-06-30"),
        moments: 1_800,
        groups: 6,
        reach: Reach { coded: 0, adults: 0, minors: 0, guests: 0 },
    },
    Stretch {
        programmes: "digibank-brugge-noord",
        days: DIGIBANKS,
        moments: 1_500,
        groups: 2,
        reach: Reach { coded: 88, adults: 760, minors: 18, guests: 0 },
    },
    Stretch {
        programmes: "digibank-brugge-west",
        days: DIGIBANKS,
        moments: 1_694,
        groups: 2,
        reach: Reach { coded: 88, adults: 549, minors: 14, guests: 12 },
    },
    Stretch {
        programmes: "digibank-brugge-centrum",
        days: DIGIBANKS,
        moments: 2_300,
        groups: 2,
        reach: Reach { coded: 88, adults: 1_092, minors: 22, guests: 41 },
    },
    Stretch {
        programmes: "digital-in-",
        days: ("2021-05-03", "2024-05-14"),
        moments: 1_200,
        groups: 6,
        reach: Reach { coded: 55, adults: 322, minors: 9, guests: 0 },
    },
];

/// What Christine wrote down this morning, before the library opened its other doors.
const THIS_MORNING: [(u32, Theme, i64, Outcome); 6] = [
    (5, Theme::Itsme, 10, Outcome::Solved),
    (14, Theme::Smartphone, 5, Outcome::Solved),
    (22, Theme::Bank, 15, Outcome::Solved),
    (31, Theme::Mail, 10, Outcome::Again),
    (42, Theme::Eid, 10, Outcome::Solved),
    (53, Theme::Tax, 5, Outcome::Referred),
];

/// How many moments there are in all.
pub const MOMENTS: usize = 8_500;

/// The whole history in the order of its writing.
///
/// # Errors
/// When the files of the demo cannot be read.
pub fn plan(seed: u64, zone: Zone) -> Result<Vec<Planned>> {
    let mut chance = Chance::new(seed);
    let (mut planned, mut crowd) = (Vec::with_capacity(MOMENTS), Crowd::default());
    for stretch in &STRETCHES {
        let helpers = helpers(stretch.programmes)?;
        let calendar = Calendar::new(known(stretch.days.0)?, known(stretch.days.1)?);
        let told = (0..stretch.moments).map(|_| one(&mut chance, &calendar, &helpers, stretch.groups, zone));
        let mut told: Vec<Planned> = told.collect();
        if stretch.reach.coded > 0 {
            crowd.meet(&mut chance, &mut told, &stretch.reach);
        }
        planned.extend(told);
    }
    planned.extend(this_morning(&mut chance, zone)?);
    planned.sort_by_key(|planned| planned.written_at);
    for_the_named(&mut planned);
    Ok(planned)
}

/// Some of the last moments of Christine in which nobody told who it was, were for people of the stories.
fn for_the_named(planned: &mut [Planned]) {
    let alone = |one: &&mut Planned| {
        one.helper == "christine" && one.whom == Whom::Somebody(FirstTime::No) && one.moment.headcount.persons() == 1
    };
    let named = NAMED.iter().enumerate().flat_map(|(at, named)| std::iter::repeat_n(at, named.moments));
    for (one, at) in planned.iter_mut().rev().filter(alone).zip(named) {
        one.whom = Whom::Named(at);
        one.moment.headcount = Headcount::one();
    }
}

/// Those who help at a place of these programmes; Christine and the big libraries write down more than others.
pub(super) fn helpers(programmes: &str) -> Result<Vec<(Person, u64)>> {
    let organisations = stories::ground()?.organisations;
    let works_for = |person: &Person| {
        let own = organisations.iter().find(|organisation| Some(&organisation.slug) == person.organisation.as_ref());
        own.is_some_and(|organisation| organisation.partners.iter().any(|partner| partner.starts_with(programmes)))
    };
    let weight = |person: &Person| match (&*person.key, person.place.as_deref()) {
        ("christine", _) => 12,
        (_, Some("digipunt-biekorf" | "de-krook" | "emmaus-connect-lille" | "computerhoek-meander")) => 6,
        _ => 4,
    };
    let people = stories::ground()?.people.into_iter().filter(|person| person.role == Role::Helper && works_for(person));
    let weighed = people.map(|person| {
        let weight = weight(&person);
        (person, weight)
    });
    Ok(weighed.collect())
}

fn one(chance: &mut Chance, calendar: &Calendar, helpers: &[(Person, u64)], groups: u64, zone: Zone) -> Planned {
    let weights: Vec<(usize, u64)> = helpers.iter().enumerate().map(|(at, (_, weight))| (at, *weight)).collect();
    let helper = &helpers[chance.weighted(&weights)].0;
    let day = calendar.day(chance);
    let (hour, minute) = (chance.between(9, 16), chance.between(0, 59));
    Planned {
        helper: helper.key.clone(),
        place: helper.place.clone().unwrap_or_default(),
        written_at: zone.at(day, hour, minute),
        moment: moment(chance, day, groups),
        whom: Whom::Somebody(FirstTime::Unknown),
    }
}

fn this_morning(chance: &mut Chance, zone: Zone) -> Result<Vec<Planned>> {
    let today = known("2024-05-15")?;
    let mut planned = Vec::new();
    for (minute, theme, minutes, outcome) in THIS_MORNING {
        let referred_to = (outcome == Outcome::Referred).then_some(ReferredTo::Administration);
        let told = moment(chance, today, 0);
        planned.push(Planned {
            helper: "christine".to_owned(),
            place: "digipunt-bibliotheek-oostkamp".to_owned(),
            written_at: zone.at(today, 8, minute),
            moment: Moment { theme, tags: Vec::new(), minutes, outcome, referred_to, headcount: Headcount::one(), ..told },
            whom: Whom::Somebody(FirstTime::No),
        });
    }
    Ok(planned)
}

fn moment(chance: &mut Chance, day: Day, groups: u64) -> Moment {
    let headcount = headcount(chance, groups);
    let theme = chance.weighted(&THEMES);
    let outcome = chance.weighted(&[(Outcome::Solved, 70), (Outcome::Again, 20), (Outcome::Referred, 10)]);
    let place_kind =
        chance.weighted(&[(PlaceKind::AtPlace, 86), (PlaceKind::AtHome, 4), (PlaceKind::Remote, 7), (PlaceKind::Elsewhere, 3)]);
    let minutes = if headcount.persons() > 1 { &[(60, 3), (90, 4), (120, 3)][..] } else { &MINUTES[..] };
    Moment {
        happened_on: day,
        theme,
        tags: tags(chance, theme),
        minutes: chance.weighted(minutes),
        place_kind,
        material: chance.happens(80).then(|| chance.weighted(&MATERIALS)),
        modality: modality(chance, place_kind),
        autonomy: chance.happens(60).then(|| chance.weighted(&AUTONOMY)),
        outcome,
        referred_to: (outcome == Outcome::Referred).then(|| *chance.one(ReferredTo::ALL)),
        headcount,
        who: Who::default(),
    }
}

fn tags(chance: &mut Chance, main: Theme) -> Vec<Theme> {
    let further = chance.happens(30).then(|| chance.weighted(&THEMES));
    further.into_iter().filter(|theme| *theme != main).collect()
}

fn modality(chance: &mut Chance, at: PlaceKind) -> Modality {
    match at {
        PlaceKind::Remote => Modality::Phone,
        PlaceKind::AtHome => Modality::Appointment,
        _ => chance.weighted(&[(Modality::WalkIn, 70), (Modality::Appointment, 26), (Modality::Outreach, 4)]),
    }
}

/// Mostly one person, about whom something is told; now and then a group, told as counts.
fn headcount(chance: &mut Chance, groups: u64) -> Headcount {
    let (mut genders, mut ages) = ([0; Gender::TOLD.len()], [0; AgeBand::TOLD.len()]);
    let persons = if chance.happens(groups) { i64::from(chance.between(4, 14)) } else { 1 };
    for _ in 0..persons {
        if chance.happens(70) {
            genders[chance.weighted(&[(0, 58), (1, 42)])] += 1;
        }
        if chance.happens(60) {
            ages[chance.weighted(&[(1, 1), (2, 4), (3, 10), (4, 22), (5, 30), (6, 33)])] += 1;
        }
    }
    Headcount::new(persons, genders, ages).unwrap_or(Headcount::one())
}

pub(super) fn known(day: &str) -> Result<Day> {
    parse_day(day).ok_or_else(|| Failure::Other(format!("`{day}` is not a day")))
}

const MINUTES: [(i64, u64); 7] = [(5, 8), (10, 18), (15, 26), (20, 4), (30, 26), (45, 12), (60, 6)];

const MATERIALS: [(Material, u64); 5] =
    [(Material::Phone, 46), (Material::Computer, 34), (Material::Tablet, 12), (Material::None, 6), (Material::Other, 2)];

const AUTONOMY: [(Autonomy, u64); 3] = [(Autonomy::Accompanied, 40), (Autonomy::Partly, 42), (Autonomy::Autonomous, 18)];

const THEMES: [(Theme, u64); 28] = [
    (Theme::Itsme, 16),
    (Theme::Smartphone, 13),
    (Theme::Eid, 10),
    (Theme::Mail, 9),
    (Theme::Bank, 8),
    (Theme::Computer, 6),
    (Theme::Tax, 5),
    (Theme::Health, 5),
    (Theme::Password, 5),
    (Theme::Municipality, 4),
    (Theme::Internet, 3),
    (Theme::Files, 3),
    (Theme::Safety, 3),
    (Theme::Social, 3),
    (Theme::Pension, 2),
    (Theme::Benefits, 2),
    (Theme::Job, 2),
    (Theme::Transport, 2),
    (Theme::Videocall, 2),
    (Theme::Office, 2),
    (Theme::Shopping, 2),
    (Theme::School, 2),
    (Theme::Affordable, 2),
    (Theme::Device, 2),
    (Theme::Repair, 2),
    (Theme::Screening, 1),
    (Theme::Ai, 1),
    (Theme::Other, 2),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn history() -> Vec<Planned> {
        plan(1, Zone::default()).unwrap()
    }

    #[test]
    fn the_same_seed_tells_the_same_moments_of_the_same_people() {
        let (one, other) = (history(), history());
        assert_eq!(one.len(), MOMENTS);
        assert!(
            one.iter()
                .zip(&other)
                .all(|(one, other)| one.moment == other.moment && one.helper == other.helper && one.whom == other.whom)
        );
    }

    #[test]
    fn christine_wrote_six_moments_this_morning_and_has_a_rich_history() {
        let history = history();
        let hers: Vec<_> = history.iter().filter(|planned| planned.helper == "christine").collect();
        let today = hers.iter().filter(|planned| planned.moment.happened_on == known("2024-05-15").unwrap()).count();
        assert!(today == 6 && hers.len() > 300, "{} in all", hers.len());
    }

    #[test]
    fn nothing_was_written_down_after_the_demo_begins() {
        let begins = Zone::default().at(known("2024-05-15").unwrap(), 9, 0);
        assert!(history().iter().all(|planned| planned.written_at < begins));
    }

    #[test]
    fn what_is_asked_most_is_asked_most_and_most_is_solved() {
        let history = history();
        let mut themes: HashMap<Theme, usize> = HashMap::new();
        for planned in &history {
            *themes.entry(planned.moment.theme).or_default() += 1;
        }
        assert!(themes[&Theme::Itsme] > themes[&Theme::Smartphone] && themes[&Theme::Smartphone] > themes[&Theme::Bank]);
        let solved = history.iter().filter(|planned| planned.moment.outcome == Outcome::Solved).count();
        assert!((5_700..6_200).contains(&solved), "{solved}");
    }
}
