//! Every page of the room as it looks, for the checks on pages.

use askama::Template;
use domain::policy::{Role, Standing, authorise};
use domain::{Action, Adult, Grant, Id, Instant, Resource};
use kit::Visit;
use kit::db::Bind;
use kit::form::Form;
use places::Place;

use super::add::agreements;
use super::parts::{Here, Known};
use super::{add, edit, erasure, export, list, merge, person, register};
use crate::export::Table;
use crate::person::{Found, PersonRow, Purpose};

/// An organisation whose coordinator looks.
fn here() -> Option<Here> {
    let organisation = Id::nil();
    let place = Place {
        id: Id::nil(),
        slug: "bib".into(),
        organisation,
        name: "Bibliotheek".into(),
        street: String::new(),
        postal_code: String::new(),
        area: "31022".into(),
    };
    let grant = Grant { role: Role::Coordinator, organisation: Some(organisation), place: None, programme: None };
    let standing = Standing { account: Id::nil(), grants: vec![grant] };
    let scope = authorise(Some(&standing), Action::SeePersons, Resource::Organisation(organisation))?;
    Some(Here { id: organisation, name: "Bibliotheek <Oostkamp>".into(), scope, places: vec![place] })
}

fn row(visit: &Visit, name: &str) -> PersonRow {
    PersonRow {
        id: Id::nil(),
        organisation: Id::nil(),
        key: Id::nil(),
        name: name.into(),
        phone: Some("0470 12 34 56".into()),
        email: None,
        language: Some("fr".into()),
        birth_year: Some(1950),
        purpose: Purpose::Help,
        made_at: visit.app.clock.now(),
        made_by: Some("Christine Verhelst".into()),
        last_contact_on: visit.app.clock.today(),
        merged_into: None,
    }
}

/// Every page, with its states.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let Some(here) = here() else { return Vec::new() };
    let fresh = || Form::fresh(&visit.app, visit.lang);
    let known = Known { here: here.clone(), row: row(visit, "Godelieve D’Hondt & dochter"), is_open: true };
    let mut all = people(visit, &here);
    let same = Found { id: Id::nil(), organisation: Id::nil(), name: "سمير حداد".into(), birth_year: None };
    let mut wrong = fresh();
    for field in ["name", "same", "birth_year", "purpose", "consent", "s"] {
        wrong.wrong(field, kit::text::FORM_NEEDED, &[]);
    }
    all.push(("person-new", written(&add::build(visit, &here, fresh(), None))));
    all.push(("person-new-wrong", written(&add::build(visit, &here, wrong.clone(), Some(same)))));
    all.push(("person-door", written(&person::door(visit, &known, fresh()))));
    all.push(("person", written(&whole(visit, &known))));
    all.push(("person-edit", written(&edit::build(visit, &known, wrong))));
    all.push(("person-merge", written(&merge::build(visit, &known, fresh()))));
    all.push(("person-merge-two", written(&two(visit, &known))));
    all.push(("person-export", written(&export::build(visit, &known, &tables(visit)))));
    let mut unsure = fresh();
    unsure.wrong("name", kit::text::PERSON_ERASE_OTHER_NAME, &[]);
    unsure.wrong("reason", kit::text::FORM_CHOOSE, &[]);
    all.push(("person-erasure", written(&erasure::build(visit, &known, unsure))));
    all.push(("register", written(&register::build(visit))));
    all
}

fn people(visit: &Visit, here: &Here) -> Vec<(&'static str, String)> {
    let line = |name: &str| list::Line { href: visit.to("people/1"), name: name.into(), born: "1950".into() };
    let lines = vec![line("Godelieve D’Hondt"), line("سمير حداد")];
    let pages = (Some(visit.to("people?page=1")), Some(visit.to("people?page=3")));
    let others = std::slice::from_ref(here);
    vec![
        ("people", written(&list::build(visit, here, others, "<d'h".into(), lines, pages))),
        ("people-none", written(&list::build(visit, here, &[], String::new(), Vec::new(), (None, None)))),
    ]
}

fn whole(visit: &Visit, known: &Known) -> person::PersonPage {
    let consent = |withdrawn: Option<&str>| person::Consent {
        id: Id::nil().to_string(),
        once: Id::nil().to_string(),
        title: "Nieuws".into(),
        says: "We sturen je nu en dan een bericht.".into(),
        given: "15 mei 2024".into(),
        withdrawn: withdrawn.map(str::to_owned),
    };
    let merge = person::Merge {
        id: Id::nil().to_string(),
        once: Id::nil().to_string(),
        name: "G. Dhondt".into(),
        contact: "0470 00 00 00".into(),
        merged: "15 mei 2024".into(),
        parted: None,
    };
    let mut page = person::build(visit, known, person::facts(visit, &known.row, Adult::Yes));
    page.manages = true;
    page.moments = Some(visit.to("desk/persons/1"));
    page.consents = vec![consent(None), consent(Some("16 mei 2024"))];
    page.agreements = agreements(visit.lang);
    page.openings = vec![("15 mei 2024, 9.00 · Christine".into(), "Ik help haar nu".into())];
    page.merges = vec![merge];
    page
}

fn two(visit: &Visit, known: &Known) -> merge::MergePage {
    let side = |id: &str, name: &str| merge::Side {
        id: id.into(),
        name: name.into(),
        facts: person::facts(visit, &row(visit, name), Adult::Unknown),
    };
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.wrong("stays", kit::text::PERSON_MERGE_CHOOSE, &[]);
    merge::preview(visit, known, form, vec![side("1", "Godelieve D’Hondt"), side("2", "G. Dhondt")])
}

fn tables(visit: &Visit) -> Vec<Table> {
    let at = |at: Instant| Bind::Int(Some(at.0));
    let columns = ["id", "name", "phone", "made_at"].map(str::to_owned).to_vec();
    let text = |text: &str| Bind::Text(Some(text.to_owned()));
    let rows =
        vec![vec![Bind::Id(Some(Id::nil())), text("Godelieve <D’Hondt>"), text("0470 12 34 56"), at(visit.app.clock.now())]];
    let key = Table { name: "person_key", columns: vec!["key".into()], rows: vec![vec![Bind::Id(Some(Id::nil()))]] };
    vec![Table { name: "person", columns, rows }, key]
}

fn written(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}
