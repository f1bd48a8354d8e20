//! Tables to reckon with: XLSX, where a number stays a number and a text stays a text. The same content is the same
//! bytes, so a workbook that was sent can be made again and compared.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::Day;
use rust_xlsxwriter as xlsx;

use crate::{Failure, Result};

/// The widest column, in pixels: a long remark takes more lines, not more room.
const WIDEST: u32 = 420;

/// Sheets with a head and rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    name: String,
    date: Day,
    sheets: Vec<Sheet>,
}

#[derive(Debug, Clone, PartialEq)]
struct Sheet {
    name: String,
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Never read as a formula or a link.
    Text(String),
    Int(i64),
    /// A share: 1.0 is shown as 100%.
    Percent(f64),
    Day(Day),
    Empty,
}

impl Workbook {
    /// A workbook that is saved as `name.xlsx`, dated on the day its content is from.
    pub fn new(name: &str, date: Day) -> Workbook {
        Workbook { name: name.to_owned(), date, sheets: Vec::new() }
    }

    /// Begins a sheet; its name is shortened to what a spreadsheet allows.
    pub fn sheet(&mut self, name: &str, head: &[String]) {
        let name = self.free_name(name);
        self.sheets.push(Sheet { name, head: head.to_vec(), rows: Vec::new() });
    }

    /// Adds a row to the sheet that was begun last.
    ///
    /// # Panics
    /// When no sheet was begun.
    pub fn add(&mut self, row: Vec<Cell>) {
        self.sheets.last_mut().expect("a row follows a sheet").rows.push(row);
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When a text is longer than 32 767 characters, or there are more than 1 048 575 rows.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        self.written().map_err(|error| Failure::Other(format!("workbook: {error}")))
    }

    fn written(&self) -> Result<Vec<u8>, xlsx::XlsxError> {
        let mut book = xlsx::Workbook::new();
        book.set_properties(&xlsx::DocProperties::new().set_title(&self.name).set_creation_datetime(&date(self.date)?));
        for sheet in &self.sheets {
            sheet.write(book.add_worksheet())?;
        }
        book.save_to_buffer()
    }

    /// At most 31 characters, none of `[]:*?/\`, no apostrophe at an end, and not taken.
    fn free_name(&self, wanted: &str) -> String {
        let plain: String = wanted.chars().map(|letter| if "[]:*?/\\".contains(letter) { ' ' } else { letter }).collect();
        let same = |sheet: &Sheet, name: &str| sheet.name.to_lowercase() == name.to_lowercase();
        let taken = |name: &str| name.is_empty() || self.sheets.iter().any(|sheet| same(sheet, name));
        let numbered = (2..).map(|number| format!(" {number}"));
        let mut names = std::iter::once(String::new()).chain(numbered).map(|end| shortened(&plain, &end));
        names.find(|name| !taken(name)).expect("there is always a next number")
    }
}

impl Sheet {
    fn write(&self, sheet: &mut xlsx::Worksheet) -> Result<(), xlsx::XlsxError> {
        let head = xlsx::Format::new().set_bold();
        sheet.set_name(&self.name)?.set_freeze_panes(1, 0)?;
        for (column, name) in (0..).zip(&self.head) {
            sheet.write_string_with_format(0, column, name, &head)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(row) {
                cell.write(sheet, line, column)?;
            }
        }
        sheet.set_autofit_max_width(WIDEST).autofit();
        Ok(())
    }
}

