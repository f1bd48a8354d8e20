//! `/steering/{slug}/indicators`: what a programme counts, in words, with every version; and the ready sets.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Action, Id, Instant};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Result, Visit, text};

use super::head::{Head, at, may_manage};
use super::rules::when;
use super::{samples_of, words};
use crate::content;
use crate::pages::staff::{find, sample_programme};
use crate::pages::tabs::Tab;
use crate::store::indicator::{self, Indicator};
use crate::store::manage::{Maker, makers, meanwhile, was_meanwhile};
use crate::store::programme::Programme;

/// How many indicators of a ready set are named.
const NAMED: usize = 6;

#[derive(Template)]
#[template(path = "manage_indicators.html")]
struct IndicatorsPage {
    page: Page,
    head: Head,
    form: Form,
    may_manage: bool,
    lines: Vec<Line>,
    /// The ready sets of which something is not there yet.
    sets: Vec<(String, String)>,
    adopt: String,
}

struct Line {
    code: String,
    name: String,
    says: String,
    counts: String,
    unit: String,
    official: String,
    needs_evidence: bool,
    is_public: bool,
    change: String,
    retire: String,
    /// Who made which version when, the newest first.
    versions: Vec<(String, String)>,
    /// What earlier versions counted, the newest first.
    before: Vec<String>,
}

/// `GET /{lang}/steering/{slug}/indicators`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::SeeProgramme).await?;
    let form = Form::fresh(&visit.app, visit.lang);
    show_page(&page(&visit, &programme, form).await?)
}

/// `POST /{lang}/steering/{slug}/indicators/sets`: takes over a ready set.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn adopt(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let set = form.value("set");
    if content::set(&set).is_none() {
        form.wrong("set", text::FORM_CHOOSE, &[]);
        return show_again(&page(&visit, &programme, form).await?);
    }
    let work = async |tx: &mut Tx| indicator::adopt(tx, programme.id, &set).await.map_err(meanwhile);
    let done = kit::write(&visit.app, visit.actor()?, form.command()?, work).await;
    if was_meanwhile(&done) {
        form.wrong("set", text::MANAGE_MEANWHILE, &[]);
        return show_again(&page(&visit, &programme, form).await?);
    }
    done?;
    Ok(go(&at(&visit, &programme, "indicators?done=saved")))
}

/// `POST /{lang}/steering/{slug}/indicators/{code}/retirement`: off the list.
///
/// # Errors
/// Not found when it is not the visitor's to manage, or not on the list.
pub async fn retire(visit: Visit, Path((_, slug, code)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    indicator::find(&visit.app.db, programme.id, &code).await?.ok_or(Failure::NotFound)?;
    let work = async |tx: &mut Tx| indicator::retire(tx, programme.id, &code).await;
    kit::write(&visit.app, visit.actor()?, form.command()?, work).await?;
    Ok(go(&at(&visit, &programme, "indicators?done=changed")))
}

async fn page(visit: &Visit, programme: &Programme, form: Form) -> Result<IndicatorsPage> {
    let db = &visit.app.db;
    let mut known = Vec::new();
    for own in indicator::of_programme(db, programme.id).await? {
        known.push(indicator::versions(db, programme.id, own.code()).await?);
    }
    let head = with_deed(visit, programme, Head::of(visit, programme, Tab::Indicators).await?);
    Ok(build(visit, programme, head, &known, &makers(db, programme.id).await?, form))
}

fn with_deed(visit: &Visit, programme: &Programme, head: Head) -> Head {
    if !may_manage(visit, programme) {
        return head;
    }
    head.with(visit.lang.t(text::INDICATOR_NEW), at(visit, programme, "indicators/new"), "plus", "primary")
}

fn build(
    visit: &Visit,
    programme: &Programme,
    head: Head,
    known: &[Vec<Indicator>],
    makers: &[Maker],
    form: Form,
) -> IndicatorsPage {
    let lang = visit.lang;
    let has = |code: &str| known.iter().flatten().any(|own| own.code() == code);
    let is_open = |set: &domain::indicator::Set| set.indicators.iter().any(|definition| !has(&definition.code));
    let sets = content::sets().filter(|(_, set)| is_open(set));
    let option = |(name, set): (&str, &domain::indicator::Set)| {
        let names: Vec<_> = set.indicators.iter().map(|own| own.name.in_language(lang.code())).take(NAMED).collect();
        let more = if set.indicators.len() > NAMED { ", …" } else { "" };
        (name.to_owned(), format!("{} · {}{more}", set_name(name), names.join(", ")))
    };
    IndicatorsPage {
        page: Page::staff(visit, format!("{} · {}", lang.t(text::TAB_INDICATORS), programme.name(lang))),
        head,
        may_manage: may_manage(visit, programme),
        lines: known.iter().filter_map(|versions| line(visit, programme, versions, makers)).collect(),
        sets: sets.map(option).collect(),
        adopt: at(visit, programme, "indicators/sets"),
        form,
    }
}

/// `cross-and-learn` is called Cross-and-learn; a set has no other name than that of its file.
fn set_name(name: &str) -> String {
    name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect()
}

fn line(visit: &Visit, programme: &Programme, versions: &[Indicator], makers: &[Maker]) -> Option<Line> {
    let lang = visit.lang;
    let (newest, before) = versions.split_first()?;
    let code = newest.code();
    let who =
        |version: i64| makers.iter().find(|made| made.code == code && made.version == version).and_then(|made| made.who.clone());
    let told = |own: &Indicator| {
        let nr = lang.with(text::VERSION_NR, &[("n", own.version.into())]);
        (nr, when(visit, own.made_at, who(own.version).as_deref()))
    };
    Some(Line {
        name: newest.name(lang).to_owned(),
        says: newest.says(lang).to_owned(),
        counts: words::indicator(lang, &newest.definition),
        unit: lang.word(newest.definition.unit),
        official: newest.definition.official.clone().unwrap_or_default(),
        needs_evidence: newest.definition.evidence,
        is_public: newest.definition.public,
        change: at(visit, programme, &format!("indicators/{code}")),
        retire: at(visit, programme, &format!("indicators/{code}/retirement")),
        versions: versions.iter().map(told).collect(),
        before: before.iter().map(|own| words::indicator(lang, &own.definition)).collect(),
        code: code.to_owned(),
    })
}

/// One indicator with two versions, and a set that does not exist.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let version = |version, official: &str| Indicator {
        id: Id::nil(),
        version,
        made_at: Instant(1_715_756_400_000),
        definition: domain::indicator::Definition { official: Some(official.into()), ..samples_of::definition() },
        ..samples_of::indicator()
    };
    let known = [vec![version(2, "RCO85"), version(1, "RCO81")]];
    let makers = [Maker { code: "adults_reached".into(), version: 2, who: Some("Anouk".into()) }];
    let render = |known: &[Vec<Indicator>], form| {
        let head = Head::plain(visit, &programme, Tab::Indicators);
        let mut page = build(visit, &programme, head, known, &makers, form);
        page.may_manage = true;
        page.render().unwrap_or_default()
    };
    let mut wrong = Form::filled(visit.lang, &[("set", "atlantis")]);
    wrong.wrong("set", text::FORM_CHOOSE, &[]);
    vec![
        ("manage-indicators", render(&known, Form::fresh(&visit.app, visit.lang))),
        ("manage-indicators-wrong", render(&[], wrong)),
    ]
}
