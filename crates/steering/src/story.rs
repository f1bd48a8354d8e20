//! What the journal tells about people: that one key counts as another, counts for itself again, or was erased.
//!
//! Keys are kept as they were told, one step at a time, and followed to the end: when A counts as B and later B as C,
//! A counts as C, and as B again once B has parted from C.

use std::collections::BTreeSet;

use domain::{Adult, Id};
use kit::Result;
use kit::db::Tx;
use kit::journal::EntryRow;

use crate::store::key_story::{Stories, Story};

domain::words! {
    /// A kind of entry that tells something about a person rather than about help.
    pub enum Told { Merged = "people.merged", Parted = "people.parted", Erased = "people.erased" }
}

/// Keeps what an entry tells, and answers the keys whose lines it touches.
///
/// # Errors
/// When the database refuses.
pub async fn keep(tx: &mut Tx, told: Told, entry: &EntryRow, stories: &mut Stories) -> Result<BTreeSet<Id>> {
    let Some(key) = entry.person_key else { return Ok(BTreeSet::new()) };
    stories.read(tx, [key, entry.subject]).await?;
    let before = [stories.root(key), stories.root(entry.subject)];
    match told {
        Told::Merged => merge(tx, key, entry, stories).await?,
        Told::Parted => {
            let story = stories.of(key);
            let adult = known([entry.adult, story.adult]);
            stories.keep(tx, key, Story { counts_as: key, adult, ..story }).await?;
        }
        Told::Erased => {
            for key in [key, before[0]] {
                let story = stories.of(key);
                stories.keep(tx, key, Story { is_erased: true, ..story }).await?;
            }
        }
    }
    Ok(before.into())
}

async fn merge(tx: &mut Tx, key: Id, entry: &EntryRow, stories: &mut Stories) -> Result<()> {
    let with = entry.subject;
    if with == key {
        return Ok(());
    }
    let adult = known([entry.adult, stories.of(stories.root(with)).adult, stories.of(stories.root(key)).adult]);
    if stories.passes(with, key) {
        // The other one counted as this one: from now on it is the other way around.
        let story = stories.of(with);
        stories.keep(tx, with, Story { counts_as: with, ..story }).await?;
    }
    let story = stories.of(key);
    stories.keep(tx, key, Story { counts_as: with, ..story }).await?;
    let root = stories.root(with);
    let story = stories.of(root);
    stories.keep(tx, root, Story { adult, ..story }).await
}

fn known<const N: usize>(told: [Adult; N]) -> Adult {
    told.into_iter().find(|adult| *adult != Adult::Unknown).unwrap_or(Adult::Unknown)
}
