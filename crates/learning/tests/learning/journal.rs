//! What learning tells the journal: a start, an activity, a module, each once, for the place of the visit, and no name.

use domain::Adult;
use kit::app::App;
use kit::journal::{EntryRow, after, seal_waiting};
use kit::{on_both, random};
use learning::content;

use crate::house::{begin, opened, town, way};

/// Every entry, in order.
pub async fn entries(app: &App) -> Vec<EntryRow> {
    seal_waiting(app).await.unwrap();
    after(&app.db, 0, 10_000).await.unwrap()
}

pub async fn kinds(app: &App) -> Vec<String> {
    entries(app).await.into_iter().map(|entry| entry.kind).collect()
}

/// In order of the alphabet: entries of one moment lie in any order.
pub fn sorted(kinds: &[String]) -> Vec<String> {
    let mut kinds = kinds.to_vec();
    kinds.sort_unstable();
    kinds
}

fn count(kinds: &[String], kind: &str) -> usize {
    kinds.iter().filter(|other| *other == kind).count()
}

on_both! {
    async fn an_entry_tells_where_and_by_which_key_and_not_who(app: TestApp) {
        let town = town(&app).await;
        let mut godelieve = opened(&app, &town, "Godelieve").await;
        godelieve.browser.finish(("mouse", "move")).await;
        let person_key = kit::write::system(&app, async |tx| accounts::learner::person_key(tx, godelieve.id).await).await.unwrap();
        let entries = entries(&app).await;
        assert_eq!(entries.len(), 2);
        for entry in entries {
            assert_eq!((entry.organisation, entry.place, entry.area.as_deref()), (Some(town.library), Some(town.desk), Some("31022")));
            assert_eq!((entry.person_key, entry.adult, entry.actor, entry.residence), (Some(person_key), Adult::Unknown, None, None));
            assert_eq!(entry.facts, r#"{"activity":"move","module":"mouse"}"#);
            assert_ne!(entry.subject, godelieve.id);
        }
        assert!(kit::journal::verify(&app.db).await.unwrap().is_ok());
    }

    async fn a_visit_without_a_place_counts_for_none(app: TestApp) {
        town(&app).await;
        for (at, is_known) in [("desk", true), ("nergens", false), ("", false)] {
            let before = entries(&app).await.len();
            begin(&app, at).await.browser.finish(("touch", "tap")).await;
            assert!(entries(&app).await[before..].iter().all(|entry| entry.place.is_some() == is_known && entry.organisation.is_some() == is_known), "{at}");
        }
    }

    async fn every_activity_of_every_module_can_be_finished_and_counts_once(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        for again in [false, true] {
            for module in content::modules().unwrap() {
                for activity in &module.activities {
                    let page = godelieve.browser.get(&format!("/nl/learn/{}/{}", module.id, activity.id)).await;
                    assert_eq!(page.status, 200);
                    godelieve.browser.finish((&module.id, &activity.id)).await;
                }
            }
            let kinds = kinds(&app).await;
            let activities: usize = content::modules().unwrap().iter().map(|module| module.activities.len()).sum();
            let counted = ["learning.start", "learning.activity", "learning.module"].map(|kind| count(&kinds, kind));
            assert_eq!(counted, [1, activities, content::MODULES.len()], "again: {again}");
        }
        let path = godelieve.browser.get("/nl/learn/path").await;
        assert!(path.body.contains("Je hebt alles gedaan"), "{}", path.body);
    }

    async fn the_last_two_activities_finished_in_two_windows_at_once_finish_the_module_once(app: TestApp) {
        let module = content::module("touch").unwrap();
        let ids: Vec<&str> = module.activities.iter().map(|activity| activity.id.as_str()).collect();
        let (last, before) = ids.split_last().unwrap();
        let (second, before) = before.split_last().unwrap();
        for _ in 0..5 {
            let mut godelieve = begin(&app, "").await;
            let known = kinds(&app).await.len();
            for id in before {
                godelieve.browser.finish(("touch", id)).await;
            }
            let mut windows = Vec::new();
            for id in [*last, *last, *second, *second] {
                let mut window = crate::house::Browser::of(&app);
                window.cookie.clone_from(&godelieve.browser.cookie);
                windows.push(tokio::spawn(async move { window.save(random::opaque_id(), ("touch", id), 0, &way(("touch", id))).await.status }));
            }
            for window in windows {
                assert_eq!(window.await.unwrap(), 200);
            }
            let kinds = &kinds(&app).await[known..];
            let counted = ["learning.start", "learning.activity", "learning.module"].map(|kind| count(kinds, kind));
            assert_eq!(counted, [1, ids.len(), 1]);
        }
    }
}
