//! What a helper opens and sees: hers, and nobody else's.

use domain::Adult;
use kit::on_both;

use crate::house::{At, Browser, begin, later, opened, signed_in, town};

const CLICK: At = ("mouse", "click");
const ASKS: &str = "vraagt hulp";

async fn asks(browser: &mut Browser) {
    let fields = [("module", CLICK.0), ("activity", CLICK.1)];
    let page = browser.post("/nl/learn/help", &fields).await;
    assert_eq!((page.status.as_u16(), page.body.as_str()), (200, "{\"asked\":true}"));
}

on_both! {
    async fn help_is_seen_by_who_opened_her_and_by_nobody_else_and_going_answers_it(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = opened(&app, &town, "Godelieve").await;
        let (mut christine, mut bart) = (signed_in(&app, town.christine).await, signed_in(&app, town.bart).await);
        assert!(!christine.get("/nl/desk/learners").await.body.contains(ASKS));
        assert!(godelieve.browser.get("/nl/learn/mouse/click").await.body.contains("\"help\":\"/nl/learn/help\""));
        asks(&mut godelieve.browser).await;
        let seen = christine.get("/nl/desk/learners").await.body;
        assert!(seen.contains(ASKS) && seen.contains("Godelieve"), "{seen}");
        let other = bart.get("/nl/desk/learners").await;
        assert!(other.status == 200 && !other.body.contains("Godelieve"));
        let path = format!("/nl/desk/learners/{}/help", godelieve.id);
        let place = town.desk.to_string();
        assert_eq!(bart.post(&path, &[("place", &place)]).await.status, 404);
        assert!(christine.get("/nl/desk/learners").await.body.contains(ASKS), "nobody else answers it");
        let to = christine.post(&path, &[("place", &place)]).await.to().to_owned();
        assert_eq!(to, format!("/nl/desk/learners?done=help-coming&place={place}"));
        let seen = christine.get("/nl/desk/learners").await.body;
        assert!(!seen.contains(ASKS) && seen.contains("Godelieve"), "{seen}");
    }

    async fn a_learner_is_counted_as_one_person_once_and_counts_apart_again_when_that_was_wrong(app: TestApp) {
        let town = town(&app).await;
        let godelieve = opened(&app, &town, "Godelieve").await;
        let (mut christine, mut bart) = (signed_in(&app, town.christine).await, signed_in(&app, town.bart).await);
        let (path, place, s) = (format!("/nl/desk/learners/{}/person", godelieve.id), town.desk.to_string(), "07".repeat(32));
        let form = [("place", place.as_str()), ("who", "coded"), ("s", s.as_str()), ("adult", "yes")];
        assert_eq!(bart.post(&path, &form).await.status, 404, "she is not his");
        assert_eq!(christine.post(&path, &form[..2]).await.status, 422, "no code, no person");
        assert_eq!(christine.post(&path, &[form[0], ("who", "anonymous")]).await.status, 422);
        assert_eq!(christine.post(&path, &form).await.to(), format!("{path}?done=saved&place={place}"));
        let page = christine.get(&path).await.body;
        assert!(page.contains("Gekoppeld op 15 mei 2024 door Christine") && !page.contains(&s), "{page}");
        assert!(christine.get("/nl/desk/learners").await.body.contains("Telt als één persoon"));
        let twice = christine.post(&path, &form).await;
        assert!(twice.status == 422 && twice.body.contains("Zij is al gekoppeld."), "{}", twice.body);
        assert_eq!(christine.post(&format!("{path}/part"), &form[..1]).await.to(), format!("{path}?done=changed&place={place}"));
        let page = christine.get(&path).await.body;
        assert!(page.contains("Losgemaakt op 15 mei 2024 door Christine") && page.contains("name=\"adult\""), "{page}");
        kit::journal::seal_waiting(&app).await.unwrap();
        let entries = kit::journal::after(&app.db, 0, 100).await.unwrap();
        let told: Vec<_> = entries.iter().filter(|entry| entry.kind.starts_with("people.")).map(|entry| (entry.kind.as_str(), entry.adult)).collect();
        assert_eq!(told, [("people.merged", Adult::Yes), ("people.parted", Adult::Unknown)]);
    }

    async fn after_two_hours_a_question_is_over(app: TestApp) {
        let town = town(&app).await;
        asks(&mut opened(&app, &town, "Godelieve").await.browser).await;
        for (minutes, is_seen) in [(119, true), (121, false)] {
            let app = later(&app, minutes);
            let page = signed_in(&app, town.christine).await.get("/nl/desk/learners").await;
            assert_eq!(page.body.contains(ASKS), is_seen, "{minutes}");
        }
    }

    async fn who_has_done_everything_can_still_ask(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = opened(&app, &town, "Godelieve").await;
        for module in learning::content::modules().unwrap() {
            for activity in &module.activities {
                godelieve.browser.finish((&module.id, &activity.id)).await;
            }
        }
        asks(&mut godelieve.browser).await;
        assert!(signed_in(&app, town.christine).await.get("/nl/desk/learners").await.body.contains(ASKS));
    }

    async fn who_came_alone_has_nobody_to_ask_and_is_on_no_list(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = begin(&app, "desk").await;
        assert!(godelieve.browser.get("/nl/learn/mouse/click").await.body.contains("\"help\":\"\""));
        asks(&mut godelieve.browser).await;
        for account in [town.christine, town.bart] {
            assert!(!signed_in(&app, account).await.get("/nl/desk/learners").await.body.contains("Godelieve"));
        }
    }

    async fn opening_here_hands_over_the_browser_and_ends_the_visit_of_the_helper(app: TestApp) {
        let town = town(&app).await;
        let mut browser = signed_in(&app, town.christine).await;
        let christine = browser.cookie.clone();
        let place = town.desk.to_string();
        let page = browser.post("/nl/desk/learners", &[("name", "Noël"), ("device", "touch"), ("place", &place), ("way", "here")]).await;
        assert_eq!(page.to(), "/nl/learn/card");
        assert_eq!(browser.get("/nl/learn/path").await.status, 200);
        assert_eq!(browser.get("/nl/desk/learners").await.status, 404);
        browser.cookie = christine;
        assert!(browser.get("/nl/desk/learners").await.to().starts_with("/nl/sign-in"));
    }

    async fn a_learner_of_the_list_is_opened_again_and_somebody_elses_is_not(app: TestApp) {
        let town = town(&app).await;
        let godelieve = opened(&app, &town, "Godelieve").await;
        let place = town.desk.to_string();
        let form = [("learner", godelieve.id.to_string()), ("place", place), ("way", "qr".to_owned())];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut christine = signed_in(&app, town.christine).await;
        let to = christine.post("/nl/desk/learners", &form).await.to().to_owned();
        let opening = christine.get(&to).await;
        assert!(opening.status == 200 && opening.body.contains("Godelieve") && opening.body.contains("<div class=\"opening\">"), "{}", opening.body);
        let mut bart = signed_in(&app, town.bart).await;
        assert_eq!(bart.get(&to).await.status, 404);
        assert_eq!(bart.post("/nl/desk/learners", &form).await.status, 404);
        let ticket = accounts::learner::opening::ticket(&app, to.rsplit('/').next().unwrap().parse().unwrap());
        assert!(!opening.body.contains(&ticket), "the code is drawn, not written");
        Browser::of(&app).post("/nl/learn/scan", &[("card", &ticket)]).await.to();
        assert!(!christine.get(&to).await.body.contains("<div class=\"opening\">"), "used once");
        let later = later(&app, 11);
        let to = signed_in(&app, town.christine).await.post("/nl/desk/learners", &form).await.to().to_owned();
        assert!(!signed_in(&later, town.christine).await.get(&to).await.body.contains("<div class=\"opening\">"), "over");
    }

    async fn a_national_number_as_first_name_is_refused_at_the_desk_too(app: TestApp) {
        let town = town(&app).await;
        let place = town.desk.to_string();
        let fields = [("name", "85.07.30-999.32"), ("device", "touch"), ("place", place.as_str()), ("way", "qr")];
        let page = signed_in(&app, town.christine).await.post("/nl/desk/learners", &fields).await;
        assert!(page.status == 422 && page.body.contains("id=\"name-error\""));
    }

    async fn a_learner_sees_nothing_of_the_desk(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = opened(&app, &town, "Godelieve").await;
        let place = town.desk.to_string();
        assert_eq!(godelieve.browser.get("/nl/desk/learners").await.status, 404);
        assert_eq!(godelieve.browser.post("/nl/desk/learners", &[("place", &place), ("device", "touch")]).await.status, 404);
        assert_eq!(godelieve.browser.post(&format!("/nl/desk/learners/{}/help", godelieve.id), &[("place", &place)]).await.status, 404);
    }
}
