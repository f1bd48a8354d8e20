//! Addresses and good forms of the pages about known persons: by Sandrine, who coordinates in Tournai.

use domain::Id;

use crate::addresses::Kind;
use crate::forms::{Sheet, Sort};
use crate::requests;
use crate::town::{MARKER, Side, Town, known};

/// What fills the braces of these addresses.
pub fn declared(path: &str, side: &Side) -> Option<(Kind, Vec<String>)> {
    let person = side.person.to_string();
    Some(match path {
        "/{lang}/people" | "/{lang}/people/new" | "/{lang}/instance/register" => (Kind::Gate, vec![]),
        "/{lang}/people/{id}/consents/{consent}/withdrawal" => (Kind::Thing, vec![person.clone(), person]),
        _ if path.starts_with("/{lang}/people/{id}") => (Kind::Thing, vec![person]),
        _ => return None,
    })
}

/// A good form for one of these addresses; none for another.
pub async fn sheet(town: &Town, path: &str, lang: &str) -> Option<Sheet> {
    let new = || Sheet::new(path, lang, town.cookie("sandrine"));
    if path == "/{lang}/people" {
        let organisation = town.tournai.organisation.to_string();
        let sheet = told(new().with("organisation", organisation, Sort::Hidden));
        return Some(sheet.with("consent", "contact", Sort::OptionalChoice).with("s", "", Sort::Hidden).with(
            "adult",
            "",
            Sort::Hidden,
        ));
    }
    let below = path.strip_prefix("/{lang}/people/{id}")?;
    let aline = opened(town).await;
    let new = || new().at(aline.to_string());
    Some(match below {
        "" => told(new()),
        "/openings" => new().with("why", "helping", Sort::Choice),
        "/consents" => new().with("consent", "photo", Sort::Choice),
        "/consents/{consent}/withdrawal" => new().at(consent(town, aline).await),
        "/merge" => {
            let other = opened(town).await.to_string();
            new().with("other", other.clone(), Sort::Hidden).with("stays", other, Sort::Choice)
        }
        "/parting" => {
            let merged = opened(town).await;
            send(town, &format!("/nl/people/{aline}/merge"), &format!("other={merged}&stays={aline}")).await;
            new().with("merged", merged.to_string(), Sort::Hidden)
        }
        "/erasure" => {
            let name = format!("Aline Dubois {MARKER}");
            new().with("reason", "asked", Sort::Choice).with("name", name, Sort::Text)
        }
        _ => panic!("{path} takes a form that no test fills in: add it to `sheet` in {}", file!()),
    })
}

fn told(sheet: Sheet) -> Sheet {
    let sheet =
        sheet.with("name", format!("Aline Dubois {MARKER}"), Sort::Text).with("phone", "069 12 34 56", Sort::OptionalText);
    let sheet = sheet.with("email", "aline@demo.example", Sort::OptionalText).with("language", "fr", Sort::OptionalChoice);
    sheet.with("birth_year", "1950", Sort::Count).with("purpose", "help", Sort::Choice)
}

/// Somebody of Tournai whom Sandrine has just opened.
async fn opened(town: &Town) -> Id {
    let id = known(&town.app, town.tournai.organisation, MARKER).await;
    send(town, &format!("/nl/people/{id}/openings"), "why=helping").await;
    id
}

async fn consent(town: &Town, person: Id) -> String {
    send(town, &format!("/nl/people/{person}/consents"), "consent=photo").await;
    let page = requests::get(&town.app, town.cookie("sandrine"), &format!("/nl/people/{person}")).await.body;
    let (_, after) = page.split_once("/consents/").expect("the page has a consent to take back");
    after.split('/').next().unwrap_or_default().to_owned()
}

async fn send(town: &Town, address: &str, body: &str) {
    let body = format!("once={}&{body}", kit::random::opaque_id());
    let answer = requests::post(&town.app, town.cookie("sandrine"), address, &body).await;
    assert_eq!(answer.status, 303, "{address}: {}", answer.body);
}
