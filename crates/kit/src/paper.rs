//! What a printed page says, without saying how it is set. A room writes a [`Paper`]; the press, which only the
//! program itself knows, makes a PDF of it.

use std::sync::Arc;

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use domain::Day;
use serde::{Deserialize, Serialize};

use crate::{App, Failure, Lang, Result};

/// Makes the bytes of a PDF: the same bytes for the same paper. It takes a while; call it through [`Paper::printed`].
pub type Press = Arc<dyn Fn(&Paper) -> Result<Vec<u8>> + Send + Sync>;

/// A paper from its title to its last line. All texts are plain: nothing in them is read as markup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub title: String,
    /// One line under the title; may be empty.
    pub subtitle: String,
    /// The language of the texts: it hyphenates, and a screen reader pronounces by it.
    pub lang: Lang,
    /// The day the paper is dated. The PDF has no other time in it.
    #[serde(with = "day")]
    pub date: Day,
    /// Says on every page that everything on it is invented.
    pub demo: bool,
    pub blocks: Vec<Block>,
}

/// One thing under the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A heading of level 1, 2 or 3; the title of the paper stands above them all.
    Heading(u8, String),
    /// A paragraph; an empty line begins another, a line break breaks the line.
    Text(String),
    /// A remark, set apart: a source, a definition, what is not counted.
    Note(String),
    Table(Table),
    /// Points under each other.
    List(Vec<String>),
    /// What follows begins on a new page.
    Break,
}

/// Rows under a head that comes back on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the table shows, above it; may be empty.
    pub caption: String,
    pub head: Vec<String>,
    /// As many cells in each row as in the head. The first cell names its row.
    pub rows: Vec<Vec<String>>,
    /// The columns with numbers, counted from 0: they stand to the right.
    pub numbers: Vec<usize>,
    /// The last row sums up the others.
    pub total: bool,
}

impl Paper {
    /// A paper without blocks, for an installation that may be a demo.
    pub fn new(app: &App, lang: Lang, date: Day, title: &str) -> Paper {
        Paper { title: title.to_owned(), subtitle: String::new(), lang, date, demo: app.demo, blocks: Vec::new() }
    }

    /// The bytes of the PDF.
    ///
    /// # Errors
    /// When this program has no press, or the press could not set the paper.
    pub async fn printed(self, app: &App) -> Result<Vec<u8>> {
        let press = app.press().ok_or_else(|| Failure::Other("this program has no press: it cannot make a PDF".into()))?;
        let work = tokio::task::spawn_blocking(move || press(&self));
        work.await.map_err(|error| Failure::Other(format!("press: {error}")))?
    }
}

/// A paper to take along, saved as `name.pdf`.
pub struct Pdf {
    pub name: String,
    pub paper: Paper,
}

impl Pdf {
    pub fn new(name: &str, paper: Paper) -> Pdf {
        Pdf { name: name.to_owned(), paper }
    }

    /// The download.
    ///
    /// # Errors
    /// Those of [`Paper::printed`].
    pub async fn answer(self, app: &App) -> Result<Response> {
        Ok(download(&self.name, self.paper.printed(app).await?))
    }
}

/// The answer that saves a PDF as `name.pdf`; for bytes that were kept, such as a report that was sent.
pub fn download(name: &str, pdf: Vec<u8>) -> Response {
    let file = format!("attachment; filename=\"{name}.pdf\"");
    let head = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, file),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (head, pdf).into_response()
}

mod day {
    use domain::Day;
    use serde::{Deserialize as _, Deserializer, Serializer, de};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub fn serialize<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        domain::parse_day(&text).ok_or_else(|| de::Error::custom("not a day"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    fn paper(app: &App) -> Paper {
        let mut paper = Paper::new(app, Lang::Nl, app.clock.today(), "Halfjaarverslag");
        paper.blocks.push(Block::Heading(1, "Doel en bereikt".into()));
        paper.blocks.push(Block::Table(Table {
            head: vec!["Gemeente".into()],
            rows: vec![vec!["Oostkamp".into()]],
            ..Table::default()
        }));
        paper.blocks.push(Block::Break);
        paper
    }

    #[tokio::test]
    async fn a_paper_is_saved_and_not_kept_on_the_way() {
        let app = testing::sqlite().await;
        let with_press = app.clone().with_press(Arc::new(|paper| Ok(serde_json::to_vec(paper)?)));
        let answer = Pdf::new("verslag", paper(&app)).answer(&with_press).await.unwrap();
        assert_eq!(answer.headers()["content-type"], "application/pdf");
        assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"verslag.pdf\"");
        assert_eq!(answer.headers()["cache-control"], "no-store");
    }

    #[tokio::test]
    async fn a_paper_that_was_kept_comes_back_as_it_was() {
        let app = testing::sqlite().await;
        let kept = serde_json::to_string(&paper(&app)).unwrap();
        assert_eq!(serde_json::from_str::<Paper>(&kept).unwrap(), paper(&app));
    }

    #[tokio::test]
    async fn without_a_press_it_says_so() {
        let app = testing::sqlite().await;
        let failure = paper(&app).printed(&app).await.unwrap_err();
        assert!(failure.to_string().contains("no press"), "{failure}");
    }
}
