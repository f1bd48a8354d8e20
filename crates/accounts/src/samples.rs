//! Every page of this room in every state, for the test that holds all pages against the standard of HTML.

use domain::{Instant, Role};
use kit::form::Form;
use kit::{Visit, random, text};

use crate::pages::instance::{self, Instance};
use crate::pages::invitation::{Asks, Invitation};
use crate::pages::learner::{begin, card, code, scan};
use crate::pages::own_second_step::{SecondStep, State};
use crate::pages::team::{Group, Member, Team, Waiting};
use crate::pages::{account, gone, link, second, sign_in};
use crate::second_step;
use crate::store::invitation::InvitationRow;
use crate::store::whereabouts::Whereabouts;

/// Name and text of each.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [signing_in(visit), learners(visit), own(visit), invitations(visit), others(visit)].concat()
}

fn fresh(visit: &Visit) -> Form {
    Form::fresh(&visit.app, visit.lang)
}

/// A form with something wrong in these fields.
fn wrong(visit: &Visit, fields: &[&str]) -> Form {
    let mut form = fresh(visit);
    for field in fields {
        form.set(field, "<b>مرحبا</b> 🙂");
        form.wrong(field, text::FORM_NEEDED, &[]);
    }
    form
}

fn page(template: &impl askama::Template) -> String {
    template.render().unwrap_or_default()
}

fn signing_in(visit: &Visit) -> Vec<(&'static str, String)> {
    vec![
        ("sign-in", page(&sign_in::SignIn::new(visit, fresh(visit)))),
        ("sign-in-errors", page(&sign_in::SignIn::new(visit, wrong(visit, &["email", "password"])))),
        ("second", page(&second::Second::new(visit, fresh(visit)))),
        ("second-errors", page(&second::Second::new(visit, wrong(visit, &["code"])))),
        ("link", page(&link::Ask::new(visit, fresh(visit)))),
        ("link-errors", page(&link::Ask::new(visit, wrong(visit, &["email"])))),
        ("link-open", page(&link::Open::new(visit, fresh(visit)))),
        ("link-gone", page(&gone::Gone::link(visit))),
        ("invitation-gone", page(&gone::Gone::invitation(visit))),
    ]
}

fn learners(visit: &Visit) -> Vec<(&'static str, String)> {
    vec![
        ("begin", page(&begin::Begin::new(visit, fresh(visit)))),
        ("begin-errors", page(&begin::Begin::new(visit, wrong(visit, &["name", "device"])))),
        ("code", page(&code::Code::new(visit, fresh(visit), Vec::new(), None))),
        ("code-letter", page(&code::Code::new(visit, fresh(visit), vec![7, 8], Some('B')))),
        ("code-errors", page(&code::Code::new(visit, wrong(visit, &["pictures", "words"]), vec![7, 8, 9, 10], None))),
        ("scan", page(&scan::Scan::new(visit, fresh(visit), false))),
        ("scan-gone", page(&scan::Scan::new(visit, fresh(visit), true))),
        ("card", card::sample(visit, "Godelieve")),
        ("card-without-name", card::sample(visit, "")),
    ]
}

fn own(visit: &Visit) -> Vec<(&'static str, String)> {
    let told = second_step::told(&visit.app, random::opaque_id(), "christine@demo.example", &[1; 20]);
    let begun = told.map_or(State::Off, State::Begun);
    vec![
        ("account", page(&account::sample(visit, fresh(visit)))),
        ("account-errors", page(&account::sample(visit, wrong(visit, &["current", "chosen"])))),
        ("second-step-off", page(&SecondStep::new(visit, fresh(visit), State::Off))),
        ("second-step-begun", page(&SecondStep::new(visit, wrong(visit, &["code"]), begun))),
        ("second-step-on", page(&SecondStep::new(visit, fresh(visit), State::On))),
    ]
}

fn invitations(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = InvitationRow {
        id: random::opaque_id(),
        email: "christine@demo.example".to_owned(),
        name: "Christine Verhelst".to_owned(),
        role: Role::Helper,
        organisation: random::opaque_id(),
        place: None,
        made_by: random::opaque_id(),
        ends_at: Instant(0),
        accepted_at: None,
    };
    let says = |form, asks| page(&Invitation::new(visit, form, &row, "Bibliotheek Oostkamp", asks));
    vec![
        ("invitation-new", says(fresh(visit), Asks::NewPassword)),
        ("invitation-errors", says(wrong(visit, &["name", "chosen"]), Asks::NewPassword)),
        ("invitation-known", says(wrong(visit, &["password"]), Asks::Password)),
        ("invitation-link-only", says(fresh(visit), Asks::SignIn)),
        ("invitation-signed-in", says(fresh(visit), Asks::Nothing)),
    ]
}

fn others(visit: &Visit) -> Vec<(&'static str, String)> {
    let nowhere = Whereabouts { organisations: Vec::new(), places: Vec::new() };
    let team = |form, groups| page(&Team::new(visit, form, groups, &nowhere));
    let some = Instance::new(visit, 2, vec![line(false, false), line(true, false), line(false, true)], true, vec![job(visit)]);
    vec![
        ("team", team(fresh(visit), vec![group(visit)])),
        ("team-empty", team(fresh(visit), Vec::new())),
        ("team-errors", team(wrong(visit, &["name", "email", "role", "at"]), vec![group(visit)])),
        ("instance", page(&some)),
        ("instance-empty", page(&Instance::new(visit, 1, Vec::new(), false, Vec::new()))),
    ]
}

fn group(visit: &Visit) -> Group {
    let id = || random::opaque_id().to_string();
    let member = Member {
        id: id(),
        once: id(),
        name: "Christine Verhelst".to_owned(),
        email: "christine@demo.example".to_owned(),
        role: visit.lang.word(Role::Helper),
        place: "Digipunt bibliotheek Oostkamp".to_owned(),
    };
    let waiting = Waiting {
        once: id(),
        name: "<b>Roos</b> Maertens".to_owned(),
        email: "roos@demo.example".to_owned(),
        role: Role::Helper,
        says: visit.lang.word(Role::Helper),
        at: id(),
        until: visit.lang.with(text::TEAM_UNTIL, &[("day", "29".into())]),
    };
    Group { name: "Bibliotheek Oostkamp".to_owned(), members: vec![member], waiting: vec![waiting] }
}

fn line(closed: bool, own: bool) -> instance::Line {
    instance::Line {
        id: random::opaque_id().to_string(),
        once: random::opaque_id().to_string(),
        name: "Luc De Smet".to_owned(),
        email: "luc@demo.example".to_owned(),
        roles: 2,
        closed,
        own,
    }
}

fn job(visit: &Visit) -> instance::Job {
    instance::Job {
        kind: "snapshot".to_owned(),
        due_key: "2024-05-15".to_owned(),
        at: "2024-05-15".to_owned(),
        tries: 1,
        says: visit.lang.t(text::INSTANCE_JOB_DONE),
        look: "good",
    }
}
