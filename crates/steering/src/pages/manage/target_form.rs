//! `/steering/{slug}/targets/new`: first for which indicator and for whom, then how many, between which days and, when a
//! target is replaced, why. Earlier versions stand below.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Result, Visit, text};

use super::calendar::span;
use super::goals::whole;
use super::ground::Ground;
use super::head::at;
use super::rules::when;
use super::samples_of;
use crate::pages::staff::{find, sample_programme};
use crate::store::indicator::{Indicator, of_programme};
use crate::store::manage::was_meanwhile;
use crate::store::programme::Programme;
use crate::store::target::{For, NewTarget, Target, add_target, drop_target, in_force, targets};

/// Larger goals are typing mistakes.
const MOST: i64 = 100_000_000;

#[derive(Template)]
#[template(path = "manage_target.html")]
struct TargetPage {
    page: Page,
    form: Form,
    programme: String,
    back: String,
    save: String,
    indicators: Vec<(String, String)>,
    whom: Vec<(String, String)>,
    /// What the target is about, once that is chosen.
    about: Option<String>,
    /// Earlier versions, the newest first.
    versions: Vec<Told>,
    /// There is one that can be let go.
    is_replaced: bool,
}

struct Told {
    version: String,
    goal: String,
    days: String,
    reason: String,
    when: String,
    is_dropped: bool,
}

/// What the form is about: an indicator, and whom.
struct About<'a> {
    indicator: &'a Indicator,
    whom: For,
}

/// Everything the page knows.
struct Known {
    indicators: Vec<Indicator>,
    targets: Vec<Target>,
    ground: Ground,
}

/// `GET /{lang}/steering/{slug}/targets/new`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, known) = known(&visit, &slug).await?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    for name in ["indicator", "for"] {
        form.set(name, visit.asked(name).unwrap_or_default());
    }
    if let Some(about) = about(&known, &form) {
        fill(&mut form, &programme, newest(&known.targets, &about));
    }
    show_page(&build(&visit, &programme, &known, form))
}

/// `POST /{lang}/steering/{slug}/targets`: the next version, or away with it.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn save(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, known) = known(&visit, &slug).await?;
    let Some(about) = about(&known, &form) else {
        form.wrong("indicator", text::FORM_CHOOSE, &[]);
        return show_again(&build(&visit, &programme, &known, form));
    };
    let done = if form.value("deed") == "drop" {
        let Some(target) = let_go(&mut form, &known, &about) else { return show_again(&build(&visit, &programme, &known, form)) };
        kit::write(&visit.app, visit.actor()?, form.command()?, async |tx: &mut Tx| drop_target(tx, target).await).await
    } else {
        let reason = form.text("reason", 500);
        let Some(new) = read(&visit, &mut form, &programme, &known, &about, &reason) else {
            return show_again(&build(&visit, &programme, &known, form));
        };
        let work = async |tx: &mut Tx| add_target(tx, programme.id, &new).await.map(drop);
        kit::write(&visit.app, visit.actor()?, form.command()?, work).await
    };
    if was_meanwhile(&done) {
        form.wrong("goal", text::MANAGE_MEANWHILE, &[]);
        return show_again(&build(&visit, &programme, &known, form));
    }
    done?;
    Ok(go(&at(&visit, &programme, &format!("targets?indicator={}&done=saved", about.indicator.code()))))
}

async fn known(visit: &Visit, slug: &str) -> Result<(Programme, Known)> {
    let (programme, scope) = find(visit, slug, Action::ManageProgramme).await?;
    let db = &visit.app.db;
    let known = Known {
        indicators: of_programme(db, programme.id).await?,
        targets: targets(db, &scope, programme.id).await?,
        ground: Ground::of(db, visit.lang, programme.id).await?,
    };
    Ok((programme, known))
}

/// How a form says for whom: `all`, `partner-0190…` or `place-0190…`.
pub fn value_of(whom: For) -> String {
    match whom {
        For::All => "all".to_owned(),
        For::Partner(id) => format!("partner-{id}"),
        For::Place(id) => format!("place-{id}"),
    }
}

fn about<'a>(known: &'a Known, form: &Form) -> Option<About<'a>> {
    let indicator = known.indicators.iter().find(|indicator| indicator.code() == form.value("indicator"))?;
    let (ground, value) = (&known.ground, form.value("for"));
    let whom = match value.split_once('-') {
        None if value == "all" => For::All,
        Some(("partner", id)) => {
            ground.partners.iter().find(|partner| partner.id.to_string() == id).map(|p| For::Partner(p.id))?
        }
        Some(("place", id)) => ground.places.iter().find(|place| place.id.to_string() == id).map(|p| For::Place(p.id))?,
        _ => return None,
    };
    Some(About { indicator, whom })
}

/// Every version of the target the form is about, the newest first.
fn versions<'a>(targets: &'a [Target], about: &About) -> Vec<&'a Target> {
    let (code, slot) = (about.indicator.code(), about.whom.slot());
    targets.iter().filter(|target| target.indicator == code && target.slot == slot).rev().collect()
}

fn newest<'a>(targets: &'a [Target], about: &About) -> Option<&'a Target> {
    versions(targets, about).into_iter().next()
}

fn fill(form: &mut Form, programme: &Programme, newest: Option<&Target>) {
    form.set("version", newest.map_or(0, |target| target.version));
    form.set("first_day", newest.map_or(programme.first_day, |target| target.first_day));
    if let Some(last_day) = newest.map(|target| target.last_day).or(programme.last_day) {
        form.set("last_day", last_day);
    }
    if let Some(target) = newest {
        form.set("goal", target.goal);
    }
}

