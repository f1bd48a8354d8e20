//! Every sample is a whole page in every language.

use kit::{Lang, Visit, on_both};

on_both! {
    async fn every_page_is_shown_in_every_language(app: TestApp) {
        for lang in Lang::ALL {
            let visit = Visit { app: app.app.clone(), lang: *lang, visitor: None, path: format!("/{lang}/account"), query: String::new(), look: None };
            for (name, page) in accounts::samples(&visit) {
                assert!(page.contains("</html>") && page.contains(&format!("lang=\"{lang}\"")), "{name}");
                assert!(!page.contains("<b>مرحبا"), "{name}");
            }
        }
    }
}
