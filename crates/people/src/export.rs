//! Everything that is kept of one person, for herself: as JSON, and as a page to read or print.
//!
//! It walks over the catalogue and spells its own SQL, because a table that is added later must be in it. What says who
//! of the staff did something is left out: that is about them. So are secrets, and what follows from the journal.

use data_encoding::HEXLOWER;
use domain::{Instant, Zone};
use kit::db::{Bind, Db, spelled};
use kit::{Lang, Result};
use serde_json::{Map, Value};

use crate::catalogue::read::Whom;
use crate::catalogue::subject::Subject;
use crate::catalogue::{self, kind, places, rows};
use crate::consents;

/// Columns of use to a computer alone: counters, sort keys, ends of visits.
pub const NOT_READ: [&str; 10] =
    ["sort_key", "nr", "version", "facts", "recorded_at", "ticket_ends_at", "ends_at", "ended_at", "seen_at", "is_own"];

/// Columns with a word of a closed list, and under which name its texts stand.
const WORDS: [(&str, &str, &str); 12] = [
    ("person", "purpose", "person-purpose"),
    ("person_opening", "reason", "person-why"),
    ("learner", "device", "device"),
    ("", "theme", "theme"),
    ("", "outcome", "outcome"),
    ("", "modality", "modality"),
    ("", "autonomy", "autonomy"),
    ("", "material", "material"),
    ("", "place_kind", "place-kind"),
    ("", "referred_to", "referred-to"),
    ("", "adult", "adult"),
    ("", "first_time", "first-time"),
];

/// The rows of one table that are hers.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: &'static str,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Bind>>,
}

/// Every row about somebody, table by table.
///
/// # Errors
/// When the database refuses.
pub async fn of(db: &Db, subject: &Subject) -> Result<Vec<Table>> {
    let mut tables: Vec<Table> = Vec::new();
    for place in places().iter().rev().filter(|place| !place.part.hidden) {
        let Some((condition, binds)) = rows::of(place, subject) else { continue };
        if tables.iter().any(|table| table.name == place.table) {
            continue;
        }
        let columns = columns(place.table);
        let types: Vec<_> = columns.iter().map(|column| kind(place.table, column)).collect();
        let text = format!("SELECT {0} FROM {1} WHERE {condition} ORDER BY {0}", columns.join(", "), place.table);
        let rows = spelled::read(db, text, binds, &types).await?;
        if !rows.is_empty() {
            tables.push(Table { name: place.table, columns, rows });
        }
    }
    tables.extend(mails(db, subject).await?);
    Ok(tables)
}

/// What of a table is shown to who it is about.
fn columns(table: &str) -> Vec<String> {
    let told = &catalogue::catalogue().table[table];
    let is_hers = |part: &&catalogue::read::Part| !part.hidden && part.tie().is_none_or(|tie| tie.whom != Whom::Account);
    let personal = told.personal.iter().filter(is_hers).flat_map(|part| &part.columns);
    let shown: Vec<&String> = told.plain.iter().chain(personal).collect();
    let of_table = catalogue::schema().0[table].columns.iter().map(|column| &column.name);
    of_table.filter(|name| shown.contains(name)).cloned().collect()
}

/// What was sent to her.
async fn mails(db: &Db, subject: &Subject) -> Result<Option<Table>> {
    let columns = ["recipient", "subject", "body", "written_at", "sent_at"].map(str::to_owned).to_vec();
    let types: Vec<_> = columns.iter().map(|column| kind("outbox", column)).collect();
    let mut rows = Vec::new();
    for address in subject.words.iter().filter(|word| word.contains('@')) {
        let text = format!("SELECT {} FROM outbox WHERE recipient = $1 ORDER BY written_at, id", columns.join(", "));
        rows.extend(spelled::read(db, text, kit::binds![address], &types).await?);
    }
    Ok((!rows.is_empty()).then_some(Table { name: "outbox", columns, rows }))
}

/// The tables as JSON: a list of rows for each.
pub fn json(tables: &[Table], zone: Zone) -> Value {
    let row = |table: &Table, row: &[Bind]| {
        let cells = table.columns.iter().zip(row);
        Value::Object(cells.map(|(column, bind)| (column.clone(), value(column, bind, zone))).collect())
    };
    let rows = |table: &Table| Value::Array(table.rows.iter().map(|cells| row(table, cells)).collect());
    Value::Object(tables.iter().map(|table| (table.name.to_owned(), rows(table))).collect::<Map<_, _>>())
}

fn value(column: &str, bind: &Bind, zone: Zone) -> Value {
    match bind {
        Bind::Int(Some(at)) if is_instant(column) => Value::String(clock(*at, zone)),
        Bind::Int(number) => number.map_or(Value::Null, Value::from),
        Bind::Real(number) => number.map_or(Value::Null, Value::from),
        Bind::Bool(told) => told.map_or(Value::Null, Value::from),
        Bind::Text(text) => text.clone().map_or(Value::Null, Value::from),
        Bind::Bytes(bytes) => bytes.as_ref().map_or(Value::Null, |bytes| Value::from(HEXLOWER.encode(bytes))),
        Bind::Id(id) => id.map_or(Value::Null, |id| Value::from(id.to_string())),
        Bind::Day(day) => day.map_or(Value::Null, |day| Value::from(day.to_string())),
    }
}

/// A cell for people: empty when it says nothing to them, as ids do.
pub fn shown(table: &str, column: &str, bind: &Bind, lang: Lang, zone: Zone) -> String {
    let family =
        WORDS.iter().find(|(of, name, _)| *name == column && (of.is_empty() || *of == table)).map(|(.., family)| *family);
    match bind {
        Bind::Int(Some(at)) if is_instant(column) => {
            format!("{}, {}", lang.day(zone.day(Instant(*at))), lang.time(&zone, Instant(*at)))
        }
        Bind::Day(Some(day)) => lang.day(*day),
        Bind::Id(_) | Bind::Bytes(_) => String::new(),
        Bind::Text(Some(code)) if family.is_some() => lang.t(&format!("{}-{code}", family.unwrap_or_default()).replace('_', "-")),
        Bind::Text(Some(code)) if matches!(column, "language" | "lang") => {
            Lang::from_code(code).map_or_else(|| code.clone(), |lang| lang.own_name().to_owned())
        }
        Bind::Text(Some(purpose)) if (table, column) == ("consent", "purpose") => {
            consents::find(purpose, 1).map_or_else(|| purpose.clone(), |text| text.title(lang).to_owned())
        }
        other => match value(column, other, zone) {
            Value::Null => String::new(),
            Value::String(text) => text,
            other => other.to_string(),
        },
    }
}

fn is_instant(column: &str) -> bool {
    column.ends_with("_at")
}

fn clock(at: i64, zone: Zone) -> String {
    let (hour, minute) = zone.time_of_day(Instant(at));
    format!("{} {hour:02}:{minute:02}", zone.day(Instant(at)))
}
