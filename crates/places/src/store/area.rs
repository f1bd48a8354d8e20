//! Municipalities: the list in `content/areas.csv`, loaded at every start.

use std::collections::HashMap;

use domain::parse_day;
use kit::db::{Db, Tx};
use kit::{Failure, Result, binds, row, sql};
use serde::Deserialize;

use crate::model::Area;

/// The municipalities this program knows by itself; complete lists come by import.
const LIST: &str = include_str!("../../../../content/areas.csv");

row! {
    struct AreaRow { code: String, system: String, name_nl: String, name_fr: String, name_de: String }
}

sql! {
    change KEEP = "INSERT INTO area (code, system, name_nl, name_fr, name_de, valid_from, valid_to, source) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (code, valid_from) DO UPDATE SET system = excluded.system, \
        name_nl = excluded.name_nl, name_fr = excluded.name_fr, name_de = excluded.name_de, valid_to = excluded.valid_to, source = excluded.source";
    /// Each code once, as it has been since its newest change.
    select NEWEST -> AreaRow = "SELECT a.code, a.system, a.name_nl, a.name_fr, a.name_de FROM area a \
        WHERE a.valid_from = (SELECT MAX(b.valid_from) FROM area b WHERE b.code = a.code) ORDER BY a.code";
}

/// A line of the list.
#[derive(Deserialize)]
struct Line {
    code: String,
    system: String,
    name_nl: String,
    name_fr: String,
    name_de: String,
    valid_from: String,
    valid_to: String,
    source: String,
}

/// Brings the table in line with the list; doing it again changes nothing.
///
/// # Errors
/// When the list cannot be read, which a test would have shown, or the database refuses.
pub async fn load_areas(tx: &mut Tx) -> Result<()> {
    for line in lines()? {
        let binds = binds![
            line.code,
            line.system,
            line.name_nl,
            line.name_fr,
            line.name_de,
            parse_day(&line.valid_from),
            parse_day(&line.valid_to),
            line.source
        ];
        KEEP.run(tx, binds).await?;
    }
    Ok(())
}

/// Every municipality by its code.
///
/// # Errors
/// When the database refuses.
pub async fn areas(db: &Db) -> Result<HashMap<String, Area>> {
    let rows = NEWEST.all(db, binds![]).await?;
    let area = |row: AreaRow| Area::new(row.code, &row.system, [row.name_nl, row.name_fr, row.name_de]);
    Ok(rows.into_iter().map(area).map(|area| (area.code.clone(), area)).collect())
}

fn lines() -> Result<Vec<Line>> {
    let lines: csv::Result<Vec<Line>> = csv::Reader::from_reader(LIST.as_bytes()).deserialize().collect();
    lines.map_err(|error| Failure::Other(format!("content/areas.csv: {error}")))
}
