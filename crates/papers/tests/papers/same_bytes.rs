//! A paper made again is the paper that was sent.

use kit::Lang;
use kit::paper::{Block, Paper, Table};

use crate::read::{Pdf, report};

#[test]
fn the_same_paper_is_the_same_bytes() {
    let first = papers::print(&report(Lang::Fr)).unwrap();
    papers::print(&report(Lang::Nl)).unwrap();
    assert!(first == papers::print(&report(Lang::Fr)).unwrap());
    assert!(first.len() < 60_000, "{} bytes", first.len());
}

#[test]
fn a_paper_that_was_kept_as_json_is_the_same_bytes() {
    let paper = report(Lang::De);
    let kept: Paper = serde_json::from_str(&serde_json::to_string(&paper).unwrap()).unwrap();
    assert!(papers::print(&paper).unwrap() == papers::print(&kept).unwrap());
}

#[test]
fn a_long_register_has_its_head_and_number_on_every_page() {
    let row = |number: usize| vec![format!("Moment {number}"), "Oostkamp".into(), format!("{}", number * 7)];
    let table = Table {
        head: vec!["Hulpmoment".into(), "Plaats".into(), "Minuten".into()],
        rows: (0..2_700).map(row).collect(),
        numbers: vec![2],
        ..Table::default()
    };
    let pdf = Pdf::of(&Paper { blocks: vec![Block::Table(table)], ..report(Lang::Nl) });
    let pages = pdf.pages();
    assert!(pages >= 60, "{pages} pages");
    let last = pdf.page_text(u32::try_from(pages).unwrap());
    assert!(last.contains("Hulpmoment") && last.contains(&format!("{pages} / {pages}")), "{last}");
}
