//! Guessing at pictures is slowed down; a class that comes back behind one address is not.

use kit::on_both;

use crate::browser::Browser;
use crate::learners::{begin, is_in, tap, type_words};

/// Four pictures that are not these.
fn others(pictures: [u16; 4], nr: u16) -> String {
    let mut ids = (1..=324).filter(|id| !pictures.contains(id)).skip(usize::from(nr) * 4);
    let word = |id: u16| domain::concepts::by_id(id).unwrap().nl;
    std::iter::from_fn(|| ids.next()).take(4).map(word).collect::<Vec<_>>().join(", ")
}

on_both! {
    async fn after_twenty_guesses_an_address_waits_a_quarter_of_an_hour(app: TestApp) {
        let godelieve = begin(&app).await;
        let mut guesser = Browser::of(&app);
        for nr in 0..20 {
            assert_eq!(type_words(&mut guesser, "nl", &others(godelieve.card.pictures, nr)).await.status, 422);
        }
        let held = type_words(&mut guesser, "nl", &others(godelieve.card.pictures, 20)).await;
        assert_eq!((held.status.as_u16(), &held.headers["retry-after"]), (429, &"900".parse().unwrap()));
        assert_eq!(tap(&mut guesser, "nl", &godelieve.card.pictures).await.status, 429, "right or wrong is not told");
        assert_eq!(guesser.post("/nl/learn/scan", &[("card", &godelieve.card.token)]).await.status, 429);
        let mut elsewhere = Browser::of(&app).from("91.180.1.2");
        assert_eq!(tap(&mut elsewhere, "nl", &godelieve.card.pictures).await.to(), "/nl/learn/path");
        let mut later = guesser.later(&app, 16);
        assert_eq!(tap(&mut later, "nl", &godelieve.card.pictures).await.to(), "/nl/learn/path");
    }

    async fn guessing_at_codes_waits_in_the_same_queue(app: TestApp) {
        let mut guesser = Browser::of(&app);
        for nr in 0..20 {
            assert_eq!(guesser.post("/nl/learn/scan", &[("card", &format!("geraden{nr}"))]).await.status, 410);
        }
        assert_eq!(guesser.post("/nl/learn/scan", &[("card", "geraden")]).await.status, 429);
    }

    async fn a_class_of_thirty_comes_back_behind_one_address_with_a_mistake_each(app: TestApp) {
        for nr in 0..30 {
            let learner = begin(&app).await;
            let mut back = Browser::of(&app);
            assert_eq!(type_words(&mut back, "nl", &others(learner.card.pictures, nr)).await.status, 422);
            assert_eq!(tap(&mut back, "nl", &learner.card.pictures).await.to(), "/nl/learn/path");
            assert!(is_in(&mut back).await);
        }
    }

    async fn fifteen_who_tap_their_last_picture_at_once_are_all_in(app: TestApp) {
        let mut class = Vec::new();
        for _ in 0..15 {
            class.push(begin(&app).await.card);
        }
        let all: Vec<_> = class.into_iter().map(|card| {
            let mut browser = Browser::of(&app);
            tokio::spawn(async move { browser.post("/nl/learn/scan", &[("card", &card.token)]).await.status })
        }).collect();
        for one in all {
            assert_eq!(one.await.unwrap(), 303);
        }
    }
}
