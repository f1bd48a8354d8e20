//! How far the count of different people is from the truth: towns of invented people come for help, some refuse to give
//! a code, some codes are typed wrong, some people share one. What is counted is compared with who was there.
//! `docs/counting.md` shows the outcome; the same seed gives the same table.

#![expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]

mod town;

use domain::counting::{Bounds, Counted, FirstTime, expected_collisions};

use crate::dice::Dice;
use town::{Person, Town};

/// How many people, and how many towns of that size are tried.
const SIZES: [(usize, u64); 3] = [(1_000, 40), (30_000, 4), (1_000_000, 1)];
/// Of a thousand visits, at how many the code is typed wrong.
const MISTAKES: [usize; 4] = [0, 10, 20, 50];
/// Of a hundred people, how many never give a code.
const REFUSALS: [usize; 3] = [0, 10, 30];
/// How often people come; each number is as likely as another.
const VISITS: [usize; 10] = [1, 1, 1, 1, 2, 2, 3, 4, 5, 10];
/// Of a hundred visits without a code, how many leave open whether it was the first.
const LEFT_OPEN: usize = 25;

/// What goes wrong.
#[derive(Clone, Copy)]
struct Trouble {
    mistakes: usize,
    refusals: usize,
}

/// The whole outcome, as Markdown.
pub fn table() -> String {
    let town = Town::new();
    let head = "| people | typed wrong | refuse | counted | error | worst | bounds | truth inside |\n|---|---|---|---|---|---|---|---|\n";
    let troubles = REFUSALS.iter().flat_map(|refusals| MISTAKES.map(|mistakes| Trouble { mistakes, refusals: *refusals }));
    let lines = SIZES.iter().flat_map(|size| troubles.clone().map(|trouble| line(&town, *size, trouble)));
    collisions(&town) + head + &lines.collect::<String>()
}

/// How many people share a code with another, found and expected.
fn collisions(town: &Town) -> String {
    let space = town.effective_space();
    let lines = SIZES.map(|(size, towns)| {
        let none = Trouble { mistakes: 0, refusals: 0 };
        let lost: i64 = (0..towns).map(|seed| whole(size) - count(town, size, none, seed).figure).sum();
        format!("| {size} | {:.1} | {:.1} |\n", lost as f64 / towns as f64, expected_collisions(size as f64, space))
    });
    format!("effective space {:.1} million\n\n| people | lost | expected |\n|---|---|---|\n{}\n", space / 1e6, lines.concat())
}

fn line(town: &Town, (size, towns): (usize, u64), trouble: Trouble) -> String {
    let all: Vec<Bounds> = (0..towns).map(|seed| count(town, size, trouble, seed)).collect();
    let truth = whole(size);
    let mean = |of: fn(&Bounds) -> i64| all.iter().map(of).sum::<i64>() as f64 / towns as f64;
    let error = |figure: f64| 100.0 * (figure - truth as f64) / truth as f64;
    let errors = all.iter().map(|bounds| error(bounds.figure as f64));
    let worst = errors.max_by(|one, other| one.abs().total_cmp(&other.abs())).unwrap_or_default();
    let inside = all.iter().filter(|bounds| (bounds.lower..=bounds.upper).contains(&truth)).count();
    let (lower, figure, upper) = (mean(|bounds| bounds.lower), mean(|bounds| bounds.figure), mean(|bounds| bounds.upper));
    let (typed, refusals, error) = (trouble.mistakes as f64 / 10.0, trouble.refusals, error(figure));
    format!(
        "| {size} | {typed} % | {refusals} % | {figure:.0} | {error:+.2} % | {worst:+.2} % | {lower:.0} - {upper:.0} | {inside} of {towns} |\n"
    )
}

/// A town goes for help, and is counted.
fn count(town: &Town, size: usize, trouble: Trouble, seed: u64) -> Bounds {
    let mut dice = Dice::new(seed * 1_000 + 17);
    let mut counted = Counted::default();
    let mut codes = Vec::with_capacity(size * 3);
    for _ in 0..size {
        let person = town.person(&mut dice);
        let visits = *dice.one(&VISITS);
        if dice.below(100) < trouble.refusals {
            refuse(&mut counted, visits, &mut dice);
        } else {
            codes.extend((0..visits).map(|_| typed(person, trouble, &mut dice).code()));
        }
    }
    codes.sort_unstable();
    codes.dedup();
    counted.keys = whole(codes.len());
    counted.bounds()
}

fn typed(person: Person, trouble: Trouble, dice: &mut Dice) -> Person {
    if dice.below(1_000) < trouble.mistakes { person.mistyped(dice) } else { person }
}

/// Visits without a code; whoever answers tells the truth.
fn refuse(counted: &mut Counted, visits: usize, dice: &mut Dice) {
    for visit in 0..visits {
        let answer = if visit == 0 { FirstTime::Yes } else { FirstTime::No };
        counted.add_keyless(if dice.below(100) < LEFT_OPEN { FirstTime::Unknown } else { answer }, 1);
    }
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_trouble_only_shared_codes_are_lost() {
        let town = Town::new();
        let bounds = count(&town, 1_000, Trouble { mistakes: 0, refusals: 0 }, 1);
        assert!((990..=1_000).contains(&bounds.figure), "{bounds:?}");
        assert_eq!(bounds.lower, bounds.upper);
    }

    #[test]
    fn mistakes_add_people_and_refusals_open_the_bounds() {
        let town = Town::new();
        let wrong = count(&town, 1_000, Trouble { mistakes: 50, refusals: 0 }, 1);
        assert!(wrong.figure > 1_050, "{wrong:?}");
        let refused = count(&town, 1_000, Trouble { mistakes: 0, refusals: 30 }, 1);
        assert!(refused.lower < 1_000 && refused.figure < 1_000 && refused.upper > 1_000, "{refused:?}");
    }
}
