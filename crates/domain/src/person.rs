//! From what a person's code is made: a few letters of the name on the identity card, and the birth date. Whoever
//! types them, at whatever place, comes to the same text, so that a person is counted once. The browser has the same
//! rules in `web/src/people/letters.ts`; both keep to `vectors/person.json`.
//!
//! The text never reaches the server in normal use: the browser stretches it with PBKDF2 (SHA-256, [`ROUNDS`], the salt
//! of the counting domain) and sends the 32 bytes that come out, which the server keys again. Imports do it in memory.

mod birth;
mod letters;

#[cfg(test)]
mod vectors;

pub use birth::{BirthError, adult, birth, birth_of, is_adult};
pub use letters::{LETTERS_VERSION, Letters, LettersError, letters};

use crate::time::Day;

/// How often PBKDF2 goes round, so that guessing all names and dates costs years instead of minutes.
pub const ROUNDS: u32 = 600_000;

/// The text that PBKDF2 is fed with, in ASCII: version of the rules, letters and birth date, as `1|godver|1950-02-28`.
pub fn secret_text(letters: &Letters, birth: Day) -> String {
    format!("{LETTERS_VERSION}|{letters}|{}", birth.format("%Y-%m-%d"))
}
