//! What a programme's manager sets: names, days, umbrella, languages, budget, partners; and the versions of its rule.

use std::collections::{BTreeMap, BTreeSet};

use domain::eligibility::Rule;
use domain::text::sort_key;
use domain::{Day, Id, Instant};
use kit::db::{On, Tx};
use kit::{Failure, Result, binds, row, sql};

row! {
    struct RuleRow { id: uuid::Uuid, version: i64, first_day: Day, last_day: Option<Day>, made_at: Instant, who: Option<String> }
    struct OrganisationRow { rule: uuid::Uuid, organisation: uuid::Uuid, partner: uuid::Uuid }
    struct AreaRow { rule: uuid::Uuid, area: String }
    struct IdRow { id: uuid::Uuid }
    struct VersionRow { version: i64 }
    /// Who made a version of an indicator.
    pub struct Maker { pub code: String, pub version: i64, pub who: Option<String> }
}

/// A version of a rule, with who made it.
#[derive(Debug, Clone)]
pub struct RuleVersion {
    pub id: Id,
    pub version: i64,
    pub rule: Rule,
    pub made_at: Instant,
    /// The name of who made it.
    pub who: Option<String>,
}

/// What a programme is from now on.
#[derive(Debug, Clone)]
pub struct Changed {
    /// In the order nl, fr, en, de.
    pub names: [String; 4],
    pub first_day: Day,
    pub last_day: Option<Day>,
    pub umbrella: Option<Id>,
    pub source: String,
    pub languages: String,
    pub budget_cents: Option<i64>,
    pub age_bands: String,
}

sql! {
    change CHANGE = "UPDATE programme SET name_nl = $2, name_fr = $3, name_en = $4, name_de = $5, first_day = $6, last_day = $7, \
        umbrella = $8, source = $9, languages = $10, budget_cents = $11, age_bands = $12 WHERE id = $1";
    change RENAME = "UPDATE partner SET name = $2, sort_key = $3 WHERE id = $1";
    select PARTNER -> IdRow = "SELECT id FROM partner WHERE id = $1 AND programme = $2";
    select RULES -> RuleRow = "SELECT r.id, r.version, r.first_day, r.last_day, r.made_at, a.name AS who FROM rule r \
        LEFT JOIN account_name a ON a.account = r.made_by WHERE r.programme = $1 ORDER BY r.version DESC";
    select ORGANISATIONS -> OrganisationRow = "SELECT o.rule, o.organisation, o.partner FROM rule_organisation o JOIN rule r ON r.id = o.rule \
        WHERE r.programme = $1 ORDER BY o.rule, o.organisation";
    select AREAS -> AreaRow = "SELECT a.rule, a.area FROM rule_area a JOIN rule r ON r.id = a.rule WHERE r.programme = $1 ORDER BY a.rule, a.area";
    select MAKERS -> Maker = "SELECT i.code, i.version, a.name AS who FROM indicator i LEFT JOIN account_name a ON a.account = i.made_by \
        WHERE i.programme = $1 ORDER BY i.code, i.version";
    select NEWEST_RULE -> VersionRow = "SELECT COALESCE(MAX(version), 0) AS version FROM rule WHERE programme = $1";
}

/// Changes a programme.
///
/// # Errors
/// When the database refuses.
pub async fn change_programme(tx: &mut Tx, programme: Id, to: &Changed) -> Result<()> {
    let [nl, fr, en, de] = &to.names;
    let (first, last) = (to.first_day, to.last_day);
    let (source, languages, ages) = (&to.source, &to.languages, &to.age_bands);
    let binds = binds![programme, nl, fr, en, de, first, last, to.umbrella, source, languages, to.budget_cents, ages];
    CHANGE.run(tx, binds).await.map(drop)
}

/// Gives a partner of a programme another name.
///
/// # Errors
/// Not found when the programme has no such partner.
pub async fn rename_partner(tx: &mut Tx, programme: Id, partner: Id, name: &str) -> Result<()> {
    PARTNER.one(&mut *tx, binds![partner, programme]).await?;
    RENAME.run(tx, binds![partner, name, sort_key(name)]).await.map(drop)
}

/// Every version of a programme's rule, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn rule_versions<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<RuleVersion>> {
    let mut on = on.into();
    let rules = RULES.all(on.again(), binds![programme]).await?;
    let organisations = ORGANISATIONS.all(on.again(), binds![programme]).await?;
    let areas = AREAS.all(on, binds![programme]).await?;
    Ok(rules.into_iter().map(|row| assemble(&row, &organisations, &areas)).collect())
}

fn assemble(row: &RuleRow, organisations: &[OrganisationRow], areas: &[AreaRow]) -> RuleVersion {
    let partners: BTreeMap<_, _> =
        organisations.iter().filter(|other| other.rule == row.id).map(|other| (other.organisation, other.partner)).collect();
    let areas: BTreeSet<_> = areas.iter().filter(|other| other.rule == row.id).map(|other| other.area.clone()).collect();
    let rule = Rule { partners, first_day: row.first_day, last_day: row.last_day, areas };
    RuleVersion { id: row.id, version: row.version, rule, made_at: row.made_at, who: row.who.clone() }
}

/// Who made each version of each indicator of a programme.
///
/// # Errors
/// When the database refuses.
pub async fn makers<'a>(on: impl Into<On<'a>>, programme: Id) -> Result<Vec<Maker>> {
    MAKERS.all(on, binds![programme]).await
}

/// Sees to it that nobody saved a newer version of the rule than the one that was looked at.
///
/// # Errors
/// [`Failure::Conflict`] when somebody did.
pub async fn still_newest(tx: &mut Tx, programme: Id, seen: i64) -> Result<()> {
    let newest = NEWEST_RULE.one(&mut *tx, binds![programme]).await?.version;
    if newest == seen { Ok(()) } else { Err(Failure::Conflict(MEANWHILE)) }
}

/// Two looked at the same version and both saved the next one: the second is told.
pub const MEANWHILE: &str = "somebody else saved a newer version meanwhile";

/// The rule of the database that two versions never have the same number, said as what it means.
pub fn meanwhile(failure: Failure) -> Failure {
    if failure.is_taken() { Failure::Conflict(MEANWHILE) } else { failure }
}

/// Whether a change failed because somebody else was first.
pub fn was_meanwhile<T>(answer: &Result<T>) -> bool {
    matches!(answer, Err(Failure::Conflict(why)) if *why == MEANWHILE)
}
