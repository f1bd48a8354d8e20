//! Counts come out of the form and the database as they went in, and nothing is ever added to them.

use domain::{Adult, AgeBand, Gender, Headcount};
use kit::form::Form;
use kit::journal::Facts;
use kit::{Lang, on_both, write};

/// The Thursday group at the library: eight people, of whom seven told their gender and six their age.
fn thursday() -> Headcount {
    Headcount::new(8, [5, 2], [0, 0, 1, 0, 0, 2, 3]).unwrap()
}

on_both! {
    async fn a_headcount_is_read_back_as_it_was_kept(app: TestApp) {
        for headcount in [Headcount::one(), thursday()] {
            let id = write::system(&app, async |tx| people::headcount::add(tx, &headcount).await).await.unwrap();
            assert_eq!(people::headcount::find(&app.db, id).await.unwrap(), headcount);
        }
    }
}

#[test]
fn a_form_that_was_filled_reads_the_same_again() {
    let mut form = Form::filled(Lang::Fr, &[]);
    people::headcount::fill(&mut form, &thursday());
    assert_eq!(people::headcount::read(&mut form), Some(thursday()));
    assert!(form.is_fine());
}

#[test]
fn what_was_not_told_stays_not_told() {
    let mut form = Form::filled(Lang::Nl, &[("persons", "8"), ("gender_female", "3")]);
    let read = people::headcount::read(&mut form).unwrap();
    assert_eq!((read.gender(Gender::NotTold), read.age(AgeBand::NotTold), read.adult()), (5, 8, Adult::Unknown));
}

#[test]
fn more_women_than_people_is_said_beside_the_women() {
    let mut form = Form::filled(Lang::Nl, &[("persons", "2"), ("gender_female", "3")]);
    assert_eq!(people::headcount::read(&mut form), None);
    assert!(form.error("gender_female").is_some() && form.error("persons").is_none());
}

#[test]
fn the_journal_gets_the_counts_that_were_told_and_no_others() {
    let facts = people::headcount::facts(Facts::default(), &thursday());
    let facts = serde_json::to_string(&facts).unwrap();
    assert_eq!(facts, r#"{"18_24":1,"60_69":2,"70_plus":3,"female":5,"male":2}"#);
}
