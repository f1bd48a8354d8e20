//! Whether every name in a scene exists and every part of it is whole. Only then does it make sense to walk through it.

use super::source::{Condition, Kind, Press, Source, Step, Widget};
use crate::learning::matcher::MatchKind;
use crate::learning::progress::Problem;
use crate::learning::short_key;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong with the names and parts of a scene.
pub fn problems(activity: &str, scene: &Source) -> Vec<Problem> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut say = |part: String, says: Vec<String>| found.extend(says.into_iter().map(|says| (part.clone(), says)));
    say("scene".to_owned(), scene.whole(activity));
    for (name, values) in &scene.variables {
        say(format!("variable `{name}`"), variable(name, values));
    }
    for step in &scene.steps {
        say(format!("step `{}`", step.id), scene.step(step));
    }
    for widget in &scene.widgets {
        say(format!("widget `{}`", widget.id), scene.widget(widget));
        for (nr, press) in (1..).zip(&widget.press) {
            say(format!("widget `{}`, press {nr}", widget.id), scene.press(press));
        }
    }
    found.into_iter().map(|(part, says)| Problem::new(activity, part, says)).collect()
}

impl Source {
    fn whole(&self, activity: &str) -> Vec<String> {
        let steps = self.steps.iter().map(|step| &step.id);
        let widgets = self.widgets.iter().map(|widget| &widget.id);
        let mut says =
            holding([(self.world.is_empty(), "has no world".to_owned()), (self.steps.is_empty(), "has no steps".to_owned())]);
        says.extend(twice(steps.clone()).map(|id| format!("has two steps `{id}`")));
        says.extend(twice(widgets.clone()).map(|id| format!("has two widgets `{id}`")));
        says.extend(steps.chain(widgets).filter(|id| !is_slug(id)).map(|id| format!("`{id}` is not a name")));
        says.extend(self.one_key_two_texts(activity).map(|key| format!("two texts would both be `{key}` for the player")));
        says
    }

    /// Short text keys that stand for two keys of the module.
    fn one_key_two_texts(&self, activity: &str) -> impl Iterator<Item = String> {
        let expected = self.widgets.iter().filter_map(|widget| Some(widget.expects.as_ref()?.text.clone()));
        let keys: BTreeSet<_> = self.widgets.iter().map(|widget| widget.text_key(activity)).chain(expected).collect();
        let shorts: Vec<_> = keys.iter().map(|key| short_key(activity, key).to_owned()).filter(|key| !key.is_empty()).collect();
        twice(shorts.iter()).map(str::to_owned).collect::<Vec<_>>().into_iter()
    }

    fn step(&self, step: &Step) -> Vec<String> {
        let mut says = self.condition(&step.goal);
        says.extend(holding([
            (step.goal.0.is_empty(), "has no goal".to_owned()),
            (step.goal.0.contains_key("step"), "has a step as its goal".to_owned()),
        ]));
        let missing = step.look.iter().filter(|look| !self.widgets.iter().any(|widget| widget.id == **look));
        says.extend(missing.map(|look| format!("looks at `{look}`, which is no widget")));
        says
    }

    fn widget(&self, widget: &Widget) -> Vec<String> {
        let is_field = widget.kind == Kind::Field;
        let mut says = self.condition(&widget.shown_if);
        says.extend(holding([
            (widget.screens.is_empty(), "stands on no screen".to_owned()),
            (!widget.press.is_empty() && !widget.kind.can_be_pressed(), format!("a {} cannot be pressed", widget.kind)),
            (is_field != widget.expects.is_some(), "a field, and nothing else, has a `match`".to_owned()),
            (is_field != widget.fills.is_some(), "a field, and nothing else, has `fills`".to_owned()),
        ]));
        says.extend(widget.fills.iter().filter_map(|variable| self.filled(variable)));
        says.extend(widget.expects.iter().filter_map(|expects| match expects.kind {
            MatchKind::Length => (expects.least == 0).then(|| "a length needs `least`".to_owned()),
            MatchKind::Iban => None,
            kind => expects.text.is_empty().then(|| format!("{kind} needs `text`")),
        }));
        says
    }

    fn filled(&self, variable: &str) -> Option<String> {
        match self.variables.get(variable) {
            None => Some(no("variable", variable)),
            Some(values) if values != &["empty", "right"] => Some(format!("`{variable}` must have the values `empty`, `right`")),
            Some(_) => None,
        }
    }

    fn press(&self, press: &Press) -> Vec<String> {
        let set = press.set.iter().map(|(name, value)| (name.clone(), vec![value.clone()])).collect();
        let does_nothing = press.set.is_empty() && press.go.is_none() && press.say.is_none();
        let mut says = self.condition(&press.when);
        says.extend(self.unknown(&set, &["screen", "step"]));
        says.extend(press.go.iter().filter(|go| !self.screens().contains(&go.as_str())).map(|go| no("screen", go)));
        says.extend(holding([
            (does_nothing, "does nothing and says nothing".to_owned()),
            (press.wrong && press.say.is_none(), "is wrong and does not say why".to_owned()),
        ]));
        says
    }

    fn condition(&self, condition: &Condition) -> Vec<String> {
        self.unknown(&condition.0, &[])
    }

    /// The names and values that do not exist.
    fn unknown(&self, asked: &BTreeMap<String, Vec<String>>, refused: &[&str]) -> Vec<String> {
        let mut says = Vec::new();
        for (name, values) in asked {
            let Some(known) = self.values_of(name).filter(|_| !refused.contains(&name.as_str())) else {
                says.push(no("variable", name));
                continue;
            };
            says.extend(values.is_empty().then(|| format!("`{name}` has no value that is fine")));
            says.extend(values.iter().filter(|value| !known.contains(&value.as_str())).map(|value| no(name, value)));
        }
        says
    }

    fn values_of(&self, name: &str) -> Option<Vec<&str>> {
        match name {
            "screen" => Some(self.screens()),
            "step" => Some(self.steps.iter().map(|step| step.id.as_str()).collect()),
            variable => Some(self.variables.get(variable)?.iter().map(String::as_str).collect()),
        }
    }
}

fn variable(name: &str, values: &[String]) -> Vec<String> {
    let mut says = holding([
        (name == "screen" || name == "step", "has a name that means something else".to_owned()),
        (values.is_empty(), "has no values".to_owned()),
    ]);
    says.extend(twice(values.iter()).map(|value| format!("has `{value}` twice")));
    says
}

fn no(list: &str, name: &str) -> String {
    format!("there is no {list} `{name}`")
}

fn holding<const N: usize>(reasons: [(bool, String); N]) -> Vec<String> {
    reasons.into_iter().filter_map(|(holds, says)| holds.then_some(says)).collect()
}

fn twice<'a>(names: impl Iterator<Item = &'a String>) -> impl Iterator<Item = &'a str> {
    let mut seen = BTreeSet::new();
    names.map(String::as_str).filter(move |name| !seen.insert(*name))
}

/// Letters, digits and hyphens: what may stand in an action and in a text key.
fn is_slug(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}
