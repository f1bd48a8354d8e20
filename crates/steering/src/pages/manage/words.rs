//! Rules and indicators said in plain words, made from what they declare.

use domain::eligibility::Rule;
use domain::indicator::{Definition, Kind};
use domain::{Adult, Id};
use kit::{Lang, text};

use super::ground::Ground;
use crate::counted::Module;

/// Longer lists are counted, not told.
const MOST_NAMED: usize = 3;

/// `Beernem, Jabbeke en Oostkamp`.
pub fn list(lang: Lang, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => lang.with(text::LIST_AND, &[("first", first.join(", ").into()), ("last", last.clone().into())]),
    }
}

/// Names while they are few, how many they are when not.
fn few(lang: Lang, items: &[String], many: &str) -> String {
    if items.len() <= MOST_NAMED { list(lang, items) } else { lang.with(many, &[("n", items.len().into())]) }
}

/// What counts, in one sentence.
pub fn rule(lang: Lang, ground: &Ground, rule: &Rule) -> String {
    let organisations: Vec<_> = rule.partners.keys().map(|id| ground.organisation(*id)).collect();
    let partners: Vec<_> = partners_of(rule).into_iter().map(|id| ground.partner(id)).collect();
    let who = few(lang, &organisations, text::RULE_ORGANISATIONS);
    let partner = few(lang, &partners, text::RULE_PARTNERS);
    let areas: Vec<_> = rule.areas.iter().map(|code| ground.area(code)).collect();
    let place = match areas.len() {
        0 => lang.t(text::RULE_EVERYWHERE),
        1 => lang.with(text::RULE_IN, &[("area", areas[0].clone().into())]),
        n => lang.with(text::RULE_IN_ONE_OF, &[("n", n.into())]),
    };
    let days = days(lang, rule);
    lang.with(
        text::RULE_SAYS,
        &[("who", who.into()), ("partner", partner.into()), ("days", days.into()), ("place", place.into())],
    )
}

/// `van 1 januari 2023 tot en met 31 december 2024`.
fn days(lang: Lang, rule: &Rule) -> String {
    let first = lang.day(rule.first_day);
    match rule.last_day {
        Some(last) => lang.with(text::RULE_DAYS, &[("first", first.into()), ("last", lang.day(last).into())]),
        None => lang.with(text::RULE_DAYS_OPEN, &[("first", first.into())]),
    }
}

/// The partners a rule names, each once.
fn partners_of(rule: &Rule) -> Vec<Id> {
    let mut partners: Vec<_> = rule.partners.values().copied().collect();
    partners.sort_unstable();
    partners.dedup();
    partners
}

/// Each partner of a rule with the organisations that work for it, by name.
pub fn table(lang: Lang, ground: &Ground, rule: &Rule) -> Vec<(String, String)> {
    let organisations = |partner: Id| {
        let own = rule.partners.iter().filter(|(_, other)| **other == partner);
        let mut names: Vec<_> = own.map(|(id, _)| ground.organisation(*id)).collect();
        names.sort_by_key(|name| domain::text::sort_key(name));
        list(lang, &names)
    };
    let mut lines: Vec<_> = partners_of(rule).into_iter().map(|id| (ground.partner(id), organisations(id))).collect();
    lines.sort_by_key(|(name, _)| domain::text::sort_key(name));
    lines
}

/// What a version changed, one sentence each; nothing before the first.
pub fn changes(lang: Lang, ground: &Ground, before: &Rule, after: &Rule) -> Vec<String> {
    let mut told = Vec::new();
    let mut say = |key: &str, name: String, of: String| told.push(lang.with(key, &[("name", name.into()), ("of", of.into())]));
    for (organisation, partner) in &after.partners {
        match before.partners.get(organisation) {
            None => say(text::RULE_CAME, ground.organisation(*organisation), ground.partner(*partner)),
            Some(was) if was != partner => {
                say(text::RULE_WENT_OVER, ground.organisation(*organisation), ground.partner(*partner));
            }
            Some(_) => {}
        }
    }
    for (organisation, partner) in before.partners.iter().filter(|(id, _)| !after.partners.contains_key(*id)) {
        say(text::RULE_LEFT, ground.organisation(*organisation), ground.partner(*partner));
    }
    if (before.first_day, before.last_day) != (after.first_day, after.last_day) {
        say(text::RULE_OTHER_DAYS, days(lang, after), days(lang, before));
    }
    for code in after.areas.difference(&before.areas) {
        say(text::RULE_AREA_CAME, ground.area(code), String::new());
    }
    for code in before.areas.difference(&after.areas) {
        say(text::RULE_AREA_LEFT, ground.area(code), String::new());
    }
    told
}

/// What an indicator counts: `Verschillende personen, uit hulpmomenten en vormingen; alleen volwassenen.`
pub fn indicator(lang: Lang, definition: &Definition) -> String {
    let kinds: Vec<_> = definition.kinds.iter().map(|kind| kind_name(lang, *kind)).collect();
    let mut parts = vec![lang.word(definition.measure)];
    if !kinds.is_empty() {
        parts.push(lang.with(text::INDICATOR_FROM, &[("kinds", list(lang, &kinds).into())]));
    }
    match definition.adult {
        Some(Adult::Yes) => parts.push(lang.t(text::INDICATOR_ADULTS)),
        Some(Adult::No) => parts.push(lang.t(text::INDICATOR_MINORS)),
        Some(Adult::Unknown) | None => {}
    }
    let themes: Vec<_> = definition.themes.iter().map(|theme| lang.word(*theme)).collect();
    let modules: Vec<_> = definition.modules.iter().map(|code| module_name(lang, code)).collect();
    for (key, names) in [(text::INDICATOR_ABOUT, themes), (text::INDICATOR_IN_MODULES, modules)] {
        if !names.is_empty() {
            parts.push(lang.with(key, &[("names", list(lang, &names).into())]));
        }
    }
    format!("{}.", parts.join(", "))
}

/// What a kind of journal entry is called, in the plural.
pub fn kind_name(lang: Lang, kind: Kind) -> String {
    lang.t(&format!("counts-kind-{}", kind.code().replace(['.', '_'], "-")))
}

/// What a module is called.
pub fn module_name(lang: Lang, code: &str) -> String {
    Module::from_code(code).map_or_else(|| code.to_owned(), |module| lang.word(module))
}
