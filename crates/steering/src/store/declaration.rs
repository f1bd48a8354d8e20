//! Amounts that a partner declares as a whole, each with the file that shows it. A declaration is never changed: it is
//! taken back, and another takes its place.

use domain::{Day, Id, Instant, Scope};
use kit::db::{Db, Tx};
use kit::journal::{Entry, Facts};
use kit::{Failure, Result, binds, random, row, sql};

use crate::history::Spot;

/// The kind of the entry that counts, and of the one that takes it off again.
const DECLARED: &str = "steering.declared";
const WITHDRAWN: &str = "steering.withdrawal";

row! {
    /// A declaration, with why it was taken back if it was.
    pub struct DeclarationRow {
        pub id: uuid::Uuid,
        pub programme: uuid::Uuid,
        pub partner: uuid::Uuid,
        pub indicator: String,
        pub amount: i64,
        pub day: Day,
        pub says: String,
        pub evidence: uuid::Uuid,
        pub entry: uuid::Uuid,
        pub made_at: Instant,
        pub made_by: Option<uuid::Uuid>,
        pub reason: Option<String>,
    }
}

sql! {
    change ADD = "INSERT INTO declaration (id, programme, partner, indicator, amount, day, says, evidence, entry, made_at, made_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    change WITHDRAW = "INSERT INTO declaration_withdrawal (declaration, reason, withdrawn_at, withdrawn_by) VALUES ($1, $2, $3, $4)";
    select ALL -> DeclarationRow = "SELECT d.id, d.programme, d.partner, d.indicator, d.amount, d.day, d.says, d.evidence, d.entry, \
        d.made_at, d.made_by, w.reason FROM declaration d JOIN visible_programme v ON v.programme = d.programme AND v.viewer = $1 \
        LEFT JOIN declaration_withdrawal w ON w.declaration = d.id WHERE d.programme = $2 ORDER BY d.made_at DESC, d.id DESC LIMIT 200";
    select ONE -> DeclarationRow = "SELECT d.id, d.programme, d.partner, d.indicator, d.amount, d.day, d.says, d.evidence, d.entry, \
        d.made_at, d.made_by, w.reason FROM declaration d JOIN visible_programme v ON v.programme = d.programme AND v.viewer = $1 \
        LEFT JOIN declaration_withdrawal w ON w.declaration = d.id WHERE d.programme = $2 AND d.id = $3";
}

/// An amount to be declared.
#[derive(Debug, Clone)]
pub struct NewDeclaration<'a> {
    pub programme: Id,
    pub partner: Id,
    /// The code of the indicator.
    pub indicator: &'a str,
    pub amount: i64,
    pub day: Day,
    /// Who counted this and how, in a sentence.
    pub says: &'a str,
    pub evidence: Id,
    /// The partner's organisation that it is entered for.
    pub at: Spot,
}

/// Declares an amount and answers its id.
///
/// # Errors
/// When the database refuses.
pub async fn declare(tx: &mut Tx, new: &NewDeclaration<'_>) -> Result<Id> {
    add(tx, new, None).await
}

/// Takes a declaration back and makes another in its place.
///
/// # Errors
/// [`Failure::Conflict`] when it was taken back already.
pub async fn change(tx: &mut Tx, before: &DeclarationRow, new: &NewDeclaration<'_>, reason: &str) -> Result<Id> {
    withdraw_row(tx, before, reason).await?;
    add(tx, new, Some(before.entry)).await.map_err(overtaken)
}

/// Takes a declaration back: it stays to be read, and counts no more.
///
/// # Errors
/// [`Failure::Conflict`] when it was taken back already.
pub async fn withdraw(tx: &mut Tx, before: &DeclarationRow, reason: &str) -> Result<()> {
    withdraw_row(tx, before, reason).await?;
    let entry = Entry { replaces: Some(before.entry), ..Entry::new(WITHDRAWN, before.id, before.day) };
    tx.record(entry).await.map(drop).map_err(overtaken)
}

/// The declarations of a programme, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn declarations(db: &Db, scope: &Scope, programme: Id) -> Result<Vec<DeclarationRow>> {
    ALL.all(db, binds![scope.viewer(), programme]).await
}

/// One of them; none when the viewer may not see it.
///
/// # Errors
/// When the database refuses.
pub async fn declaration(db: &Db, scope: &Scope, programme: Id, id: Id) -> Result<Option<DeclarationRow>> {
    ONE.optional(db, binds![scope.viewer(), programme, id]).await
}

async fn add(tx: &mut Tx, new: &NewDeclaration<'_>, replaces: Option<Id>) -> Result<Id> {
    let (id, now, by) = (random::id(tx.now), tx.now, tx.actor.account());
    let entry = Entry {
        organisation: Some(new.at.organisation),
        place: new.at.place,
        area: new.at.area.clone(),
        persons: new.amount,
        facts: Facts::default().code("indicator", new.indicator),
        replaces,
        ..Entry::new(DECLARED, id, new.day)
    };
    let entry = tx.record(entry).await?;
    let binds =
        binds![id, new.programme, new.partner, new.indicator, new.amount, new.day, new.says, new.evidence, entry, now, by];
    ADD.run(tx, binds).await?;
    Ok(id)
}

async fn withdraw_row(tx: &mut Tx, before: &DeclarationRow, reason: &str) -> Result<()> {
    let (now, by) = (tx.now, tx.actor.account());
    WITHDRAW.run(tx, binds![before.id, reason, now, by]).await.map(drop).map_err(overtaken)
}

/// Of two who change a declaration at the same time, the second is told.
fn overtaken(failure: Failure) -> Failure {
    if failure.is_taken() { Failure::Conflict("the declaration has changed meanwhile") } else { failure }
}
