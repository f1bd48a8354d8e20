//! Entering the lines: all in one transaction, or, when there are thousands, in batches of which each is kept once.

use domain::Id;
use kit::db::Tx;
use kit::journal::{Entry, Facts};
use kit::{Actor, App, Command, Result, write};
use sha2::{Digest as _, Sha256};

use super::line::Line;
use crate::store::history;
use crate::store::programme::Partner;

/// Up to here it is one transaction: about a second in which nobody else writes.
const WHOLE: usize = 2_000;
/// Lines in one transaction when there are more.
const BATCH: usize = 500;

/// A file on its way in.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: Id,
    pub partner: Partner,
    /// The digest of the file, by which it is known again.
    pub sha256: [u8; 32],
}

/// Enters lines with the codes of their people and answers how many were new. After a stop halfway, the same file
/// brings in the rest.
///
/// # Errors
/// When the database refuses.
pub async fn bring_in(app: &App, actor: Actor, import: &Import, lines: &[Line], coded: &[[u8; 32]]) -> Result<i64> {
    let size = if lines.len() <= WHOLE { WHOLE } else { BATCH };
    let mut new = 0;
    for (nr, batch) in lines.chunks(size).enumerate() {
        new += write(app, actor, command(import.id, nr), async |tx| keep(app, tx, import, batch, coded).await).await?;
    }
    Ok(new)
}

/// Enters lines in a transaction and answers how many were new.
///
/// # Errors
/// When the database refuses.
pub async fn keep(app: &App, tx: &mut Tx, import: &Import, lines: &[Line], coded: &[[u8; 32]]) -> Result<i64> {
    history::lock(tx, &import.partner).await?;
    let mut new = 0;
    for line in lines {
        if history::is_known(tx, &import.partner, &line.reference).await? {
            continue;
        }
        if new == 0 {
            history::begin(tx, import.id, &import.partner, import.sha256).await?;
        }
        let key = match line.who.and_then(|who| coded.get(who)) {
            Some(hidden) => Some(people::key::coded(app, tx, hidden, line.adult).await?.key),
            None => None,
        };
        let entry = tx.record(entry(line, key)).await?;
        history::add_line(tx, import.id, &import.partner, &line.reference, line.kind, entry).await?;
        new += 1;
    }
    if new > 0 {
        history::grow(tx, import.id, new).await?;
    }
    Ok(new)
}

/// The year of birth tells the age group and is told of those alone who are counted by a code.
fn entry(line: &Line, person_key: Option<Id>) -> Entry {
    let born = line.born.filter(|_| person_key.is_some()).unwrap_or(0);
    Entry {
        organisation: Some(line.organisation),
        place: line.place,
        area: line.area.clone(),
        person_key,
        adult: line.adult,
        minutes: line.minutes,
        persons: line.persons,
        facts: Facts::default().count("born", born),
        ..Entry::new(line.kind.entry(), kit::random::opaque_id(), line.day)
    }
}

/// The id of a batch follows from the import: sent twice, it is kept once.
fn command(import: Id, nr: usize) -> Command {
    let name = format!("history {import} batch {nr}");
    let digest: [u8; 32] = Sha256::digest(&name).into();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    Command::new(uuid::Builder::from_custom_bytes(id).into_uuid(), name.as_bytes())
}
