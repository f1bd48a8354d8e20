//! Every line is looked at before one is entered. What is right becomes a [`Line`]; what is wrong is named.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use chrono::Datelike as _;
use domain::eligibility::{EntryFacts, Verdict};
use domain::person::{LettersError, adult, birth_of, letters};
use domain::text::sort_key;
use domain::{Adult, Day, national_number};

use super::ground::{Ground, Spot};
use super::line::{HistoryKind, Line, Who};
use super::told::{HistoryColumn, Told};
use super::wrong::{HistoryWrong, Problem};

/// Most characters of a reference.
const LONGEST_REFERENCE: usize = 40;

/// A file of which every line is right.
pub struct Plan {
    /// What is new.
    pub lines: Vec<Line>,
    /// Those it is about, each once.
    pub people: Vec<Who>,
    /// How many lines were entered before.
    pub known: usize,
    /// How many new lines will not count, by day or by area.
    pub outside: usize,
    /// Pairs of lines with the same letters and birth date and another name: they will count as one person.
    pub alike: Vec<(usize, usize)>,
}

impl Plan {
    /// How many new lines there are of a kind.
    pub fn count(&self, kind: HistoryKind) -> usize {
        self.lines.iter().filter(|line| line.kind == kind).count()
    }
}

/// Looks at every line.
///
/// # Errors
/// Everything that is wrong, in the order of the file.
pub fn check(told: &[Told], ground: &Ground) -> Result<Plan, Vec<Problem>> {
    let mut eye = Eye {
        ground,
        problems: Vec::new(),
        seen: HashMap::new(),
        people: Vec::new(),
        known_as: HashMap::new(),
        alike: Vec::new(),
    };
    let (mut lines, mut known) = (Vec::new(), 0);
    for told in told {
        let Some(line) = eye.line(told) else { continue };
        if ground.entered(&line.reference).is_some() { known += 1 } else { lines.push(line) }
    }
    if !eye.problems.is_empty() {
        return Err(eye.problems);
    }
    let outside = lines.iter().filter(|line| !counts(line, ground)).count();
    let people = those_of(&mut lines, &eye.people);
    Ok(Plan { lines, people, known, outside, alike: eye.alike })
}

/// The people of these lines: who stands only in lines that were entered before is not coded again.
fn those_of(lines: &mut [Line], all: &[Who]) -> Vec<Who> {
    let (mut people, mut moved) = (Vec::new(), HashMap::new());
    for line in lines {
        line.who = line.who.map(|at| {
            *moved.entry(at).or_insert_with(|| {
                people.push(all[at].clone());
                people.len() - 1
            })
        });
    }
    people
}

fn counts(line: &Line, ground: &Ground) -> bool {
    let facts = EntryFacts { organisation: Some(line.organisation), happened_on: line.day, area: line.area.as_deref() };
    matches!(ground.rule.judge(&facts), Verdict::Counts { .. })
}

struct Eye<'a> {
    ground: &'a Ground,
    problems: Vec<Problem>,
    /// References, and the line each stands in.
    seen: HashMap<String, usize>,
    people: Vec<Who>,
    /// The people by what makes their code, with the name and the line that came first.
    known_as: HashMap<Who, (usize, String, usize)>,
    alike: Vec<(usize, usize)>,
}

