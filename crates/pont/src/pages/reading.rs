//! Pages to read: what Pont is, who can use it, what it keeps. Their texts stand in `content/pages`, because a
//! long text reads and translates better as a whole.

use axum::response::Response;
use kit::page::{self, Page};
use kit::{Result, Visit, assets, text};
use pulldown_cmark::{Parser, html};

/// The texts of a page, in the order of the languages.
type Texts = [&'static str; 4];

macro_rules! texts {
    ($page:literal) => {
        texts!($page, ".nl.md", ".fr.md", ".en.md", ".de.md")
    };
    ($page:literal, $($end:literal),+) => {
        [$(include_str!(concat!("../../../../content/pages/", $page, $end))),+]
    };
}

const ABOUT: Texts = texts!("about");
const ACCESSIBILITY: Texts = texts!("accessibility");
const PRIVACY: Texts = texts!("privacy");

#[derive(askama::Template)]
#[template(path = "reading.html")]
struct Reading {
    page: Page,
    body: String,
}

/// `GET /{lang}/about`.
///
/// # Errors
/// When the page cannot be written.
pub async fn about(visit: Visit) -> Result<Response> {
    page::show(&reading(&visit, &ABOUT))
}

/// `GET /{lang}/accessibility`.
///
/// # Errors
/// As [`about`].
pub async fn accessibility(visit: Visit) -> Result<Response> {
    page::show(&reading(&visit, &ACCESSIBILITY))
}

/// `GET /{lang}/privacy`.
///
/// # Errors
/// As [`about`].
pub async fn privacy(visit: Visit) -> Result<Response> {
    page::show(&reading(&visit, &PRIVACY))
}

fn reading(visit: &Visit, texts: &Texts) -> Reading {
    let whole = texts[visit.lang as usize];
    let (title, rest) = whole.split_once('\n').unwrap_or((whole, ""));
    let filled = rest
        .replace("{operator}", &operator(visit))
        .replace("{contact}", &contact(visit))
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{licences}", &assets::address("licences.txt"));
    let mut body = String::new();
    html::push_html(&mut body, Parser::new(&filled));
    Reading { page: Page::public(visit, title.trim_start_matches("# ")), body }
}

/// Who runs this installation.
fn operator(visit: &Visit) -> String {
    match visit.app.config.operator.as_str() {
        "" => visit.lang.t(text::READING_NO_OPERATOR),
        name => name.to_owned(),
    }
}

/// Where to ask and complain.
fn contact(visit: &Visit) -> String {
    match visit.app.config.contact.as_str() {
        "" => visit.lang.t(text::READING_NO_CONTACT),
        address => visit.lang.with(text::READING_CONTACT, &[("link", format!("[{address}](mailto:{address})").into())]),
    }
}

pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [("about", &ABOUT), ("accessibility", &ACCESSIBILITY), ("privacy", &PRIVACY)]
        .map(|(name, texts)| (name, askama::Template::render(&reading(visit, texts)).unwrap_or_default()))
        .into()
}
