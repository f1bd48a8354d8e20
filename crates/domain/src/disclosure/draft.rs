//! A release in the making: first which groups there are, then which of them may show today's figure.

use super::{FEWEST, Group, Release, is_safe, publish_figure};
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Draft<'a> {
    earlier: &'a [Release],
    today: BTreeMap<&'a str, i64>,
    groups: Vec<BTreeSet<String>>,
}

impl<'a> Draft<'a> {
    /// Begins with the groups of the last release, and each new category by itself.
    pub(super) fn new(earlier: &'a [Release], cells: &'a [(String, i64)]) -> Self {
        let mut today: BTreeMap<&str, i64> = BTreeMap::new();
        for (category, people) in cells {
            *today.entry(category).or_default() += people.max(&0);
        }
        let last = earlier.last().into_iter().flat_map(|release| &release.groups);
        let mut groups: Vec<_> = last.map(|group| group.categories.clone()).collect();
        let known: BTreeSet<String> = groups.iter().flatten().cloned().collect();
        let new = today.keys().filter(|category| !known.contains(**category));
        groups.extend(new.map(|category| BTreeSet::from([(*category).to_owned()])));
        Self { earlier, today, groups }
    }

    /// Joins every group of 1 to 4 people, and as many of the next smallest as it takes to show them. When even all
    /// together cannot be shown, nothing is joined.
    pub(super) fn join_small(&mut self) {
        let (mut others, mut rest) = (BTreeSet::new(), Vec::new());
        for group in self.groups.clone() {
            if (1..FEWEST).contains(&self.people(&group)) { others.extend(group) } else { rest.push(group) }
        }
        if others.is_empty() {
            return;
        }
        let (mut empty, mut filled): (Vec<_>, Vec<_>) = rest.into_iter().partition(|group| self.people(group) == 0);
        filled.sort_by_cached_key(|group| std::cmp::Reverse(self.people(group)));
        while !self.can_show(&others) {
            let Some(next) = filled.pop() else { return };
            others.extend(next);
        }
        filled.append(&mut empty);
        filled.push(others);
        self.groups = filled;
    }

    /// Lets as many groups as possible show what is true today; the smallest changes are the first to wait.
    pub(super) fn release(self) -> Release {
        let histories: Vec<Vec<i64>> = self.groups.iter().map(|group| self.history(group)).collect();
        let last = |at: usize| histories[at].last().copied().unwrap_or(0);
        let current = self.groups.iter().zip(&histories);
        let mut values: Vec<i64> = current.map(|(group, history)| publish_figure(history, self.people(group))).collect();
        while !is_safe_after(&histories, &values) {
            let changed = (0..values.len()).filter(|at| values[*at] != last(*at));
            let Some(waits) = changed.min_by_key(|at| (values[*at] - last(*at)).abs()) else { break };
            values[waits] = last(waits);
        }
        let groups = self.groups.into_iter().zip(values).map(|(categories, value)| Group { categories, value });
        Release { groups: groups.collect() }
    }

    fn people(&self, group: &BTreeSet<String>) -> i64 {
        group.iter().filter_map(|category| self.today.get(category.as_str())).sum()
    }

    fn can_show(&self, group: &BTreeSet<String>) -> bool {
        publish_figure(&self.history(group), self.people(group)) == self.people(group)
    }

    /// What the group showed in each earlier release, oldest first.
    fn history(&self, group: &BTreeSet<String>) -> Vec<i64> {
        self.earlier.iter().map(|release| release.value_of(group)).collect()
    }
}

/// Whether these values are safe beside each earlier release. What one group alone may show is settled already.
fn is_safe_after(histories: &[Vec<i64>], values: &[i64]) -> bool {
    let releases = histories.first().map_or(0, Vec::len);
    (0..releases).all(|release| {
        let changes: Vec<i64> = histories.iter().zip(values).map(|(history, value)| value - history[release]).collect();
        is_safe(&changes)
    })
}
