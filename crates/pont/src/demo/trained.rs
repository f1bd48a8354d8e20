//! What the four operators of Cross&Le@rn did, as the lines they would send: trainings, who took part, accounts,
//! organisations that joined, and events. The sums on 31 December 2020, 31 December 2021 and 28 February 2022 are those
//! that were published; the days and the people are invented.

use std::collections::HashMap;

use domain::Day;
use kit::Result;
use steering::history::HistoryKind;

use super::calendar::Calendar;
use super::chance::Chance;
use super::history::known;

/// The operators, with the places where they train.
pub const OPERATORS: [(&str, &[&str]); 4] = [
    ("wetechcare", &["bibliotheek-kortrijk", "ocmw-roeselare", "digipunt-bibliotheek-oostkamp"]),
    ("district09", &["de-krook", "saamo-gent"]),
    ("emmaus-connect", &["emmaus-connect-lille", "ccas-roubaix"]),
    ("technofutur-tic", &["epn-tournai", "epn-mouscron"]),
];

/// The days on which an operator sent what it had done until then.
pub const SENT: [&str; 4] = ["2021-01-20", "2021-07-19", "2022-01-19", "2022-07-11"];

/// One line, told by the names of the stories.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Position among the [`OPERATORS`].
    pub operator: usize,
    /// Position among the days on which it was [`SENT`].
    pub semester: usize,
    pub kind: HistoryKind,
    pub day: Day,
    pub reference: String,
    pub place: &'static str,
    pub persons: i64,
    pub minutes: i64,
    /// The number of the helper who took part.
    pub who: Option<u32>,
}

/// What was done in a stretch of time; lists are by operator.
struct Stretch {
    semester: usize,
    days: (&'static str, &'static str),
    trainings: [usize; 4],
    /// Helpers whom nobody had trained before.
    new: [usize; 4],
    /// Helpers whom another operator had trained before.
    shared: [usize; 4],
    /// Further participations of the operator's own helpers.
    again: [usize; 4],
    accounts: usize,
    organisations: usize,
    events: usize,
}

/// Until 31-12-2020: 162 helpers. Until 31-12-2021: 1142 participations of 962 helpers, 246 trainings, 2141 accounts,
/// 919 organisations, 107 events; District09 passes its 250 in December. Until 28-02-2022: 1014 helpers, of whom
/// District09 trained 300 in 40 workshops.
const STRETCHES: [Stretch; 7] = [
    Stretch {
        semester: 0,
        days: ("2020-07-06", "2020-12-31"),
        trainings: [14, 6, 10, 8],
        new: [52, 44, 36, 30],
        shared: [0; 4],
        again: [3, 2, 2, 2],
        accounts: 412,
        organisations: 258,
        events: 22,
    },
    Stretch {
        semester: 1,
        days: ("2021-01-04", "2021-06-30"),
        trainings: [28, 12, 20, 15],
        new: [78, 82, 74, 70],
        shared: [2, 1, 2, 1],
        again: [12, 11, 10, 10],
        accounts: 690,
        organisations: 296,
        events: 31,
    },
    Stretch {
        semester: 2,
        days: ("2021-07-01", "2021-11-30"),
        trainings: [42, 16, 30, 22],
        new: [100, 111, 100, 101],
        shared: [4, 3, 3, 2],
        again: [24, 24, 22, 20],
        accounts: 860,
        organisations: 300,
        events: 43,
    },
    Stretch {
        semester: 2,
        days: ("2021-12-01", "2021-12-31"),
        trainings: [8, 4, 6, 5],
        new: [22, 21, 21, 20],
        shared: [0; 4],
        again: [5, 6, 5, 4],
        accounts: 179,
        organisations: 65,
        events: 11,
    },
    Stretch {
        semester: 3,
        days: ("2022-01-03", "2022-01-31"),
        trainings: [4, 1, 3, 2],
        new: [3, 17, 2, 1],
        shared: [0; 4],
        again: [4, 3, 3, 2],
        accounts: 60,
        organisations: 12,
        events: 3,
    },
    Stretch {
        semester: 3,
        days: ("2022-02-14", "2022-02-28"),
        trainings: [4, 1, 3, 3],
        new: [3, 21, 3, 2],
        shared: [0; 4],
        again: [3, 2, 2, 2],
        accounts: 70,
        organisations: 14,
        events: 4,
    },
    Stretch {
        semester: 3,
        days: ("2022-03-01", "2022-06-30"),
        trainings: [10, 5, 8, 8],
        new: [8, 12, 13, 24],
        shared: [0; 4],
        again: [6, 5, 6, 8],
        accounts: 140,
        organisations: 30,
        events: 12,
    },
];

/// Every line of the two years, in the order of the stretches.
///
/// # Errors
/// When a day in this file is none.
pub fn plan(seed: u64) -> Result<Vec<Told>> {
    let (chance, trained) = (Chance::new(seed ^ 0x0c05), Default::default());
    let mut teller = Teller { chance, lines: Vec::new(), trained, last: 0, numbers: HashMap::new() };
    for stretch in &STRETCHES {
        teller.tell(stretch)?;
    }
    Ok(teller.lines)
}

struct Teller {
    chance: Chance,
    lines: Vec<Told>,
    /// The helpers of each operator, in the order in which they were first trained.
    trained: [Vec<u32>; 4],
    last: u32,
    /// How many lines of each kind an operator has.
    numbers: HashMap<(usize, HistoryKind), u32>,
}

