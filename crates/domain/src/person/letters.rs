//! The letters of a name: the first three of the given name and the first three of the family name, as they stand on
//! the identity card, without capitals, accents, hyphens, apostrophes and spaces. Particles (van, de, le, 't) count as
//! they are written. A letter that is missing is a `2`, as in the Australian SLK-581.

use crate::text::sort_key;
use crate::words;
use std::fmt;

/// The version of these rules. Codes of two versions cannot be compared, so it is part of the secret text.
pub const LETTERS_VERSION: u32 = 1;

/// Stands where a name has no more letters.
const MISSING: u8 = b'2';

/// The six letters of a name; small ASCII letters or `2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Letters([u8; 6]);

impl fmt::Display for Letters {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(out, "{}", char::from(*letter)))
    }
}

words! {
    /// Why a name gives no letters.
    pub enum LettersError {
        /// The family name has no letter at all.
        NoFamilyName = "no_family_name",
        /// The given name is in another script; the code wants the letters of the identity card.
        GivenNotLatin = "given_not_latin",
        /// The family name is in another script.
        FamilyNotLatin = "family_not_latin",
    }
}

impl std::error::Error for LettersError {}

/// The letters of a name. Who has one name only has it as family name, and no given name.
///
/// ```
/// use domain::person::letters;
/// assert_eq!(letters("Élodie", "van den Berghe").unwrap().to_string(), "elovan");
/// assert_eq!(letters("Bo", "O'Brien").unwrap().to_string(), "bo2obr");
/// ```
///
/// # Errors
/// No family name, or a letter that is not Latin; see [`LettersError`].
pub fn letters(given: &str, family: &str) -> Result<Letters, LettersError> {
    let given = latin(given).ok_or(LettersError::GivenNotLatin)?;
    let family = latin(family).ok_or(LettersError::FamilyNotLatin)?;
    if family.is_empty() {
        return Err(LettersError::NoFamilyName);
    }
    let three = |name: String| name.into_bytes().into_iter().chain([MISSING; 3]).take(3);
    let mut six = [MISSING; 6];
    six.iter_mut().zip(three(given).chain(three(family))).for_each(|(place, letter)| *place = letter);
    Ok(Letters(six))
}

/// The letters a to z of a name; none when one of its letters belongs to another script.
fn latin(name: &str) -> Option<String> {
    let mut plain = String::new();
    for letter in sort_key(name).chars() {
        match letter {
            'a'..='z' => plain.push(letter),
            SPACING_FIRST..=SPACING_LAST => {}
            _ => match rarer(letter) {
                Some(letters) => plain.push_str(letters),
                None if letter.is_alphabetic() => return None,
                None => {}
            },
        }
    }
    Some(plain)
}

/// Unicode calls these letters, people type them as apostrophes and accents.
const SPACING_FIRST: char = '\u{2b0}';
const SPACING_LAST: char = '\u{2ff}';

fn rarer(letter: char) -> Option<&'static str> {
    if let 'ａ'..='ｚ' = letter {
        let at = (u32::from(letter) - u32::from('ａ')) as usize;
        return "abcdefghijklmnopqrstuvwxyz".get(at..=at);
    }
    RARER.iter().find(|(_, of)| of.contains(letter)).map(|(plain, _)| *plain)
}

/// Latin letters that `text::sort_key` leaves as they are: Vietnamese, Welsh, Maltese, Azeri, Hausa, and old type.
const RARER: [(&str, &str); 35] = [
    ("a", "ªǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "ǣǽ"),
    ("b", "ɓḃḅḇ"),
    ("c", "ḉ"),
    ("d", "ɗḋḍḏḑḓ"),
    ("dz", "ǆ"),
    ("e", "ȅȇȩəɛḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("ff", "ﬀ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("g", "ǥǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ƙǩḱḳḵ"),
    ("l", "ŀḷḹḻḽ"),
    ("lj", "ǉ"),
    ("m", "ḿṁṃ"),
    ("n", "ŉŋǹṅṇṉṋ"),
    ("nj", "ǌ"),
    ("o", "ºơǒǫǭǿȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ȑȓṙṛṝṟ"),
    ("s", "ſṡṣṥṧṩẛ"),
    ("st", "ﬅﬆ"),
    ("t", "ŧṫṭṯṱẗ"),
    ("u", "ưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ƴȳẏẙỳỵỷỹ"),
    ("z", "ƶẑẓẕ"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_name_however_odd_makes_it_panic(given in ".{0,20}", family in ".{0,20}") {
            if let Ok(letters) = letters(&given, &family) {
                let text = letters.to_string();
                prop_assert_eq!(text.len(), 6);
                prop_assert!(text.bytes().all(|letter| letter.is_ascii_lowercase() || letter == MISSING));
                prop_assert!(text.as_bytes()[3] != MISSING);
            }
        }

        #[test]
        fn capitals_and_what_stands_between_letters_change_nothing(name in "[a-zéëïø]{1,12}", between in "[-' ’.0-9]{0,3}") {
            let odd: String = name.to_uppercase().chars().flat_map(|letter| [letter.to_string(), between.clone()]).collect();
            prop_assert_eq!(letters(&odd, &odd), letters(&name, &name));
        }

        #[test]
        fn one_letter_of_another_script_refuses_the_name(before in "[a-z]{0,4}", foreign in "[а-яء-يא-ת一-十α-ω]", after in "[a-z]{0,4}") {
            let name = format!("{before}{foreign}{after}");
            prop_assert_eq!(letters("Samir", &name), Err(LettersError::FamilyNotLatin));
            prop_assert_eq!(letters(&name, "Haddad"), Err(LettersError::GivenNotLatin));
        }
    }
}
