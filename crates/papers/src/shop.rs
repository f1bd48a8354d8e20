//! The little world Typst works in: our templates, our colours, our letters, and the one paper of today. There is no
//! disk, no network and no clock in it.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

use crate::letters::FONTS;

static LIBRARY: LazyLock<LazyHash<Library>> =
    // Only with these may the first cell of a row be said to name it.
    LazyLock::new(|| LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()));
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static SHEET: LazyLock<FileId> = LazyLock::new(|| file("paper.json"));
static TOKENS: LazyLock<FileId> = LazyLock::new(|| file("tokens.json"));
static TEMPLATES: LazyLock<[Source; 3]> = LazyLock::new(|| {
    [
        template("paper.typ", include_str!("../templates/paper.typ")),
        template("look.typ", include_str!("../templates/look.typ")),
        template("table.typ", include_str!("../templates/table.typ")),
    ]
});

/// The world with one paper in it.
pub struct Shop {
    sheet: Bytes,
}

impl Shop {
    pub fn with(sheet: Vec<u8>) -> Shop {
        Shop { sheet: Bytes::new(sheet) }
    }
}

impl World for Shop {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATES[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = TEMPLATES.iter().find(|template| template.id() == id);
        found.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            _ if id == *SHEET => Ok(self.sheet.clone()),
            _ if id == *TOKENS => Ok(Bytes::from_string(include_str!("../../../web/tokens.json"))),
            _ => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn template(name: &str, text: &str) -> Source {
    Source::new(file(name), text.to_owned())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