impl Cell {
    fn write(&self, sheet: &mut xlsx::Worksheet, line: u32, column: u16) -> Result<(), xlsx::XlsxError> {
        let shown_as = |format: &str| xlsx::Format::new().set_num_format(format);
        match self {
            Cell::Text(text) => sheet.write_string(line, column, text)?,
            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
            Cell::Int(number) => sheet.write_number_with_format(line, column, *number as f64, &shown_as("#,##0"))?,
            Cell::Percent(share) => sheet.write_number_with_format(line, column, *share, &shown_as("0%"))?,
            Cell::Day(day) => sheet.write_datetime_with_format(line, column, date(*day)?, &shown_as("yyyy-mm-dd"))?,
            Cell::Empty => sheet,
        };
        Ok(())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Int(number)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Cell {
        Cell::Day(day)
    }
}

impl IntoResponse for Workbook {
    fn into_response(self) -> Response {
        let bytes = match self.bytes() {
            Ok(bytes) => bytes,
            Err(failure) => return failure.into_response(),
        };
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned();
        let file = format!("attachment; filename=\"{}.xlsx\"", self.name);
        ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, file)], bytes).into_response()
    }
}

fn date(day: Day) -> Result<xlsx::ExcelDateTime, xlsx::XlsxError> {
    xlsx::ExcelDateTime::parse_from_str(&day.to_string())
}

fn shortened(name: &str, end: &str) -> String {
    let kept: String = name.chars().take(31 - end.len()).collect();
    format!("{}{end}", kept.trim_matches(['\'', ' ']))
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    /// What Anouk sends: a target for Oostkamp, and what was typed about it.
    fn report() -> Workbook {
        let mut book = Workbook::new("report-3", day());
        book.sheet("Targets", &["Partner".to_owned(), "Total".to_owned(), "Share".to_owned(), "Day".to_owned()]);
        book.add(vec!["Oostkamp – één".into(), 1_142_i64.into(), Cell::Percent(0.875), day().into()]);
        book.add(vec!["=1+1".into(), Cell::Empty, Cell::Int(-3), "https://example.be".into()]);
        book
    }

    fn day() -> Day {
        domain::parse_day("2024-05-15").unwrap()
    }

    fn opened(book: &Workbook) -> Xlsx<std::io::Cursor<Vec<u8>>> {
        calamine::open_workbook_from_rs(std::io::Cursor::new(book.bytes().unwrap())).unwrap()
    }

    #[test]
    fn a_spreadsheet_finds_the_same_values() {
        let range = opened(&report()).worksheet_range("Targets").unwrap();
        let rows: Vec<&[Data]> = range.rows().collect();
        let text = |text: &str| Data::String(text.to_owned());
        assert_eq!(rows[0], [text("Partner"), text("Total"), text("Share"), text("Day")]);
        assert_eq!(rows[1][..3], [text("Oostkamp – één"), Data::Float(1_142.0), Data::Float(0.875)]);
        assert!(matches!(rows[1][3], Data::DateTime(day) if (day.as_f64() - 45_427.0).abs() < 0.1), "{:?}", rows[1][3]);
    }

    #[test]
    fn a_text_that_looks_like_a_formula_stays_a_text() {
        let mut book = opened(&report());
        let range = book.worksheet_range("Targets").unwrap();
        assert_eq!(range.get_value((2, 0)), Some(&Data::String("=1+1".into())));
        assert_eq!(range.get_value((2, 1)), Some(&Data::Empty));
        assert!(book.worksheet_formula("Targets").unwrap().is_empty());
    }

    #[test]
    fn the_same_content_is_the_same_bytes() {
        let later = Workbook { date: day().succ_opt().unwrap(), ..report() };
        assert!(report().bytes().unwrap() == report().bytes().unwrap());
        assert!(report().bytes().unwrap() != later.bytes().unwrap());
    }

    #[test]
    fn a_sheet_may_be_called_anything() {
        let mut book = Workbook::new("places", day());
        for name in [
            "Cross&Le@rn: [1/2]",
            "",
            "''",
            "Bibliotheek en dienstencentrum van Oostkamp",
            "bibliotheek en dienstencentrum van Brugge",
        ] {
            book.sheet(name, &[]);
        }
        let names = opened(&book).sheet_names();
        assert_eq!(names, ["Cross&Le@rn   1 2", " 2", " 3", "Bibliotheek en dienstencentrum", "bibliotheek en dienstencentru 2"]);
    }
}
