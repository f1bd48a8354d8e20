//! One statement for many rows: a batch of entries touches hundreds of rows, and each statement is a way to the
//! database and back.

use kit::Result;
use kit::db::{Binds, Change, Kind, Statement, Tx};

/// Rows of one statement. Many more would be slower: SQLite looks each `$1` up in a list.
const ROWS: usize = 32;

/// `INSERT` of any number of rows.
pub struct Many {
    one: Change,
    several: Change,
    statements: [Statement; 2],
}

impl Many {
    /// `before` ends with `VALUES`, `after` says what to do with rows that are there already. The texts are made once
    /// and live as long as the program.
    pub fn new(name: &'static str, module: &'static str, before: &str, width: usize, after: &str) -> Many {
        let text = |rows: usize| -> &'static str {
            let row = |nr: usize| {
                let numbers: Vec<_> = (1..=width).map(|at| format!("${}", nr * width + at)).collect();
                format!("({})", numbers.join(", "))
            };
            let rows: Vec<_> = (0..rows).map(row).collect();
            Box::leak(format!("{before} {}{after}", rows.join(", ")).into_boxed_str())
        };
        let texts = [text(1), text(ROWS)];
        let statements = texts.map(|text| Statement { name, module, kind: Kind::SystemChange, text, columns: None });
        Many { one: Change::new(texts[0]), several: Change::new(texts[1]), statements }
    }

    /// For the registry.
    pub fn statements(&self) -> Vec<Statement> {
        self.statements.to_vec()
    }

    /// Adds the rows; no two of them may be the same one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn run(&self, tx: &mut Tx, rows: Vec<Binds>) -> Result<()> {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let several: Vec<_> = rows.by_ref().take(ROWS).collect();
            if several.len() == ROWS {
                let binds = several.into_iter().flat_map(|row| row.0).collect();
                self.several.run(tx, Binds(binds)).await?;
                continue;
            }
            for row in several {
                self.one.run(tx, row).await?;
            }
        }
        Ok(())
    }
}
