//! `/steering/{slug}/rules/new`: the next version of the rule. Who works for which partner, between which days, where.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::eligibility::Rule;
use domain::{Action, Id};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Result, Visit, text};

use super::calendar::{day, day_or_none};
use super::ground::Ground;
use super::head::at;
use super::rules::sample_rule;
use crate::pages::staff::{find, sample_programme};
use crate::store::manage::{RuleVersion, meanwhile, rule_versions, still_newest, was_meanwhile};
use crate::store::programme::Programme;
use crate::store::rule::add_rule;

/// Empty lines to write one more organisation or area on.
const MORE: usize = 3;
/// No rule names more.
const MOST: usize = 600;

#[derive(Template)]
#[template(path = "manage_rule.html")]
struct RulePage {
    page: Page,
    form: Form,
    programme: String,
    back: String,
    /// Organisations of the rule so far, by the name of their field.
    lines: Vec<(String, String)>,
    /// Fields for further organisations: name, and partner.
    further: Vec<(String, String)>,
    /// Choices: none, and every partner.
    partners: Vec<(String, String)>,
    organisations: Vec<String>,
    areas: Vec<(String, String)>,
    all_areas: Vec<String>,
    more_areas: Vec<String>,
    settings: String,
}

/// `GET /{lang}/steering/{slug}/rules/new`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let ground = Ground::of(&visit.app.db, visit.lang, programme.id).await?;
    let newest = rule_versions(&visit.app.db, programme.id).await?.into_iter().next();
    let form = filled(&visit, &programme, newest.as_ref());
    show_page(&build(&visit, &programme, &ground, form))
}

/// `POST /{lang}/steering/{slug}/rules/new`: saves, or gives more lines to write on.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn save(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let ground = Ground::of(&visit.app.db, visit.lang, programme.id).await?;
    if form.value("deed") == "more" {
        return show_page(&build(&visit, &programme, &ground, form));
    }
    let Some(rule) = read(&mut form, &ground) else { return show_again(&build(&visit, &programme, &ground, form)) };
    let seen = form.value("version").parse().unwrap_or(-1);
    let work = async |tx: &mut Tx| {
        still_newest(tx, programme.id, seen).await?;
        add_rule(tx, programme.id, &rule).await.map(drop).map_err(meanwhile)
    };
    let done = kit::write(&visit.app, visit.actor()?, form.command()?, work).await;
    if was_meanwhile(&done) {
        form.wrong("first_day", text::MANAGE_MEANWHILE, &[]);
        return show_again(&build(&visit, &programme, &ground, form));
    }
    done?;
    Ok(go(&at(&visit, &programme, "rules?done=saved")))
}

/// The rule in the form; what is wrong stands beside its field.
fn read(form: &mut Form, ground: &Ground) -> Option<Rule> {
    let (partners, areas) = (read_partners(form, ground), read_areas(form, ground));
    let (first_day, last_day) = (day(form, "first_day"), day_or_none(form, "last_day"));
    if first_day.zip(last_day).is_some_and(|(first, last)| last < first) {
        form.wrong("last_day", text::DAYS_TURNED, &[]);
    }
    if partners.is_empty() {
        form.wrong("organisations", text::RULE_NO_ORGANISATION, &[]);
    }
    let first_day = first_day.filter(|_| form.is_fine())?;
    Some(Rule { partners, first_day, last_day, areas })
}

/// Who works for whom: the organisations of before, each with its partner, and those that were written below.
fn read_partners(form: &mut Form, ground: &Ground) -> BTreeMap<Id, Id> {
    let mut partners = BTreeMap::new();
    for (organisation, _) in &ground.organisations {
        if let Some(partner) = chosen(form, ground, &of(*organisation)) {
            partners.insert(*organisation, partner);
        }
    }
    for (field, partner_field) in further(form) {
        let (typed, partner) = (form.text(&field, 200), chosen(form, ground, &partner_field));
        match (ground.organisation_named(&typed), partner) {
            _ if typed.is_empty() => {}
            (None, _) => form.wrong(&field, text::RULE_UNKNOWN_ORGANISATION, &[("name", typed.into())]),
            (_, None) => form.wrong(&partner_field, text::RULE_CHOOSE_PARTNER, &[("name", typed.into())]),
            (Some(organisation), Some(partner)) => {
                if partners.insert(organisation, partner).is_some_and(|other| other != partner) {
                    form.wrong(&field, text::RULE_ORGANISATION_TWICE, &[("name", typed.into())]);
                }
            }
        }
    }
    partners
}

