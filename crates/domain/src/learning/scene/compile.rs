//! From a scene as it is written to its table, or to everything that is wrong with it.

use super::check;
use super::explore::{Place, explore};
use super::proof;
use super::source::{Source, Step, Widget};
use super::table::{Move, Shown, State, Table, TableStep};
use crate::learning::matcher::Match;
use crate::learning::progress::Problem;
use crate::learning::short_key;
use std::collections::BTreeSet;

/// A scene with more situations than this is too large to send and to prove.
pub const MOST_STATES: usize = 20_000;

/// The table of an activity's scene.
///
/// # Errors
/// Everything that is wrong: names that do not exist, screens or widgets nobody ever sees, and the shortest way into
/// a situation from which the end cannot be reached, on a wide screen or on a phone.
pub fn compile(activity: &str, scene: &Source) -> Result<Table, Vec<Problem>> {
    none(check::problems(activity, scene))?;
    let table = table(activity, scene)?;
    none(proof::problems(activity, &table))?;
    Ok(table)
}

fn none(problems: Vec<Problem>) -> Result<(), Vec<Problem>> {
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The table of a scene whose names are right, proven or not.
pub fn table(activity: &str, scene: &Source) -> Result<Table, Vec<Problem>> {
    let too_large = || vec![Problem::new(activity, "scene", format!("has more than {MOST_STATES} situations"))];
    let places = explore(scene, MOST_STATES).ok_or_else(too_large)?;
    let screens = scene.screens();
    let states: Vec<_> = places.iter().map(|place| state(scene, &screens, place)).collect();
    let is_done = |nr: &usize| states[*nr].step == scene.steps.len();
    Ok(Table {
        world: scene.world.clone(),
        start: 0,
        done: (0..states.len()).filter(is_done).collect(),
        screens: screens.iter().map(|screen| (*screen).to_owned()).collect(),
        widgets: scene.widgets.iter().map(|widget| shown(activity, widget)).collect(),
        steps: scene.steps.iter().map(|step| step_of(scene, step)).collect(),
        states,
        texts: scene.texts(activity),
    })
}

fn state(scene: &Source, screens: &[&str], place: &Place) -> State {
    let made = place.deeds.iter().zip(&place.to).map(|(deed, to)| {
        let say = deed.say.unwrap_or_default().to_owned();
        (deed.action.clone(), Move { to: *to, say, wrong: deed.wrong })
    });
    State {
        screen: screens.iter().position(|screen| *screen == place.situation.screen).unwrap_or_default(),
        step: place.situation.reached,
        shown: place.situation.shown(scene),
        moves: made.collect(),
    }
}

fn shown(activity: &str, widget: &Widget) -> Shown {
    let short = |key: &String| short_key(activity, key).to_owned();
    let short_match = |expects: &Match| Match { text: short(&expects.text), ..expects.clone() };
    Shown {
        id: widget.id.clone(),
        kind: widget.kind,
        region: widget.region,
        icon: widget.icon.clone().unwrap_or_default(),
        text: widget.text.as_ref().map_or_else(|| widget.id.clone(), short),
        expects: widget.expects.as_ref().map(short_match),
    }
}

fn step_of(scene: &Source, step: &Step) -> TableStep {
    let look = step.look.as_ref().and_then(|look| scene.widgets.iter().position(|widget| widget.id == *look));
    TableStep { id: step.id.clone(), look }
}

impl Source {
    /// Every screen, the first one first.
    pub(super) fn screens(&self) -> Vec<&str> {
        let mut screens = vec![self.start.as_str()];
        for screen in self.widgets.iter().flat_map(|widget| &widget.screens) {
            if !screens.contains(&screen.as_str()) {
                screens.push(screen);
            }
        }
        screens
    }

    /// The text keys it needs, relative to its module.
    fn texts(&self, activity: &str) -> Vec<String> {
        let own = |key: String| format!("{activity}.{key}");
        let mut texts = BTreeSet::from(["title", "done"].map(|key| own(key.to_owned())));
        for step in &self.steps {
            texts.extend(["task", "explain", "tip1", "tip2"].map(|part| own(format!("step.{}.{part}", step.id))));
        }
        for widget in &self.widgets {
            let key = widget.text_key(activity);
            texts.extend(widget.kind.parts().iter().map(|part| format!("{key}{part}")));
            texts.extend(widget.press.iter().filter_map(|press| Some(own(format!("said.{}", press.say.as_ref()?)))));
            texts.extend(widget.expects.iter().map(|expects| expects.text.clone()).filter(|key| !key.is_empty()));
        }
        texts.into_iter().collect()
    }
}

impl Widget {
    /// The key of its text in the module.
    pub(super) fn text_key(&self, activity: &str) -> String {
        self.text.clone().unwrap_or_else(|| format!("{activity}.{}", self.id))
    }
}
