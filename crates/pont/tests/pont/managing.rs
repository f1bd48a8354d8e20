//! Addresses and good forms of the pages on which a programme is managed: by Mathieu, who runs that of Tournai.

use domain::{Id, parse_day};
use kit::db::Tx;
use kit::write;
use steering::store::indicator;
use steering::store::manage::rule_versions;
use steering::store::period::{add_period, periods, remove_period};
use steering::store::programme::by_slug;
use steering::store::target::targets_for_report;

use crate::addresses::Kind;
use crate::forms::{Sheet, Sort};
use crate::town::{Side, Town};

/// What fills the braces of these addresses.
pub fn declared(path: &str, side: &Side) -> Option<(Kind, Vec<String>)> {
    let slug = side.slug.to_owned();
    if path == "/{lang}/instance/programmes" {
        return Some((Kind::Gate, vec![]));
    }
    Some(match path.strip_prefix("/{lang}/steering/{slug}/")? {
        "settings" | "partners" | "rules" | "rules/new" | "indicators" | "indicators/new" | "indicators/sets" | "periods"
        | "periods/every" | "targets" | "targets/new" | "board" => (Kind::Thing, vec![slug]),
        "indicators/{code}" | "indicators/{code}/retirement" => (Kind::Thing, vec![slug, "moments".to_owned()]),
        // No side has a period before a test makes one; to a stranger it is all the same.
        "partners/{id}" | "periods/{id}" => (Kind::Thing, vec![slug, side.partner.to_string()]),
        _ => return None,
    })
}

/// A good form for one of these addresses; none for another.
pub async fn sheet(town: &Town, path: &str, lang: &str) -> Option<Sheet> {
    let (programme, names) = (programme(town).await, ["nl", "fr", "en", "de"]);
    let new = || Sheet::new(path, lang, town.cookie("mathieu")).at(town.tournai.slug);
    let fresh = format!("nieuw {}", letters());
    Some(match path {
        "/{lang}/instance/programmes" => {
            let sheet = about(Sheet::new(path, lang, town.cookie("admin")), &fresh);
            sheet.with("manager", "", Sort::OptionalText)
        }
        "/{lang}/steering/{slug}/settings" => about(new(), "Numérique Tournai"),
        "/{lang}/steering/{slug}/partners" => new().with("partner_name", fresh, Sort::Text),
        "/{lang}/steering/{slug}/partners/{id}" => new().at(town.tournai.partner.to_string()).with("partner", fresh, Sort::Text),
        "/{lang}/steering/{slug}/rules/new" => ruling(town, new()).await,
        "/{lang}/steering/{slug}/indicators" => declaring(new(), &names, &fresh),
        "/{lang}/steering/{slug}/indicators/sets" => new().with("set", "digibank", Sort::Choice),
        "/{lang}/steering/{slug}/indicators/{code}" => {
            let version = indicator::find(&town.app.db, programme, "moments").await.unwrap().unwrap().version;
            declaring(new().at("moments"), &names, &fresh).with("version", version.to_string(), Sort::Hidden)
        }
        "/{lang}/steering/{slug}/indicators/{code}/retirement" => new().at(passing(town, programme).await),
        "/{lang}/steering/{slug}/periods" => {
            clear(town, programme).await;
            new().with("first_day", "2023-01-01", Sort::AnyDay).with("last_day", "2024-12-31", Sort::AnyDay)
        }
        "/{lang}/steering/{slug}/periods/every" => {
            clear(town, programme).await;
            new().with("months", "6", Sort::Choice)
        }
        "/{lang}/steering/{slug}/periods/{id}" => {
            clear(town, programme).await;
            let new = new().at(period(town, programme).await.to_string());
            new.with("from", "2023-02-01", Sort::AnyDay).with("to", "2024-11-30", Sort::AnyDay)
        }
        "/{lang}/steering/{slug}/targets" => aiming(town, programme, new()).await,
        _ => return None,
    })
}

async fn programme(town: &Town) -> Id {
    by_slug(&town.app.db, town.tournai.slug).await.unwrap().unwrap().id
}

