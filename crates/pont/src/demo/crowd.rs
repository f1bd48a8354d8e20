//! Who was helped in the demo: people who come back, mostly to the same place, and of whom the code alone is known.
//!
//! How many different adults a stretch reaches is chosen; who comes when is chance.

use domain::counting::FirstTime;
use domain::{Adult, AgeBand, Gender, Headcount};
use sha2::{Digest as _, Sha256};

use super::chance::Chance;
use super::history::Planned;

/// For whom a moment was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Nobody told more than whether it was the first time.
    Somebody(FirstTime),
    /// Somebody with a code: her number in the demo.
    Person(u32, Adult),
    /// Somebody of the stories, by her place in their list.
    Named(usize),
}

/// Whom a stretch reaches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reach {
    /// Moments in a hundred that are coded; those with a group never are.
    pub coded: u64,
    /// Different adults of its own.
    pub adults: usize,
    pub minors: usize,
    /// Adults who were helped elsewhere too.
    pub guests: usize,
}

/// Somebody with a code.
#[derive(Debug, Clone)]
struct Person {
    nr: u32,
    place: String,
    gender: usize,
    /// Position among the age bands that can be told; none was told.
    age: Option<usize>,
    is_adult: bool,
}

/// Everybody who has a code.
#[derive(Default)]
pub struct Crowd(Vec<Person>);

/// What a browser would have sent for somebody: nobody's letters and birth date.
pub fn hidden(seed: u64, nr: u32) -> [u8; 32] {
    Sha256::digest(format!("demo {seed} person {nr}")).into()
}

impl Crowd {
    /// Says for whom each moment of a stretch was.
    pub fn meet(&mut self, chance: &mut Chance, planned: &mut [Planned], reach: &Reach) {
        planned.sort_by_key(|planned| planned.written_at);
        let mut coded = Vec::new();
        for (at, one) in planned.iter_mut().enumerate() {
            if one.moment.headcount.persons() == 1 && chance.happens(reach.coded) {
                coded.push(at);
            } else {
                one.whom = Whom::Somebody(first_time(chance, one.moment.headcount.persons()));
            }
        }
        let earlier = self.0.len();
        let (mut here, mut left) = (Vec::new(), *reach);
        for (done, at) in coded.iter().enumerate() {
            let new = left.adults + left.minors + left.guests;
            let is_new = here.is_empty() || chance.below((coded.len() - done) as u64) < new as u64;
            let who = if is_new && new > 0 {
                let who = self.newcomer(chance, &planned[*at].place, &mut left, earlier, &here);
                here.push(who);
                who
            } else {
                self.back_again(chance, &planned[*at].place, &here)
            };
            self.tell(who, &mut planned[*at]);
        }
    }

    fn newcomer(&mut self, chance: &mut Chance, place: &str, left: &mut Reach, earlier: usize, here: &[usize]) -> usize {
        let kind = chance.weighted(&[(0, left.adults as u64), (1, left.minors as u64), (2, left.guests as u64)]);
        if kind == 2 && earlier > 0 {
            left.guests -= 1;
            return self.guest(chance, earlier, here);
        }
        let is_adult = kind != 1;
        if is_adult {
            left.adults -= 1;
        } else {
            left.minors -= 1;
        }
        let age = chance.weighted(&[(2, 4), (3, 10), (4, 22), (5, 30), (6, 33)]);
        let age = if is_adult { age } else { 1 };
        let nr = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        let age = chance.happens(80).then_some(age);
        self.0.push(Person { nr, place: place.to_owned(), gender: chance.weighted(&[(0, 58), (1, 42)]), age, is_adult });
        self.0.len() - 1
    }

    /// An adult whom an earlier stretch knows and this one does not yet.
    fn guest(&self, chance: &mut Chance, earlier: usize, here: &[usize]) -> usize {
        loop {
            let who = usize::try_from(chance.below(earlier as u64)).unwrap_or(0);
            if self.0[who].is_adult && !here.contains(&who) {
                return who;
            }
        }
    }

    /// Mostly somebody of this place, and rather one who came not long ago.
    fn back_again(&self, chance: &mut Chance, place: &str, here: &[usize]) -> usize {
        let same: Vec<usize> = here.iter().copied().filter(|who| self.0[*who].place == place).collect();
        let among = if !same.is_empty() && chance.happens(92) { &same } else { here };
        let recent = &among[among.len().saturating_sub(60)..];
        let lately = chance.happens(60);
        *chance.one(if lately { recent } else { among })
    }

    fn tell(&self, who: usize, planned: &mut Planned) {
        let person = &self.0[who];
        let (mut genders, mut ages) = ([0; Gender::TOLD.len()], [0; AgeBand::TOLD.len()]);
        genders[person.gender] = 1;
        if let Some(age) = person.age {
            ages[age] = 1;
        }
        planned.moment.headcount = Headcount::new(1, genders, ages).unwrap_or(Headcount::one());
        planned.whom = Whom::Person(person.nr, if person.is_adult { Adult::Yes } else { Adult::No });
    }
}

/// A group is a number and has no first time; of someone alone it is often not asked.
fn first_time(chance: &mut Chance, persons: i64) -> FirstTime {
    if persons > 1 {
        return FirstTime::Unknown;
    }
    chance.weighted(&[(FirstTime::Yes, 25), (FirstTime::No, 45), (FirstTime::Unknown, 30)])
}