/// The partner chosen in a field; nobody, when nothing is chosen there.
fn chosen(form: &mut Form, ground: &Ground, field: &str) -> Option<Id> {
    let value = form.value(field);
    let partner = ground.partners.iter().find(|partner| partner.id.to_string() == value);
    if partner.is_none() && !value.is_empty() {
        form.wrong(field, text::FORM_CHOOSE, &[]);
    }
    partner.map(|partner| partner.id)
}

fn read_areas(form: &mut Form, ground: &Ground) -> BTreeSet<String> {
    let mut areas: BTreeSet<String> = form.values("area").into_iter().map(str::to_owned).collect();
    if areas.iter().any(|code| !ground.areas.iter().any(|area| area.code == *code)) {
        form.wrong("area", text::FORM_CHOOSE, &[]);
    }
    for field in further_areas(form) {
        let typed = form.text(&field, 200);
        match ground.area_named(&typed) {
            _ if typed.is_empty() => {}
            Some(code) => drop(areas.insert(code)),
            None => form.wrong(&field, text::RULE_UNKNOWN_AREA, &[("name", typed.into())]),
        }
    }
    areas
}

/// The field that says for which partner an organisation of before works.
fn of(organisation: Id) -> String {
    format!("of-{organisation}")
}

/// How many further lines the form has, and a few more when they were asked for.
fn lines(form: &Form) -> usize {
    let sent = form.value("lines").parse().unwrap_or(MORE).clamp(MORE, MOST);
    if form.value("deed") == "more" { (sent + MORE).min(MOST) } else { sent }
}

fn further(form: &Form) -> Vec<(String, String)> {
    (1..=lines(form)).map(|nr| (format!("organisation-{nr}"), format!("partner-{nr}"))).collect()
}

fn further_areas(form: &Form) -> Vec<String> {
    (1..=lines(form)).map(|nr| format!("area-{nr}")).collect()
}

/// The form with the rule in force, or with the programme's own days while there is none.
fn filled(visit: &Visit, programme: &Programme, newest: Option<&RuleVersion>) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("version", newest.map_or(0, |newest| newest.version));
    form.set("first_day", newest.map_or(programme.first_day, |newest| newest.rule.first_day));
    if let Some(last_day) = newest.map_or(programme.last_day, |newest| newest.rule.last_day) {
        form.set("last_day", last_day);
    }
    for (organisation, partner) in newest.iter().flat_map(|newest| &newest.rule.partners) {
        form.set(&of(*organisation), partner);
    }
    for area in newest.iter().flat_map(|newest| &newest.rule.areas) {
        form.set("area", area);
        form.set("was", area);
    }
    form
}

fn build(visit: &Visit, programme: &Programme, ground: &Ground, form: Form) -> RulePage {
    let lang = visit.lang;
    let is_line = |(id, _): &&(Id, String)| !form.values(&of(*id)).is_empty();
    let lines = ground.organisations.iter().filter(is_line).map(|(id, name)| (of(*id), name.clone())).collect();
    let nobody = (String::new(), lang.t(text::RULE_NOT_HERE));
    let partners = ground.partners.iter().map(|partner| (partner.id.to_string(), partner.name.clone()));
    let was = form.values("was");
    let areas = ground.areas.iter().filter(|area| was.contains(&area.code.as_str()));
    RulePage {
        page: Page::staff(visit, lang.t(text::RULE_CHANGE)),
        programme: programme.name(lang).to_owned(),
        back: at(visit, programme, "rules"),
        settings: at(visit, programme, "settings"),
        lines,
        further: further(&form),
        partners: std::iter::once(nobody).chain(partners).collect(),
        organisations: ground.organisations.iter().map(|(_, name)| name.clone()).collect(),
        areas: areas.map(|area| (area.code.clone(), area.name.clone())).collect(),
        all_areas: ground.areas.iter().map(|area| format!("{} ({})", area.name, area.code)).collect(),
        more_areas: further_areas(&form),
        form,
    }
}

/// A new version, and one with everything wrong.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let (programme, ground) = (sample_programme(), Ground::sample());
    let newest =
        RuleVersion { id: Id::nil(), version: 1, rule: sample_rule(&["31022"]), made_at: visit.app.clock.now(), who: None };
    let fine = filled(visit, &programme, Some(&newest));
    let typed = [("first_day", "2024-01-01"), ("last_day", "2023-01-01"), ("organisation-1", "Bib"), ("area-1", "Atlantis")];
    let mut wrong = Form::filled(visit.lang, &typed);
    let _ = read(&mut wrong, &ground);
    let render = |form| build(visit, &programme, &ground, form).render().unwrap_or_default();
    vec![("manage-rule", render(fine)), ("manage-rule-wrong", render(wrong))]
}
