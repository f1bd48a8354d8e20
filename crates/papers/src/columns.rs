//! How wide the columns of a table are. Typst would measure every cell; counting letters is enough, and much quicker.

use kit::paper::Table;

/// What the columns share, in points: A4 less its margins.
const WIDTH: usize = 476;
/// A bold letter of a table, and the space beside a cell, in points.
const LETTER: usize = 6;
const MARGIN: usize = 12;
/// A longer word may be hyphenated, and a longer text goes on in the next line; in letters.
const LONGEST_WORD: usize = 18;
const LONGEST_TEXT: usize = 48;

/// The widths of the columns, as shares of the page. Each has room for its longest word; what is left goes to those
/// with the longest texts.
pub fn shares(table: &Table) -> Vec<usize> {
    let columns: Vec<(usize, usize)> = (0..table.head.len()).map(|column| needs(table, column)).collect();
    let least: usize = columns.iter().map(|(least, _)| least).sum();
    let wishes: usize = columns.iter().map(|(_, wish)| wish).sum();
    let left = WIDTH.saturating_sub(least);
    columns.iter().map(|(least, wish)| least + left * wish / wishes.max(1)).collect()
}

/// What a column cannot do without, and what it would like to have beside that.
fn needs(table: &Table, column: usize) -> (usize, usize) {
    let cells = || table.rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
    let head = table.head[column].as_str();
    let longest_word = |text: &str| text.split([' ', '\n']).map(letters).max().unwrap_or_default().min(LONGEST_WORD);
    let longest_text = cells().map(letters).max().unwrap_or_default().min(LONGEST_TEXT);
    let word = if table.numbers.contains(&column) {
        longest_text.max(longest_word(head))
    } else {
        cells().chain([head]).map(longest_word).max().unwrap_or_default()
    };
    (word * LETTER + MARGIN, longest_text.saturating_sub(word) + 2)
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(head: [&str; 2], row: [&str; 2], numbers: Vec<usize>) -> Table {
        let texts = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
        Table { head: texts(head), rows: vec![texts(row)], numbers, ..Table::default() }
    }

    #[test]
    fn a_long_text_gets_the_room_and_a_number_is_never_broken() {
        let shares =
            shares(&table(["Indicator", "Totaal"], ["Volwassenen die hulp kregen in Oostkamp", "12\u{a0}000\u{a0}000"], vec![1]));
        assert!(shares[0] > 2 * shares[1] && shares[1] >= 10 * LETTER, "{shares:?}");
    }

    #[test]
    fn one_endless_word_leaves_room_for_the_others() {
        let long = "a".repeat(5_000);
        let shares = shares(&table(["a", "Plaats"], [&long, "Oostkamp"], vec![0]));
        assert!(shares[1] * 5 > WIDTH / 2, "{shares:?}");
    }

    #[test]
    fn a_table_without_columns_has_no_widths() {
        assert_eq!(shares(&Table::default()), Vec::<usize>::new());
    }
}
