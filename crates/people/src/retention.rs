//! Terms: what is older than its rule in the catalogue goes by itself, once a day. People go with all that hangs on them,
//! as if they had asked.
//!
//! It spells its own SQL, because a rule that is added to the catalogue must be kept without more.

use chrono::Months;
use domain::{Day, Id, Instant, Month};
use kit::db::spelled::{self, Type};
use kit::db::{Bind, Binds};
use kit::{App, Result, write};

use crate::catalogue::read::Rule;
use crate::catalogue::{catalogue, kind};
use crate::erase::{self, Reason};

const DAY: i64 = 24 * 60 * 60_000;

/// What a rule takes away now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The name of the term in the catalogue.
    pub term: &'static str,
    pub table: &'static str,
    /// Days or months, as the rule says.
    pub limit: String,
    pub rows: i64,
}

/// What would go now, rule by rule.
///
/// # Errors
/// When the database refuses.
pub async fn due(app: &App) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for (term, rule) in rules() {
        let text = format!("SELECT COUNT(*) FROM {} WHERE {}", rule.table, condition(app, rule));
        let rows = spelled::read(&app.db, text, Binds::default(), &[Type::Int]).await?;
        let count = rows.first().and_then(|row| if let Bind::Int(count) = row[0] { count } else { None });
        due.push(Due { term, table: &rule.table, limit: limit(rule), rows: count.unwrap_or_default() });
    }
    Ok(due)
}

/// Takes away what is too old, and answers what that was. Doing it again takes nothing more.
///
/// # Errors
/// When the database refuses.
pub async fn run(app: &App) -> Result<Vec<Due>> {
    let due = due(app).await?;
    for (_, rule) in rules() {
        let condition = condition(app, rule);
        if rule.erases {
            erase_all(app, &rule.table, &condition).await?;
        } else {
            let text = format!("DELETE FROM {} WHERE {condition}", rule.table);
            write::system(app, async |tx| spelled::change(tx, text, Binds::default()).await).await?;
        }
    }
    Ok(due)
}

async fn erase_all(app: &App, table: &str, condition: &str) -> Result<()> {
    let text = format!("SELECT id FROM {table} WHERE {condition} ORDER BY id");
    let (mut erased, today) = (Vec::new(), app.clock.today());
    for row in spelled::read(&app.db, text, Binds::default(), &[Type::Id]).await? {
        let Bind::Id(Some(id)) = row[0] else { continue };
        erased.extend(erase_one(app, id, today).await?);
    }
    erase::finish(app, &erased).await
}

/// Nobody when she went with somebody before her.
async fn erase_one(app: &App, id: Id, today: Day) -> Result<Option<erase::Remains>> {
    match write::system(app, async |tx| erase::within(tx, id, Reason::Term, today).await).await {
        Err(kit::Failure::NotFound) => Ok(None),
        erased => erased.map(Some),
    }
}

fn rules() -> impl Iterator<Item = (&'static str, &'static Rule)> {
    catalogue().keeps.iter().flat_map(|(term, rules)| rules.iter().map(move |rule| (term.as_str(), rule)))
}

/// `30 days`, `24 months`.
fn limit(rule: &Rule) -> String {
    if rule.months > 0 { format!("{} months", rule.months) } else { format!("{} days", rule.days) }
}

/// Which rows are too old. The limits are numbers and days that we made, so they stand in the text.
fn condition(app: &App, rule: &Rule) -> String {
    let now = if rule.real { app.clock.real() } else { app.clock.now() };
    let today = app.clock.zone.day(now);
    let day = today.checked_sub_months(Months::new(rule.months)).unwrap_or(today);
    let instant = Instant(now.0 - (rule.days + (today - day).num_days()) * DAY);
    let day = app.clock.zone.day(instant);
    let limit = match kind(&rule.table, &rule.age) {
        Type::Int => instant.0.to_string(),
        Type::Day => format!("'{day}'"),
        _ => format!("'{}'", Month::of(day)),
    };
    let and = if rule.and.is_empty() { String::new() } else { format!(" AND {}", rule.and) };
    let and = and.replace("{instant}", &instant.0.to_string()).replace("{day}", &format!("'{day}'"));
    format!("{} < {limit}{and}", rule.age)
}
