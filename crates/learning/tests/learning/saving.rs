//! What a learner does is kept after every step, once, in its order; and nothing that nobody can do.

use domain::Id;
use kit::app::App;
use kit::{on_both, random};
use learning::content;

use crate::house::{At, Chance, Learner, begin, way};
use crate::journal::{kinds, sorted};

const CLICK: At = ("mouse", "click");
const REPLY: At = ("my-first-e-mail", "reply");

/// What there is of an attempt, and of everything she did.
async fn state(app: &App, godelieve: &Learner, attempt: Id) -> (Vec<String>, Vec<String>) {
    (godelieve.kept(app, attempt).await, kinds(app).await)
}

on_both! {
    async fn every_step_is_kept_when_it_is_done(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let (attempt, actions) = (random::opaque_id(), way(CLICK));
        for (nr, action) in actions.iter().enumerate() {
            let page = godelieve.browser.save(attempt, CLICK, nr, &[action]).await;
            assert_eq!((page.status.as_u16(), page.body.as_str()), (200, format!("{{\"saved\":{}}}", nr + 1).as_str()));
            assert_eq!(godelieve.kept(&app, attempt).await, actions[..=nr]);
        }
        assert_eq!(sorted(&kinds(&app).await), ["learning.activity", "learning.start"]);
    }

    async fn parts_in_any_order_and_again_come_to_the_same(app: TestApp) {
        let actions = way(REPLY);
        for seed in 0..10 {
            let mut godelieve = begin(&app, "").await;
            let (attempt, mut chance) = (random::opaque_id(), Chance(seed));
            let before = kinds(&app).await.len();
            while godelieve.kept(&app, attempt).await.len() < actions.len() {
                let from = chance.below(actions.len());
                let to = from + 1 + chance.below(actions.len() - from);
                let kept = godelieve.kept(&app, attempt).await;
                let page = godelieve.browser.save(attempt, REPLY, from, &actions[from..to]).await;
                assert_eq!(page.status, if from > kept.len() { 409 } else { 200 }, "{seed}: {from}..{to} of {}", kept.len());
                assert_eq!(godelieve.kept(&app, attempt).await, actions[..if from > kept.len() { kept.len() } else { to.max(kept.len()) }]);
            }
            godelieve.browser.save(attempt, REPLY, 0, &actions).await;
            assert_eq!(godelieve.kept(&app, attempt).await, actions);
            assert_eq!(sorted(&kinds(&app).await[before..]), ["learning.activity", "learning.start"]);
        }
    }

    async fn the_same_form_sent_again_answers_the_same_and_by_another_is_refused(app: TestApp) {
        let (mut godelieve, mut noel) = (begin(&app, "").await, begin(&app, "").await);
        let (attempt, once) = (random::opaque_id(), random::opaque_id().to_string());
        let version = &content::module("mouse").unwrap().activity("click").unwrap().version;
        let form = [("once", once.as_str()), ("module", "mouse"), ("activity", "click"), ("version", version), ("from", "0"), ("action", "1:clicked")];
        let path = format!("/nl/learn/attempts/{attempt}");
        for _ in 0..2 {
            let page = godelieve.browser.post_again(&path, &form).await;
            assert_eq!((page.status.as_u16(), page.body.as_str()), (200, "{\"saved\":1}"));
        }
        assert_eq!(noel.browser.post_again(&path, &form).await.status, 409);
        assert_eq!(godelieve.kept(&app, attempt).await, ["1:clicked"]);
    }

    async fn a_gap_or_another_action_is_refused_and_nothing_changes(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let attempt = random::opaque_id();
        godelieve.browser.save(attempt, CLICK, 0, &["1:no-right", "1:clicked"]).await;
        let before = state(&app, &godelieve, attempt).await;
        for (from, actions) in [(3, vec!["2:clicked"]), (1, vec!["1:tapped"]), (0, vec!["1:clicked", "2:clicked"]), (usize::MAX, vec!["2:clicked"])] {
            assert_eq!(godelieve.browser.save(attempt, CLICK, from, &actions).await.status, 409, "{from} {actions:?}");
            assert_eq!(state(&app, &godelieve, attempt).await, before);
        }
        assert_eq!(godelieve.browser.save(attempt, ("mouse", "double-click"), 2, &["1:double"]).await.status, 409, "another exercise");
        assert_eq!(state(&app, &godelieve, attempt).await, before);
    }

    async fn what_nobody_can_do_there_is_refused_and_nothing_is_kept(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let most = vec!["1:no-right"; 2001];
        let impossible = [vec!["2:clicked"], vec!["1:double"], vec!["1:clicked", "x"], vec![""], vec!["<script>"], most.clone()];
        for actions in impossible {
            let attempt = random::opaque_id();
            assert_eq!(godelieve.browser.save(attempt, CLICK, 0, &actions).await.status, 409);
            assert_eq!(state(&app, &godelieve, attempt).await, (vec![], vec![]));
        }
        let attempt = random::opaque_id();
        assert_eq!(godelieve.browser.save(attempt, CLICK, 0, &[] as &[&str]).await.status, 400);
        assert_eq!(state(&app, &godelieve, attempt).await, (vec![], vec![]));
        // Two thousand are kept; one more is one too many.
        assert_eq!(godelieve.browser.save(attempt, CLICK, 0, &most[1..]).await.status, 200);
        assert_eq!(godelieve.browser.save(attempt, CLICK, 2000, &["1:clicked"]).await.status, 409);
        assert_eq!(godelieve.kept(&app, attempt).await.len(), 2000);
    }

    async fn a_page_older_than_the_exercise_is_told_so(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let attempt = random::opaque_id();
        let path = format!("/nl/learn/attempts/{attempt}");
        let old = [("module", "mouse"), ("activity", "click"), ("version", "00000000"), ("from", "0"), ("action", "1:clicked")];
        assert_eq!(godelieve.browser.post(&path, &old).await.status, 409);
        assert_eq!(state(&app, &godelieve, attempt).await, (vec![], vec![]));
    }

    async fn an_address_or_a_form_that_no_page_sends_is_never_a_mistake_of_ours(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let good = [("module", "mouse"), ("activity", "click"), ("from", "0"), ("action", "1:clicked")];
        assert_eq!(godelieve.browser.post("/nl/learn/attempts/geen-id", &good).await.status, 409, "without version it is old");
        for (name, value, status) in [("module", "x", 404), ("activity", "x", 404), ("from", "-1", 400), ("from", "x", 400)] {
            let version = &content::module("mouse").unwrap().activity("click").unwrap().version;
            let form: Vec<_> = good.iter().map(|(field, good)| (*field, if *field == name { value } else { good })).chain([("version", version.as_str())]).collect();
            assert_eq!(godelieve.browser.post(&format!("/nl/learn/attempts/{}", random::opaque_id()), &form).await.status, status, "{name}={value}");
        }
    }

    async fn the_attempt_of_somebody_else_is_not_there_to_read_or_to_write(app: TestApp) {
        let (mut godelieve, mut noel) = (begin(&app, "").await, begin(&app, "").await);
        let attempt = random::opaque_id();
        godelieve.browser.save(attempt, CLICK, 0, &["1:clicked"]).await;
        let before = state(&app, &godelieve, attempt).await;
        for (from, actions) in [(0, vec!["1:clicked"]), (1, vec!["2:clicked"]), (0, vec!["1:tapped"])] {
            let status = noel.browser.save(attempt, CLICK, from, &actions).await.status.as_u16();
            assert!([404, 409].contains(&status), "{status}");
        }
        assert_eq!(state(&app, &godelieve, attempt).await, before);
        assert!(noel.kept(&app, attempt).await.is_empty());
        let page = noel.browser.get("/nl/learn/mouse/click").await;
        assert!(!page.body.contains(&attempt.to_string()) && page.body.contains("\"actions\":[]"));
        let hers = godelieve.browser.get("/nl/learn/mouse/click").await;
        assert!(hers.body.contains(&attempt.to_string()) && hers.body.contains("\"actions\":[\"1:clicked\"]"));
    }

    async fn nobody_saves_without_being_in(app: TestApp) {
        let mut guest = crate::house::Browser::of(&app);
        assert_eq!(guest.save(random::opaque_id(), CLICK, 0, &["1:clicked"]).await.status, 404);
        let page = guest.get("/nl/learn/mouse/click").await;
        assert!(page.status == 200 && page.body.contains("\"save\":\"\""), "a guest practises and nothing is sent");
    }
}
