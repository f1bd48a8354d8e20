//! The guard against national numbers. Belgian and French law reserve them for bodies named in the law, so Pont
//! has no column for one and refuses one in whatever people type: with dots, spaces or dashes, in a note, in a
//! file name. It takes check digits and a possible birth date; that lets phone, company and account numbers pass
//! and wrongly stops about one random number of eleven digits in four hundred.

mod belgian;
mod french;
mod iban;
mod symbols;
#[cfg(test)]
mod tests;

/// Whose number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A Belgian national register or bis number (11 digits).
    Belgian,
    /// A French NIR, the social security number with its key (15 characters).
    French,
}

/// Looks for a national number anywhere in the text, in any usual notation.
pub fn find(text: &str) -> Option<Found> {
    let symbols = symbols::read(text);
    let mut starts = (0..symbols.len()).filter(|at| may_start(&symbols, *at));
    starts.find_map(|at| starting_at(&symbols, at))
}

/// A number starts at a digit; not inside a longer number, and not right after the `+` of a phone number.
fn may_start(symbols: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| symbols[before]);
    symbols[at].is_ascii_digit() && !before.is_some_and(|symbol| symbol.is_ascii_digit() || symbol == '+')
}

fn starting_at(symbols: &[char], at: usize) -> Option<Found> {
    let rest = &symbols[at..];
    let holds = |shape, is_valid: fn(&str) -> bool| symbols::number(rest, shape).is_some_and(|number| is_valid(&number));
    let found = if holds(&belgian::SHAPE, belgian::is_valid) {
        Found::Belgian
    } else if holds(&french::SHAPE, french::is_valid) {
        Found::French
    } else {
        return None;
    };
    (!iban::holds(symbols, at)).then_some(found)
}
