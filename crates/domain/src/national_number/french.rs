//! The French NIR with its key: sex, year and month of birth, department, commune, order, key.

use super::symbols::Shape;

/// `2 85 07 59 350 999 40`, with a separator between any of its parts or nowhere.
pub const SHAPE: Shape = Shape { length: 15, breaks: &[1, 3, 5, 7, 10, 13], allows: may_follow };

/// Digits only, but for Corsica: department `2A` or `2B`.
fn may_follow(so_far: &str, next: char) -> bool {
    let corsica = so_far.len() == 6 && so_far.ends_with('2') && matches!(next, 'A' | 'B');
    next.is_ascii_digit() || corsica
}

/// Whether fifteen characters have a possible sex, month and department, and the right key.
pub fn is_valid(number: &str) -> bool {
    let number = number.replace("2A", "19").replace("2B", "18"); // Corsica, as the key counts it
    let part = |from, to| number.get(from..to).and_then(|digits: &str| digits.parse::<u64>().ok()).unwrap_or(0);
    let sex = matches!(part(0, 1), 1..=4 | 7..=8);
    let month = matches!(part(3, 5), 1..=12 | 20..=42 | 50..=99);
    sex && month && part(5, 7) > 0 && part(13, 15) == 97 - part(0, 13) % 97
}
