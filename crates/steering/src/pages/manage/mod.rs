//! What a programme's manager sets, and how its targets stand: names, days and partners, rules, indicators, periods,
//! targets, and the page to project.

mod board;
mod burnup;
mod calendar;
mod cost;
mod goals;
mod ground;
mod head;
mod indicator_form;
mod indicators;
mod periods;
mod programme_form;
mod programmes;
mod reached;
mod rule_form;
mod rules;
mod samples_of;
mod settings;
mod target_form;
mod targets;
pub mod words;

use domain::Action;
use kit::Visit;
use kit::routes::Routes;

/// These pages' part of the route table.
pub fn routes() -> Routes {
    of_programme(Routes::new())
        .get("/{lang}/instance/programmes", Action::ManageInstance, programmes::show)
        .post("/{lang}/instance/programmes", Action::ManageInstance, programmes::make)
        .get("/{lang}/steering/{slug}/targets", Action::SeeProgramme, targets::show)
        .post("/{lang}/steering/{slug}/targets", Action::ManageProgramme, target_form::save)
        .get("/{lang}/steering/{slug}/targets/new", Action::ManageProgramme, target_form::show)
        .get("/{lang}/steering/{slug}/board", Action::SeeProgramme, board::show)
}

fn of_programme(routes: Routes) -> Routes {
    let (see, manage) = (Action::SeeProgramme, Action::ManageProgramme);
    routes
        .get("/{lang}/steering/{slug}/settings", manage, settings::show)
        .post("/{lang}/steering/{slug}/settings", manage, settings::save)
        .post("/{lang}/steering/{slug}/partners", manage, settings::add)
        .post("/{lang}/steering/{slug}/partners/{id}", manage, settings::rename)
        .get("/{lang}/steering/{slug}/rules", see, rules::show)
        .get("/{lang}/steering/{slug}/rules/new", manage, rule_form::show)
        .post("/{lang}/steering/{slug}/rules/new", manage, rule_form::save)
        .get("/{lang}/steering/{slug}/indicators", see, indicators::show)
        .post("/{lang}/steering/{slug}/indicators", manage, indicator_form::add)
        .get("/{lang}/steering/{slug}/indicators/new", manage, indicator_form::fresh)
        .post("/{lang}/steering/{slug}/indicators/sets", manage, indicators::adopt)
        .get("/{lang}/steering/{slug}/indicators/{code}", manage, indicator_form::show)
        .post("/{lang}/steering/{slug}/indicators/{code}", manage, indicator_form::change)
        .post("/{lang}/steering/{slug}/indicators/{code}/retirement", manage, indicators::retire)
        .get("/{lang}/steering/{slug}/periods", see, periods::show)
        .post("/{lang}/steering/{slug}/periods", manage, periods::add)
        .post("/{lang}/steering/{slug}/periods/every", manage, periods::make)
        .post("/{lang}/steering/{slug}/periods/{id}", manage, periods::change)
}

/// Every page as it looks, with its errors.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    [
        programmes::samples(visit),
        settings::samples(visit),
        rules::samples(visit),
        rule_form::samples(visit),
        indicators::samples(visit),
        indicator_form::samples(visit),
        periods::samples(visit),
        targets::samples(visit),
        target_form::samples(visit),
        board::samples(visit),
    ]
    .concat()
}
