//! A new installation gets its ground from tables, whole or not at all, and a lost phone does not lock anyone out.

use std::fs;
use std::path::Path;

use crate::program::ask;

/// The library of Oostkamp and its digibank, as someone would write them in a spreadsheet.
pub fn tables(folder: &Path) {
    let table = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    table(
        "programmes.csv",
        "slug,umbrella,name_nl,name_fr,name_en,name_de,first_day,last_day,area_codes,source\n\
         digibank-west,,Digibank West,Digibanque Ouest,Digibank West,Digibank West,2023-01-01,,31022,Oostkamp\n",
    );
    table("partners.csv", "programme,slug,name\ndigibank-west,oostkamp,Oostkamp\n");
    table(
        "organisations.csv",
        "slug,name,kind,area_code,partners\nbib-oostkamp,Bibliotheek Oostkamp,library,31022,digibank-west/oostkamp\n",
    );
    table(
        "places.csv",
        "slug,organisation,name,street,postal_code,area_code,services\n\
         bib,bib-oostkamp,Digipunt Bibliotheek,,8020,31022,help_point|computer_corner\n",
    );
    table(
        "people.csv",
        "key,name,email,role,organisation,place,programmes,language\n\
         christine,Christine Verhelst,christine@oostkamp.example,helper,bib-oostkamp,bib,,nl\n",
    );
}

#[test]
fn tables_become_an_installation_and_are_not_laid_twice() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    tables(folder.path());
    let from = folder.path().to_str().unwrap();
    let (done, says) = ask(&data, &["lay", "--from", from]);
    assert!(done && says.contains("1 programmes, 1 organisations, 1 places, 1 people"), "{says}");
    let (done, says) = ask(&data, &["lay", "--from", from]);
    assert!(!done && says.contains("nothing was changed"), "{says}");
    let (done, says) = ask(
        &data,
        &[
            "user",
            "add",
            "--email",
            "bart@oostkamp.example",
            "--name",
            "Bart",
            "--role",
            "coordinator",
            "--organisation",
            "bib-oostkamp",
        ],
    );
    assert!(done, "{says}");
}

#[test]
fn a_table_that_tells_of_an_unknown_place_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    tables(folder.path());
    fs::write(
        folder.path().join("people.csv"),
        "key,name,email,role,organisation,place,programmes,language\nx,X,x@oostkamp.example,helper,bib-oostkamp,elsewhere,,nl\n",
    )
    .unwrap();
    let from = folder.path().to_str().unwrap();
    let (done, says) = ask(&data, &["lay", "--from", from]);
    assert!(!done && says.contains("elsewhere"), "{says}");
    tables(folder.path());
    let (done, says) = ask(&data, &["lay", "--from", from]);
    assert!(done, "nothing of the first try was left: {says}");
}

#[test]
fn a_line_that_can_not_be_understood_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    tables(folder.path());
    fs::write(folder.path().join("organisations.csv"), "slug,name,kind,area_code,partners\nx,X,castle,31022,\n").unwrap();
    let (done, says) = ask(&data, &["lay", "--from", folder.path().to_str().unwrap()]);
    assert!(!done && says.contains("organisations.csv") && says.contains("castle") && says.contains("line: 2"), "{says}");
}

#[test]
fn hours_may_be_told_and_are_refused_when_they_cannot_be() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    tables(folder.path());
    let places = |hours: &str| {
        let head = "slug,organisation,name,street,postal_code,area_code,services,hours";
        let line = format!("bib,bib-oostkamp,Digipunt Bibliotheek,,8020,31022,help_point,\"{hours}\"");
        fs::write(folder.path().join("places.csv"), format!("{head}\n{line}\n")).unwrap();
    };
    let from = folder.path().to_str().unwrap();
    places("tu-fr 09:00-12:00, 11:00-17:00");
    let (done, says) = ask(&data, &["lay", "--from", from]);
    assert!(!done && says.contains("places.csv") && says.contains("hours on tu overlap"), "{says}");
    places("tu-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00");
    let (done, says) = ask(&data, &["lay", "--from", from]);
    assert!(done, "{says}");
}

#[test]
fn only_an_account_that_is_there_is_unlocked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (done, says) = ask(&data, &["user", "add", "--email", "anouk@pont.example", "--name", "Anouk"]);
    assert!(done, "{says}");
    let (done, says) = ask(&data, &["user", "unlock", "--email", "Anouk@pont.example"]);
    assert!(done && says.contains("without a code"), "{says}");
    let (done, says) = ask(&data, &["user", "unlock", "--email", "nobody@pont.example"]);
    assert!(!done && says.contains("nobody@pont.example"), "{says}");
}
