//! Random scenes of three screens and two variables, in which about half the ways are open to everybody.

use super::*;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeMap;

const SCREENS: [&str; 3] = ["home", "letter", "trap"];

/// A scene whose names are right; whether it can be finished is another matter.
pub fn scene() -> impl Strategy<Value = Source> {
    let goals = prop::collection::vec(condition().prop_filter("a goal", |goal| !goal.0.is_empty()), 3);
    (goals, open_ways(), prop::collection::vec(widget(), 0..5)).prop_map(|(goals, ways, others)| {
        let steps = (0..).zip(goals).map(|(nr, goal)| Step { id: format!("step-{nr}"), goal, look: None });
        let mut widgets = [ways, others].concat();
        for (nr, widget) in (0..).zip(&mut widgets) {
            widget.id = format!("widget-{nr}");
        }
        let variables = [("sent", ["no", "yes"]), ("to", ["empty", "right"])];
        let variables = variables.map(|(name, values)| (name.to_owned(), values.map(str::to_owned).to_vec())).into();
        Source { world: "mailbox".to_owned(), start: "home".to_owned(), variables, steps: steps.collect(), widgets }
    })
}

/// Ways that stay open: to each screen, to say yes, and a field. Not all of them, and not everywhere.
fn open_ways() -> impl Strategy<Value = Vec<Widget>> {
    let go = |screen: &str| Press { go: Some(screen.to_owned()), ..Press::default() };
    let yes = Press { set: BTreeMap::from([("sent".to_owned(), "yes".to_owned())]), ..Press::default() };
    let presses = [vec![go("home")], vec![go("letter")], vec![go("trap")], vec![yes], Vec::new()];
    let way = (select(presses.to_vec()), prop::bool::weighted(0.8), widget());
    let way = way.prop_map(|(press, is_everywhere, widget)| Widget {
        kind: if press.is_empty() { Kind::Field } else { Kind::Button },
        screens: if is_everywhere { SCREENS.map(str::to_owned).to_vec() } else { widget.screens.clone() },
        shown_if: Condition::default(),
        press,
        ..widget
    });
    prop::collection::vec(way.prop_map(whole), 3..8)
}

fn widget() -> impl Strategy<Value = Widget> {
    let kind = select(vec![Kind::Bar, Kind::Text, Kind::Row, Kind::Button, Kind::Button, Kind::Lure, Kind::Field]);
    let place = (subsequence(SCREENS.to_vec(), 1..=3), select(Region::ALL), condition());
    (kind, place, prop::collection::vec(press(), 1..3)).prop_map(|(kind, (screens, region, shown_if), press)| {
        let screens = screens.into_iter().map(str::to_owned).collect();
        let (id, text, icon, expects, fills) = Default::default();
        whole(Widget { id, kind, region, screens, text, icon, shown_if, press, expects, fills })
    })
}

/// With what its kind needs, and nothing else.
fn whole(widget: Widget) -> Widget {
    let is_field = widget.kind == Kind::Field;
    Widget {
        press: if widget.kind.can_be_pressed() { widget.press } else { Vec::new() },
        expects: is_field.then(|| serde_json::from_str(r#"{ "kind": "length", "least": 3 }"#).unwrap()),
        fills: is_field.then(|| "to".to_owned()),
        ..widget
    }
}

fn press() -> impl Strategy<Value = Press> {
    let set = prop::option::of(select(vec![("sent", "no"), ("sent", "yes"), ("to", "empty")]));
    let go = prop::option::of(select(SCREENS.to_vec()));
    (condition(), prop::option::of(0_usize..3), set, go, any::<bool>()).prop_map(|(mut when, step, set, go, wrong)| {
        when.0.extend(step.map(|nr| ("step".to_owned(), vec![format!("step-{nr}")])));
        Press {
            when,
            set: set.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect(),
            go: go.map(str::to_owned),
            say: Some("said".to_owned()),
            wrong,
        }
    })
}

fn condition() -> impl Strategy<Value = Condition> {
    let asked = vec![("screen", "home"), ("screen", "letter"), ("sent", "no"), ("sent", "yes"), ("to", "empty"), ("to", "right")];
    let one = select(asked).prop_map(|(name, value)| (name.to_owned(), vec![value.to_owned()]));
    prop::collection::vec(one, 0..=1).prop_map(|all| Condition(all.into_iter().collect()))
}
