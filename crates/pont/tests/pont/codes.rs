//! What a browser makes of somebody's letters and birth date passes through the house, and lies nowhere in it.

use std::path::Path;

use data_encoding::HEXLOWER;

use crate::forms::{fresh_code, sheet};
use crate::requests::post;
use crate::town::Town;

const MOMENT: &str =
    "theme=itsme&minutes=15&outcome=solved&persons=1&place_kind=at_place&modality=walk_in&happened_on=2024-05-14";

#[tokio::test(flavor = "multi_thread")]
async fn of_what_was_sent_for_a_code_no_byte_lies_in_the_database() {
    let test = kit::testing::sqlite().await;
    let data = test.config.data.clone();
    let town = Town::build(test).await;
    let codes = [fresh_code(), fresh_code(), fresh_code()];
    let paths = ["/{lang}/desk/moments", "/{lang}/desk/moments/{id}", "/{lang}/desk/learners/{id}/person"];
    for (path, code) in paths.into_iter().zip(&codes) {
        let sheet = sheet(&town, path, "fr").await;
        let kept = sheet.fields.iter().filter(|field| ["once", "place", "version"].contains(&field.name.as_str()));
        let kept: Vec<_> = kept.map(|field| format!("{}={}", field.name, field.value)).collect();
        let body = format!("{}&{MOMENT}&who=coded&s={code}&adult=yes", kept.join("&"));
        let answer = post(&town.app, sheet.cookie.as_deref(), &sheet.address, body).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        assert!(!answer.header("location").contains(code.as_str()), "{path}");
    }
    let lies = everything(&data);
    assert!(holds(&lies, b"support.moment"), "the files are the ones that were written");
    for code in codes {
        assert!(!holds(&lies, code.as_bytes()) && !holds(&lies, &HEXLOWER.decode(code.as_bytes()).unwrap()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_comes_back_with_its_form_when_something_else_is_missing_and_not_otherwise() {
    let town = Town::build(kit::testing::sqlite().await).await;
    let code = fresh_code();
    let place = town.tournai.place;
    let send = async |rest: &str| {
        let body = format!("once={}&place={place}&{rest}&adult=yes", kit::random::opaque_id());
        post(&town.app, town.cookie("samira"), "/nl/desk/moments", body).await
    };
    let missing = send(&format!("{}&who=coded&s={code}", MOMENT.replace("theme=itsme&", ""))).await;
    assert!(missing.status == 422 && missing.body.contains(&code));
    let broken = send(&format!("{MOMENT}&who=coded&s={}", &code[1..])).await;
    assert!(broken.status == 422 && !broken.body.contains(&code[1..]));
}

/// Every byte of the files of the database.
fn everything(data: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(data).unwrap().map(|file| file.unwrap().path());
    files.filter(|file| file.is_file()).flat_map(|file| std::fs::read(file).unwrap()).collect()
}

fn holds(all: &[u8], sought: &[u8]) -> bool {
    all.windows(sought.len()).any(|part| part == sought)
}
