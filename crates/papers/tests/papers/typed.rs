//! What people type stands on paper as they typed it.

use kit::Lang;
use kit::paper::{Block, Paper, Table};
use proptest::prelude::*;

use crate::read::{Pdf, paper_with, report, spaced};

const HOSTILE: [&str; 8] = ["#import", "*bold*", "$x$", "]", "=1+1", "<label> @ref", "#pagebreak()", "\\ // /* `"];

#[test]
fn nothing_typed_is_read_as_typst() {
    for typed in HOSTILE {
        let words = typed.to_owned();
        let table =
            Table { caption: words.clone(), head: vec![words.clone()], rows: vec![vec![words.clone()]], ..Table::default() };
        let blocks = vec![
            Block::Heading(1, words.clone()),
            Block::Text(words.clone()),
            Block::Note(words.clone()),
            Block::List(vec![words.clone()]),
            Block::Table(table),
        ];
        let pdf = Pdf::of(&Paper { title: words.clone(), subtitle: words.clone(), blocks, ..report(Lang::Nl) });
        assert_eq!(pdf.text().matches(typed).count(), 10, "{typed}: {}", pdf.text());
    }
}

#[test]
fn every_language_has_its_letters() {
    let letters = "één cœur Straße naïve Ärger – « oui » “so” ‘t’ … € 1\u{a0}142\u{202f}% · œuvre Łódź Ñ ç ≥ ≤ × ± −";
    for lang in [Lang::Nl, Lang::Fr, Lang::En, Lang::De] {
        let text = Pdf::of(&Paper { lang, ..paper_with(Block::Text(letters.into())) }).text();
        for wanted in [letters, &lang.t(kit::text::LAYOUT_DEMO)] {
            assert!(text.contains(&spaced(wanted)), "{lang}: {text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nothing_that_can_be_typed_stops_the_press(typed in prop::collection::vec(any::<String>(), 10)) {
        let [title, subtitle, heading, text, note, point, caption, name, cell, other] = <[String; 10]>::try_from(typed).unwrap();
        let table = Table { caption, head: vec![name], rows: vec![vec![cell, other]], ..Table::default() };
        let blocks =
            vec![Block::Heading(2, heading), Block::Text(text), Block::Note(note), Block::List(vec![point]), Block::Table(table)];
        papers::print(&Paper { title, subtitle, blocks, ..report(Lang::Fr) }).unwrap();
    }
}

#[test]
fn a_letter_that_no_font_has_becomes_a_question_mark() {
    let text = Pdf::of(&paper_with(Block::Text("Samir سمير \u{0}\u{7}😀 e\u{301}\u{ad}\u{202e}a".into()))).text();
    assert!(text.contains("Samir ???? ?"), "{text}");
}

#[test]
fn a_very_long_word_stays_on_the_page() {
    let long = "a".repeat(400);
    let pdf = Pdf::of(&paper_with(Block::Table(Table {
        head: vec![long.clone(), "x".into()],
        rows: vec![vec![long.clone(), long]],
        ..Table::default()
    })));
    assert_eq!(pdf.text().matches('a').count() / 1_200, 1, "{}", pdf.text());
}
