//! The building blocks of the pages, each in all its states: what is drawn is what the pages use.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::response::Response;
use domain::Theme;
use domain::colour::Colour;
use kit::form::Form;
use kit::page::chart::Chart;
use kit::page::{self, Page};
use kit::{Lang, Result, Visit, text};

/// The palettes, as the style sheets are made from them: light, dark, high contrast.
const TOKENS: &str = include_str!("../../../../web/tokens.json");

/// Those shown first, with what each is for: text, a ground, or a line.
const FIRST: [(&str, Use); 12] = [
    ("ink", Use::Text),
    ("soft", Use::Text),
    ("water", Use::Text),
    ("deep", Use::Text),
    ("leaf", Use::Text),
    ("brick", Use::Text),
    ("sun", Use::Ground),
    ("mist", Use::Ground),
    ("sand", Use::Ground),
    ("paper", Use::Ground),
    ("line", Use::Line),
    ("edge", Use::Text),
];

/// The ground on which a token is read, when that is not paper.
const GROUNDS: [(&str, &str); 6] = [
    ("on-water", "water"),
    ("on-sun", "sun"),
    ("on-leaf", "leaf"),
    ("on-brick", "brick"),
    ("on-band", "band"),
    ("on-band-soft", "band"),
];

static PALETTES: LazyLock<BTreeMap<String, [String; 3]>> = LazyLock::new(|| serde_json::from_str(TOKENS).unwrap_or_default());

#[derive(Clone, Copy, PartialEq)]
enum Use {
    /// Text, or an edge that must be seen.
    Text,
    Ground,
    Line,
}

/// A colour with its value and what it is worth.
struct Swatch {
    name: &'static str,
    value: String,
    says: String,
}

/// A colour in the three palettes.
struct Row {
    name: String,
    cells: Vec<(String, String)>,
}

#[derive(askama::Template)]
#[template(path = "components.html")]
struct Components {
    page: Page,
    form: Form,
    swatches: Vec<Swatch>,
    rows: Vec<Row>,
    steps: Vec<String>,
    points: Vec<(String, i64, bool)>,
    chart: Chart,
}

impl Components {
    /// A figure beside its meter: `742 van 1 000`.
    fn share(&self, n: i64, total: i64) -> String {
        let lang = self.page.language();
        lang.with(text::PARTS_OF, &[("n", lang.number(n).into()), ("total", lang.number(total).into())])
    }

    /// The options of a list to choose from.
    fn months(&self) -> Vec<(String, String)> {
        self.points.iter().map(|(month, _, _)| (month.clone(), month.clone())).collect()
    }
}

/// `GET /demo/components`.
///
/// # Errors
/// When the page cannot be written.
pub async fn show(visit: Visit) -> Result<Response> {
    page::show(&components(&visit))
}

fn components(visit: &Visit) -> Components {
    let lang = visit.lang;
    Components {
        page: Page::staff(visit, lang.t(text::PARTS_TITLE)),
        form: form(lang),
        swatches: FIRST.map(|(name, role)| swatch(lang, name, role)).into(),
        rows: PALETTES
            .iter()
            .filter(|(_, values)| values[0].starts_with('#'))
            .map(|(name, values)| row(lang, name, values))
            .collect(),
        steps: [text::PARTS_WHAT, text::PARTS_WHERE, text::PARTS_WHEN, text::PARTS_READY].map(|key| lang.t(key)).into(),
        points: points(lang),
        chart: Chart::new(lang, points(lang)),
    }
}

/// A form as it comes back: one field right, one wrong, choices made.
fn form(lang: Lang) -> Form {
    let filled = [("town", "Oostkamp"), ("year", "51"), ("closed", "Oostkamp"), ("price", "free"), ("contact", "remind")];
    let mut form = Form::filled(lang, &filled);
    form.set("themes", Theme::Itsme.code());
    form.set("minutes", 30);
    form.wrong("year", text::PARTS_YEAR_WRONG, &[]);
    form
}

fn swatch(lang: Lang, name: &'static str, role: Use) -> Swatch {
    let value = PALETTES.get(name).map(|values| values[0].clone()).unwrap_or_default();
    let says = match role {
        Use::Text => contrast(lang, &value, "paper", 0),
        Use::Ground => lang.t(text::PARTS_SURFACE),
        Use::Line => lang.t(text::PARTS_LINE),
    };
    Swatch { name, value, says }
}

fn row(lang: Lang, name: &str, values: &[String; 3]) -> Row {
    let ground = GROUNDS.iter().find(|(token, _)| *token == name).map_or("paper", |(_, ground)| *ground);
    let cell = |(nr, value): (usize, &String)| (value.clone(), contrast(lang, value, ground, nr));
    Row { name: name.to_owned(), cells: values.iter().enumerate().map(cell).collect() }
}

/// How a colour stands out from its ground in a palette: `14,9`.
fn contrast(lang: Lang, value: &str, ground: &str, palette: usize) -> String {
    let ground = PALETTES.get(ground).map(|values| values[palette].as_str()).unwrap_or_default();
    let (Ok(colour), Ok(ground)) = (value.parse::<Colour>(), ground.parse::<Colour>()) else { return String::new() };
    let worth = format!("{:.1}", colour.contrast(ground));
    if lang == Lang::En { worth } else { worth.replace('.', ",") }
}

fn points(lang: Lang) -> Vec<(String, i64, bool)> {
    let months = [("10", 312), ("11", 358), ("12", 271), ("01", 402), ("02", 437), ("03", 412)];
    months.map(|(month, moments)| (lang.month_short(&format!("2026-{month}")), moments, month != "03")).into()
}

pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    vec![("demo-components", askama::Template::render(&components(visit)).unwrap_or_default())]
}
