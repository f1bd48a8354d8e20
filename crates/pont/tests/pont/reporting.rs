//! Addresses and good forms of the semester report: Sandrine writes that of her partner, Mathieu judges it.

use domain::{Id, parse_day};
use kit::{App, write};
use steering::report::{NewEvidence, add_evidence, open_report, submit};
use steering::store::period::add_period;

use crate::addresses::Kind;
use crate::forms::{Sheet, Sort};
use crate::town::{MARKER, Side, Town};

/// What fills the braces of these addresses.
pub fn declared(path: &str, side: &Side) -> Option<(Kind, Vec<String>)> {
    if path == "/{lang}/reports" {
        return Some((Kind::Gate, vec![]));
    }
    let (slug, report, proof) = (side.reporting_slug.to_owned(), side.report.to_string(), side.proof.to_string());
    if path == "/{lang}/steering/{slug}/reports" {
        return Some((Kind::Thing, vec![slug]));
    }
    let (before, of) = match path.strip_prefix("/{lang}/steering/{slug}/reports/{id}") {
        Some(of) => (vec![slug, report], of),
        None => (vec![report], path.strip_prefix("/{lang}/reports/{id}")?),
    };
    let last = match of {
        "" | "/comments" | "/submission" | "/evidence" | "/verdict" => None,
        "/{file}" => Some("report.xlsx".to_owned()),
        "/parts/{part}" => Some("introduction".to_owned()),
        "/evidence/{evidence}" | "/evidence/{evidence}/removal" => Some(proof),
        _ => return None,
    };
    Some((Kind::Thing, before.into_iter().chain(last).collect()))
}

/// A good form for one of these addresses; none for another.
pub async fn sheet(town: &Town, path: &str, lang: &str) -> Option<Sheet> {
    let (app, (programme, partner)) = (&town.app, town.tournai.reporting);
    let of = path.strip_prefix("/{lang}/reports").or_else(|| path.strip_prefix("/{lang}/steering/{slug}/reports"))?;
    let hers = Sheet::new(path, lang, town.cookie("sandrine"));
    if of.is_empty() {
        let period = period(app, programme).await.to_string();
        return Some(hers.with("period", period, Sort::Hidden).with("partner", partner.to_string(), Sort::Hidden));
    }
    let report = report(app, programme, partner).await;
    let within = |sheet: Sheet| sheet.at(report.to_string());
    Some(match of {
        "/{id}/parts/{part}" => {
            let sheet = within(hers).at("introduction");
            sheet.with("text_nl", "Un bon début.", Sort::OptionalText).with("version_nl", "0", Sort::Hidden)
        }
        // A file comes along as a browser sends it, which is tested where files are; here it is always missing.
        "/{id}/evidence" => {
            let sheet = within(hers).with("indicator", "moments", Sort::Hidden).with("day", "2024-05-14", Sort::Day);
            Sheet { answers: 422, ..sheet }
        }
        "/{id}/evidence/{evidence}/removal" => within(hers).at(proof(app, programme, partner, MARKER).await.to_string()),
        "/{id}/comments" => within(hers).with("part", "", Sort::Hidden).with("text", "Merci.", Sort::Text),
        "/{id}/submission" => within(hers).with("anyway", "yes", Sort::Hidden),
        "/{id}/verdict" => {
            let today = app.clock.today();
            write::system(app, async |tx| submit(tx, report, today).await).await.unwrap();
            let his = Sheet::new(path, lang, town.cookie("mathieu")).at(town.tournai.reporting_slug);
            within(his).with("deed", "accept", Sort::Hidden).with("note", "Merci.", Sort::OptionalText)
        }
        _ => return None,
    })
}

/// A new period of a programme.
async fn period(app: &App, programme: Id) -> Id {
    let days = (parse_day("2024-01-01").unwrap(), parse_day("2024-06-30").unwrap());
    let nr = 1 + i64::from(u32::from_be_bytes(kit::random::bytes()));
    write::system(app, async |tx| add_period(tx, programme, nr, days).await).await.unwrap()
}

/// A report that was begun, about a period of its own.
pub async fn report(app: &App, programme: Id, partner: Id) -> Id {
    let period = period(app, programme).await;
    write::system(app, async |tx| open_report(tx, programme, period, Some(partner)).await).await.unwrap()
}

/// A list of who came, with this mark in its name.
pub async fn proof(app: &App, programme: Id, partner: Id, mark: &str) -> Id {
    let (day, bytes) = (parse_day("2024-05-14").unwrap(), b"%PDF-1.7 a list %%EOF".as_slice());
    let name = format!("liste {mark}.pdf");
    let new = NewEvidence { programme, partner: Some(partner), indicator: "moments", day, name: &name, bytes };
    write::system(app, async |tx| add_evidence(tx, &new).await).await.unwrap()
}
