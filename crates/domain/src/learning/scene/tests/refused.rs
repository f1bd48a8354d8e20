use super::*;
use std::collections::BTreeMap;

/// What is said about the mailbox after a change.
fn said(change: impl FnOnce(&mut Source)) -> Vec<String> {
    let mut scene = mailbox();
    change(&mut scene);
    let found = compile("reply", &scene).err().unwrap_or_default();
    found.iter().map(|problem| problem.to_string().trim_start_matches("reply, ").to_owned()).collect()
}

fn is(name: &str, value: &str) -> Condition {
    Condition(BTreeMap::from([(name.to_owned(), vec![value.to_owned()])]))
}

#[test]
fn throwing_away_without_a_way_back_is_refused() {
    let no_way_back = |scene: &mut Source| {
        scene.widgets[6].press[0].when.0.insert("advert".to_owned(), vec!["kept".to_owned()]);
        scene.widgets.remove(2);
    };
    assert_eq!(said(no_way_back), ["screen `inbox`: after row-advert the end cannot be reached"]);
}

#[test]
fn a_screen_that_only_the_hidden_list_leaves_is_refused_on_a_phone() {
    let away = |scene: &mut Source| {
        let spare = Widget { id: "spare".to_owned(), screens: vec!["spare".to_owned()], ..scene.widgets[4].clone() };
        scene.widgets.push(Widget { shown_if: Condition::default(), ..spare });
        scene.widgets[3].screens.push("spare".to_owned());
        scene.widgets[1].press[0].go = Some("spare".to_owned());
    };
    assert_eq!(said(away), ["screen `spare`: after row-advert the end cannot be reached on a phone"]);
}

#[test]
fn what_nobody_ever_meets_is_named() {
    let attic = |scene: &mut Source| scene.widgets[4].screens = vec!["attic".to_owned()];
    assert_eq!(said(attic), ["screen `attic`: is never reached", "widget `sender`: is never shown"]);
    let never = said(|scene| scene.widgets[2].shown_if.0.insert("sent".to_owned(), vec!["yes".to_owned()]).map_or((), drop));
    assert_eq!(never, Vec::<String>::new(), "a way back after the end is met, even when nobody needs it");
    let deaf = said(|scene| scene.widgets[1].press.clear());
    assert_eq!(deaf, ["widget `row-advert`: can never be pressed", "widget `bin`: is never shown"]);
    let look = said(|scene| scene.steps[0].look = Some("send".to_owned()));
    assert_eq!(look, ["step `open`: looks at what is not shown then"]);
}

#[test]
fn a_step_that_cannot_be_reached_is_named_with_the_dead_end() {
    let found = said(|scene| scene.widgets[6].press[0].set.clear());
    assert_eq!(found, ["step `send`: is never reached", "screen `inbox`: at the start the end cannot be reached"]);
}

#[test]
fn every_name_that_does_not_exist_is_named() {
    assert_eq!(said(|scene| scene.steps[0].goal = is("screen", "outbox")), ["step `open`: there is no screen `outbox`"]);
    assert_eq!(said(|scene| scene.steps[0].goal = is("lieve", "read")), ["step `open`: there is no variable `lieve`"]);
    assert_eq!(said(|scene| scene.steps[1].look = Some("row".into())), ["step `answer`: looks at `row`, which is no widget"]);
    assert_eq!(said(|scene| scene.widgets[2].shown_if = is("advert", "lost")), ["widget `bin`: there is no advert `lost`"]);
    let press = |change: fn(&mut Press)| said(|scene| change(&mut scene.widgets[2].press[0]));
    assert_eq!(press(|press| press.go = Some("bin".into())), ["widget `bin`, press 1: there is no screen `bin`"]);
    assert_eq!(press(|press| press.when = is("step", "bin")), ["widget `bin`, press 1: there is no step `bin`"]);
    assert_eq!(
        press(|press| _ = press.set.insert("step".into(), "send".into())),
        ["widget `bin`, press 1: there is no variable `step`"]
    );
    assert_eq!(press(|press| press.set.clear()), ["widget `bin`, press 1: does nothing and says nothing"]);
    assert_eq!(press(|press| press.wrong = true), ["widget `bin`, press 1: is wrong and does not say why"]);
}

#[test]
fn a_scene_must_be_whole() {
    assert_eq!(said(|scene| scene.widgets[1].id = "send".into()), ["scene: has two widgets `send`"]);
    assert_eq!(said(|scene| scene.widgets[1].id = "Rij".into()), ["scene: `Rij` is not a name"]);
    assert_eq!(said(|scene| scene.steps[1].goal = Condition::default()), ["step `answer`: has no goal"]);
    assert_eq!(said(|scene| scene.widgets[0].screens.clear()), ["widget `bar`: stands on no screen"]);
    let doubled = said(|scene| scene.widgets[0].text = Some("send".into()));
    assert_eq!(doubled, ["scene: two texts would both be `send` for the player"]);
    let pressed = said(|scene| scene.widgets[0].press = scene.widgets[1].press.clone());
    assert_eq!(pressed, ["widget `bar`: a bar cannot be pressed"]);
    let values = said(|scene| _ = scene.variables.insert("sent".into(), vec!["no".into(), "yes".into(), "no".into()]));
    assert_eq!(values, ["variable `sent`: has `no` twice"]);
}

#[test]
fn a_field_has_a_match_and_a_variable_of_its_own() {
    let field = |change: fn(&mut Widget)| said(|scene| change(&mut scene.widgets[5]));
    assert_eq!(field(|field| field.expects = None), ["widget `answer`: a field, and nothing else, has a `match`"]);
    assert_eq!(field(|field| field.fills = None), ["widget `answer`: a field, and nothing else, has `fills`"]);
    assert_eq!(field(|field| field.fills = Some("to".into())), ["widget `answer`: there is no variable `to`"]);
    let values = ["widget `answer`: `sent` must have the values `empty`, `right`"];
    assert_eq!(field(|field| field.fills = Some("sent".into())), values);
    let asked = field(|field| field.expects.as_mut().unwrap().text.clear());
    assert_eq!(asked, ["widget `answer`: folded needs `text`"]);
}

#[test]
fn a_scene_that_grows_out_of_hand_is_refused() {
    let mut scene = mailbox();
    for nr in 0..15 {
        let switch = |from: &str, to: &str| Widget {
            id: format!("lamp-{nr}-{to}"),
            shown_if: is(&format!("lamp-{nr}"), from),
            press: vec![Press { set: BTreeMap::from([(format!("lamp-{nr}"), to.to_owned())]), ..Press::default() }],
            ..scene.widgets[2].clone()
        };
        let both = [switch("off", "on"), switch("on", "off")];
        scene.variables.insert(format!("lamp-{nr}"), vec!["off".to_owned(), "on".to_owned()]);
        scene.widgets.extend(both);
    }
    let problems = compile("reply", &scene).unwrap_err();
    assert_eq!(problems[0].to_string(), "reply, scene: has more than 20000 situations");
}
