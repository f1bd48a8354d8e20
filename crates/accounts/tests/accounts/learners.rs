//! Godelieve is seventy-four, has no e-mail, and holds a mouse for the first time. She comes in without an account, and
//! comes back with her four pictures.

use accounts::learner::card::{self, Card};
use accounts::learner::{self, Device};
use domain::policy::{Action, Resource, Scope, Standing, authorise};
use domain::{Id, concepts};
use kit::app::App;
use kit::{binds, on_both, row, sql};

use crate::browser::{Browser, Page};
use crate::town::town;

row! {
    struct LearnerRow { id: uuid::Uuid, name: String, device: String }
    pub struct VisitRow { pub id: uuid::Uuid, pub learner: uuid::Uuid, pub place: Option<uuid::Uuid>, pub opened_by: Option<uuid::Uuid> }
}

sql! {
    system select LEARNERS -> LearnerRow = "SELECT id, name, device FROM learner ORDER BY id";
    system select VISITS -> VisitRow = "SELECT id, learner, place, opened_by FROM learner_session WHERE ended_at IS NULL ORDER BY id";
}

/// Someone who learns, in the browser in which she began.
pub struct Learner {
    pub id: Id,
    pub card: Card,
    pub browser: Browser,
}

/// Begins at the kitchen table, with nothing but what she practises with.
pub async fn begin(app: &App) -> Learner {
    let before = learners(app).await;
    let mut browser = Browser::of(app);
    assert_eq!(browser.post("/nl/learn", &[("name", ""), ("device", "computer")]).await.to(), "/nl/learn/card");
    let id = learners(app).await.into_iter().find(|id| !before.contains(id)).expect("a learner");
    Learner { id, card: card_of(app, id).await, browser }
}

pub async fn learners(app: &App) -> Vec<Id> {
    LEARNERS.all(&app.db, binds![]).await.unwrap().into_iter().map(|row| row.id).collect()
}

/// The visits that are not over.
pub async fn visits(app: &App) -> Vec<VisitRow> {
    VISITS.all(&app.db, binds![]).await.unwrap()
}

pub fn scope_of(learner: Id) -> Scope {
    authorise(Some(&Standing::learner(learner)), Action::Learn, Resource::Own).unwrap()
}

pub async fn card_of(app: &App, id: Id) -> Card {
    let row = learner::find(&app.db, &scope_of(id), id).await.unwrap().unwrap();
    card::read(app, row.card)
}

/// The four words of a card in a language.
pub fn words(card: &Card, lang: &str) -> [&'static str; 4] {
    card.pictures.map(|id| concepts::by_id(id).unwrap().word(lang))
}

/// Taps the pictures one after the other, each tap with what the page before carried and nothing else.
pub async fn tap(browser: &mut Browser, lang: &str, pictures: &[u16]) -> Page {
    let path = format!("/{lang}/learn/code");
    let mut page = browser.get(&path).await;
    for id in pictures {
        let letter = concepts::by_id(*id).unwrap().letter(lang).to_string();
        page = browser.post(&path, &fields(&page, ("letter", &letter))).await;
        let tile = format!("name=\"pick\" value=\"{id}\"");
        assert!(page.body.contains(&tile), "{tile} in {}", page.body);
        page = browser.post(&path, &fields(&page, ("pick", &id.to_string()))).await;
    }
    page
}

/// What the form of the pictures carries, with one button pressed.
fn fields<'a>(page: &'a Page, button: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    let values = |name: &str| -> Vec<&'a str> {
        let mark = format!("name=\"{name}\" value=\"");
        page.body.split(mark.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
    };
    let chosen = values("chosen").into_iter().map(|id| ("chosen", id));
    let at = values("at").into_iter().take(1).map(|at| ("at", at));
    chosen.chain(at).chain([button]).collect()
}

/// Types the four words.
pub async fn type_words(browser: &mut Browser, lang: &str, words: &str) -> Page {
    browser.post(&format!("/{lang}/learn/code"), &[("deed", "words"), ("words", words)]).await
}

/// Whether she is in.
pub async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/nl/learn/card").await.status == 200
}

