//! What a reader finds in a PDF.

use domain::Day;
use kit::Lang;
use kit::paper::{Block, Paper, Table};
use lopdf::{Document, Object};

/// The semester report of Anouk, in a few blocks.
pub fn report(lang: Lang) -> Paper {
    let rows = [("Oostkamp", "1\u{a0}142", "87"), ("Brugge", "902", "1\u{a0}004"), ("Samen", "2\u{a0}044", "1\u{a0}091")];
    let table = Table {
        caption: "Hulp per gemeente".into(),
        head: vec!["Gemeente".into(), "Doel".into(), "Bereikt".into()],
        rows: rows.into_iter().map(|(place, target, total)| vec![place.into(), target.into(), total.into()]).collect(),
        numbers: vec![1, 2],
        total: true,
    };
    Paper {
        title: "Halfjaarverslag 3".into(),
        subtitle: "Cross&Le@rn".into(),
        lang,
        date: day(),
        demo: true,
        blocks: vec![
            Block::Heading(1, "Wat we bereikten".into()),
            Block::Text("Christine hielp elke week in de bibliotheek.\n\nAnouk telde mee.".into()),
            Block::Table(table),
            Block::Note("Bron: het logboek.".into()),
            Block::List(vec!["Oostkamp".into(), "Brugge".into()]),
        ],
    }
}

pub fn day() -> Day {
    domain::parse_day("2024-05-15").unwrap()
}

/// A short paper with one thing in it.
pub fn paper_with(block: Block) -> Paper {
    Paper { blocks: vec![block], ..report(Lang::Nl) }
}

/// The same words with every kind of space as one.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub struct Pdf(Document);

impl Pdf {
    pub fn of(paper: &Paper) -> Pdf {
        Pdf(Document::load_mem(&papers::print(paper).unwrap()).unwrap())
    }

    pub fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    /// What is drawn on all pages, with every kind of space as one.
    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        let text = self.0.extract_text(&pages).unwrap();
        spaced(&text.replace('\u{200b}', ""))
    }

    pub fn page_text(&self, page: u32) -> String {
        self.0.extract_text(&[page]).unwrap()
    }

    /// An entry of the catalogue of the document.
    pub fn catalogue(&self, key: &[u8]) -> Option<&Object> {
        let found = self.0.catalog().unwrap().get(key).ok()?;
        self.0.dereference(found).ok().map(|(_, object)| object)
    }

    pub fn xmp(&self) -> String {
        let stream = self.catalogue(b"Metadata").unwrap().as_stream().unwrap();
        String::from_utf8(stream.get_plain_content().unwrap()).unwrap()
    }

    /// How often a tag stands in the structure tree.
    pub fn tags(&self, name: &str) -> usize {
        self.elements()
            .filter(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|tag| tag == name.as_bytes()))
            .count()
    }

    /// The scopes of the header cells, one each.
    pub fn scopes(&self) -> Vec<String> {
        let scope = |object: &Object| {
            Some(String::from_utf8_lossy(object.as_dict().ok()?.get(b"Scope").ok()?.as_name().ok()?).into_owned())
        };
        let attributes =
            self.elements().filter_map(|element| element.get(b"A").ok()).map(|object| self.0.dereference(object).unwrap().1);
        attributes
            .flat_map(|object| object.as_array().map_or_else(|_| vec![object.clone()], Clone::clone))
            .filter_map(|object| scope(&object))
            .collect()
    }

    fn elements(&self) -> impl Iterator<Item = &lopdf::Dictionary> {
        self.0.objects.values().filter_map(|object| object.as_dict().ok()).filter(|object| object.has(b"S") && object.has(b"P"))
    }
}
