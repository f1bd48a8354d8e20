//! Someone who keeps every release and takes one from the other, in every way there is.

use super::*;
use proptest::prelude::*;

const PLACES: [&str; 6] = ["Oostkamp", "Beernem", "Jabbeke", "Torhout", "Zedelgem", "Damme"];

fn cells(people: &[i64]) -> Vec<(String, i64)> {
    PLACES.iter().zip(people).map(|(place, people)| ((*place).to_owned(), *people)).collect()
}

fn publish_all(truths: &[Vec<i64>], small: &[Small]) -> Vec<Release> {
    let mut releases = Vec::new();
    for (people, small) in truths.iter().zip(small.iter().cycle()) {
        releases.push(publish(&releases, &cells(people), *small));
    }
    releases
}

fn shown(release: &Release) -> Vec<(Vec<&str>, i64)> {
    release.listed().map(|group| (group.categories.iter().map(String::as_str).collect(), group.value)).collect()
}

/// Every set of categories that the attacker can follow from a release backwards: each union of its groups.
fn sets(release: &Release) -> Vec<BTreeSet<String>> {
    let unions = 0_usize..1 << release.groups.len();
    let union = |some: usize| {
        let chosen = release.groups.iter().enumerate().filter(move |(at, _)| some >> at & 1 == 1);
        chosen.flat_map(|(_, group)| group.categories.iter().cloned()).collect()
    };
    unions.map(union).collect()
}

fn tells_nobody(people: i64) -> bool {
    people == 0 || people.abs() >= FEWEST
}

/// The first thing the attacker finds out.
fn attack(releases: &[Release]) -> Option<String> {
    for (at, release) in releases.iter().enumerate() {
        for set in sets(release) {
            let series: Vec<i64> = releases[..=at].iter().map(|release| release.value_of(&set)).collect();
            let rest = release.total() - series[at];
            let since = series.iter().map(|before| series[at] - before);
            let steps: Vec<i64> = series.windows(2).map(|pair| pair[1] - pair[0]).collect();
            let some_rises = (0_usize..1 << steps.len()).map(|some| {
                steps.iter().enumerate().filter(|(step, _)| some >> step & 1 == 1).map(|(_, rise)| (*rise).max(0)).sum()
            });
            if let Some(found) = since.chain(some_rises).chain([series[at], rest]).find(|found| !tells_nobody(*found)) {
                return Some(format!("{found} in {set:?} of {series:?}"));
            }
        }
    }
    None
}

#[test]
fn a_table_without_small_cells_is_shown_exactly() {
    let truths = [vec![20, 30, 5, 0, 100, 7], vec![25, 30, 12, 9, 130, 7], vec![31, 40, 12, 15, 130, 16]];
    for (release, people) in publish_all(&truths, &[Small::Wait]).iter().zip(&truths) {
        assert_eq!(release.total(), people.iter().sum::<i64>());
        assert_eq!(release.listed().count(), people.iter().filter(|people| **people > 0).count());
    }
}

#[test]
fn a_place_with_three_people_waits_until_there_are_five() {
    let releases = publish_all(&[vec![20, 3], vec![22, 4], vec![24, 5], vec![26, 9], vec![26, 10]], &[Small::Wait]);
    assert_eq!(shown(&releases[0]), [(vec!["Oostkamp"], 20)]);
    assert_eq!(shown(&releases[1]), [(vec!["Oostkamp"], 20)]);
    assert_eq!(shown(&releases[2]), [(vec!["Beernem"], 5), (vec!["Oostkamp"], 20)]);
    assert_eq!(shown(&releases[3]), [(vec!["Beernem"], 5), (vec!["Oostkamp"], 26)]);
    assert_eq!(shown(&releases[4]), [(vec!["Beernem"], 10), (vec!["Oostkamp"], 26)]);
}

#[test]
fn at_the_end_of_a_period_small_places_are_others_and_the_total_is_whole() {
    let closed = publish(&[], &cells(&[20, 3, 2, 0, 1, 40]), Small::Merge);
    assert_eq!(shown(&closed), [(vec!["Damme"], 40), (vec!["Oostkamp"], 20), (vec!["Beernem", "Jabbeke", "Zedelgem"], 6)]);
    assert_eq!(closed.total(), 66);
    let one_small = publish(&[], &cells(&[20, 3, 40]), Small::Merge);
    assert_eq!(shown(&one_small), [(vec!["Jabbeke"], 40), (vec!["Beernem", "Oostkamp"], 23)]);
    assert_eq!(shown(&publish(&[], &cells(&[1, 2]), Small::Merge)), []);
}

