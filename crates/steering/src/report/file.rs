//! Which files can show that a figure is true: documents, pictures and tables. What a file is, its bytes say; its name
//! has to fit them. Programs, scripts, pages and archives are refused.

mod package;

use self::package::Package;

/// Largest file, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Longest name, in characters.
const LONGEST_NAME: usize = 120;

domain::words! {
    /// What a piece of evidence is, by the end of its name.
    pub enum FileKind {
        Pdf = "pdf",
        Png = "png",
        Jpeg = "jpg",
        Csv = "csv",
        Xlsx = "xlsx",
        Docx = "docx",
        Ods = "ods",
        Odt = "odt",
    }
}

domain::words! {
    /// Why a file is not taken.
    pub enum Refusal {
        Missing = "missing",
        TooLarge = "too_large",
        /// A program, a script, a page, a drawing with script, an archive.
        NotEvidence = "not_evidence",
        /// Its bytes say something else than its name.
        OtherThanItsName = "other_than_its_name",
        /// It opens into far more than a document holds.
        TooMuchInside = "too_much_inside",
        /// It runs something when it is opened.
        RunsSomething = "runs_something",
    }
}

impl std::error::Error for Refusal {}

impl FileKind {
    /// The type it is sent back with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }

    fn named(name: &str) -> Option<FileKind> {
        let (_, end) = name.rsplit_once('.')?;
        let end = end.to_lowercase();
        FileKind::from_code(if end == "jpeg" { "jpg" } else { &end })
    }
}

/// What kind of file this is.
///
/// # Errors
/// Why it is refused.
pub fn check(name: &str, bytes: &[u8]) -> Result<FileKind, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Missing);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let kind = FileKind::named(name).ok_or(Refusal::NotEvidence)?;
    match kind {
        FileKind::Pdf => pdf(bytes),
        FileKind::Png => begins(bytes, b"\x89PNG\r\n\x1a\n"),
        FileKind::Jpeg => begins(bytes, b"\xff\xd8\xff"),
        FileKind::Csv => table(bytes),
        FileKind::Xlsx => office(bytes, "xl/workbook.xml"),
        FileKind::Docx => office(bytes, "word/document.xml"),
        FileKind::Ods | FileKind::Odt => open_document(bytes, kind.media_type()),
    }?;
    Ok(kind)
}

/// A name without folders and odd signs, short enough to print.
pub fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let odd = |letter: &char| {
        !letter.is_control() && !"\"<>|:*?\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}".contains(*letter)
    };
    let kept: String = last.chars().filter(odd).collect();
    let (stem, end) = kept.trim().rsplit_once('.').unwrap_or((kept.trim(), ""));
    let stem: String = stem.chars().take(LONGEST_NAME).collect();
    format!("{stem}.{end}")
}

fn begins(bytes: &[u8], signature: &[u8]) -> Result<(), Refusal> {
    if bytes.starts_with(signature) { Ok(()) } else { Err(Refusal::OtherThanItsName) }
}

fn pdf(bytes: &[u8]) -> Result<(), Refusal> {
    begins(bytes, b"%PDF-")?;
    let has = |what: &[u8]| bytes.windows(what.len()).any(|part| part == what);
    if has(b"/Launch") || has(b"/JavaScript") {
        return Err(Refusal::RunsSomething);
    }
    if has(b"%%EOF") { Ok(()) } else { Err(Refusal::OtherThanItsName) }
}

/// Lines of text with something between the cells. A page or a script may be text too.
fn table(bytes: &[u8]) -> Result<(), Refusal> {
    let is_text = bytes.iter().all(|byte| *byte >= 32 || matches!(byte, b'\t' | b'\n' | b'\r'));
    if !is_text || bytes.starts_with(b"%PDF") {
        return Err(Refusal::OtherThanItsName);
    }
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let is_page = text.starts_with(['<', '#']) || ["<script", "<html", "<svg", "<!doctype"].iter().any(|tag| text.contains(tag));
    if is_page {
        return Err(Refusal::NotEvidence);
    }
    if text.lines().next().is_some_and(|line| line.contains([',', ';', '\t'])) { Ok(()) } else { Err(Refusal::OtherThanItsName) }
}

/// A workbook or letter of an office: a package of parts, none of which runs.
fn office(bytes: &[u8], main: &str) -> Result<(), Refusal> {
    let package = package::read(bytes).ok_or(Refusal::OtherThanItsName)?;
    calm(&package)?;
    if package.has("[Content_Types].xml") && package.has(main) { Ok(()) } else { Err(Refusal::OtherThanItsName) }
}

/// The first part says what it is, and is not packed.
fn open_document(bytes: &[u8], media_type: &str) -> Result<(), Refusal> {
    let package = package::read(bytes).ok_or(Refusal::OtherThanItsName)?;
    calm(&package)?;
    let begin = [b"mimetype", media_type.as_bytes()].concat();
    if bytes.get(30..).is_some_and(|rest| rest.starts_with(&begin)) && package.has("content.xml") {
        Ok(())
    } else {
        Err(Refusal::OtherThanItsName)
    }
}

fn calm(package: &Package) -> Result<(), Refusal> {
    if package.is_bomb() {
        return Err(Refusal::TooMuchInside);
    }
    if package.runs_something() { Err(Refusal::RunsSomething) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
