//! Which figures may stand beside each other, beyond what one figure or table may show by itself.

use std::collections::BTreeSet;

use domain::disclosure::{FEWEST, Group, Release, may_show};
use domain::indicator::{Definition, Kind, Measure};

use crate::store::publication::Published;

/// More groups than this are not held against each other: there are too many ways to add them up.
const MOST_GROUPS: usize = 12;

/// Figures of several programmes together are rounded down to tens: beside those of each they would otherwise tell how
/// few are in two of them, or what was held back.
pub const fn tens(value: i64) -> i64 {
    value - value % 10
}

/// Whether everything that counts for `narrow` counts for `wide` too.
fn holds(wide: &Definition, narrow: &Definition) -> bool {
    fn within<T: PartialEq>(wide: &[T], narrow: &[T]) -> bool {
        wide.is_empty() || (!narrow.is_empty() && narrow.iter().all(|one| wide.contains(one)))
    }
    wide.measure == narrow.measure
        && narrow.kinds.iter().all(|kind| wide.kinds.contains(kind))
        && within(&wide.themes, &narrow.themes)
        && within(&wide.modules, &narrow.modules)
        && (wide.adult.is_none() || wide.adult == narrow.adult)
}

/// Whether the difference of two figures tells something: one holds the other. What was counted by an indicator that
/// is there no more could be held by any.
fn is_near(definition: &Definition, code: &str, known: &[Definition]) -> bool {
    code == definition.code
        || known.iter().find(|other| other.code == code).is_none_or(|other| holds(definition, other) || holds(other, definition))
}

/// Whether a figure may show `now`, after all that was shown of it and of those that hold it or that it holds.
pub fn may_stand(definition: &Definition, now: i64, published: &Published, known: &[Definition]) -> bool {
    let near: Vec<&str> = published.codes().filter(|code| is_near(definition, code, known)).collect();
    let is_split = near.iter().any(|code| *code != definition.code && published.tables(code).next().is_some());
    let earlier: Vec<i64> = near.iter().flat_map(|code| published.totals(code)).collect();
    let falls = earlier.iter().any(|before| now < *before);
    // Where a figure falls, what is left of it could be a part of an earlier table and a few more.
    let parts = published.tables(&definition.code).filter(|_| falls).flat_map(sums);
    !is_split && may_show(&earlier, now) && may_show(&parts.collect::<Vec<_>>(), now)
}

/// Whether tables of a figure may be shown: no other figure that holds it, or that it holds, was ever shown.
pub fn may_be_split(definition: &Definition, published: &Published, known: &[Definition]) -> bool {
    published.codes().all(|code| code == definition.code || !is_near(definition, code, known))
}

/// All sums of groups of a table.
fn sums(table: &Release) -> BTreeSet<i64> {
    table.listed().fold(BTreeSet::from([0]), |sums, group| sums.iter().flat_map(|sum| [*sum, sum + group.value]).collect())
}

const fn is_of_learning(kind: Kind) -> bool {
    matches!(kind, Kind::LearningActivity | Kind::LearningModule)
}

/// Whether a figure needs another beside it: minutes of few moments would tell how long one person was helped, and steps
/// of few learners how far one is.
pub fn leans(definition: &Definition) -> bool {
    definition.measure == Measure::Minutes
        || (definition.measure == Measure::Entries && definition.kinds.iter().any(|kind| is_of_learning(*kind)))
}

/// Whether `ground` is the figure that `definition` leans on: how many moments, how many learners.
pub fn carries(ground: &Definition, definition: &Definition) -> bool {
    let kinds = if definition.measure == Measure::Minutes { definition.kinds.as_slice() } else { &[Kind::LearningStart] };
    ground.measure == Measure::Entries
        && ground.kinds == kinds
        && (&ground.themes, &ground.modules, ground.adult) == (&definition.themes, &definition.modules, definition.adult)
}

/// The table by area, with as many groups joined as it takes to stand beside the table by partner; none when nothing
/// would be left to tell apart.
pub fn joined(partners: &Release, mut areas: Release, worked: &[(String, String)]) -> Option<Release> {
    while areas.listed().count() > 1 {
        if may_stand_together(partners, &areas, worked) {
            return Some(areas);
        }
        let mut ways = ways_to_join(&areas);
        let best = ways.iter().position(|way| may_stand_together(partners, way, worked)).unwrap_or(0);
        areas = ways.swap_remove(best);
    }
    None
}

