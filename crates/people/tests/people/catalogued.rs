//! The catalogue is told in every language, and says the same as the page about privacy.

use kit::Lang;
use people::catalogue::{catalogue, schema};
use people::register::{self, PURPOSES, word};

fn is_told(text: &str) -> bool {
    !text.is_empty() && !text.contains("Unknown localization")
}

#[test]
fn every_line_of_the_register_has_its_words_in_every_language() {
    for lang in Lang::ALL {
        let activities = register::activities(*lang);
        assert_eq!(activities.len(), PURPOSES.len());
        for activity in activities {
            assert!(is_told(&activity.title) && is_told(&activity.says) && !activity.lines.is_empty(), "{lang} {activity:?}");
            for line in activity.lines {
                for text in [&line.what, &line.whom, &line.basis, &line.keeps, &line.viewer] {
                    assert!(is_told(text), "{lang}: {line:?}");
                }
            }
        }
        for keeps in catalogue().keeps.keys() {
            assert!(is_told(&word(*lang, "keeps", keeps)), "{lang} {keeps}");
        }
        assert!(is_told(&register::markdown(*lang)));
    }
}

#[test]
fn every_personal_column_stands_in_the_register_once() {
    let register = register::markdown(Lang::En);
    for (name, table) in &catalogue().table {
        for column in table.personal.iter().flat_map(|part| &part.columns) {
            let full = format!("{name}.{column}");
            let found = register.split([' ', ',', '`']).filter(|word| *word == full).count();
            assert_eq!(found, 1, "{full}");
        }
    }
}

#[test]
fn every_column_that_is_read_in_an_export_has_a_name_in_every_language() {
    let columns = schema().0.iter().flat_map(|(table, held)| held.columns.iter().map(move |column| (table, column)));
    for (table, column) in columns {
        let part = catalogue().table[table].personal.iter().find(|part| part.columns.contains(&column.name));
        let is_hers = part.is_some_and(|part| {
            !part.hidden
                && part
                    .of
                    .as_deref()
                    .is_some_and(|of| of.starts_with("person") || of.starts_with("key") || of.starts_with("learner"))
        });
        let is_read =
            !matches!(column.kind.as_str(), "UUID" | "BYTEA") && !people::export::NOT_READ.contains(&column.name.as_str());
        for lang in Lang::ALL.iter().filter(|_| is_hers && is_read) {
            assert!(is_told(&word(*lang, "column", &column.name)), "{lang} {table}.{}", column.name);
        }
    }
}

/// The tables of `docs/privacy.md` between these marks are the register.
#[test]
fn the_page_about_privacy_holds_the_register() {
    let page = include_str!("../../../../docs/privacy.md");
    let (_, after) = page.split_once("<!-- register -->\n").expect("the page has the mark where the register begins");
    let (held, _) = after.split_once("<!-- end of register -->").expect("the page has the mark where it ends");
    let register = register::markdown(Lang::En);
    let (_, tables) = register.split_once("\n## ").expect("the register has chapters");
    let tables = format!("\n## {tables}").replace("\n## ", "\n### ");
    assert!(held.trim() == tables.trim(), "docs/privacy.md differs from the catalogue; put this between its marks:\n{tables}");
}
