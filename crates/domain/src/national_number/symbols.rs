//! How numbers are written. Typed text becomes plain symbols first (ASCII digits and capitals, one sign for every
//! separator), so that full-width digits or a no-break space make no difference.

/// Stands for any separator: space, dot, dash, slash, underscore.
const GAP: char = ' ';

/// The most separators between two groups of digits, as in `85.07.30 - 999.32`.
const WIDEST_GAP: usize = 3;

/// How a kind of number is written.
pub struct Shape {
    /// How many characters it has.
    pub length: usize,
    /// After how many characters a separator may stand.
    pub breaks: &'static [usize],
    /// Whether a character may follow those read so far.
    pub allows: fn(so_far: &str, next: char) -> bool,
}

/// The symbols of a text, without its invisible characters.
pub fn read(text: &str) -> Vec<char> {
    text.chars().filter(|character| !is_invisible(*character)).map(symbol).collect()
}

/// The number that these symbols begin with, without its separators, when nothing but a gap or a letter follows.
pub fn number(symbols: &[char], shape: &Shape) -> Option<String> {
    let (mut number, mut rest) = (String::with_capacity(shape.length), symbols);
    while number.len() < shape.length {
        if shape.breaks.contains(&number.len()) {
            rest = after_gap(rest);
        }
        let (next, after) = rest.split_first()?;
        if !(shape.allows)(&number, *next) {
            return None;
        }
        number.push(*next);
        rest = after;
    }
    let goes_on = rest.first().is_some_and(char::is_ascii_digit);
    (!goes_on).then_some(number)
}

/// Whether a separator stood here.
pub fn is_gap(symbol: char) -> bool {
    symbol == GAP
}

fn after_gap(symbols: &[char]) -> &[char] {
    let gap = symbols.iter().take(WIDEST_GAP).take_while(|symbol| is_gap(**symbol)).count();
    &symbols[gap..]
}

fn symbol(character: char) -> char {
    match to_ascii(character) {
        '\n' | '\r' => '\n',
        '.' | '-' | '/' | '_' | '·' | '\u{2010}'..='\u{2015}' | '\u{2212}' => GAP,
        space if space.is_whitespace() => GAP,
        other => other.to_ascii_uppercase(),
    }
}

/// Full-width characters, as East Asian keyboards type them, and Arabic digits, as ASCII.
fn to_ascii(character: char) -> char {
    let code = u32::from(character);
    let plain = match code {
        0xFF01..=0xFF5E => code - 0xFEE0,
        0x0660..=0x0669 => code - 0x0660 + u32::from('0'),
        0x06F0..=0x06F9 => code - 0x06F0 + u32::from('0'),
        _ => code,
    };
    char::from_u32(plain).unwrap_or(character)
}

/// Soft hyphen, zero-width characters and direction marks: they come along when text is copied from a page.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}
