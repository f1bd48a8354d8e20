//! ONE function: whatever a learner did, her own page and her helper's card tell the same.

use kit::app::App;
use kit::visit::Visitor;
use kit::{Lang, Visit, on_both, random};
use learning::content;
use learning::progress::{self, Overview};

use crate::house::{Chance, Learner, Town, helper, later, opened, town, way};

/// What an overview comes to, in words.
fn told(overview: &Overview) -> (Vec<(String, usize, bool)>, Option<String>) {
    let modules = overview.modules.iter().map(|done| (done.module.id.clone(), done.count(), done.is_whole())).collect();
    let now = overview.now.as_ref().map(|now| {
        format!("{} {} {} {:?} {:?} {:?}", now.module.id, now.activity.id, now.standing, now.progress, now.last_at, now.asked_at)
    });
    (modules, now)
}

/// Does something by chance: begins, misses, goes on, finishes, asks for help.
async fn does(chance: &mut Chance, godelieve: &mut Learner) {
    let modules = content::modules().unwrap();
    let module = &modules[chance.below(modules.len())];
    let activity = &module.activities[chance.below(module.activities.len())];
    let at = (module.id.as_str(), activity.id.as_str());
    match chance.below(6) {
        0 => drop(godelieve.browser.post("/nl/learn/help", &[("module", at.0), ("activity", at.1)]).await),
        1 | 2 => godelieve.browser.finish(at).await,
        _ => {
            let mut actions: Vec<String> = way(at).into_iter().take(1 + chance.below(3)).collect();
            if let domain::learning::Exercise::Drill(drill) = &activity.exercise {
                let misses = drill.rounds[0].gesture.misses().first().map(|miss| format!("1:no-{miss}"));
                actions = misses.map(|miss| vec![miss; 1 + chance.below(6)]).unwrap_or(actions);
            }
            assert_eq!(godelieve.browser.save(random::opaque_id(), at, 0, &actions).await.status, 200);
        }
    }
}

fn christines(app: &App, town: &Town) -> Visit {
    let (standing, _) = helper(town, town.christine);
    let visitor = Visitor { session: random::opaque_id(), name: "Christine".to_owned(), standing, look: None };
    Visit {
        app: app.clone(),
        lang: Lang::Nl,
        visitor: Some(visitor),
        path: "/nl/desk/learners".to_owned(),
        query: String::new(),
        look: None,
    }
}

/// Each module of which something is done, in words.
fn did(overview: &progress::Overview) -> Vec<String> {
    let begun = overview.modules.iter().filter(|done| done.count() > 0);
    let words = |done: &progress::Done| {
        format!("{}: {} van {} gedaan", done.module.title(Lang::Nl), done.count(), done.module.activities.len())
    };
    begun.map(words).collect()
}

on_both! {
    async fn her_page_and_her_helpers_card_tell_the_same_whatever_she_did(app: TestApp) {
        let town = town(&app).await;
        for seed in 0..8 {
            let mut chance = Chance(seed);
            let mut godelieve = opened(&app, &town, &format!("Godelieve {seed}")).await;
            for minutes in 0..8 {
                does(&mut chance, &mut godelieve).await;
                let app = later(&app, minutes * 3);
                let (_, scope) = helper(&town, town.christine);
                let hers = progress::of(&app, &godelieve.scope, godelieve.id, "computer").await.unwrap();
                let helpers = progress::of(&app, &scope, godelieve.id, "computer").await.unwrap();
                assert_eq!(told(&hers), told(&helpers));
                let cards = learning::cards(&christines(&app, &town), &scope, town.desk, 60).await.unwrap();
                let card = cards.iter().find(|card| card.id == godelieve.id.to_string()).unwrap();
                let now = hers.now.as_ref();
                assert_eq!(Some(card.standing), now.map(|now| now.standing));
                assert_eq!(card.did, did(&hers));
                let path = godelieve.browser.get("/nl/learn/path").await.body;
                assert!(path.contains(&card.counted), "{} in {path}", card.counted);
            }
        }
    }

    async fn what_she_did_last_is_where_she_is(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = opened(&app, &town, "Godelieve").await;
        let (click, drag) = (random::opaque_id(), random::opaque_id());
        let mut windows = Vec::new();
        for minutes in 1..=3 {
            let mut window = crate::house::Browser::of(&later(&app, minutes));
            window.cookie.clone_from(&godelieve.browser.cookie);
            windows.push(window);
        }
        windows[0].save(click, ("mouse", "click"), 0, &["1:clicked"]).await;
        windows[1].save(drag, ("mouse", "drag"), 0, &["1:dragged"]).await;
        windows[2].save(click, ("mouse", "click"), 1, &["2:no-right"; 4]).await;
        let (_, scope) = helper(&town, town.christine);
        let overview = progress::of(&later(&app, 3), &scope, godelieve.id, "computer").await.unwrap();
        let now = overview.now.unwrap();
        assert_eq!((now.activity.id.as_str(), now.standing), ("click", domain::learning::Standing::Stuck));
        assert!(godelieve.browser.get("/nl/learn/path").await.body.contains("/nl/learn/mouse/click"));
    }
}
