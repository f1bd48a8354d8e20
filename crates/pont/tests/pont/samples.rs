//! Every page of the house as it looks, in every language: nothing untranslated, nothing unescaped, and written out
//! for the W3C validator when `PONT_SAMPLES` names a folder.

use kit::Lang;
use kit::testing::TestApp;
use kit::visit::{Visit, Visitor};

/// A visit by someone who is signed in, so that every part of the frame shows.
fn visit(app: &TestApp, lang: Lang) -> Visit {
    let standing = domain::Standing { account: domain::Id::nil(), grants: vec![] };
    let visitor = Visitor { session: domain::Id::nil(), name: "Christine <Verhelst>".into(), standing, look: None };
    let path = format!("/{lang}/desk");
    Visit { app: app.app.clone(), lang, visitor: Some(visitor), path, query: "done=saved".into(), look: None }
}

#[tokio::test]
async fn every_page_is_written_out_in_every_language() {
    let app = kit::testing::sqlite().await;
    let folder = std::env::var("PONT_SAMPLES").ok();
    for lang in Lang::ALL {
        let samples = pont::house::samples(&visit(&app, *lang));
        assert!(samples.len() >= 20, "every room shows its pages");
        for (name, html) in samples {
            assert!(html.len() > 1_000, "{name} in {lang} is not a page");
            assert!(!html.contains("Unknown localization"), "{name} in {lang} has a text that is not there: {}", around(&html));
            assert!(!html.contains("Christine <Verhelst>"), "{name} in {lang} does not escape a name");
            if let Some(folder) = &folder {
                std::fs::create_dir_all(folder).unwrap();
                std::fs::write(format!("{folder}/{name}.{lang}.html"), html).unwrap();
            }
        }
    }
}

fn around(html: &str) -> &str {
    let at = html.find("Unknown localization").unwrap_or_default();
    &html[at..(at + 80).min(html.len())]
}
