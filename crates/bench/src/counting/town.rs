//! People whose names begin as names do: a few beginnings are everywhere, most are rare (a Zipf law). They are born on
//! any day of eighty years; two of a hundred stand in the register with 1 January, because their day was not known.

#![expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]

use crate::dice::Dice;

const LETTERS: u64 = 26 * 26 * 26;
const YEARS: usize = 80;
const DAYS: usize = YEARS * 365 + 20;
/// Of a hundred people, how many have 1 January for an unknown day.
const NEW_YEAR: usize = 2;
/// Different beginnings of three letters, and how many of the commonest are left out of the law. With these, 6 % of
/// given names and 7 % of family names have the commonest ("mar", "van").
const GIVEN: (usize, f64) = (600, 2.0);
const FAMILY: (usize, f64) = (1_500, 1.0);
/// How far off a date is when one of its digits is wrong, in days.
const SLIPS: [u64; 6] = [1, 2, 10, 30, 365, 3_652];

/// What a code is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    given: u64,
    family: u64,
    born: u64,
}

impl Person {
    /// A number that two people share when they share letters and birth date.
    pub const fn code(self) -> u64 {
        (self.given * LETTERS + self.family) * DAYS as u64 + self.born
    }

    /// The same person after one slip of the finger, in the letters or in the date.
    pub fn mistyped(mut self, dice: &mut Dice) -> Person {
        match dice.below(4) {
            0 => self.given = other_letter(self.given, dice),
            1 => self.family = other_letter(self.family, dice),
            _ => {
                let slip = *dice.one(&SLIPS);
                self.born = (self.born + *dice.one(&[slip, DAYS as u64 - slip])) % DAYS as u64;
            }
        }
        self
    }
}

/// Three letters with one of them another.
fn other_letter(letters: u64, dice: &mut Dice) -> u64 {
    let place = *dice.one(&[1, 26, 26 * 26]);
    let letter = letters / place % 26;
    letters - letter * place + (letter + 1 + dice.below(25) as u64) % 26 * place
}

/// Beginnings of names, with how common they are.
struct Beginnings {
    letters: Vec<u64>,
    /// The share of each with all before it.
    up_to: Vec<f64>,
}

impl Beginnings {
    fn new((different, left_out): (usize, f64), dice: &mut Dice) -> Beginnings {
        let mut letters: Vec<u64> = (0..LETTERS).collect();
        for at in 0..different {
            let with = at + dice.below(letters.len() - at);
            letters.swap(at, with);
        }
        letters.truncate(different);
        let weights: Vec<f64> = (1..=different).map(|rank| 1.0 / (rank as f64 + left_out)).collect();
        let (all, mut sum) = (weights.iter().sum::<f64>(), 0.0);
        let up_to = weights.iter().map(|weight| {
            sum += weight / all;
            sum
        });
        Beginnings { letters, up_to: up_to.collect() }
    }

    fn one(&self, dice: &mut Dice) -> u64 {
        let thrown = dice.below(1 << 52) as f64 / (1_u64 << 52) as f64;
        let at = self.up_to.partition_point(|up_to| *up_to < thrown);
        self.letters[at.min(self.letters.len() - 1)]
    }

    /// The chance that two people have the same.
    fn shared(&self) -> f64 {
        let before = std::iter::once(&0.0).chain(&self.up_to);
        self.up_to.iter().zip(before).map(|(up_to, before)| (up_to - before).powi(2)).sum()
    }
}

pub struct Town {
    given: Beginnings,
    family: Beginnings,
}

impl Town {
    pub fn new() -> Town {
        let mut dice = Dice::new(4);
        Town { given: Beginnings::new(GIVEN, &mut dice), family: Beginnings::new(FAMILY, &mut dice) }
    }

    pub fn person(&self, dice: &mut Dice) -> Person {
        let new_year = dice.below(100) < NEW_YEAR;
        let born = if new_year { dice.below(YEARS) as u64 * 365 } else { dice.below(DAYS) as u64 };
        Person { given: self.given.one(dice), family: self.family.one(dice), born }
    }

    /// How many codes there would be if all were as likely: one over the chance that two people share theirs.
    pub fn effective_space(&self) -> f64 {
        let new_year = NEW_YEAR as f64 / 100.0;
        let (any_day, first) = ((1.0 - new_year) / DAYS as f64, new_year / YEARS as f64);
        let ordinary = (DAYS - YEARS) as f64 * any_day.powi(2);
        let same_day = ordinary + YEARS as f64 * (any_day + first).powi(2);
        1.0 / (self.given.shared() * self.family.shared() * same_day)
    }
}
