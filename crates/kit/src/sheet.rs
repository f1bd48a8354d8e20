//! Tables to take along: CSV in UTF-8 with a mark for spreadsheets, safe against formulas.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A table with a head and rows.
pub struct Sheet {
    name: String,
    /// Tells a spreadsheet that this is UTF-8.
    mark: &'static str,
    lines: Vec<Vec<String>>,
}

impl Sheet {
    /// A sheet that is saved as `name.csv`.
    pub fn new(name: &str, head: &[String]) -> Sheet {
        Sheet { name: name.to_owned(), mark: "\u{feff}", lines: vec![head.to_vec()] }
    }

    /// Further rows of a sheet that has begun: no head and no mark.
    pub fn more() -> Sheet {
        Sheet { name: String::new(), mark: "", lines: Vec::new() }
    }

    pub fn add(&mut self, row: Vec<String>) {
        self.lines.push(row);
    }

    pub fn text(&self) -> String {
        let line = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n";
        self.mark.to_owned() + &self.lines.iter().map(line).collect::<String>()
    }
}

impl IntoResponse for Sheet {
    fn into_response(self) -> Response {
        let file = format!("attachment; filename=\"{}.csv\"", self.name);
        ([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, file)], self.text())
            .into_response()
    }
}

/// A cell that begins like a formula gets an apostrophe, or a spreadsheet would run it.
fn quoted(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    let safe =
        if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() };
    if safe.contains(['"', ',', '\n', '\r', ';']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_can_not_become_a_formula() {
        let mut sheet = Sheet::new("moments", &["place".into()]);
        sheet.add(vec!["=HYPERLINK(\"http://x\")".into()]);
        sheet.add(vec!["-12".into()]);
        assert_eq!(sheet.text(), "\u{feff}place\r\n\"'=HYPERLINK(\"\"http://x\"\")\"\r\n-12\r\n");
    }
}
