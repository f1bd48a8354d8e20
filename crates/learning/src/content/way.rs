//! A way through an exercise: what a demo plays, and what tests do.

use std::collections::{BTreeMap, VecDeque};

use domain::learning::{Exercise, Table};

/// The shortest list of actions that finishes an exercise.
pub fn through(exercise: &Exercise) -> Vec<String> {
    match exercise {
        Exercise::Lesson { pages } => (1..=*pages).map(|nr| format!("page:{nr}")).collect(),
        Exercise::Drill(drill) => {
            let credit = |(nr, round): (usize, &domain::learning::Round)| format!("{nr}:{}", round.gesture.credits()[0]);
            (1..).zip(&drill.rounds).map(credit).collect()
        }
        Exercise::Scene(table) => shortest(table),
    }
}

fn shortest(table: &Table) -> Vec<String> {
    let mut came: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    let mut next = VecDeque::from([table.start]);
    while let Some(at) = next.pop_front() {
        if table.done.contains(&at) {
            return back(table.start, at, &came);
        }
        for (action, made) in &table.states[at].moves {
            if made.to != table.start && !came.contains_key(&made.to) {
                came.insert(made.to, (at, action));
                next.push_back(made.to);
            }
        }
    }
    Vec::new()
}

fn back(start: usize, end: usize, came: &BTreeMap<usize, (usize, &str)>) -> Vec<String> {
    let mut actions = Vec::new();
    let mut at = end;
    while at != start {
        let (before, action) = came[&at];
        actions.push(action.to_owned());
        at = before;
    }
    actions.reverse();
    actions
}
