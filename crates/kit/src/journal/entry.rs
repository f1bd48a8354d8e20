//! One entry of the journal, how it is recorded and how it is read back.

use std::collections::BTreeMap;

use domain::{Adult, Day, Id, Instant, Month, Word};
use serde::Serialize;
use serde_json::Value;

use super::actor;
use crate::db::{Db, On, Tx};
use crate::{Result, binds, random, row, sql};

/// What a room records. Ids are opaque, everything else is a closed word or a count.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What happened, as `room.thing`: `support.moment`.
    pub kind: &'static str,
    /// The row in the room that it is about.
    pub subject: Id,
    pub happened_on: Day,
    pub organisation: Option<Id>,
    pub place: Option<Id>,
    /// Code of the municipality of the place.
    pub area: Option<String>,
    /// Code of the municipality where the person lives, when told.
    pub residence: Option<String>,
    pub person_key: Option<Id>,
    pub adult: Adult,
    /// The main theme, by which totals are split.
    pub theme: Option<domain::Theme>,
    pub minutes: i64,
    /// Participations: how many people took part.
    pub persons: i64,
    pub facts: Facts,
    /// The entry that this one corrects: figures take the old one off and count the new one.
    pub replaces: Option<Id>,
}

impl Entry {
    /// An entry with nothing but its kind, subject and day.
    pub fn new(kind: &'static str, subject: Id, happened_on: Day) -> Self {
        Entry {
            kind,
            subject,
            happened_on,
            organisation: None,
            place: None,
            area: None,
            residence: None,
            person_key: None,
            adult: Adult::Unknown,
            theme: None,
            minutes: 0,
            persons: 0,
            facts: Facts::default(),
            replaces: None,
        }
    }
}

/// Further facts of an entry: closed words and counts, nothing a person could have typed.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<&'static str, Value>);

impl Facts {
    #[must_use]
    pub fn word<W: Word>(mut self, name: &'static str, word: W) -> Self {
        self.0.insert(name, word.code().into());
        self
    }

    #[must_use]
    pub fn word_if<W: Word>(self, name: &'static str, word: Option<W>) -> Self {
        match word {
            Some(word) => self.word(name, word),
            None => self,
        }
    }

    /// Several words under one name; none leaves the name out.
    #[must_use]
    pub fn words<W: Word>(mut self, name: &'static str, words: &[W]) -> Self {
        if !words.is_empty() {
            self.0.insert(name, words.iter().map(|word| word.code()).collect::<Vec<_>>().into());
        }
        self
    }

    /// A code from the content of the program, such as the id of a module: never what a person typed.
    #[must_use]
    pub fn code(mut self, name: &'static str, code: &str) -> Self {
        self.0.insert(name, code.into());
        self
    }

    /// A count; zero leaves the name out.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: i64) -> Self {
        if count != 0 {
            self.0.insert(name, count.into());
        }
        self
    }
}

row! {
    /// An entry as the journal keeps it; with its number once it is sealed.
    pub struct EntryRow {
        pub nr: i64,
        pub id: uuid::Uuid,
        pub recorded_at: Instant,
        pub happened_on: Day,
        pub actor: Option<uuid::Uuid>,
        pub organisation: Option<uuid::Uuid>,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub residence: Option<String>,
        pub person_key: Option<uuid::Uuid>,
        pub adult: Adult,
        pub kind: String,
        pub subject: uuid::Uuid,
        pub theme: Option<String>,
        pub minutes: i64,
        pub persons: i64,
        pub facts: String,
        pub replaces: Option<uuid::Uuid>,
    }
}

sql! {
    change ADD = "INSERT INTO entry (id, recorded_at, happened_on, actor, organisation, place, area, residence, \
        person_key, adult, kind, subject, theme, minutes, persons, facts, replaces) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    change WAIT = "INSERT INTO unsealed (entry) VALUES ($1)";
    /// Sealed entries after a number, in order.
    system select AFTER -> EntryRow = "SELECT s.nr, e.id, e.recorded_at, e.happened_on, e.actor, e.organisation, e.place, \
        e.area, e.residence, e.person_key, e.adult, e.kind, e.subject, e.theme, e.minutes, e.persons, e.facts, e.replaces \
        FROM seal s JOIN entry e ON e.id = s.entry WHERE s.nr > $1 ORDER BY s.nr LIMIT $2";
    system select FIND -> EntryRow = "SELECT s.nr, e.id, e.recorded_at, e.happened_on, e.actor, e.organisation, e.place, \
        e.area, e.residence, e.person_key, e.adult, e.kind, e.subject, e.theme, e.minutes, e.persons, e.facts, e.replaces \
        FROM seal s JOIN entry e ON e.id = s.entry WHERE e.id = $1";
}

impl Tx {
    /// Records an entry and answers its id.
    ///
    /// # Errors
    /// When the entry it replaces has been replaced already: the journal is one line of corrections.
    pub async fn record(&mut self, entry: Entry) -> Result<Id> {
        recorded(self, entry).await
    }
}

/// See [`Tx::record`].
///
/// # Errors
/// As there.
pub async fn recorded(tx: &mut Tx, entry: Entry) -> Result<Id> {
    let id = random::id(tx.now);
    let actor = match tx.actor.account() {
        Some(account) => Some(actor::key(tx, account, month_of_writing(tx)).await?),
        None => None,
    };
    let facts = serde_json::to_string(&entry.facts)?;
    let binds = binds![
        id,
        tx.now,
        entry.happened_on,
        actor,
        entry.organisation,
        entry.place,
        entry.area,
        entry.residence,
        entry.person_key,
        entry.adult.code(),
        entry.kind,
        entry.subject,
        entry.theme.map(domain::Theme::code),
        entry.minutes,
        entry.persons,
        facts,
        entry.replaces
    ];
    ADD.run(tx, binds).await?;
    WAIT.run(tx, binds![id]).await?;
    tx.recorded = true;
    Ok(id)
}

/// A key lasts a month by any clock that all nodes share; which one does not matter.
fn month_of_writing(tx: &Tx) -> Month {
    Month::of(domain::Zone::default().day(tx.now))
}

/// At most `limit` sealed entries after number `nr`, in order.
///
/// # Errors
/// When the database refuses.
pub async fn after<'a>(on: impl Into<On<'a>>, nr: i64, limit: i64) -> Result<Vec<EntryRow>> {
    AFTER.all(on, binds![nr, limit]).await
}

/// A sealed entry by its id.
///
/// # Errors
/// When the database refuses.
pub async fn find(db: &Db, id: Id) -> Result<Option<EntryRow>> {
    FIND.optional(db, binds![id]).await
}