impl Eye<'_> {
    fn line(&mut self, told: &Told) -> Option<Line> {
        let before = self.problems.len();
        self.guard(told);
        let kind = self.kind(told);
        let day = self.day(told);
        let reference = self.reference(told, kind);
        let spot = self.spot(told);
        let area = spot.as_ref().and_then(|spot| self.area(told, spot));
        let (persons, minutes) = (self.persons(told, kind), self.minutes(told, kind));
        let who = self.who(told, kind, day);
        if self.problems.len() > before {
            return None;
        }
        let (spot, day, (who, adult, born)) = (spot?, day?, who?);
        Some(Line {
            nr: told.nr,
            kind: kind?,
            day,
            reference: reference?,
            organisation: spot.organisation,
            place: spot.place,
            area,
            persons: persons?,
            minutes: minutes?,
            who,
            adult,
            born,
        })
    }

    /// Says what is wrong; what stands in a column about a person is never repeated.
    fn wrong<T>(&mut self, told: &Told, column: HistoryColumn, wrong: HistoryWrong) -> Option<T> {
        let is_hers = HistoryColumn::OF_A_PERSON.contains(&column) || wrong == HistoryWrong::NationalNumber;
        let given = if is_hers { String::new() } else { told.get(column).chars().take(60).collect() };
        self.problems.push(Problem { nr: told.nr, column, wrong, given, other: None });
        None
    }

    fn guard(&mut self, told: &Told) {
        for column in HistoryColumn::ALL {
            if national_number::find(told.get(*column)).is_some() {
                self.wrong::<()>(told, *column, HistoryWrong::NationalNumber);
            }
        }
    }

    fn kind(&mut self, told: &Told) -> Option<HistoryKind> {
        let kind = HistoryKind::from_code(&told.get(HistoryColumn::Kind).to_lowercase());
        kind.or_else(|| self.wrong(told, HistoryColumn::Kind, HistoryWrong::UnknownKind))
    }

    fn day(&mut self, told: &Told) -> Option<Day> {
        match birth_of(told.get(HistoryColumn::Date), self.ground.today) {
            Ok(day) => Some(day),
            Err(error) => self.wrong(told, HistoryColumn::Date, HistoryWrong::of_date(error)),
        }
    }

    /// An id has a figure in it and no spaces: nobody's name.
    fn reference(&mut self, told: &Told, kind: Option<HistoryKind>) -> Option<String> {
        let reference = told.get(HistoryColumn::Reference);
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./#:".contains(letter);
        let is_id = reference.len() <= LONGEST_REFERENCE
            && reference.chars().all(is_plain)
            && reference.contains(|letter: char| letter.is_ascii_digit());
        if reference.is_empty() {
            return self.wrong(told, HistoryColumn::Reference, HistoryWrong::NoReference);
        }
        if !is_id {
            return self.wrong(told, HistoryColumn::Reference, HistoryWrong::ReferenceNotAnId);
        }
        if let Some(other) = self.seen.insert(reference.to_owned(), told.nr) {
            self.wrong::<()>(told, HistoryColumn::Reference, HistoryWrong::ReferenceTwice);
            if let Some(problem) = self.problems.last_mut() {
                problem.other = Some(other);
            }
        }
        if self.ground.entered(reference).is_some_and(|entered| kind.is_some_and(|kind| kind != entered)) {
            return self.wrong(told, HistoryColumn::Reference, HistoryWrong::ReferenceOfAnother);
        }
        Some(reference.to_owned())
    }

    fn spot(&mut self, told: &Told) -> Option<Spot> {
        let spot = self.ground.spot(&told.get(HistoryColumn::Organisation).to_lowercase()).cloned();
        spot.or_else(|| self.wrong(told, HistoryColumn::Organisation, HistoryWrong::NotOfThisPartner))
    }

    fn area(&mut self, told: &Told, spot: &Spot) -> Option<String> {
        let area = told.get(HistoryColumn::Area);
        match &spot.area {
            Some(own) if area.is_empty() || area == own => Some(own.clone()),
            Some(_) if spot.place.is_some() => self.wrong(told, HistoryColumn::Area, HistoryWrong::AreaNotOfPlace),
            _ if self.ground.has_area(area) => Some(area.to_owned()),
            _ if !area.is_empty() => self.wrong(told, HistoryColumn::Area, HistoryWrong::UnknownArea),
            _ if self.ground.rule.areas.is_empty() => None,
            _ => self.wrong(told, HistoryColumn::Area, HistoryWrong::NoArea),
        }
    }

    /// Visitors of an event, or how many took part together; of everything else there is one.
    fn persons(&mut self, told: &Told, kind: Option<HistoryKind>) -> Option<i64> {
        match kind? {
            HistoryKind::Event => self.number(told, HistoryColumn::Persons, HistoryWrong::Persons, 0, 0..=100_000),
            HistoryKind::Participation => self.number(told, HistoryColumn::Persons, HistoryWrong::Persons, 1, 1..=1_000),
            _ => self.number(told, HistoryColumn::Persons, HistoryWrong::Persons, 0, 0..=1).map(|_| 0),
        }
    }

    fn minutes(&mut self, told: &Told, kind: Option<HistoryKind>) -> Option<i64> {
        let most = if matches!(kind?, HistoryKind::Account | HistoryKind::Organisation) { 0 } else { 10_000 };
        self.number(told, HistoryColumn::Minutes, HistoryWrong::Minutes, 0, 0..=most)
    }

    fn number(
        &mut self,
        told: &Told,
        column: HistoryColumn,
        wrong: HistoryWrong,
        empty: i64,
        range: RangeInclusive<i64>,
    ) -> Option<i64> {
        if !told.has(column) {
            return Some(empty);
        }
        let number = told.get(column).parse::<i64>().ok().filter(|number| range.contains(number));
        number.or_else(|| self.wrong(told, column, wrong))
    }

    /// Whom a participation is about, when it is told. The name is let go here.
    fn who(&mut self, told: &Told, kind: Option<HistoryKind>, day: Option<Day>) -> Option<(Option<usize>, Adult, Option<i64>)> {
        let first = HistoryColumn::OF_A_PERSON.into_iter().find(|column| told.has(*column));
        let Some(first) = first else { return Some((None, Adult::Unknown, None)) };
        if kind.is_some_and(|kind| kind != HistoryKind::Participation) {
            return self.wrong(told, first, HistoryWrong::OnlyForParticipations);
        }
        if !matches!(told.get(HistoryColumn::Persons), "" | "1") {
            return self.wrong(told, HistoryColumn::Persons, HistoryWrong::OnePerson);
        }
        let (given, family) = (told.get(HistoryColumn::GivenName), told.get(HistoryColumn::FamilyName));
        let letters = match letters(given, family) {
            Ok(letters) => Some(letters),
            Err(LettersError::GivenNotLatin) => self.wrong(told, HistoryColumn::GivenName, HistoryWrong::NotLatin),
            Err(error) => self.wrong(told, HistoryColumn::FamilyName, HistoryWrong::of_name(error)),
        };
        let birth = match birth_of(told.get(HistoryColumn::BirthDate), day.unwrap_or(self.ground.today)) {
            Ok(birth) => Some(birth),
            Err(error) => self.wrong(told, HistoryColumn::BirthDate, HistoryWrong::of_birth(error)),
        };
        let who = Who { letters: letters?, birth: birth? };
        let (adult, born) = (adult(who.birth, day?), i64::from(who.birth.year()));
        let name = sort_key(&format!("{given} {family}"));
        Some((Some(self.number_of(who, name, told.nr)), adult, Some(born)))
    }

    fn number_of(&mut self, who: Who, name: String, nr: usize) -> usize {
        if let Some((number, first, at)) = self.known_as.get(&who) {
            if *first != name {
                self.alike.push((*at, nr));
            }
            return *number;
        }
        let number = self.people.len();
        self.known_as.insert(who.clone(), (number, name, nr));
        self.people.push(who);
        number
    }
}
