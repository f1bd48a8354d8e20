//! That nobody can get lost: from every situation that can come about the end can be reached, on a wide screen and on
//! a phone; and everything that was written is met by somebody.

use super::table::{State, Table};
use crate::learning::progress::Problem;
use std::collections::{BTreeSet, VecDeque};

/// Everything by which a scene fails the proof.
pub fn problems(activity: &str, table: &Table) -> Vec<Problem> {
    let unseen = table.unseen_screens().chain(table.unseen_steps()).chain(table.unseen_widgets());
    let all = unseen.chain(table.dead_end(false).or_else(|| table.dead_end(true)));
    all.map(|(part, says)| Problem::new(activity, part, says)).collect()
}

type Found = (String, String);

impl Table {
    fn unseen_screens(&self) -> impl Iterator<Item = Found> {
        let seen: BTreeSet<_> = self.states.iter().map(|state| state.screen).collect();
        let unseen = self.screens.iter().enumerate().filter(move |(nr, _)| !seen.contains(nr));
        unseen.map(|(_, screen)| (format!("screen `{screen}`"), "is never reached".to_owned()))
    }

    fn unseen_steps(&self) -> impl Iterator<Item = Found> {
        let most = self.states.iter().map(|state| state.step).max().unwrap_or_default();
        self.steps.iter().enumerate().filter_map(move |(nr, step)| {
            let part = format!("step `{}`", step.id);
            let is_shown = |look| self.states.iter().any(|state| state.step == nr && state.shown.contains(&look));
            match step.look {
                _ if nr >= most => Some((part, "is never reached".to_owned())),
                Some(look) if !is_shown(look) && self.is_asked(nr) => Some((part, "looks at what is not shown then".to_owned())),
                _ => None,
            }
        })
    }

    /// Whether there is a situation in which this step is the one that is asked.
    fn is_asked(&self, step: usize) -> bool {
        self.states.iter().any(|state| state.step == step)
    }

    fn unseen_widgets(&self) -> impl Iterator<Item = Found> {
        self.widgets.iter().enumerate().filter_map(|(nr, widget)| {
            let shows = |state: &&State| state.shown.contains(&nr);
            let begins = |action: &String| action.split('=').next() == Some(&widget.id);
            let is_used = |state: &State| state.moves.keys().any(begins);
            let is_asked = |state: &State| state.step < self.steps.len();
            let part = format!("widget `{}`", widget.id);
            let mut seen_in = self.states.iter().filter(shows).peekable();
            if seen_in.peek().is_none() {
                return Some((part, "is never shown".to_owned()));
            }
            let must_work = widget.kind.can_be_pressed() && seen_in.any(is_asked);
            (must_work && !self.states.iter().any(is_used)).then(|| (part, "can never be pressed".to_owned()))
        })
    }

    /// The nearest situation from which the end cannot be reached, and the way into it.
    fn dead_end(&self, on_phone: bool) -> Option<Found> {
        let finishing = self.finishing(on_phone);
        let lost = (0..self.states.len()).find(|nr| !finishing.contains(nr))?;
        let screen = format!("screen `{}`", self.screens[self.states[lost].screen]);
        let way = self.way_to(lost).join(", ");
        let after = if way.is_empty() { "at the start".to_owned() } else { format!("after {way}") };
        let device = if on_phone { " on a phone" } else { "" };
        Some((screen, format!("{after} the end cannot be reached{device}")))
    }

    /// The situations from which the end can be reached.
    fn finishing(&self, on_phone: bool) -> BTreeSet<usize> {
        let mut before = vec![Vec::new(); self.states.len()];
        for from in 0..self.states.len() {
            for to in self.leads_to(from, on_phone) {
                before[to].push(from);
            }
        }
        let mut finishing: BTreeSet<_> = self.done.iter().copied().collect();
        let mut open = self.done.clone();
        while let Some(state) = open.pop() {
            open.extend(before[state].iter().filter(|from| finishing.insert(**from)));
        }
        finishing
    }

    fn leads_to(&self, from: usize, on_phone: bool) -> impl Iterator<Item = usize> {
        let shown = if on_phone { self.shown_on_phone(from) } else { self.states[from].shown.clone() };
        let ids: BTreeSet<_> = shown.iter().map(|nr| self.widgets[*nr].id.as_str()).collect();
        let can_do = move |action: &str| action.split('=').next().is_some_and(|widget| ids.contains(widget));
        self.states[from].moves.iter().filter(move |(action, _)| can_do(action)).map(|(_, made)| made.to)
    }

    /// The fewest actions that lead from the start to a state.
    fn way_to(&self, state: usize) -> Vec<&str> {
        let mut came: Vec<Option<(usize, &str)>> = vec![None; self.states.len()];
        let mut open = VecDeque::from([self.start]);
        while let Some(from) = open.pop_front() {
            for (action, made) in &self.states[from].moves {
                if made.to != self.start && came[made.to].is_none() {
                    came[made.to] = Some((from, action));
                    open.push_back(made.to);
                }
            }
        }
        let mut way: Vec<_> = std::iter::successors(came[state], |(from, _)| came[*from]).map(|(_, action)| action).collect();
        way.reverse();
        way
    }
}
