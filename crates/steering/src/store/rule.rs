//! The rules by which entries count for programmes. A rule is never changed: there is a newer version.

use std::collections::{BTreeMap, BTreeSet};

use domain::eligibility::Rule;
use domain::{Day, Id};
use kit::db::{On, Tx};
use kit::{Result, binds, random, row, sql};

use super::programme;
use crate::book::{Reason, ask_for_book};

row! {
    struct RuleRow { id: uuid::Uuid, programme: uuid::Uuid, umbrella: Option<uuid::Uuid>, version: i64, first_day: Day, last_day: Option<Day> }
    struct OrganisationRow { rule: uuid::Uuid, organisation: uuid::Uuid, partner: uuid::Uuid }
    struct AreaRow { rule: uuid::Uuid, area: String }
    struct VersionRow { version: i64 }
}

/// A version of the rule of a programme.
#[derive(Debug, Clone)]
pub struct InForce {
    pub id: Id,
    pub programme: Id,
    /// The programme that watches over this one, for which the entry then counts too.
    pub umbrella: Option<Id>,
    pub version: i64,
    pub rule: Rule,
}

sql! {
    change ADD = "INSERT INTO rule (id, programme, version, first_day, last_day, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    change ADD_ORGANISATION = "INSERT INTO rule_organisation (rule, organisation, partner) VALUES ($1, $2, $3)";
    change ADD_AREA = "INSERT INTO rule_area (rule, area) VALUES ($1, $2)";
    select NEWEST -> VersionRow = "SELECT COALESCE(MAX(version), 0) AS version FROM rule WHERE programme = $1";
    select RULES -> RuleRow = "SELECT r.id, r.programme, p.umbrella, r.version, r.first_day, r.last_day FROM rule r \
        JOIN programme p ON p.id = r.programme ORDER BY r.programme, r.version DESC";
    select ORGANISATIONS -> OrganisationRow = "SELECT rule, organisation, partner FROM rule_organisation ORDER BY rule, organisation";
    select AREAS -> AreaRow = "SELECT rule, area FROM rule_area ORDER BY rule, area";
}

/// Adds the next version of a programme's rule and answers its id; its book, and that of its umbrella, are written anew.
///
/// # Errors
/// When the database refuses.
pub async fn add_rule(tx: &mut Tx, programme: Id, rule: &Rule) -> Result<Id> {
    let id = random::id(tx.now);
    let version = NEWEST.one(&mut *tx, binds![programme]).await?.version + 1;
    let by = tx.actor.account();
    ADD.run(tx, binds![id, programme, version, rule.first_day, rule.last_day, tx.now, by]).await?;
    for (organisation, partner) in &rule.partners {
        ADD_ORGANISATION.run(tx, binds![id, *organisation, *partner]).await?;
    }
    for area in &rule.areas {
        ADD_AREA.run(tx, binds![id, area]).await?;
    }
    let umbrella = programme::by_id(&mut *tx, programme).await?.and_then(|programme| programme.umbrella);
    for programme in [Some(programme), umbrella].into_iter().flatten() {
        ask_for_book(tx, programme, Reason::Rule).await?;
    }
    Ok(id)
}

/// The rule in force of every programme that has one.
///
/// # Errors
/// When the database refuses.
pub async fn in_force<'a>(on: impl Into<On<'a>>) -> Result<Vec<InForce>> {
    let mut rules = every(on).await?;
    rules.dedup_by_key(|rule| rule.programme);
    Ok(rules)
}

/// Every version of every rule; of each programme the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn every<'a>(on: impl Into<On<'a>>) -> Result<Vec<InForce>> {
    let mut on = on.into();
    let rules = RULES.all(on.again(), binds![]).await?;
    let organisations = ORGANISATIONS.all(on.again(), binds![]).await?;
    let areas = AREAS.all(on, binds![]).await?;
    Ok(rules.into_iter().map(|row| assemble(&row, &organisations, &areas)).collect())
}

fn assemble(row: &RuleRow, organisations: &[OrganisationRow], areas: &[AreaRow]) -> InForce {
    let partners: BTreeMap<_, _> =
        organisations.iter().filter(|other| other.rule == row.id).map(|other| (other.organisation, other.partner)).collect();
    let areas: BTreeSet<_> = areas.iter().filter(|other| other.rule == row.id).map(|other| other.area.clone()).collect();
    let rule = Rule { partners, first_day: row.first_day, last_day: row.last_day, areas };
    InForce { id: row.id, programme: row.programme, umbrella: row.umbrella, version: row.version, rule }
}
