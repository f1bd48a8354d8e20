//! Random scenes, played by rules that are written a second time here, straight from how a scene is read.

use super::random::scene;
use super::*;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

/// Somebody in a scene.
#[derive(Debug, Clone, PartialEq)]
struct Player {
    screen: String,
    values: BTreeMap<String, String>,
    reached: usize,
}

impl Player {
    fn new(scene: &Source) -> Self {
        let values = scene.variables.iter().map(|(name, values)| (name.clone(), values[0].clone()));
        Self { screen: scene.start.clone(), values: values.collect(), reached: 0 }
    }

    fn is_so(&self, scene: &Source, condition: &Condition) -> bool {
        condition.0.iter().all(|(name, fine)| match name.as_str() {
            "screen" => fine.contains(&self.screen),
            "step" => scene.steps.get(self.reached).is_some_and(|step| fine.contains(&step.id)),
            _ => fine.contains(&self.values[name]),
        })
    }

    fn sees(&self, scene: &Source, on_phone: bool) -> Vec<Widget> {
        let here = |widget: &&Widget| widget.screens.contains(&self.screen) && self.is_so(scene, &widget.shown_if);
        let mut seen: Vec<Widget> = scene.widgets.iter().filter(here).cloned().collect();
        if on_phone && seen.iter().any(|widget| widget.region != Region::Side && widget.kind != Kind::Bar) {
            seen.retain(|widget| widget.region != Region::Side);
        }
        seen
    }

    /// Does an action; whether it was wrong, or nothing when it is not possible.
    fn act(&mut self, scene: &Source, on_phone: bool, action: &str) -> Option<bool> {
        if self.reached == scene.steps.len() {
            return None;
        }
        let (id, typed) = action.split_once('=').map_or((action, None), |(id, typed)| (id, Some(typed)));
        let widget = self.sees(scene, on_phone).into_iter().find(|widget| widget.id == id)?;
        let wrong = match (typed, &widget.fills) {
            (Some(typed), Some(variable)) => {
                let before = self.values.insert(variable.clone(), typed.to_owned());
                if before.as_deref() == Some(typed) {
                    return None;
                }
                false
            }
            (None, None) => self.press(scene, &widget)?,
            _ => return None,
        };
        while self.reached < scene.steps.len() && self.is_so(scene, &scene.steps[self.reached].goal) {
            self.reached += 1;
        }
        Some(wrong)
    }

    fn press(&mut self, scene: &Source, widget: &Widget) -> Option<bool> {
        let press = widget.press.iter().find(|press| self.is_so(scene, &press.when))?;
        self.values.extend(press.set.clone());
        self.screen = press.go.clone().unwrap_or(self.screen.clone());
        Some(press.wrong)
    }
}

fn actions(scene: &Source) -> Vec<String> {
    let of = |widget: &Widget| ["", "=right", "=empty"].map(|typed| format!("{}{typed}", widget.id));
    scene.widgets.iter().flat_map(of).collect()
}

/// Where somebody can be after one action.
fn next(scene: &Source, on_phone: bool, player: &Player) -> Vec<Player> {
    let tried = actions(scene).into_iter().filter_map(|action| {
        let mut player = player.clone();
        player.act(scene, on_phone, &action).map(|_| player)
    });
    tried.collect()
}

/// Everybody who can come about on a wide screen.
fn everybody(scene: &Source) -> Vec<Player> {
    let mut all = vec![Player::new(scene)];
    let mut nr = 0;
    while let Some(player) = all.get(nr).cloned() {
        for player in next(scene, false, &player) {
            if !all.contains(&player) {
                all.push(player);
            }
        }
        nr += 1;
    }
    all
}

/// Whether somebody in a scene can come to a point from which there is no way to the end.
fn has_dead_end(scene: &Source, all: &[Player], on_phone: bool) -> bool {
    let number = |player: &Player| all.iter().position(|other| other == player).unwrap();
    let leads: Vec<Vec<usize>> = all.iter().map(|player| next(scene, on_phone, player).iter().map(number).collect()).collect();
    let mut can_finish: Vec<bool> = all.iter().map(|player| player.reached == scene.steps.len()).collect();
    for _ in 0..all.len() {
        for nr in 0..all.len() {
            can_finish[nr] |= leads[nr].iter().any(|to| can_finish[*to]);
        }
    }
    can_finish.contains(&false)
}

proptest! {
    #[test]
    fn a_replay_is_what_somebody_who_plays_would_meet(scene in scene(), chosen in prop::collection::vec(any::<Index>(), 40)) {
        let table = compile::table("any", &scene).unwrap();
        let (mut player, mut done, mut wrongs) = (Player::new(&scene), Vec::new(), 0);
        for index in chosen {
            let action = index.get(&actions(&scene)).clone();
            let tried = [done.clone(), vec![action]].concat();
            let mut next = player.clone();
            let played = next.act(&scene, false, tried.last().unwrap());
            prop_assert_eq!(table.replay(&tried).is_ok(), played.is_some());
            if let Some(wrong) = played {
                (player, done, wrongs) = (next, tried, wrongs + usize::from(wrong));
            }
        }
        let progress = table.replay(&done).unwrap();
        prop_assert_eq!((progress.done_steps, progress.mistakes), (player.reached, wrongs));
    }

    #[test]
    fn every_situation_is_in_the_table_and_every_dead_end_is_found(scene in scene()) {
        let table = compile::table("any", &scene).unwrap();
        let problems = proof::problems("any", &table);
        let lost = |end: &str| problems.iter().any(|problem| problem.says.ends_with(end));
        let all = everybody(&scene);
        let (on_wide, on_phone) = (has_dead_end(&scene, &all, false), has_dead_end(&scene, &all, true));
        prop_assert_eq!(all.len(), table.states.len());
        prop_assert_eq!(lost("the end cannot be reached"), on_wide);
        prop_assert_eq!(lost("the end cannot be reached on a phone"), on_phone && !on_wide);
    }

    #[test]
    fn a_trap_is_refused_until_there_is_a_way_out(rooms in 2_usize..5, from in 0_usize..5, has_way_out: bool) {
        let room = |nr: usize| format!("room-{}", nr % rooms);
        let step = |nr: usize| format!("[[step]]\nid = \"step-{nr}\"\ngoal = {{ screen = \"{}\" }}\n", room(nr));
        let door = |id: &str, at: &str, to: &str| format!(
            "[[widget]]\nid = \"{id}\"\nkind = \"button\"\nscreens = [\"{at}\"]\n[[widget.press]]\ngo = \"{to}\"\n");
        let mut written = vec!["world = \"house\"\nstart = \"room-0\"\n".to_owned()];
        written.extend((1..rooms).map(step));
        written.extend((0..rooms).map(|nr| door(&format!("door-{nr}"), &room(nr), &room(nr + 1))));
        written.push(door("trap-door", &room(from % (rooms - 1)), "trap"));
        written.push("[[widget]]\nid = \"wall\"\nkind = \"text\"\nscreens = [\"trap\"]\n".to_owned());
        written.extend(has_way_out.then(|| door("way-out", "trap", "room-0")));
        let compiled = compile("house", &toml::from_str(&written.concat()).unwrap());
        prop_assert_eq!(compiled.is_ok(), has_way_out, "{:?}", compiled.err());
    }
}
