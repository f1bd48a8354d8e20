//! What the journal told about person keys: one counts as another, is an adult, was erased.

use std::collections::{HashMap, HashSet};

use domain::{Adult, Id};
use kit::db::{Bind, Binds, Tx};
use kit::{Result, binds, row, sql};

/// Keys asked for at once.
const AT_ONCE: usize = 20;

row! {
    struct StoryRow { key: uuid::Uuid, counts_as: uuid::Uuid, adult: Adult, is_erased: bool }
}

sql! {
    select SOME -> StoryRow = "SELECT key, counts_as, adult, is_erased FROM key_story WHERE key IN \
        ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) ORDER BY key";
    change KEEP = "INSERT INTO key_story (key, counts_as, adult, is_erased) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (key) DO UPDATE SET counts_as = excluded.counts_as, adult = excluded.adult, is_erased = excluded.is_erased";
}

/// What is known of one key.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Story {
    pub counts_as: Id,
    pub adult: Adult,
    pub is_erased: bool,
}

/// The stories that some entries need, as far as there are any.
#[derive(Debug, Default)]
pub struct Stories {
    told: HashMap<Id, Story>,
    asked: HashSet<Id>,
}

impl Stories {
    /// Reads the stories of these keys, and of those they count as.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn read(&mut self, tx: &mut Tx, keys: impl IntoIterator<Item = Id>) -> Result<()> {
        let mut wanted: Vec<Id> = keys.into_iter().filter(|key| self.asked.insert(*key)).collect();
        while !wanted.is_empty() {
            let mut next = Vec::new();
            for keys in wanted.chunks(AT_ONCE) {
                let last = keys[keys.len() - 1];
                let filled = (0..AT_ONCE).map(|at| Bind::from(keys.get(at).copied().unwrap_or(last)));
                for row in SOME.all(&mut *tx, Binds(filled.collect())).await? {
                    let StoryRow { key, counts_as, adult, is_erased } = row;
                    self.told.insert(key, Story { counts_as, adult, is_erased });
                    next.push(counts_as);
                }
            }
            wanted = next.into_iter().filter(|key| self.asked.insert(*key)).collect();
        }
        Ok(())
    }

    /// The story of a key that was read; one without a story counts as itself.
    pub fn of(&self, key: Id) -> Story {
        self.told.get(&key).copied().unwrap_or(Story { counts_as: key, adult: Adult::Unknown, is_erased: false })
    }

    /// The key that a key counts as in the end.
    pub fn root(&self, key: Id) -> Id {
        let mut at = key;
        loop {
            let next = self.of(at).counts_as;
            if next == at {
                return at;
            }
            at = next;
        }
    }

    /// The person an entry is about, and whether she is an adult: what the entry says, or else what became known later.
    pub fn person(&self, key: Option<Id>, adult: Adult) -> (Option<Id>, Adult) {
        let key = key.map(|key| self.root(key));
        let known = key.map_or(Adult::Unknown, |key| self.of(key).adult);
        (key, if adult == Adult::Unknown { known } else { adult })
    }

    /// Whether the way from one key to what it counts as passes another.
    pub fn passes(&self, from: Id, other: Id) -> bool {
        let mut at = from;
        loop {
            let next = self.of(at).counts_as;
            if at == other || next == at {
                return at == other;
            }
            at = next;
        }
    }

    /// Keeps a changed story.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn keep(&mut self, tx: &mut Tx, key: Id, story: Story) -> Result<()> {
        self.asked.insert(key);
        self.told.insert(key, story);
        KEEP.run(tx, binds![key, story.counts_as, story.adult.code(), story.is_erased]).await.map(drop)
    }
}
