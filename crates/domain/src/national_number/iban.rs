//! Account numbers pass the guard, even when a part of one happens to look like a national number.

use super::symbols::is_gap;

/// Whether the word around `at` is an account number; its first four characters may stand apart (`NO93 8601...`).
pub fn holds(symbols: &[char], at: usize) -> bool {
    let is_part = |symbol: &&char| symbol.is_ascii_alphanumeric();
    let start = at - symbols[..at].iter().rev().take_while(is_part).count();
    let end = at + symbols[at..].iter().take_while(is_part).count();
    let word = &symbols[start..end];
    let head = match start.checked_sub(5) {
        Some(from) if is_gap(symbols[start - 1]) => &symbols[from..start - 1],
        _ => &[],
    };
    is_account(word) || is_account(&[head, word].concat())
}

/// Two letters, two check digits and 11 to 30 more characters, with the remainder that every account number has.
fn is_account(word: &[char]) -> bool {
    let [a, b, c, d, rest @ ..] = word else {
        return false;
    };
    let begins_well = a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit();
    begins_well && (11..=30).contains(&rest.len()) && remainder(rest.iter().chain([a, b, c, d])) == Some(1)
}

/// Letters count as 10 to 35; the remainder after division by 97.
fn remainder<'a>(mut characters: impl Iterator<Item = &'a char>) -> Option<u32> {
    characters.try_fold(0, |so_far, character| {
        let value = character.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((so_far * shift + value) % 97)
    })
}