on_both! {
    async fn godelieve_begins_without_name_or_address_and_gets_four_pictures(app: TestApp) {
        let mut godelieve = begin(&app).await;
        let row = LEARNERS.one(&app.db, binds![]).await.unwrap();
        assert_eq!((row.name.as_str(), row.device.as_str()), ("", "computer"));
        let page = godelieve.browser.get("/nl/learn/card").await;
        assert_eq!(page.body.matches("<li><svg").count(), 4, "{}", page.body);
        for word in words(&godelieve.card, "nl") {
            assert!(page.body.contains(&format!("<b>{word}</b>")), "{word} in {}", page.words());
        }
        assert!(!page.body.contains(&godelieve.card.token), "the token is drawn, not written");
        assert_eq!(godelieve.browser.get("/nl/learn").await.to(), "/nl/learn/path");
    }

    async fn a_first_name_greets_her_and_the_same_form_sent_twice_makes_one_learner(app: TestApp) {
        let once = kit::random::opaque_id().to_string();
        let form = [("once", once.as_str()), ("name", " <b>Godelieve</b> "), ("device", "touch")];
        for _ in 0..2 {
            assert_eq!(Browser::of(&app).post_again("/nl/learn", &form).await.to(), "/nl/learn/card");
        }
        let rows = LEARNERS.all(&app.db, binds![]).await.unwrap();
        assert_eq!(rows.iter().map(|row| (row.name.as_str(), row.device.as_str())).collect::<Vec<_>>(), [("<b>Godelieve</b>", "touch")]);
    }

    async fn a_national_number_or_a_name_too_long_is_refused_as_first_name(app: TestApp) {
        for name in ["85.07.30-999.32", "2 69 05 49 588 157 80", &"x".repeat(41), "a\u{0}b"] {
            let page = Browser::of(&app).post("/nl/learn", &[("name", name), ("device", "computer")]).await;
            assert_eq!(page.status, 422, "{name}");
            assert!(page.body.contains("id=\"name-error\""), "{name}");
        }
        assert_eq!(Browser::of(&app).post("/nl/learn", &[("name", "Godelieve")]).await.status, 422, "with what she practises is asked");
        assert!(learners(&app).await.is_empty());
    }

    async fn she_comes_back_on_another_device_by_tapping_in_dutch_and_with_the_same_card_in_french(app: TestApp) {
        let godelieve = begin(&app).await;
        for lang in ["nl", "fr", "en", "de"] {
            let mut other = Browser::of(&app).from("91.180.1.2");
            assert_eq!(tap(&mut other, lang, &godelieve.card.pictures).await.to(), format!("/{lang}/learn/path"));
            assert!(is_in(&mut other).await);
        }
        assert!(visits(&app).await.iter().all(|visit| visit.learner == godelieve.id));
    }

    async fn she_types_her_words_in_any_of_our_languages(app: TestApp) {
        let godelieve = begin(&app).await;
        for lang in ["nl", "fr", "en", "de"] {
            for page in ["nl", "fr"] {
                let words = words(&godelieve.card, lang);
                for typed in [words.join(" "), words.join(", "), words.join("\n").to_uppercase()] {
                    let mut other = Browser::of(&app);
                    assert_eq!(type_words(&mut other, page, &typed).await.to(), format!("/{page}/learn/path"), "{typed}");
                    assert!(is_in(&mut other).await);
                }
            }
        }
    }

    async fn words_of_several_words_are_typed_as_they_stand_on_the_card(app: TestApp) {
        // Boîte aux lettres, montagnes russes, jus de fruits, ours blanc; and an ice cube, which is no ice skate.
        for (lang, pictures) in [("fr", [164, 226, 302, 34]), ("en", [108, 305, 110, 121])] {
            let typed = pictures.map(|id| concepts::by_id(id).unwrap().word(lang)).join(" ");
            let page = type_words(&mut Browser::of(&app), lang, &typed).await;
            assert_eq!(page.status, 422);
            let found: Vec<_> = pictures.iter().filter(|id| page.body.contains(&format!("name=\"chosen\" value=\"{id}\""))).collect();
            assert_eq!(found.len(), 4, "{typed}: {}", page.words());
        }
    }

    async fn she_comes_back_by_the_code_on_her_card(app: TestApp) {
        let godelieve = begin(&app).await;
        let mut other = Browser::of(&app);
        assert!(other.get("/fr/learn/scan").await.body.contains("name=\"card\""));
        assert_eq!(other.post("/fr/learn/scan", &[("card", &godelieve.card.token)]).await.to(), "/fr/learn/path");
        assert!(is_in(&mut other).await);
        for token in ["", "geraden", &godelieve.card.token.to_lowercase()] {
            assert_eq!(Browser::of(&app).post("/fr/learn/scan", &[("card", token)]).await.status, 410, "{token}");
        }
    }

    async fn a_wrong_order_is_told_kindly_and_nothing_is_lost(app: TestApp) {
        let godelieve = begin(&app).await;
        let [a, b, c, d] = godelieve.card.pictures;
        let mut other = Browser::of(&app);
        let page = tap(&mut other, "nl", &[a, b, d, c]).await;
        assert_eq!(page.status, 422);
        assert!(page.words().contains("deze vier plaatjes niet"), "{}", page.words());
        assert!(words(&godelieve.card, "nl").iter().all(|word| page.body.contains(&format!("<b>{word}</b>"))), "what she tapped is there");
        // She takes two back and taps them the other way around.
        let page = other.post("/nl/learn/code", &fields(&page, ("deed", "undo"))).await;
        let page = other.post("/nl/learn/code", &fields(&page, ("deed", "undo"))).await;
        let page = other.post("/nl/learn/code", &fields(&page, ("pick", &c.to_string()))).await;
        assert_eq!(other.post("/nl/learn/code", &fields(&page, ("pick", &d.to_string()))).await.to(), "/nl/learn/path");
        assert!(is_in(&mut other).await);
    }

    async fn an_unknown_word_is_told_beside_the_field_and_what_she_typed_stays(app: TestApp) {
        begin(&app).await;
        for typed in ["tand mier xyzzy bij", "<script>alert(1)</script>", "tand mier", ""] {
            let page = type_words(&mut Browser::of(&app), "nl", typed).await;
            assert_eq!(page.status, 422, "{typed}");
            let safe = typed.replace('<', "&#60;").replace('>', "&#62;");
            assert!(page.body.contains("id=\"words-error\"") && page.body.contains(&format!("value=\"{safe}\"")), "{typed}: {}", page.body);
        }
    }

    async fn a_new_card_stops_the_old_one_and_keeps_who_she_is(app: TestApp) {
        let mut godelieve = begin(&app).await;
        let old = godelieve.card.clone();
        assert_eq!(godelieve.browser.post("/nl/learn/card", &[]).await.to(), "/nl/learn/card?done=new-card");
        let new = card_of(&app, godelieve.id).await;
        assert_ne!(old, new);
        let mut other = Browser::of(&app);
        assert_eq!(tap(&mut other, "nl", &old.pictures).await.status, 422);
        assert_eq!(other.post("/nl/learn/scan", &[("card", &old.token)]).await.status, 410);
        assert!(!is_in(&mut other).await);
        assert_eq!(tap(&mut other, "nl", &new.pictures).await.to(), "/nl/learn/path");
        assert_eq!(learners(&app).await, [godelieve.id]);
    }

    async fn what_she_does_counts_for_the_place_of_the_link_and_for_none_when_it_is_unknown(app: TestApp) {
        let town = town(&app).await;
        let mut browser = Browser::of(&app);
        assert!(browser.get("/nl/learn?at=desk").await.body.contains("name=\"at\" value=\"desk\""));
        browser.post("/nl/learn", &[("device", "computer"), ("at", "desk")]).await.to();
        let visit = visits(&app).await.pop().unwrap();
        assert_eq!((visit.place, visit.opened_by), (Some(town.desk), None));
        let card = card_of(&app, visit.learner).await;
        for (at, place) in [("branch", Some(town.branch)), ("nergens", None), ("<b>", None), ("a\u{0}b", None), ("", None)] {
            let mut other = Browser::of(&app);
            let shown = other.get(&format!("/nl/learn/code?at={}", at.replace('<', "%3C").replace('>', "%3E").replace('\0', "%00"))).await;
            assert!(!shown.body.contains("value=\"<b>\""));
            let [a, b, c, d] = card.pictures.map(|id| id.to_string());
            other.post("/nl/learn/code", &[("chosen", &a), ("chosen", &b), ("chosen", &c), ("pick", &d), ("at", at)]).await.to();
            let now = visits(&app).await.into_iter().find(|now| now.id != visit.id).unwrap();
            assert_eq!((now.learner, now.place), (visit.learner, place), "{at}");
            other.post("/nl/learn/leave", &[]).await.to();
        }
    }

    async fn a_learner_has_no_account_and_sees_no_page_of_the_staff(app: TestApp) {
        town(&app).await;
        let mut godelieve = begin(&app).await;
        for path in ["/nl/account", "/nl/account/second-step", "/nl/team", "/nl/instance"] {
            assert_eq!(godelieve.browser.get(path).await.status, 404, "{path}");
        }
        for path in ["/nl/account/password", "/nl/account/second-step", "/nl/team/invitations"] {
            let fields = [("deed", "begin"), ("current", "x"), ("chosen", "vijf eenden in het riet"), ("email", "a@b.be")];
            assert_eq!(godelieve.browser.post(path, &fields).await.status, 404, "{path}");
        }
        assert!(is_in(&mut godelieve.browser).await);
    }

    async fn who_learns_nowhere_is_shown_the_way_in_with_pictures(app: TestApp) {
        town(&app).await;
        assert_eq!(Browser::of(&app).get("/fr/learn/card").await.to(), "/fr/learn/code");
        assert_eq!(crate::town::signed_in(&app, "Christine").await.get("/nl/learn/card").await.status, 404);
        assert_eq!(Device::ALL.len(), 2);
    }
}