/// The table with two of its groups joined, in each way, the smallest first.
fn ways_to_join(table: &Release) -> Vec<Release> {
    let listed: Vec<usize> = (0..table.groups.len()).filter(|at| table.groups[*at].value > 0).collect();
    let pairs = listed.iter().flat_map(|one| listed.iter().map(move |other| (*one, *other))).filter(|(one, other)| one < other);
    let mut pairs: Vec<(usize, usize)> = pairs.collect();
    pairs.sort_by_key(|(one, other)| table.groups[*one].value + table.groups[*other].value);
    let join = |(one, other): (usize, usize)| {
        let mut groups = table.groups.clone();
        let gone = groups.remove(other);
        groups[one].value += gone.value;
        groups[one].categories.extend(gone.categories);
        Release { groups }
    };
    pairs.into_iter().map(join).collect()
}

/// Whether two tables of the same people may stand side by side. Everybody can know which partner works where; then a
/// municipality with few people more than its one partner has tells of those few. `worked` are pairs of partner and area.
fn may_stand_together(partners: &Release, areas: &Release, worked: &[(String, String)]) -> bool {
    let groups: Vec<&Group> = partners.listed().collect();
    let touched = |some: usize| -> BTreeSet<&str> {
        let chosen = groups.iter().enumerate().filter(|(at, _)| some >> at & 1 == 1);
        let names: Vec<&String> = chosen.flat_map(|(_, group)| &group.categories).collect();
        worked.iter().filter(|(partner, _)| names.contains(&partner)).map(|(_, area)| area.as_str()).collect()
    };
    let of_partners =
        |some: usize| -> i64 { (0..groups.len()).filter(|at| some >> at & 1 == 1).map(|at| groups[at].value).sum() };
    let of_areas = |codes: &BTreeSet<&str>| -> i64 {
        let is_touched = |group: &&Group| group.categories.iter().any(|code| codes.contains(code.as_str()));
        areas.listed().filter(is_touched).map(|group| group.value).sum()
    };
    groups.len() <= MOST_GROUPS
        && (1..1_usize << groups.len()).all(|some| !(1..FEWEST).contains(&(of_areas(&touched(some)) - of_partners(some)).abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[(&str, i64)]) -> Release {
        Release {
            groups: cells.iter().map(|(code, value)| Group { categories: [(*code).to_owned()].into(), value: *value }).collect(),
        }
    }

    fn worked(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(partner, area)| ((*partner).to_owned(), (*area).to_owned())).collect()
    }

    #[test]
    fn a_town_with_two_people_more_than_the_partner_who_works_there_is_not_shown() {
        let partners = table(&[("District09", 98), ("WeTechCare", 52)]);
        let pairs = worked(&[("District09", "Gent"), ("WeTechCare", "Gent"), ("WeTechCare", "Lille")]);
        assert!(!may_stand_together(&partners, &table(&[("Gent", 100), ("Lille", 50)]), &pairs));
        assert!(may_stand_together(&partners, &table(&[("Gent", 110), ("Lille", 40)]), &pairs));
        assert!(may_stand_together(&partners, &table(&[("Gent", 98), ("Lille", 52)]), &pairs));
    }

    #[test]
    fn towns_are_joined_until_they_may_be_shown() {
        let partners = table(&[("District09", 98), ("WeTechCare", 92)]);
        let pairs = worked(&[("District09", "Gent"), ("WeTechCare", "Gent"), ("WeTechCare", "Lille"), ("WeTechCare", "Roubaix")]);
        let shown = joined(&partners, table(&[("Gent", 100), ("Lille", 50), ("Roubaix", 40)]), &pairs).unwrap();
        let values: Vec<_> = shown.listed().map(|group| group.value).collect();
        assert_eq!(values, [140, 50], "Gent is joined with Roubaix");
        assert_eq!(joined(&partners, table(&[("Gent", 100), ("Lille", 90)]), &pairs), None);
    }

    #[test]
    fn tens_leave_out_what_is_over() {
        assert_eq!([0, 4, 10, 19, 1_142].map(tens), [0, 0, 10, 10, 1_140]);
    }
}
