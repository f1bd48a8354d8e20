//! Walks through a scene in every possible way and writes down each situation once.

use super::source::{Condition, Kind, Press, Source, Widget};
use std::collections::{BTreeMap, HashMap};

/// A moment in a scene: where one is, what is so, and how many steps are reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Situation<'a> {
    pub screen: &'a str,
    pub values: BTreeMap<&'a str, &'a str>,
    pub reached: usize,
}

/// Something that can be done, and what comes of it.
pub struct Deed<'a> {
    pub action: String,
    pub after: Situation<'a>,
    pub say: Option<&'a str>,
    pub wrong: bool,
}

/// A situation with what can be done in it; `to` are the numbers of the situations after each deed.
pub struct Place<'a> {
    pub situation: Situation<'a>,
    pub deeds: Vec<Deed<'a>>,
    pub to: Vec<usize>,
}

/// Every situation, nearest first; none when there are more than `most`.
pub fn explore(scene: &Source, most: usize) -> Option<Vec<Place<'_>>> {
    let start = Situation::at_start(scene);
    let mut numbers = HashMap::from([(start.clone(), 0)]);
    let (mut found, mut places) = (vec![start], Vec::new());
    while let Some(situation) = found.get(places.len()).cloned() {
        let deeds = situation.deeds(scene);
        let mut to = Vec::new();
        for deed in &deeds {
            let number = *numbers.entry(deed.after.clone()).or_insert(found.len());
            if number == found.len() {
                found.push(deed.after.clone());
            }
            to.push(number);
        }
        if found.len() > most {
            return None;
        }
        places.push(Place { situation, deeds, to });
    }
    Some(places)
}

impl<'a> Situation<'a> {
    fn at_start(scene: &'a Source) -> Self {
        let first = |(name, values): (&'a String, &'a Vec<String>)| (name.as_str(), values[0].as_str());
        Self { screen: &scene.start, values: scene.variables.iter().map(first).collect(), reached: 0 }
    }

    /// The numbers of the widgets that are shown.
    pub fn shown(&self, scene: &Source) -> Vec<usize> {
        let is_shown =
            |widget: &Widget| widget.screens.iter().any(|screen| screen == self.screen) && self.holds(scene, &widget.shown_if);
        (0..scene.widgets.len()).filter(|nr| is_shown(&scene.widgets[*nr])).collect()
    }

    /// Everything that can be done; nothing when all steps are reached.
    fn deeds(&self, scene: &'a Source) -> Vec<Deed<'a>> {
        if self.reached == scene.steps.len() {
            return Vec::new();
        }
        let shown = self.shown(scene);
        shown.into_iter().filter_map(|nr| self.deed(scene, &scene.widgets[nr])).collect()
    }

    fn deed(&self, scene: &'a Source, widget: &'a Widget) -> Option<Deed<'a>> {
        if widget.kind == Kind::Field {
            return self.typing(scene, widget);
        }
        let press = widget.press.iter().find(|press| self.holds(scene, &press.when))?;
        let after = self.pressed(press).onward(scene);
        Some(Deed { action: widget.id.clone(), after, say: press.say.as_deref(), wrong: press.wrong })
    }

    fn typing(&self, scene: &'a Source, field: &'a Widget) -> Option<Deed<'a>> {
        let variable = field.fills.as_deref()?;
        let becomes = if self.values.get(variable) == Some(&"right") { "empty" } else { "right" };
        let mut after = self.clone();
        after.values.insert(variable, becomes);
        Some(Deed { action: format!("{}={becomes}", field.id), after: after.onward(scene), say: None, wrong: false })
    }

    fn pressed(&self, press: &'a Press) -> Self {
        let mut after = self.clone();
        after.screen = press.go.as_deref().unwrap_or(self.screen);
        after.values.extend(press.set.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        after
    }

    /// With every next step whose goal holds now.
    fn onward(mut self, scene: &Source) -> Self {
        while scene.steps.get(self.reached).is_some_and(|step| self.holds(scene, &step.goal)) {
            self.reached += 1;
        }
        self
    }

    fn holds(&self, scene: &Source, condition: &Condition) -> bool {
        condition.0.iter().all(|(name, fine)| {
            let is = match name.as_str() {
                "screen" => Some(self.screen),
                "step" => scene.steps.get(self.reached).map(|step| step.id.as_str()),
                variable => self.values.get(variable).copied(),
            };
            is.is_some_and(|is| fine.iter().any(|value| value == is))
        })
    }
}
