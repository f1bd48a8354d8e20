//! The pages of who learns, in every language; German reads the French texts and is told so.

use kit::{Lang, Visit, on_both};

use crate::house::{Browser, begin};

on_both! {
    async fn german_shows_french_texts_marked_as_french(app: TestApp) {
        let mut guest = Browser::of(&app);
        let page = guest.get("/de/learn/mouse").await;
        assert!(page.body.contains("<html lang=\"de\"") && page.body.contains("<h1 lang=\"fr\">La souris"), "{}", page.body);
        assert!(page.body.contains("nicht auf Deutsch"), "{}", page.body);
        let lesson = guest.get("/de/learn/my-first-e-mail/what-is-e-mail").await;
        assert!(lesson.body.contains("lang=\"fr\""));
        let drill = guest.get("/de/learn/mouse/click").await;
        assert!(drill.body.contains("\"lang\":\"fr\"") && drill.body.contains("<html lang=\"de\""));
        assert!(guest.get("/fr/learn/mouse/click").await.body.contains("\"lang\":\"fr\""));
    }

    async fn she_says_what_she_practises_with_and_that_comes_first(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let order = |body: &str| (body.find("/nl/learn/mouse\"").unwrap(), body.find("/nl/learn/touch\"").unwrap());
        let (mouse, touch) = order(&godelieve.browser.get("/nl/learn/path").await.body);
        assert!(mouse < touch);
        assert_eq!(godelieve.browser.post("/nl/learn/device", &[("device", "touch")]).await.to(), "/nl/learn/path?done=device");
        let (mouse, touch) = order(&godelieve.browser.get("/nl/learn/path").await.body);
        assert!(touch < mouse);
        assert_eq!(godelieve.browser.post("/nl/learn/device", &[("device", "x")]).await.to(), "/nl/learn/path");
    }

    async fn every_page_is_shown_in_every_language(app: TestApp) {
        for lang in Lang::ALL {
            let visit = Visit { app: app.app.clone(), lang: *lang, visitor: None, path: format!("/{lang}/learn"), query: String::new(), look: None };
            let samples = learning::samples(&visit);
            assert!(samples.len() >= 20);
            for (name, page) in samples {
                assert!(page.contains("</html>") && page.contains(&format!("<html lang=\"{lang}\"")), "{name} in {lang}");
                assert!(!page.contains("Godelieve <b>") && !page.contains("<b>مرحبا"), "{name} does not escape a name");
            }
        }
    }
}
