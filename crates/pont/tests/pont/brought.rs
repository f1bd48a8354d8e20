//! Addresses and good forms of the pages by which history and declared amounts come in: by Mathieu, who runs the
//! programme of Tournai.

use std::time::Duration;

use axum::http::StatusCode;
use domain::{Id, parse_day};
use kit::{on_both, write};
use steering::history::Spot;
use steering::report::{NewEvidence, add_evidence};
use steering::store::declaration::{NewDeclaration, declare};
use steering::store::indicator::adopt;
use steering::store::programme::by_slug;

use crate::addresses::Kind;
use crate::forms::{Sheet, Sort};
use crate::requests::{Answer, get, post, upload};
use crate::town::{MARKER, Side, Town};

/// What fills the braces of these addresses.
pub fn declared(path: &str, side: &Side) -> Option<(Kind, Vec<String>)> {
    let slug = side.slug.to_owned();
    Some(match path.strip_prefix("/{lang}/steering/{slug}/")? {
        "history" | "history-template.csv" | "declarations" => (Kind::Thing, vec![slug]),
        // A file on its way in is nobody's but hers who brought it; to a stranger it is all the same.
        "history/{id}" | "declarations/{id}" => (Kind::Thing, vec![slug, side.partner.to_string()]),
        _ => return None,
    })
}

/// A good form for one of these addresses; none for another. Files come along in tests of their own.
pub async fn sheet(town: &Town, path: &str, lang: &str) -> Option<Sheet> {
    let new = || Sheet::new(path, lang, town.cookie("mathieu")).at(town.tournai.slug);
    let partner = town.tournai.partner.to_string();
    Some(match path.strip_prefix("/{lang}/steering/{slug}/")? {
        "history" => Sheet { answers: 422, ..new().with("partner", partner, Sort::Choice) },
        "history/{id}" => new().at(partner).with("deed", "drop", Sort::Hidden),
        "declarations" => Sheet { answers: 422, ..telling(new(), &partner) },
        "declarations/{id}" => {
            let id = a_declaration(town).await;
            new().at(id.to_string()).with("deed", "withdraw", Sort::Hidden).with("reason", "compté deux fois", Sort::Text)
        }
        _ => return None,
    })
}

fn telling(sheet: Sheet, partner: &str) -> Sheet {
    let sheet = sheet.with("indicator", "guidances", Sort::Choice).with("partner", partner, Sort::Choice);
    let sheet = sheet.with("amount", "1200", Sort::Number).with("day", "2024-05-14", Sort::Day);
    sheet.with("says", "compté par les aidants", Sort::Text)
}

/// An amount that Tournai has declared.
async fn a_declaration(town: &Town) -> Id {
    let side = &town.tournai;
    let programme = by_slug(&town.app.db, side.slug).await.unwrap().unwrap().id;
    let (day, bytes) = (parse_day("2024-05-14").unwrap(), b"organisation,nombre\r\nTournai,1200\r\n".as_slice());
    let says = format!("compté par les aidants {MARKER}");
    let at = Spot { organisation: side.organisation, place: Some(side.place), area: None };
    write::system(&town.app, async |tx| {
        let (partner, indicator, name) = (side.partner, "guidances", "fiche.csv");
        let evidence = add_evidence(tx, &NewEvidence { programme, partner: Some(partner), indicator, day, name, bytes }).await?;
        let (says, at) = (says.as_str(), at.clone());
        declare(tx, &NewDeclaration { programme, partner, indicator, amount: 1_200, day, says, evidence, at }).await
    })
    .await
    .unwrap()
}

/// Mathieu sends a file, with the fields beside it.
async fn send(town: &Town, page: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
    let once = kit::random::opaque_id().to_string();
    let mut parts: Vec<(&str, Option<&str>, &[u8])> = vec![("once", None, once.as_bytes())];
    parts.extend(fields.iter().map(|(name, value)| (*name, None, value.as_bytes())));
    parts.push(("file", Some(file.0), file.1));
    let address = format!("/fr/steering/{}/{page}", town.tournai.slug);
    upload(&town.app, town.cookie("mathieu"), &address, &parts).await
}

on_both! {
    async fn a_file_is_looked_at_waits_for_a_yes_and_comes_in(app: TestApp) {
        let town = Town::build(app).await;
        let partner = town.tournai.partner.to_string();
        let head = "kind,date,reference,organisation,given_name,family_name,birth_date\n";
        let good = format!("participation,2024-03-04,P-1,{},Aline,Dubois,1950-02-28\n", town.tournai.place_slug);
        let wrong = send(&town, "history", &[("partner", &partner)], ("liste.csv", format!("{head}{good}training,2024-02-30,T-1,,,,\n").as_bytes())).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("2024-02-30") && !wrong.body.contains("Dubois"), "{}", wrong.body);
        let right = send(&town, "history", &[("partner", &partner)], ("liste.csv", format!("{head}{good}").as_bytes())).await;
        assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", right.body);
        let address = right.header("location").to_owned();
        for who in ["nobody", "christine", "anouk", "sandrine"] {
            let answer = get(&town.app, town.cookie(who), &address).await;
            assert_ne!(answer.status, StatusCode::OK, "{who}");
        }
        assert!(get(&town.app, town.cookie("mathieu"), &address).await.body.contains("value=\"begin\""));
        let begun = post(&town.app, town.cookie("mathieu"), &address, format!("once={}&deed=begin", kit::random::opaque_id())).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER);
        until(&town, &address, kit::Lang::Fr.with(kit::text::HISTORY_DONE, &[("n", 1.into())]).as_str()).await;
    }

    async fn evidence_that_is_a_program_is_refused_and_a_list_is_kept(app: TestApp) {
        let town = Town::build(app).await;
        let programme = by_slug(&town.app.db, town.tournai.slug).await.unwrap().unwrap().id;
        write::system(&town.app, async |tx| adopt(tx, programme, "cross-and-learn").await).await.unwrap();
        let partner = town.tournai.partner.to_string();
        let fields = [("indicator", "guidances"), ("partner", partner.as_str()), ("amount", "1200"), ("day", "2024-05-14"), ("says", "fiches")];
        for (name, bytes) in [("fiche.pdf", b"\x7fELF\x02\x01\x01".as_slice()), ("fiche.exe", b"MZ\x90".as_slice()), ("85.07.30-999.32.csv", b"a,b\r\n1,2\r\n".as_slice())] {
            let refused = send(&town, "declarations", &fields, (name, bytes)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        }
        let kept = send(&town, "declarations", &fields, ("fiche.csv", b"organisation,nombre\r\nTournai,1200\r\n")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        let list = get(&town.app, town.cookie("mathieu"), &format!("/fr/steering/{}/declarations", town.tournai.slug)).await;
        assert!(list.body.contains("1\u{a0}200"), "{}", list.body);
    }
}

/// The work goes on beside the requests; the page says when it is done.
async fn until(town: &Town, address: &str, says: &str) {
    // The first sentence stands in bold, apart from the rest.
    let says = crate::requests::escaped(says);
    let rest = says.split_once(". ").map_or(says.as_str(), |(_, rest)| rest);
    for _ in 0..600 {
        if get(&town.app, town.cookie("mathieu"), address).await.body.contains(rest) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{address} never said: {says}");
}