#[test]
fn a_single_figure_waits_too_and_a_correction_downwards_is_shown() {
    let mut shown = Vec::new();
    for now in [3, 6, 9, 11, 12, 4, 20, 14, 8, -2, 0] {
        shown.push(publish_figure(&shown, now));
    }
    assert_eq!(shown, [0, 6, 6, 11, 11, 11, 20, 20, 20, 0, 0]);
}

#[test]
fn the_attacker_does_find_what_is_published_plainly() {
    let plain = |people: &[i64]| Release {
        groups: cells(people).into_iter().map(|(place, value)| Group { categories: [place].into(), value }).collect(),
    };
    assert!(attack(&[plain(&[20, 30])]).is_none());
    assert!(attack(&[plain(&[20, 3])]).is_some());
    assert!(attack(&[plain(&[20, 30]), plain(&[22, 30])]).is_some());
    assert!(attack(&[plain(&[20, 30]), plain(&[27, 25])]).is_some());
    assert!(attack(&[plain(&[20, 30]), plain(&[30, 35]), plain(&[30, 32])]).is_some());
}

/// Some places and how they grow, and now and then shrink, from release to release.
fn histories() -> impl Strategy<Value = Vec<Vec<i64>>> {
    let step = prop_oneof![4 => 0_i64..4, 3 => 4_i64..20, 1 => -15_i64..0];
    (2_usize..=6, 1_usize..=6).prop_flat_map(move |(places, releases)| {
        let releases = proptest::collection::vec(proptest::collection::vec(step.clone(), places), releases);
        releases.prop_map(|releases| {
            let mut people = vec![0_i64; releases[0].len()];
            let add = |changes: Vec<i64>| {
                people.iter_mut().zip(changes).for_each(|(people, change)| *people = (*people + change).max(0));
                people.clone()
            };
            releases.into_iter().map(add).collect()
        })
    })
}

fn choices() -> impl Strategy<Value = Vec<Small>> {
    proptest::collection::vec(proptest::sample::select(Small::ALL), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn whoever_knows_all_releases_learns_of_no_group_of_one_to_four(truths in histories(), small in choices()) {
        let releases = publish_all(&truths, &small);
        prop_assert_eq!(attack(&releases), None);
    }

    #[test]
    fn groups_are_only_joined_and_each_category_is_in_one(truths in histories(), small in choices()) {
        let releases = publish_all(&truths, &small);
        for pair in releases.windows(2) {
            for group in &pair[0].groups {
                prop_assert!(pair[1].groups.iter().any(|later| group.categories.is_subset(&later.categories)));
            }
        }
        for release in &releases {
            let mut all: Vec<_> = release.groups.iter().flat_map(|group| &group.categories).collect();
            all.sort();
            prop_assert_eq!(all.len(), truths[0].len());
            all.dedup();
            prop_assert_eq!(all.len(), truths[0].len());
        }
    }

    #[test]
    fn growing_figures_are_never_more_than_four_behind(truths in histories()) {
        let mut grown = truths;
        for at in 1..grown.len() {
            let before = grown[at - 1].clone();
            grown[at].iter_mut().zip(before).for_each(|(people, before)| *people = before.max(*people));
        }
        for (release, people) in publish_all(&grown, &[Small::Wait]).iter().zip(&grown) {
            for (place, people) in cells(people) {
                let behind = people - release.value_of(&[place].into());
                prop_assert!((0..FEWEST).contains(&behind));
            }
        }
    }

    #[test]
    fn a_closed_period_of_five_or_more_is_shown_to_the_last_person(people in proptest::collection::vec(0_i64..30, 1..=6)) {
        let release = publish(&[], &cells(&people), Small::Merge);
        let total: i64 = people.iter().sum();
        prop_assert_eq!(release.total(), if total < FEWEST { 0 } else { total });
    }

    #[test]
    fn a_single_figure_never_moves_by_one_to_four(truth in proptest::collection::vec(-3_i64..60, 1..12)) {
        let mut shown: Vec<i64> = Vec::new();
        for now in truth {
            let next = publish_figure(&shown, now);
            prop_assert!(tells_nobody(next) && shown.iter().all(|before| tells_nobody(next - before)));
            shown.push(next);
        }
    }
}
