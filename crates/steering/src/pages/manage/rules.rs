//! `/steering/{slug}/rules`: what counts for a programme, in plain words, and every version of that rule.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::Action;
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use super::ground::Ground;
use super::head::{Head, at, may_manage};
use super::words;
use crate::pages::staff::{find, sample_programme};
use crate::pages::tabs::Tab;
use crate::store::manage::{RuleVersion, rule_versions};
use crate::store::programme::{Programme, all};

#[derive(Template)]
#[template(path = "manage_rules.html")]
struct RulesPage {
    page: Page,
    head: Head,
    /// The newest version first.
    versions: Vec<Told>,
    /// The programmes this one watches over: what counts for them counts here.
    under: Vec<(String, String)>,
}

struct Told {
    version: String,
    says: String,
    partners: Vec<(String, String)>,
    areas: String,
    when: String,
    changes: Vec<String>,
}

/// `GET /{lang}/steering/{slug}/rules`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::SeeProgramme).await?;
    let db = &visit.app.db;
    let ground = Ground::of(db, visit.lang, programme.id).await?;
    let versions = rule_versions(db, programme.id).await?;
    let under: Vec<_> = all(db).await?.into_iter().filter(|other| other.umbrella == Some(programme.id)).collect();
    let head = with_deeds(&visit, &programme, Head::of(&visit, &programme, Tab::Rules).await?);
    show_page(&build(&visit, &programme, head, &ground, &versions, &under))
}

fn with_deeds(visit: &Visit, programme: &Programme, head: Head) -> Head {
    if !may_manage(visit, programme) {
        return head;
    }
    let set = at(visit, programme, "settings");
    head.with(visit.lang.t(text::PROGRAMME_SETTINGS), set, "pencil", "").with(
        visit.lang.t(text::RULE_CHANGE),
        at(visit, programme, "rules/new"),
        "list",
        "primary",
    )
}

fn build(
    visit: &Visit,
    programme: &Programme,
    head: Head,
    ground: &Ground,
    versions: &[RuleVersion],
    under: &[Programme],
) -> RulesPage {
    let lang = visit.lang;
    let told = |(nr, version): (usize, &RuleVersion)| Told {
        version: lang.with(text::VERSION_NR, &[("n", version.version.into())]),
        says: words::rule(lang, ground, &version.rule),
        partners: words::table(lang, ground, &version.rule),
        areas: words::list(lang, &version.rule.areas.iter().map(|code| ground.area(code)).collect::<Vec<_>>()),
        when: when(visit, version.made_at, version.who.as_deref()),
        changes: versions.get(nr + 1).map_or(Vec::new(), |before| words::changes(lang, ground, &before.rule, &version.rule)),
    };
    let link = |other: &Programme| (other.name(lang).to_owned(), at(visit, other, "rules"));
    RulesPage {
        page: Page::staff(visit, format!("{} · {}", lang.t(text::TAB_RULES), programme.name(lang))),
        head,
        versions: versions.iter().enumerate().map(told).collect(),
        under: under.iter().map(link).collect(),
    }
}

/// `15 mei 2024, door Anouk`.
pub fn when(visit: &Visit, at: domain::Instant, who: Option<&str>) -> String {
    let day = visit.lang.day(visit.app.clock.zone.day(at));
    match who {
        Some(who) => visit.lang.with(text::VERSION_BY, &[("day", day.into()), ("who", who.to_owned().into())]),
        None => day,
    }
}

/// Two versions, and before the first rule.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let programme = sample_programme();
    let version = |version, areas: &[&str]| RuleVersion {
        id: domain::Id::nil(),
        version,
        rule: sample_rule(areas),
        made_at: visit.app.clock.now(),
        who: Some("Anouk".into()),
    };
    let render = |versions: &[RuleVersion], under: &[Programme]| {
        let head = Head::plain(visit, &programme, Tab::Rules);
        build(visit, &programme, head, &Ground::sample(), versions, under).render().unwrap_or_default()
    };
    vec![
        ("manage-rules", render(&[version(2, &["31022"]), version(1, &[])], &[])),
        ("manage-rules-none", render(&[], std::slice::from_ref(&programme))),
    ]
}

/// A rule for samples.
pub fn sample_rule(areas: &[&str]) -> domain::eligibility::Rule {
    let programme = sample_programme();
    domain::eligibility::Rule {
        partners: [(domain::Id::nil(), domain::Id::nil())].into(),
        first_day: programme.first_day,
        last_day: programme.last_day,
        areas: areas.iter().map(|area| (*area).to_owned()).collect(),
    }
}
