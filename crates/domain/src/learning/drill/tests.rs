use super::*;
use proptest::prelude::*;

/// Godelieve opens her photos, looks at one and throws another away.
fn desktop() -> Drill {
    toml::from_str(
        r#"
        stage = "desktop"
        items = [{ id = "photos", picture = "folder" }, { id = "letter", picture = "page" }, { id = "bin", picture = "bin" }]
        [[round]]
        gesture = "double"
        item = "photos"
        [[round]]
        gesture = "drag"
        item = "letter"
        to = "bin"
        clears = true
        [[round]]
        gesture = "key"
        key = "Enter"
        "#,
    )
    .unwrap()
}

fn replayed(actions: &[&str]) -> Result<Progress, Refused> {
    desktop().replay(actions)
}

#[test]
fn rounds_are_done_in_order_each_in_its_own_way() {
    let done = replayed(&["1:no-one", "1:entered", "2:no-dropped", "2:chosen", "3:pressed"]).unwrap();
    assert_eq!((done.done_steps, done.steps, done.is_done), (3, 3, true));
    assert_eq!((done.mistakes, done.mistakes_here), (2, 0));
    assert_eq!(done.last_action.as_deref(), Some("3:pressed"));
}

#[test]
fn mistakes_are_counted_since_the_last_good_round() {
    let busy = replayed(&["1:no-one", "1:double", "2:no-dropped", "2:no-dropped"]).unwrap();
    assert_eq!((busy.done_steps, busy.mistakes, busy.mistakes_here), (1, 3, 2));
}

#[test]
fn nothing_is_believed_that_nobody_can_do() {
    let refused = |at, action: &str| Err(Refused::Impossible { at, action: action.to_owned() });
    assert_eq!(replayed(&["2:dragged"]), refused(0, "2:dragged"));
    assert_eq!(replayed(&["1:dragged"]), refused(0, "1:dragged"));
    assert_eq!(replayed(&["1:double", "1:double"]), refused(1, "1:double"));
    assert_eq!(replayed(&["01:double"]), refused(0, "01:double"));
    assert_eq!(replayed(&["1:no-short"]), refused(0, "1:no-short"));
    assert_eq!(replayed(&["1:double", "2:chosen", "3:typed", "3:typed"]), refused(3, "3:typed"));
    assert_eq!(replayed(&vec!["1:no-one"; 2001]), Err(Refused::TooMany));
}

#[test]
fn a_sound_drill_has_no_problems() {
    assert_eq!(desktop().problems("tidy"), []);
}

