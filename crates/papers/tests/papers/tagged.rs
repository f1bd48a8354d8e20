//! A paper can be read aloud.

use kit::Lang;
use kit::paper::{Block, Paper, Table};

use crate::read::{Pdf, paper_with, report};

#[test]
fn it_says_that_it_is_accessible_and_in_which_language() {
    let pdf = Pdf::of(&report(Lang::Fr));
    assert!(pdf.xmp().contains("<pdfuaid:part>1</pdfuaid:part>"), "{}", pdf.xmp());
    assert!(pdf.xmp().contains("Halfjaarverslag 3"));
    assert!(pdf.xmp().contains("2024-05-15"));
    assert_eq!(pdf.catalogue(b"Lang").unwrap().as_str().unwrap(), b"fr");
    assert!(pdf.catalogue(b"StructTreeRoot").is_some());
}

#[test]
fn a_table_names_its_columns_and_its_rows() {
    let pdf = Pdf::of(&report(Lang::Nl));
    assert_eq!((pdf.tags("Table"), pdf.tags("TR"), pdf.tags("TH"), pdf.tags("TD")), (1, 4, 6, 6));
    let count = |scope: &str| pdf.scopes().iter().filter(|found| *found == scope).count();
    assert_eq!((count("Column"), count("Row")), (3, 3));
    assert_eq!((pdf.tags("Caption"), pdf.tags("L"), pdf.tags("LI"), pdf.tags("H1")), (1, 1, 2, 1));
}

#[test]
fn headings_that_skip_a_level_are_brought_into_line() {
    let headings = [3, 1, 3, 0, 9].map(|level| Block::Heading(level, format!("Niveau {level}")));
    let pdf = Pdf::of(&Paper { blocks: headings.to_vec(), ..report(Lang::Nl) });
    assert_eq!((pdf.tags("H1"), pdf.tags("H2"), pdf.tags("H3")), (3, 2, 0));
}

#[test]
fn a_paper_without_anything_in_it_is_still_a_paper() {
    let empty = Paper { title: String::new(), subtitle: String::new(), blocks: Vec::new(), ..report(Lang::Nl) };
    assert_eq!(Pdf::of(&empty).pages(), 1);
    let uneven = Table {
        head: vec!["a".into(), "b".into()],
        rows: vec![vec![], vec!["1".into(), "2".into(), "3".into()]],
        ..Table::default()
    };
    for table in [Table::default(), uneven] {
        assert_eq!(Pdf::of(&paper_with(Block::Table(table))).pages(), 1);
    }
    for block in [
        Block::Text(String::new()),
        Block::Note(String::new()),
        Block::List(vec![]),
        Block::Heading(1, String::new()),
        Block::Break,
    ] {
        assert!(Pdf::of(&paper_with(block)).pages() <= 2);
    }
}