/// The version in the form; what is wrong stands beside its field.
fn read<'a>(
    visit: &Visit,
    form: &mut Form,
    programme: &Programme,
    known: &'a Known,
    about: &About<'a>,
    reason: &'a str,
) -> Option<NewTarget<'a>> {
    let goal = goal(form);
    let days = span(visit.lang, form, programme, ["first_day", "last_day"]);
    let after = form.value("version").parse().unwrap_or(-1);
    if after > 0 && reason.is_empty() {
        form.wrong("reason", text::TARGET_WHY, &[]);
    }
    if about.whom != For::All && whole(&known.targets, about.indicator.code()).is_none() {
        form.wrong("goal", text::TARGET_WHOLE_FIRST, &[]);
    }
    let (goal, (first_day, last_day)) = goal.zip(days).filter(|_| form.is_fine())?;
    Some(NewTarget { indicator: about.indicator.code(), whom: about.whom, after, first_day, last_day, goal, reason })
}

/// How many, with clear words for what is none: text, below one, far too big.
fn goal(form: &mut Form) -> Option<i64> {
    let typed: String = form.value("goal").chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let is_number =
        typed.trim_start_matches('-').chars().all(|c| c.is_ascii_digit()) && typed.chars().any(|c| c.is_ascii_digit());
    let goal = typed.parse::<i64>().ok();
    match goal {
        _ if !is_number => form.wrong("goal", text::TARGET_NO_NUMBER, &[]),
        _ if typed.starts_with('-') || goal == Some(0) => form.wrong("goal", text::TARGET_BELOW_ONE, &[]),
        Some(goal) if goal <= MOST => return Some(goal),
        _ => form.wrong("goal", text::TARGET_TOO_BIG, &[("most", MOST.into())]),
    }
    None
}

/// The target in force that the form lets go. That of the programme as a whole goes last.
fn let_go(form: &mut Form, known: &Known, about: &About) -> Option<Id> {
    let (code, slot) = (about.indicator.code(), about.whom.slot());
    let own: Vec<_> = in_force(&known.targets).into_iter().filter(|target| target.indicator == code).collect();
    if about.whom == For::All && own.len() > 1 {
        form.wrong("goal", text::TARGET_OTHERS_FIRST, &[]);
        return None;
    }
    let target = own.iter().find(|target| target.slot == slot).map(|target| target.id);
    if target.is_none() {
        form.wrong("goal", text::MANAGE_MEANWHILE, &[]);
    }
    target
}

fn build(visit: &Visit, programme: &Programme, known: &Known, form: Form) -> TargetPage {
    let lang = visit.lang;
    let about = about(known, &form);
    let all = (value_of(For::All), lang.t(text::TARGET_FOR_ALL));
    let partners = known.ground.partners.iter().map(|partner| (value_of(For::Partner(partner.id)), partner.name.clone()));
    let places = known.ground.places.iter().map(|place| (value_of(For::Place(place.id)), place.name.clone()));
    let whom: Vec<_> = std::iter::once(all).chain(partners).chain(places).collect();
    let name = |value: &str| whom.iter().find(|(other, _)| other == value).map(|(_, name)| name.clone()).unwrap_or_default();
    let says = |about: &About| format!("{} · {}", about.indicator.name(lang), name(&value_of(about.whom)));
    let versions = about.as_ref().map(|about| versions(&known.targets, about)).unwrap_or_default();
    TargetPage {
        page: Page::staff(visit, lang.t(text::TARGET_SET)),
        programme: programme.name(lang).to_owned(),
        back: at(visit, programme, "targets"),
        save: at(visit, programme, "targets"),
        indicators: known.indicators.iter().map(|own| (own.code().to_owned(), own.name(lang).to_owned())).collect(),
        about: about.as_ref().map(says),
        is_replaced: versions.first().is_some_and(|target| target.dropped_at.is_none()),
        versions: versions.into_iter().map(|target| told(visit, target)).collect(),
        whom,
        form,
    }
}

fn told(visit: &Visit, target: &Target) -> Told {
    let lang = visit.lang;
    let days = [("first", lang.day(target.first_day).into()), ("last", lang.day(target.last_day).into())];
    Told {
        version: lang.with(text::VERSION_NR, &[("n", target.version.into())]),
        goal: lang.number(target.goal),
        days: lang.with(text::DAYS_BETWEEN, &days),
        reason: target.reason.clone(),
        when: when(visit, target.made_at, target.who.as_deref()),
        is_dropped: target.dropped_at.is_some(),
    }
}

/// What to choose first, a version after two, and one with everything wrong.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let known = Known {
        indicators: vec![samples_of::indicator()],
        targets: vec![samples_of::target(For::All, 1, 900), samples_of::target(For::All, 2, 1_000)],
        ground: Ground::sample(),
    };
    let chosen = [("indicator", "adults_reached"), ("for", "all"), ("version", "2")];
    let mut fine = Form::filled(visit.lang, &chosen);
    fill(&mut fine, &programme, known.targets.last());
    let typed = [("goal", "-5"), ("first_day", "1990-01-01"), ("last_day", "2030-01-01")];
    let mut wrong = Form::filled(visit.lang, &[&chosen[..], &typed].concat());
    if let Some(about) = about(&known, &wrong) {
        let _ = read(visit, &mut wrong, &programme, &known, &about, "");
    }
    let render = |form| build(visit, &programme, &known, form).render().unwrap_or_default();
    vec![
        ("manage-target-choose", render(Form::fresh(&visit.app, visit.lang))),
        ("manage-target", render(fine)),
        ("manage-target-wrong", render(wrong)),
    ]
}