#[test]
fn each_way_to_be_impossible_is_named() {
    let after = |change: fn(&mut Drill)| {
        let mut drill = desktop();
        change(&mut drill);
        drill.problems("tidy").iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(after(|drill| drill.rounds.truncate(2)), "tidy, rounds: there are 2, there must be 3 to 6");
    let doubled = "tidy, item `photos`: is there twice";
    assert_eq!(after(|drill| drill.items.push(drill.items[0].clone())), doubled);
    assert_eq!(after(|drill| drill.rounds[0].item = "cat".into()), "tidy, round 1: there is no item `cat` by then");
    assert_eq!(after(|drill| drill.rounds[0].item.clear()), "tidy, round 1: double needs an item");
    assert_eq!(after(|drill| drill.rounds[1].to.clear()), "tidy, round 2: drag cannot go to ``");
    assert_eq!(after(|drill| drill.rounds[1].to = "letter".into()), "tidy, round 2: drag cannot go to `letter`");
    assert_eq!(after(|drill| drill.rounds[0].to = "bin".into()), "tidy, round 1: double cannot go to `bin`");
    assert_eq!(after(|drill| drill.rounds[2].key = "Entrer".into()), "tidy, round 3: `Entrer` is not a key");
    assert_eq!(after(|drill| drill.rounds[0].key = "a".into()), "tidy, round 1: double has no key");
    assert_eq!(after(|drill| drill.rounds[2].clears = true), "tidy, round 3: clears an item without naming it");
    let gone = after(|drill| drill.rounds[2] = Round { to: String::new(), gesture: Gesture::Tap, ..drill.rounds[1].clone() });
    assert_eq!(gone, "tidy, round 3: there is no item `letter` by then");
}

#[test]
fn every_movement_can_be_done_by_keys_and_in_one_place() {
    assert!(Gesture::ALL.iter().all(|gesture| gesture.has_other_ways()));
}

#[test]
fn a_drill_knows_the_texts_it_needs() {
    let texts = desktop().texts("tidy");
    for key in ["tidy.title", "tidy.item.bin", "tidy.said.one", "tidy.said.dropped", "tidy.said.other-key", "tidy.tip2"] {
        assert!(texts.iter().any(|text| text == key), "{key}");
    }
}

#[test]
fn the_player_gets_what_it_needs_and_no_more() {
    let json = serde_json::to_value(desktop()).unwrap();
    assert_eq!(json["items"][0], serde_json::json!({ "id": "photos", "picture": "folder" }));
    let round = r#"{"gesture":"drag","item":"letter","to":"bin","key":"","clears":true,"given":""}"#;
    assert_eq!(serde_json::to_string(&desktop().rounds[1]).unwrap(), round);
}

fn any_drill() -> impl Strategy<Value = Drill> {
    let round = prop::sample::select(Gesture::ALL).prop_map(|gesture| Round {
        gesture,
        item: String::new(),
        to: String::new(),
        key: String::new(),
        clears: false,
        given: String::new(),
    });
    let rounds = prop::collection::vec(round, 3..=6);
    rounds.prop_map(|rounds| Drill { stage: Stage::Desktop, items: Vec::new(), rounds })
}

proptest! {
    #[test]
    fn any_credits_in_order_finish_whatever_is_missed_between(
        drill in any_drill(),
        choices in prop::collection::vec((any::<prop::sample::Index>(), prop::collection::vec(any::<prop::sample::Index>(), 0..4)), 6),
    ) {
        let (mut actions, mut missed) = (Vec::new(), 0);
        for ((nr, round), (credit, misses)) in (1..).zip(&drill.rounds).zip(choices) {
            if !round.gesture.misses().is_empty() {
                missed += misses.len();
                actions.extend(misses.iter().map(|miss| format!("{nr}:no-{}", miss.get(round.gesture.misses()))));
            }
            actions.push(format!("{nr}:{}", credit.get(round.gesture.credits())));
        }
        let done = drill.replay(&actions).unwrap();
        prop_assert!(done.is_done && done.done_steps == drill.rounds.len());
        prop_assert_eq!((done.mistakes, done.mistakes_here), (missed, 0));
        prop_assert!(drill.replay(&[actions, vec!["1:moved".to_owned()]].concat()).is_err());
    }

    #[test]
    fn anything_else_is_refused_or_counted_as_a_miss(
        drill in any_drill(),
        nr in 0_usize..8,
        is_miss: bool,
        credit in prop::sample::select(Credit::ALL),
        miss in prop::sample::select(Miss::ALL),
    ) {
        let first = drill.rounds[0].gesture;
        let action = if is_miss { format!("{nr}:no-{miss}") } else { format!("{nr}:{credit}") };
        match drill.replay(&[action]) {
            Ok(progress) if is_miss => {
                prop_assert!(nr == 1 && first.misses().contains(&miss));
                prop_assert_eq!((progress.done_steps, progress.mistakes), (0, 1));
            }
            Ok(progress) => {
                prop_assert!(nr == 1 && first.credits().contains(&credit));
                prop_assert_eq!((progress.done_steps, progress.mistakes), (1, 0));
            }
            Err(_) if is_miss => prop_assert!(nr != 1 || !first.misses().contains(&miss)),
            Err(_) => prop_assert!(nr != 1 || !first.credits().contains(&credit)),
        }
    }
}
