//! Every page of this room in every state, for the checks on pages.

use accounts::learner::Device;
use accounts::store::learner_opening::{OpenedRow, OpeningRow};
use askama::Template;
use domain::learning::{Progress, Standing};
use domain::{Id, Instant};
use kit::form::Form;
use kit::visit::Visitor;
use kit::{Visit, random, text};

use crate::content::{self, Activity, Module, way};
use crate::pages::activity::{self, Begun};
use crate::pages::{learners, lesson, module, opening, path, person};
use crate::progress::{Done, Now, Overview};
use people::key::LinkRow;

type Samples = Vec<(&'static str, String)>;

/// Name and text of each.
pub fn samples(visit: &Visit) -> Samples {
    let Ok(modules) = content::modules() else { return Vec::new() };
    [paths(visit, modules), exercises(visit), lessons(visit), of_helpers(visit, modules)].concat()
}

fn page(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}

/// The same visit by someone who learns.
fn hers(visit: &Visit) -> Visit {
    let visitor = Visitor {
        session: Id::nil(),
        name: "Godelieve <b>".to_owned(),
        standing: domain::Standing::learner(Id::nil()),
        look: None,
    };
    Visit { visitor: Some(visitor), ..visit.clone() }
}

/// A module of which so many activities are finished.
fn done(visit: &Visit, module: &'static Module, count: usize) -> Done {
    let ids = module.activities.iter().take(count).map(|activity| activity.id.clone());
    Done { module, activities: ids.map(|id| (id, visit.app.clock.now())).collect() }
}

/// Who finished so many of each module, and stands so in the next activity.
fn overview(visit: &Visit, modules: &'static [Module], counts: [usize; 4], standing: Standing) -> Overview {
    let modules: Vec<Done> = modules.iter().zip(counts).map(|(module, count)| done(visit, module, count)).collect();
    let at = visit.app.clock.now();
    let now = modules.iter().find_map(|done| Some((done.module, done.next()?))).map(|(module, activity)| Now {
        module,
        activity,
        standing,
        progress: Progress { mistakes_here: if standing == Standing::Stuck { 4 } else { 0 }, ..Progress::default() },
        last_at: (standing != Standing::NotStarted).then_some(at),
        asked_at: (standing == Standing::AsksHelp).then_some(at),
    });
    Overview { modules, now }
}

fn paths(visit: &Visit, modules: &'static [Module]) -> Samples {
    let hers = hers(visit);
    let path = |name: &str, counts, standing| {
        page(&path::build(&hers, name, Device::Computer, &overview(&hers, modules, counts, standing)))
    };
    let mouse = &modules[0];
    vec![
        ("path", path("Godelieve", [0; 4], Standing::NotStarted)),
        ("path-half-way", path("<b>Godelieve</b>", [8, 3, 0, 0], Standing::Busy)),
        ("path-done", path("Godelieve", [99; 4], Standing::Done)),
        ("path-without-name", path("", [2, 0, 0, 0], Standing::Quiet)),
        ("module-guest", page(&module::build(visit, mouse, &Done::nothing(mouse)))),
        ("module", page(&module::build(&hers, mouse, &done(&hers, mouse, 3)))),
        ("module-done", page(&module::build(&hers, mouse, &done(&hers, mouse, 99)))),
    ]
}

/// What someone has of an activity of which so many actions are done.
fn begun(visit: &Visit, module: &'static Module, activity: &Activity, actions: usize, help: &str) -> Begun {
    let actions = way::through(&activity.exercise).into_iter().take(actions).collect();
    Begun { attempt: random::opaque_id(), actions, done: done(visit, module, 1), help: help.to_owned() }
}

fn exercises(visit: &Visit) -> Samples {
    let hers = hers(visit);
    let exercise = |visit: &Visit, module: &str, id: &str, actions, help| {
        let module = content::module(module)?;
        let activity = module.activity(id)?;
        Ok::<_, kit::Failure>(page(&activity::build(visit, module, activity, &begun(visit, module, activity, actions, help))))
    };
    vec![
        ("activity-drill", exercise(&hers, "mouse", "double-click", 0, "/nl/learn/help").unwrap_or_default()),
        ("activity-drill-guest", exercise(visit, "mouse", "drag", 0, "").unwrap_or_default()),
        ("activity-keyboard", exercise(&hers, "keyboard", "words", 1, "").unwrap_or_default()),
        ("activity-scene", exercise(&hers, "my-first-e-mail", "reply", 1, "/nl/learn/help").unwrap_or_default()),
    ]
}

fn lessons(visit: &Visit) -> Samples {
    let hers = hers(visit);
    let lesson = |visit: &Visit, actions, nr| {
        let module = content::module("my-first-e-mail")?;
        let activity = module.activity("what-is-e-mail")?;
        let begun = begun(visit, module, activity, actions, "/nl/learn/help");
        Ok::<_, kit::Failure>(page(&lesson::build(visit, module, activity, &begun, nr)))
    };
    vec![
        ("lesson", lesson(&hers, 0, 1).unwrap_or_default()),
        ("lesson-last", lesson(&hers, 2, 3).unwrap_or_default()),
        ("lesson-done", lesson(&hers, 3, 4).unwrap_or_default()),
        ("lesson-guest", lesson(visit, 0, 1).unwrap_or_default()),
    ]
}

fn of_helpers(visit: &Visit, modules: &'static [Module]) -> Samples {
    let card = |(at, standing): (usize, &Standing)| {
        let counts = if *standing == Standing::Done { [99; 4] } else { [at, 0, 0, 0] };
        let name = if at == 0 { String::new() } else { "Godelieve <b>".to_owned() };
        let row = OpenedRow { learner: random::opaque_id(), name, last_at: visit.app.clock.now() };
        let card = learners::card(visit, &row, &overview(visit, modules, counts, *standing));
        learners::Card { is_counted: at % 2 == 0, ..card }
    };
    let place = || ("Digipunt bibliotheek Oostkamp".to_owned(), Id::nil().to_string());
    let others = || vec![("/nl/desk/learners?place=1".to_owned(), "Digipunt Hertsberge".to_owned())];
    let mut wrong = Form::fresh(&visit.app, visit.lang);
    wrong.set("name", "<b>مرحبا</b> 🙂");
    wrong.wrong("name", text::FORM_TOO_LONG, &[("most", 40.into())]);
    wrong.wrong("device", text::FORM_CHOOSE, &[]);
    let all = Standing::ALL.iter().enumerate().map(card).collect();
    let opened = |name: &str, minutes: i64, used_at: Option<Instant>| {
        let now = visit.app.clock.real();
        let row = OpeningRow { name: name.to_owned(), ends_at: Instant(now.0 + minutes * 60_000), used_at };
        opening::build(visit, &row, "AAAAAAAAAAAAAAAAAAAAAA", visit.to("desk/learners"))
            .map(|built| page(&built))
            .unwrap_or_default()
    };
    let fresh = || Form::fresh(&visit.app, visit.lang);
    vec![
        ("learners-empty", page(&learners::build(visit, fresh(), place(), Vec::new(), Vec::new()))),
        ("learners", page(&learners::build(visit, fresh(), place(), others(), all))),
        ("learners-errors", page(&learners::build(visit, wrong, place(), others(), Vec::new()))),
        ("learner-person", persons(visit, &[])),
        ("learner-person-linked", persons(visit, &[link(visit, None), link(visit, Some(visit.app.clock.now()))])),
        ("opening", opened("Godelieve <b>", 10, None)),
        ("opening-without-name", opened("", 10, None)),
        ("opening-used", opened("Godelieve", 10, Some(Instant(0)))),
        ("opening-over", opened("Godelieve", -1, None)),
    ]
}

/// Whether a learner counts as a person, with how that went; and a mistake where she does not yet.
fn persons(visit: &Visit, links: &[LinkRow]) -> String {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("who", "coded");
    form.wrong("who", text::WHO_NO_CODE, &[]);
    page(&person::build(visit, form, (Id::nil(), Id::nil()), "Godelieve <b>", links))
}

fn link(visit: &Visit, parted_at: Option<Instant>) -> LinkRow {
    let by = || Some("Christine <b>".to_owned());
    let linked_at = visit.app.clock.now();
    LinkRow { key: Id::nil(), counts_as: Id::nil(), linked_at, linked_by: by(), parted_at, parted_by: parted_at.and(by()) }
}