/// A name that nothing has yet.
fn letters() -> String {
    kit::random::opaque_id().simple().to_string()
}

fn about(sheet: Sheet, name: &str) -> Sheet {
    let names = ["name_nl", "name_fr", "name_en", "name_de"];
    let sheet = names.iter().fold(sheet, |sheet, field| sheet.with(field, name, Sort::Text));
    let sheet = sheet.with("first_day", "2023-01-01", Sort::AnyDay).with("last_day", "2024-12-31", Sort::OptionalDay);
    let sheet = sheet.with("source", "a story", Sort::Text).with("umbrella", "", Sort::OptionalChoice);
    sheet.with("languages", "fr", Sort::Choice).with("budget", "500000", Sort::Count).with("age_bands", "coop", Sort::Choice)
}

async fn ruling(town: &Town, sheet: Sheet) -> Sheet {
    let version = rule_versions(&town.app.db, programme(town).await).await.unwrap()[0].version;
    let (organisation, partner) = (town.tournai.organisation, town.tournai.partner.to_string());
    let sheet = sheet.with("version", version.to_string(), Sort::Hidden).with("lines", "3", Sort::Hidden);
    let sheet = sheet.with(&format!("of-{organisation}"), partner, Sort::OptionalChoice);
    let sheet = sheet.with("first_day", "2023-01-01", Sort::AnyDay).with("last_day", "2024-12-31", Sort::OptionalDay);
    sheet.with("organisation-1", "", Sort::OptionalText).with("partner-1", "", Sort::OptionalChoice).with(
        "area-1",
        "",
        Sort::OptionalText,
    )
}

fn declaring(sheet: Sheet, languages: &[&str], name: &str) -> Sheet {
    let sort = |language: &str| if matches!(language, "nl" | "fr") { Sort::Text } else { Sort::OptionalText };
    let texts = |sheet: Sheet, language: &&str| {
        let sheet = sheet.with(&format!("name_{language}"), name, sort(language));
        sheet.with(&format!("says_{language}"), "ce qui compte", sort(language))
    };
    let sheet = languages.iter().fold(sheet, texts);
    let sheet = sheet.with("measure", "entries", Sort::Choice).with("kind", "support.moment", Sort::Choice);
    let sheet = sheet.with("theme", "itsme", Sort::Choice).with("adult", "", Sort::OptionalChoice);
    sheet.with("unit", "moments", Sort::Choice).with("official", "RCO85", Sort::OptionalText)
}

/// An indicator that is there to be retired.
async fn passing(town: &Town, programme: Id) -> String {
    let moments = indicator::find(&town.app.db, programme, "moments").await.unwrap().unwrap();
    let mut definition = moments.definition;
    definition.code = format!("i{}", letters());
    write::system(&town.app, async |tx| indicator::add(tx, programme, &definition).await).await.unwrap();
    definition.code
}

/// As before the first period.
async fn clear(town: &Town, programme: Id) {
    let known = periods(&town.app.db, programme).await.unwrap();
    write::system(&town.app, async |tx: &mut Tx| {
        for period in &known {
            remove_period(tx, period.id).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
}

async fn period(town: &Town, programme: Id) -> Id {
    let day = |text| parse_day(text).unwrap();
    let days = (day("2023-01-01"), day("2024-12-31"));
    write::system(&town.app, async |tx| add_period(tx, programme, 1, days).await).await.unwrap()
}

/// The next version of the target for the programme as a whole.
async fn aiming(town: &Town, programme: Id, sheet: Sheet) -> Sheet {
    let newest = targets_for_report(&town.app.db, programme).await.unwrap().iter().map(|target| target.version).max();
    let sheet = sheet.with("indicator", "moments", Sort::Hidden).with("for", "all", Sort::Hidden);
    let sheet = sheet.with("version", newest.unwrap_or(0).to_string(), Sort::Hidden).with("goal", "1000", Sort::Number);
    let sheet = sheet.with("first_day", "2023-01-01", Sort::AnyDay).with("last_day", "2024-12-31", Sort::AnyDay);
    sheet.with("reason", "La ville demande plus.", Sort::OptionalText)
}
