//! The lines of a file, whether a spreadsheet saved it as CSV or as XLSX. What is no text is refused here.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader as _, Xlsx};

use crate::report::file::{self, Refusal};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Most lines under the head.
pub const MOST_LINES: usize = 20_000;
/// Columns further to the right are none of ours.
const MOST_COLUMNS: usize = 64;
/// How the packed files begin, of which an XLSX is one.
const PACKED: &[u8] = b"PK\x03\x04";

domain::words! {
    /// Why a file cannot be read at all.
    pub enum Unreadable {
        /// Neither CSV in UTF-8 nor XLSX.
        NotText = "not_text",
        TooBig = "too_big",
        TooManyLines = "too_many_lines",
        /// A head, or nothing at all.
        Empty = "empty",
        UnknownColumn = "unknown_column",
        MissingColumn = "missing_column",
    }
}

/// A line with its number in the file, counted from 1, head included.
pub type Row = (usize, Vec<String>);

/// Every line that holds something, the head first.
///
/// # Errors
/// When it is no table, or more than is taken at once.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooBig);
    }
    let rows = if bytes.starts_with(PACKED) { sheet(bytes) } else { text(bytes) }?;
    match rows.len() {
        0 | 1 => Err(Unreadable::Empty),
        lines if lines > MOST_LINES + 1 => Err(Unreadable::TooManyLines),
        _ => Ok(rows),
    }
}

fn text(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NotText)?.trim_start_matches('\u{feff}');
    let is_strange = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    if text.contains(is_strange) {
        return Err(Unreadable::NotText);
    }
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(text)).from_reader(text.as_bytes());
    let (mut rows, mut lines) = (Vec::new(), Lines { text, at: 0, nr: 1 });
    for record in reader.records().take(MOST_LINES + 2) {
        let record = record.map_err(|_| Unreadable::NotText)?;
        let nr = lines.of(record.position().map_or(0, csv::Position::byte));
        add(&mut rows, nr, record.iter().map(str::to_owned).collect());
    }
    Ok(rows)
}

/// On which line of the file a record begins: blank lines stand before it, and count.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    nr: usize,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let from = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        let blank = bytes[from..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let begins = (from + blank).max(self.at);
        self.nr += self.text[self.at..begins].matches('\n').count();
        self.at = begins;
        self.nr
    }
}

/// What stands most between the columns of the head: a spreadsheet in Belgium writes semicolons.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let often = |mark: &u8| head.bytes().filter(|byte| byte == mark).count();
    b",;\t".iter().copied().max_by_key(|mark| (often(mark), *mark == b',')).unwrap_or(b',')
}

/// The first sheet, cell after cell: a sheet that says it is endless takes no more room than what stands in it.
fn sheet(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    file::check("history.xlsx", bytes).map_err(|refusal| match refusal {
        Refusal::TooMuchInside => Unreadable::TooBig,
        _ => Unreadable::NotText,
    })?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotText)?;
    let name = book.sheet_names().first().cloned().ok_or(Unreadable::Empty)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| Unreadable::NotText)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(found) = cells.next_cell().map_err(|_| Unreadable::NotText)? {
        let (text, (row, column)) = (cell(found.get_value()), found.get_position());
        let (nr, column) = (at(row) + 1, at(column));
        if text.is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(Unreadable::UnknownColumn);
        }
        if rows.last().is_none_or(|(last, _)| *last != nr) {
            rows.push((nr, Vec::new()));
        }
        if rows.len() > MOST_LINES + 1 {
            return Err(Unreadable::TooManyLines);
        }
        if let Some((_, line)) = rows.last_mut() {
            line.resize(line.len().max(column + 1), String::new());
            line[column] = text;
        }
    }
    Ok(rows)
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX - 1)
}

/// A date cell becomes a day, a number that is whole has no decimals.
fn cell(cell: &DataRef) -> String {
    let text = match Data::from(cell.clone()) {
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(at) => at.get(..10).unwrap_or(&at).to_owned(),
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    };
    text.trim().to_owned()
}

fn add(rows: &mut Vec<Row>, nr: usize, cells: Vec<String>) {
    let cells: Vec<String> = cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
    if cells.iter().any(|cell| !cell.is_empty()) {
        rows.push((nr, cells));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_semicolons_and_tabs_all_part_columns_and_blank_lines_are_passed_over() {
        for mark in [",", ";", "\t"] {
            let text = format!("\u{feff}kind{mark}date\r\n\r\ntraining{mark}2021-03-04\r\n");
            let rows = rows(text.as_bytes()).unwrap();
            assert_eq!(rows[1], (3, vec!["training".to_owned(), "2021-03-04".to_owned()]), "{mark:?}");
        }
    }

    #[test]
    fn a_workbook_is_read_like_a_text() {
        let mut book = kit::workbook::Workbook::new("history", domain::parse_day("2024-05-15").unwrap());
        book.sheet("history", &["kind".to_owned(), "date".to_owned(), "persons".to_owned()]);
        book.add(vec!["training".into(), domain::parse_day("2021-03-04").unwrap().into(), 12_i64.into()]);
        let rows = rows(&book.bytes().unwrap()).unwrap();
        assert_eq!(rows[1], (2, vec!["training".to_owned(), "2021-03-04".to_owned(), "12".to_owned()]));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let cases: [(&[u8], Unreadable); 5] = [
            (b"", Unreadable::Empty),
            (b"kind,date\n", Unreadable::Empty),
            (b"kind,date\ntraining,\xe9\n", Unreadable::NotText),
            (b"\x7fELF\x02\x01\x01\0", Unreadable::NotText),
            (b"PK\x03\x04 and then nothing that is a workbook", Unreadable::NotText),
        ];
        for (bytes, expected) in cases {
            assert_eq!(rows(bytes).err(), Some(expected));
        }
        assert_eq!(rows(&vec![b'a'; MOST_BYTES + 1]).err(), Some(Unreadable::TooBig));
        assert_eq!(rows("a,b\n".repeat(MOST_LINES + 2).as_bytes()).err(), Some(Unreadable::TooManyLines));
    }
}
