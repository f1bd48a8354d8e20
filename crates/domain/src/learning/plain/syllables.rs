//! How many syllables a word has, as near as spelling tells: a syllable for each group of vowels that sounds as one.

use super::Language;

const VOWELS: &str = "aeiouyàáâäæèéêëìíîïòóôöœùúûüÿ";

impl Language {
    /// The syllables of a word, at least one. A number or an address is one: it is read as a whole.
    pub(super) fn syllables(self, word: &str) -> usize {
        if !is_spoken(word) {
            return 1;
        }
        word.to_lowercase().split(|sign: char| !sign.is_alphabetic()).map(|part| self.syllables_of(part)).sum::<usize>().max(1)
    }

    fn syllables_of(self, letters: &str) -> usize {
        let heard = match self {
            Self::Dutch | Self::German => letters.to_owned(),
            Self::French => french(letters),
            Self::English => english(letters),
        };
        let (mut count, mut rest) = (0, heard.as_str());
        while let Some(letter) = rest.chars().next() {
            let group = self.groups().iter().filter(|group| rest.starts_with(**group)).map(|group| group.len()).max();
            count += usize::from(group.is_some() || VOWELS.contains(letter));
            rest = &rest[group.unwrap_or(letter.len_utf8())..];
        }
        count.max(usize::from(heard.chars().count() > 1))
    }

    /// Vowels that together are one sound. Other vowels side by side are a syllable each.
    const fn groups(self) -> &'static [&'static str] {
        match self {
            Self::Dutch => &[
                "aa", "aai", "ai", "au", "ee", "eeu", "eau", "ei", "eu", "ie", "ieu", "oe", "oei", "oi", "oo", "ooi", "ou", "ui",
                "uu", "ij", "ay", "ey", "oy",
            ],
            Self::German => &["aa", "ai", "au", "ay", "äu", "ee", "ei", "eu", "ey", "ie", "oo", "ou", "eau"],
            Self::French => &[
                "ai", "aî", "aie", "au", "ay", "eau", "ei", "eu", "eû", "eui", "ey", "ia", "ie", "iei", "ieu", "iè", "ié", "iê",
                "io", "iou", "oeu", "oi", "oî", "oie", "ou", "où", "oû", "oui", "oue", "oy", "ue", "uei", "ui", "uî", "uie",
                "uy", "œi", "œu", "ya", "ye", "yeu", "yo",
            ],
            Self::English => &[
                "ai", "au", "ay", "ea", "eau", "ee", "ei", "eu", "ey", "ie", "oa", "oe", "oi", "oo", "ou", "oy", "ue", "ui", "uy",
            ],
        }
    }
}

/// Whether a word is made of letters, and no number, address or placeholder.
pub fn is_spoken(word: &str) -> bool {
    let is_inside_sign = |sign: char| sign == '@' || sign == '.' || sign == '/' || sign.is_numeric();
    !word.contains(is_inside_sign)
}

/// Without the letters that French writes and does not say: the last `e`, and the `u` of `qu` and `gu`. After two
/// consonants an `i` stays apart from the vowel behind it: `bi-bli-o`, `cri-er`.
fn french(letters: &str) -> String {
    let mut heard = letters.replace("qu", "q").replace("gue", "ge").replace("gui", "gi");
    let end = heard.strip_suffix("es").or_else(|| heard.strip_suffix('e'));
    if let Some(end) = end.filter(|end| end.contains(is_vowel)) {
        heard = end.to_owned();
    }
    for pair in ["bl", "br", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "tr", "vr"] {
        heard = heard.replace(&format!("{pair}i"), &format!("{pair}ij"));
    }
    heard
}

/// Without the last `e` (but `ta-ble`), with `-ed` only after `t` or `d`, and with one sound for `-tion`.
fn english(letters: &str) -> String {
    let mut heard = letters.replace("qu", "q");
    for (written, said) in [("tion", "tun"), ("sion", "sun"), ("cia", "ca"), ("tia", "ta"), ("ious", "us")] {
        heard = heard.replace(written, said);
    }
    for vowel in ['a', 'e', 'i', 'o', 'u'] {
        heard = heard.replace(&format!("y{vowel}"), &format!("j{vowel}"));
    }
    let said = &heard[..heard.len() - silent_end(&heard)];
    if said.contains(is_vowel) { said.to_owned() } else { heard }
}

/// How many letters at the end are written and not said.
fn silent_end(letters: &str) -> usize {
    let ends = |ends: &[&str]| ends.iter().any(|end| letters.ends_with(end));
    let is_like_table = letters.strip_suffix("le").is_some_and(|before| !before.ends_with(is_vowel));
    let is_silent_ed = ends(&["ed"]) && !ends(&["ted", "ded", "eed"]);
    let is_silent_plural = ends(&["es"]) && !ends(&["ses", "zes", "ces", "ges", "xes", "hes", "ies"]);
    match letters.ends_with('e') {
        true if is_like_table => 0,
        true => 1,
        false if is_silent_ed || is_silent_plural => 2,
        false => 0,
    }
}

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}