/// Where and when a training was.
type Training = (Day, &'static str);

impl Teller {
    fn tell(&mut self, stretch: &Stretch) -> Result<()> {
        let calendar = Calendar::new(known(stretch.days.0)?, known(stretch.days.1)?);
        let before = self.trained.clone();
        for operator in 0..OPERATORS.len() {
            let trainings = self.trainings(stretch, operator, &calendar);
            self.participations(stretch, operator, &trainings, &before);
        }
        for (kind, count) in [
            (HistoryKind::Account, stretch.accounts),
            (HistoryKind::Organisation, stretch.organisations),
            (HistoryKind::Event, stretch.events),
        ] {
            for _ in 0..count {
                let operator = self.chance.weighted(&[(0, 34), (1, 22), (2, 26), (3, 18)]);
                let at = (calendar.day(&mut self.chance), *self.chance.one(OPERATORS[operator].1));
                let persons = if kind == HistoryKind::Event { i64::from(self.chance.between(12, 90)) } else { 0 };
                self.add(stretch, operator, kind, at, None);
                if let Some(line) = self.lines.last_mut() {
                    line.persons = persons;
                }
            }
        }
        Ok(())
    }

    fn trainings(&mut self, stretch: &Stretch, operator: usize, calendar: &Calendar) -> Vec<Training> {
        let mut trainings = Vec::new();
        for _ in 0..stretch.trainings[operator] {
            let at = (calendar.day(&mut self.chance), *self.chance.one(OPERATORS[operator].1));
            self.add(stretch, operator, HistoryKind::Training, at, None);
            trainings.push(at);
        }
        trainings
    }

    fn participations(&mut self, stretch: &Stretch, operator: usize, trainings: &[Training], before: &[Vec<u32>; 4]) {
        for _ in 0..stretch.new[operator] {
            self.last += 1;
            self.take_part(stretch, operator, trainings, self.last);
        }
        for _ in 0..stretch.shared[operator] {
            let who = self.somebody_of_another(operator, before);
            self.take_part(stretch, operator, trainings, who);
        }
        for _ in 0..stretch.again[operator] {
            let who = *self.chance.one(&self.trained[operator]);
            let at = *self.chance.one(trainings);
            self.add(stretch, operator, HistoryKind::Participation, at, Some(who));
        }
    }

    /// Takes part with an operator for the first time.
    fn take_part(&mut self, stretch: &Stretch, operator: usize, trainings: &[Training], who: u32) {
        self.trained[operator].push(who);
        let at = *self.chance.one(trainings);
        self.add(stretch, operator, HistoryKind::Participation, at, Some(who));
    }

    fn somebody_of_another(&mut self, operator: usize, before: &[Vec<u32>; 4]) -> u32 {
        loop {
            let other = (operator + 1 + usize::from(self.chance.happens(50))) % OPERATORS.len();
            let who = *self.chance.one(&before[other]);
            if !self.trained[operator].contains(&who) {
                return who;
            }
        }
    }

    fn add(&mut self, stretch: &Stretch, operator: usize, kind: HistoryKind, (day, place): Training, who: Option<u32>) {
        let is_training = matches!(kind, HistoryKind::Training | HistoryKind::Participation);
        let letter = kind.code().chars().next().unwrap_or('x').to_ascii_uppercase();
        let nr = self.numbers.entry((operator, kind)).or_default();
        *nr += 1;
        self.lines.push(Told {
            operator,
            semester: stretch.semester,
            kind,
            day,
            reference: format!("{letter}-{nr:04}"),
            place,
            persons: i64::from(kind == HistoryKind::Participation),
            minutes: if is_training { 180 } else { 0 },
            who,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn until<'a>(lines: &'a [Told], day: &str) -> Vec<&'a Told> {
        let day = known(day).unwrap();
        lines.iter().filter(|line| line.day <= day).collect()
    }

    fn count(lines: &[&Told], kind: HistoryKind) -> usize {
        lines.iter().filter(|line| line.kind == kind).count()
    }

    fn helpers(lines: &[&Told], operator: Option<usize>) -> usize {
        let of = lines.iter().filter(|line| operator.is_none_or(|operator| line.operator == operator));
        of.filter_map(|line| line.who).collect::<HashSet<_>>().len()
    }

    #[test]
    fn the_lines_add_up_to_what_was_published() {
        let lines = plan(1).unwrap();
        assert_eq!(helpers(&until(&lines, "2020-12-31"), None), 162);
        let end = until(&lines, "2021-12-31");
        let kinds = [
            HistoryKind::Participation,
            HistoryKind::Training,
            HistoryKind::Account,
            HistoryKind::Organisation,
            HistoryKind::Event,
        ];
        assert_eq!(kinds.map(|kind| count(&end, kind)), [1_142, 246, 2_141, 919, 107]);
        assert_eq!(helpers(&end, None), 962);
    }

    #[test]
    fn the_thousandth_helper_comes_at_the_end_of_february_and_district09_has_three_hundred() {
        let lines = plan(1).unwrap();
        assert_eq!(helpers(&until(&lines, "2022-01-31"), None), 985);
        assert_eq!(helpers(&until(&lines, "2022-02-28"), None), 1_014);
        let of = |day| helpers(&until(&lines, day), Some(1));
        assert_eq!([of("2021-11-30"), of("2021-12-31"), of("2022-02-28")], [241, 262, 300]);
        let workshops = until(&lines, "2022-02-28");
        let workshops = workshops.iter().filter(|line| line.operator == 1 && line.kind == HistoryKind::Training);
        assert_eq!(workshops.count(), 40);
    }

    #[test]
    fn each_reference_stands_once_with_its_operator() {
        let lines = plan(1).unwrap();
        let all: HashSet<_> = lines.iter().map(|line| (line.operator, &line.reference)).collect();
        assert_eq!(all.len(), lines.len());
    }
}
