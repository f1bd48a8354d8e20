mod random;
mod refused;
mod walks;

use super::*;
use crate::learning::progress::Refused;
use serde_json::json;

/// Lieve has written. The letter is answered; an advertisement that is thrown away can be taken out of the bin.
const MAILBOX: &str = r#"
    world = "mailbox"
    start = "inbox"
    [variables]
    advert = ["kept", "binned"]
    answer = ["empty", "right"]
    sent = ["no", "yes"]
    [[step]]
    id = "open"
    goal = { screen = "lieve" }
    look = "row-lieve"
    [[step]]
    id = "answer"
    goal = { answer = "right" }
    [[step]]
    id = "send"
    goal = { sent = "yes" }
    look = "send"
    [[widget]]
    id = "bar"
    kind = "bar"
    screens = ["inbox", "lieve"]
    text = "mail.box"
    [[widget]]
    id = "row-advert"
    kind = "row"
    region = "side"
    screens = ["inbox", "lieve"]
    if = { advert = ["kept"] }
    [[widget.press]]
    set = { advert = "binned" }
    say = "binned"
    wrong = true
    [[widget]]
    id = "bin"
    kind = "button"
    region = "side"
    screens = ["inbox", "lieve"]
    icon = "trash-2"
    if = { advert = "binned" }
    [[widget.press]]
    set = { advert = "kept" }
    [[widget]]
    id = "row-lieve"
    kind = "row"
    region = "side"
    screens = ["inbox", "lieve"]
    text = "mail.party"
    [[widget.press]]
    when = { step = "open" }
    go = "lieve"
    say = "opened"
    [[widget.press]]
    go = "lieve"
    [[widget]]
    id = "sender"
    kind = "sender"
    screens = ["lieve"]
    text = "mail.lieve"
    [[widget]]
    id = "answer"
    kind = "field"
    screens = ["lieve"]
    match = { kind = "folded", text = "reply.asked" }
    fills = "answer"
    [[widget]]
    id = "send"
    kind = "button"
    region = "foot"
    screens = ["lieve"]
    [[widget.press]]
    when = { answer = "right" }
    set = { sent = "yes" }
    go = "inbox"
    [[widget.press]]
    say = "still-empty"
    wrong = true
"#;

fn mailbox() -> Source {
    toml::from_str(MAILBOX).unwrap()
}

fn table() -> Table {
    compile("reply", &mailbox()).unwrap()
}

#[test]
fn an_answer_is_sent_and_mistakes_on_the_way_lose_nothing() {
    let way = ["row-advert", "row-lieve", "send", "answer=right", "answer=empty", "send", "answer=right", "send"];
    let done = table().replay(&way).unwrap();
    assert_eq!((done.done_steps, done.steps, done.is_done), (3, 3, true));
    assert_eq!((done.mistakes, done.mistakes_here), (3, 0));
    let busy = table().replay(&way[..6]).unwrap();
    assert_eq!((busy.done_steps, busy.mistakes, busy.mistakes_here), (2, 3, 1));
    assert_eq!(busy.last_action.as_deref(), Some("send"));
}

#[test]
fn what_is_not_shown_cannot_be_pressed() {
    let refused = |actions: &[&str]| table().replay(actions).unwrap_err();
    let at = |at, action: &str| Refused::Impossible { at, action: action.to_owned() };
    assert_eq!(refused(&["send"]), at(0, "send"));
    assert_eq!(refused(&["bin"]), at(0, "bin"));
    assert_eq!(refused(&["row-lieve", "answer=empty"]), at(1, "answer=empty"));
    assert_eq!(refused(&["row-lieve", "answer"]), at(1, "answer"));
    assert_eq!(refused(&["row-lieve", "sender"]), at(1, "sender"));
    assert_eq!(refused(&["row-lieve", "answer=right", "send", "row-lieve"]), at(3, "row-lieve"));
}

#[test]
fn one_move_may_reach_several_steps_and_a_step_stays_reached() {
    let mut scene = mailbox();
    scene.steps[0].goal.0.insert("screen".to_owned(), vec!["inbox".to_owned(), "lieve".to_owned()]);
    scene.steps[0].look = None;
    let table = compile::table("reply", &scene).unwrap();
    assert_eq!(table.states[table.start].step, 0);
    assert_eq!(table.replay(&["row-advert"]).unwrap().done_steps, 1);
    assert_eq!(table.replay(&["row-lieve", "answer=right", "answer=empty"]).unwrap().done_steps, 2);

    scene.steps[1].goal.0.insert("answer".to_owned(), vec!["empty".to_owned()]);
    let table = compile::table("reply", &scene).unwrap();
    assert_eq!(table.replay(&["row-lieve"]).unwrap().done_steps, 2);
}

#[test]
fn the_player_gets_exactly_the_table() {
    let json = serde_json::to_value(table()).unwrap();
    let keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["done", "screens", "start", "states", "steps", "widgets", "world"]);
    assert_eq!((&json["world"], &json["start"], &json["screens"]), (&json!("mailbox"), &json!(0), &json!(["inbox", "lieve"])));
    let party = json!({ "id": "row-lieve", "kind": "row", "region": "side", "icon": "", "text": "mail.party", "match": null });
    assert_eq!(json["widgets"][3], party);
    let expected = json!({ "kind": "folded", "text": "asked", "least": 0 });
    assert_eq!((&json["widgets"][5]["text"], &json["widgets"][5]["match"]), (&json!("answer"), &expected));
    assert_eq!(json["steps"][1], json!({ "id": "answer", "look": -1 }));
    assert_eq!(json["steps"][0]["look"], json!(3));
    let first = json!({ "screen": 0, "step": 0, "shown": [0, 1, 3],
        "moves": { "row-advert": [1, "binned", 1], "row-lieve": [2, "opened"] } });
    assert_eq!(json["states"][0], first);
    let done = json["done"][0].as_u64().unwrap();
    assert_eq!(json["states"][usize::try_from(done).unwrap()]["moves"], json!({}));
}

#[test]
fn a_move_without_words_is_only_where_it_leads() {
    let made = |say: &str, wrong| serde_json::to_string(&Move { to: 7, say: say.to_owned(), wrong }).unwrap();
    assert_eq!(made("", false), "[7]");
    assert_eq!(made("opened", false), r#"[7,"opened"]"#);
    assert_eq!(made("", true), r#"[7,"",1]"#);
}

#[test]
fn a_phone_hides_the_list_while_a_letter_is_open() {
    let table = table();
    assert_eq!(table.shown_on_phone(0), [0, 1, 3]);
    let open = table.states[0].moves["row-lieve"].to;
    assert_eq!(table.shown_on_phone(open), [0, 4, 5, 6]);
}

#[test]
fn a_scene_knows_every_text_it_needs() {
    let table = table();
    let texts: Vec<_> = table.texts().iter().filter(|key| !key.contains(".step.")).collect();
    let own = ["answer", "asked", "bin", "done", "row-advert.from", "row-advert.subject", "row-advert.time"];
    let said = ["said.binned", "said.opened", "said.still-empty", "send", "title"];
    let shared =
        ["mail.box", "mail.lieve.address", "mail.lieve.name", "mail.party.from", "mail.party.subject", "mail.party.time"];
    let reply = own.iter().chain(&said).map(|key| format!("reply.{key}"));
    assert_eq!(texts, shared.iter().map(ToString::to_string).chain(reply).collect::<Vec<_>>().iter().collect::<Vec<_>>());
    assert!(table.texts().contains(&"reply.step.send.tip1".to_owned()));
}
