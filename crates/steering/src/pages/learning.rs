//! The part of a programme's page about learning; each of its figures opens into the entries that made it.

use kit::Lang;

use super::entries::name_of;
use crate::counted::Counted;
use crate::names::Names;
use crate::store::figures::FigureRow;

/// Learners started, activities done and modules finished: in all, and by module, partner, place and month.
pub struct Learning {
    /// What each is called, with its total.
    pub totals: Vec<(String, Count)>,
    pub heads: [String; 3],
    pub modules: Vec<Line>,
    pub partners: Vec<Line>,
    pub places: Vec<Line>,
    pub months: Vec<Line>,
}

/// What was counted under one name, in the order of [`Counted::LEARNING`].
pub struct Line {
    pub name: String,
    pub counts: [Count; 3],
}

/// A count with the entries behind it; nothing stands behind none.
pub struct Count {
    pub shown: String,
    pub href: String,
}

impl Learning {
    /// The figures of learning, once there are any.
    pub fn of(lang: Lang, names: &Names, rows: &[FigureRow], entries: &str) -> Option<Learning> {
        let learned: Vec<_> = rows.iter().filter(|row| Counted::LEARNING.iter().any(|kind| row.count(*kind) > 0)).collect();
        let total = learned.iter().find(|row| row.dimension == "total")?;
        let lines = |dimension: &str| -> Vec<Line> {
            let rows = learned.iter().filter(|row| row.dimension == dimension);
            rows.map(|row| Line { name: names.value(dimension, &row.value), counts: counts(lang, row, entries) }).collect()
        };
        let (mut partners, mut places, mut months) = (lines("partner"), lines("place"), lines("month"));
        partners.sort_by(|a, b| a.name.cmp(&b.name));
        places.sort_by(|a, b| a.name.cmp(&b.name));
        months.reverse();
        Some(Learning {
            totals: Counted::LEARNING.map(|kind| name_of(lang, kind)).into_iter().zip(counts(lang, total, entries)).collect(),
            heads: Counted::LEARNING.map(|kind| lang.t(&format!("learned-{}", kind.figure()))),
            modules: lines("module"),
            partners,
            places,
            months,
        })
    }
}

fn counts(lang: Lang, row: &FigureRow, entries: &str) -> [Count; 3] {
    let narrowed = if row.value.is_empty() { String::new() } else { format!("&{}={}", row.dimension, row.value) };
    Counted::LEARNING.map(|kind| match row.count(kind) {
        0 => Count { shown: lang.number(0), href: String::new() },
        count => Count { shown: lang.number(count), href: format!("{entries}?kind={kind}{narrowed}") },
    })
}
