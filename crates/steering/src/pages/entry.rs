//! `/steering/{slug}/entries/{id}`: one entry, what it says, for which programmes it counts and why.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::eligibility::{EntryFacts, Verdict};
use domain::indicator::Kind;
use domain::{Action, Day, Id};
use kit::page::{Page, show as show_page};
use kit::{Failure, Lang, Result, Visit, text};
use serde_json::Value;

use super::entries::kind_name;
use super::staff::{find, sample_programme};
use crate::counted::code;
use crate::names::Names;
use crate::store::entries::{StoryRow, story};
use crate::store::programme::{Programme, visible_to};
use crate::store::rule::{InForce, in_force};

#[derive(Template)]
#[template(path = "steering_entry.html")]
struct EntryPage {
    page: Page,
    programme: String,
    back: String,
    facts: Vec<(String, String)>,
    eligibility: Vec<Judged>,
    story_of: String,
    story: Vec<Told>,
}

struct Judged {
    counts: bool,
    says: String,
}

/// One entry in the story.
struct Told {
    when: String,
    what: String,
    is_this: bool,
}

/// `GET /{lang}/steering/{slug}/entries/{id}`
///
/// # Errors
/// Not found when the entry does not count for a programme the visitor follows.
pub async fn show(visit: Visit, Path((_, slug, id)): Path<(String, String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    let db = &visit.app.db;
    let story = story(db, &scope, programme.id, id).await?;
    let names = Names::of(db, visit.lang, programme.id).await?;
    let followed = visible_to(db, scope.viewer()).await?;
    let rules = in_force(db).await?;
    show_page(&build(&visit, &programme, &names, id, &story, &followed, &rules)?)
}

fn build(
    visit: &Visit,
    programme: &Programme,
    names: &Names,
    id: Id,
    story: &[StoryRow],
    followed: &[Programme],
    rules: &[InForce],
) -> Result<EntryPage> {
    let lang = visit.lang;
    let this = story.iter().find(|row| row.id == id).ok_or(Failure::NotFound)?;
    let mut eligibility: Vec<_> = followed.iter().map(|programme| judged(lang, programme, this, rules, followed)).collect();
    eligibility.sort_by_key(|judged| !judged.counts);
    let help = is_help(this);
    let about = if help { names.theme(this.theme.as_deref().unwrap_or_default()) } else { says(lang, names, this)? };
    Ok(EntryPage {
        page: Page::staff(visit, format!("{about} · {}", lang.day(this.happened_on))),
        programme: programme.name(lang).to_owned(),
        back: visit.to(&format!("steering/{}/entries", programme.slug)),
        story_of: lang.t(if help { text::ENTRY_STORY } else { text::ENTRY_STORY_LEARNING }),
        facts: facts(lang, names, this)?,
        eligibility,
        story: story.iter().map(|row| told(visit, names, row, id)).collect::<Result<_>>()?,
    })
}

/// What the entry says, in words: the columns first, then the facts.
fn facts(lang: Lang, names: &Names, row: &StoryRow) -> Result<Vec<(String, String)>> {
    let mut facts = vec![
        (lang.t(text::DIMENSION_PLACE), names.place(row.place)),
        (lang.t(text::COLUMN_AREA), row.area.clone().unwrap_or_default()),
    ];
    if row.minutes + row.persons > 0 {
        facts.push((lang.t(text::MINUTES), lang.number(row.minutes)));
        facts.push((lang.t(text::PARTICIPATIONS), lang.number(row.persons)));
    }
    let more: serde_json::Map<String, Value> = serde_json::from_str(&row.facts)?;
    let mut more: Vec<_> = more.iter().collect();
    more.sort_by_key(|(name, _)| FACTS.iter().position(|known| known == name));
    facts.extend(more.into_iter().map(|(name, value)| fact(lang, names, name, value)));
    Ok(facts)
}

/// The order in which facts are told; counts of people follow from young to old.
const FACTS: [&str; 21] = [
    "module",
    "activity",
    "indicator",
    "first_time",
    "born",
    "tags",
    "outcome",
    "referred_to",
    "modality",
    "place_kind",
    "material",
    "autonomy",
    "female",
    "male",
    "under_12",
    "12_17",
    "18_24",
    "25_39",
    "40_59",
    "60_69",
    "70_plus",
];

fn fact(lang: Lang, names: &Names, name: &str, value: &Value) -> (String, String) {
    match name {
        "module" => return (lang.t(text::DIMENSION_MODULE), names.module(value.as_str().unwrap_or_default())),
        "activity" => return (lang.t(text::ACTIVITY), value.as_str().unwrap_or_default().to_owned()),
        "indicator" => return (lang.t(text::COLUMN_INDICATOR), value.as_str().unwrap_or_default().to_owned()),
        // A year is no number to be grouped.
        "born" => return (lang.t(text::FACT_BORN), value.to_string()),
        _ => {}
    }
    let list = if name == "tags" { "theme" } else { name };
    let word = |code: &Value| lang.t(&format!("{list}-{}", code.as_str().unwrap_or_default()).replace('_', "-"));
    match value {
        Value::Number(count) => (lang.t(&count_key(name)), lang.number(count.as_i64().unwrap_or_default())),
        Value::Array(codes) => (lang.t(&format!("fact-{name}")), codes.iter().map(word).collect::<Vec<_>>().join(", ")),
        code => (lang.t(&format!("fact-{name}").replace('_', "-")), word(code)),
    }
}

/// Counts are named by gender or age band.
fn count_key(name: &str) -> String {
    let list = if matches!(name, "female" | "male") { "gender" } else { "age-band" };
    format!("{list}-{name}").replace('_', "-")
}

/// Whether the entry counts for a programme, by which version of its rule, and why, in one sentence.
fn judged(lang: Lang, programme: &Programme, row: &StoryRow, rules: &[InForce], followed: &[Programme]) -> Judged {
    let facts = EntryFacts { organisation: row.organisation, happened_on: row.happened_on, area: row.area.as_deref() };
    let under = rules.iter().find(|rule| rule.umbrella == Some(programme.id) && counts(rule, &facts));
    if let Some(child) = under {
        let via = followed.iter().find(|other| other.id == child.programme).map_or("", |other| other.name(lang));
        let says = [("programme", programme.name(lang).to_owned().into()), ("via", via.to_owned().into())];
        return Judged { counts: true, says: versioned(lang, lang.with(text::COUNTS_VIA, &says), Some(child)) };
    }
    let own = rules.iter().find(|rule| rule.programme == programme.id);
    let verdict = own.map(|rule| (rule.rule.judge(&facts), rule));
    let (key, day) = match verdict {
        Some((Verdict::Counts { .. }, _)) => (text::COUNTS_YES, None),
        Some((Verdict::BeforeStart, rule)) => (text::COUNTS_BEFORE_START, Some(rule.rule.first_day)),
        Some((Verdict::AfterEnd, rule)) => (text::COUNTS_AFTER_END, rule.rule.last_day),
        Some((Verdict::OutsideArea, _)) => (text::COUNTS_OUTSIDE_AREA, None),
        Some((Verdict::NotAPartner, _)) | None => (text::COUNTS_NOT_A_PARTNER, None),
    };
    let day = day.map(|day: Day| lang.day(day)).unwrap_or_default();
    let says = lang.with(key, &[("programme", programme.name(lang).to_owned().into()), ("day", day.into())]);
    Judged { counts: key == text::COUNTS_YES, says: versioned(lang, says, own) }
}

/// With the version of the rule by which it was judged.
fn versioned(lang: Lang, says: String, rule: Option<&InForce>) -> String {
    match rule {
        Some(rule) => format!("{says} {}", lang.with(text::COUNTS_VERSION, &[("n", rule.version.into())])),
        None => says,
    }
}

fn counts(rule: &InForce, facts: &EntryFacts) -> bool {
    matches!(rule.rule.judge(facts), Verdict::Counts { .. })
}

fn told(visit: &Visit, names: &Names, row: &StoryRow, this: Id) -> Result<Told> {
    let lang = visit.lang;
    let zone = &visit.app.clock.zone;
    let when = format!("{}, {}", lang.day(zone.day(row.recorded_at)), lang.time(zone, row.recorded_at));
    Ok(Told { when, what: says(lang, names, row)?, is_this: row.id == this })
}

fn is_help(row: &StoryRow) -> bool {
    row.kind == Kind::SupportMoment.code()
}

/// What an entry tells, in one line.
fn says(lang: Lang, names: &Names, row: &StoryRow) -> Result<String> {
    let key = match Kind::from_code(&row.kind) {
        Some(Kind::SupportMoment) => {
            let theme = names.theme(row.theme.as_deref().unwrap_or_default());
            return Ok(format!("{theme} · {} · {}", lang.minutes(row.minutes), lang.day(row.happened_on)));
        }
        Some(Kind::LearningStart) => text::ENTRY_START,
        Some(Kind::LearningActivity) => text::ENTRY_ACTIVITY,
        Some(Kind::LearningModule) => text::ENTRY_MODULE,
        Some(kind) => return Ok(kind_name(lang, kind)),
        None => return Ok(lang.t(text::ENTRY_WITHDRAWN)),
    };
    let of = |name| code(&row.facts, name).map(Option::unwrap_or_default);
    Ok(lang.with(key, &[("module", names.module(&of("module")?).into()), ("activity", of("activity")?.into())]))
}

/// A moment that was corrected once, and an activity that was the last of its module.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let row = |id: u128, minutes| StoryRow {
        id: Id::from_u128(id),
        recorded_at: visit.app.clock.now(),
        happened_on: visit.app.clock.today(),
        kind: Kind::SupportMoment.to_string(),
        organisation: None,
        place: Some(Id::nil()),
        area: Some("31022".into()),
        theme: Some("itsme".into()),
        minutes,
        persons: 8,
        facts: r#"{"tags":["bank","eid"],"place_kind":"at_place","outcome":"solved","female":5,"70_plus":3}"#.into(),
    };
    let learned = |id, kind: Kind| StoryRow {
        kind: kind.to_string(),
        theme: None,
        facts: r#"{"activity":"ferry","module":"mouse"}"#.into(),
        ..row(id, 0)
    };
    let (programme, names) = (sample_programme(), Names::sample(visit.lang));
    let render = |story: &[StoryRow]| {
        let page = build(visit, &programme, &names, Id::from_u128(2), story, std::slice::from_ref(&programme), &[]);
        page.and_then(|page| Ok(page.render()?)).unwrap_or_default()
    };
    vec![
        ("steering-entry", render(&[row(1, 15), row(2, 30)])),
        ("steering-entry-learning", render(&[learned(1, Kind::LearningActivity), learned(2, Kind::LearningModule)])),
    ]
}
