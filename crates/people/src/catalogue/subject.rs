//! Everything that is one person: her rows in one organisation, the keys she is counted by, what she learns as. What
//! other organisations wrote down of her is theirs to give and to erase.

use domain::Id;
use kit::Result;
use kit::db::spelled::{self, Type};
use kit::db::{Bind, Binds, On};

use crate::key;

/// One person.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// The organisation that knows her; none for who only learns.
    pub organisation: Option<Id>,
    /// Her row, and those merged into it.
    pub persons: Vec<Id>,
    pub keys: Vec<Id>,
    pub learners: Vec<Id>,
    /// Under which names and addresses she may stand in a text.
    pub words: Vec<String>,
    /// Another organisation knows her too: her key and what she learns stay when this one erases her.
    pub is_shared: bool,
}

impl Subject {
    /// Somebody an organisation knows, or who learns; none when there is nobody with this id. Works for nobody in
    /// particular: who may ask was asked before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn find<'a>(on: impl Into<On<'a>>, id: Id) -> Result<Option<Subject>> {
        let mut on = on.into();
        if let Some(row) = texts(on.again(), "person", "id", &[id], &["organisation"]).await?.into_iter().next() {
            return Subject::of_person(on, id, row).await.map(Some);
        }
        let known = texts(on.again(), "learner", "id", &[id], &["person_key"]).await?;
        match known.into_iter().flatten().next() {
            Some(Bind::Id(Some(key))) => Subject::of_learner(on, id, key).await.map(Some),
            _ => Ok(None),
        }
    }

    async fn of_person(mut on: On<'_>, id: Id, row: Vec<Bind>) -> Result<Subject> {
        let organisation = ids(&[row]).into_iter().next();
        let persons = merged(on.again(), id).await?;
        let own = ids(&texts(on.again(), "person", "id", &persons, &["key"]).await?);
        let mut subject = Subject { organisation, persons, ..Subject::default() };
        subject.gather(on.again(), &own).await?;
        let known = texts(on.again(), "person", "key", &subject.keys, &["id", "organisation"]).await?;
        subject.is_shared = known.iter().any(|row| row[1] != Bind::Id(organisation));
        let said = texts(on.again(), "person", "id", &subject.persons, &["name", "phone", "email"]).await?;
        let learned = texts(on, "learner", "id", &subject.learners, &["name"]).await?;
        subject.words.extend(said.into_iter().chain(learned).flatten().filter_map(word));
        subject.words.extend(subject.persons.iter().chain(&subject.learners).map(ToString::to_string));
        Ok(subject)
    }

    /// Who learns and is known to nobody; with a key that somebody known shares, only what she did as a learner is hers.
    async fn of_learner(mut on: On<'_>, id: Id, key: Id) -> Result<Subject> {
        let mut subject = Subject { learners: vec![id], keys: vec![key], ..Subject::default() };
        let counted = key::alike(on.again(), key).await?;
        subject.is_shared = counted.len() > 1;
        let said = texts(on, "learner", "id", &[id], &["name"]).await?;
        subject.words.extend(said.into_iter().flatten().filter_map(word));
        subject.words.push(id.to_string());
        Ok(subject)
    }

    /// Every key that counts as one of these, and who learns under them.
    async fn gather(&mut self, mut on: On<'_>, keys: &[Id]) -> Result<()> {
        for key in keys {
            self.keys.extend(key::alike(on.again(), *key).await?);
        }
        self.keys.sort_unstable();
        self.keys.dedup();
        self.learners = ids(&texts(on, "learner", "person_key", &self.keys, &["id"]).await?);
        Ok(())
    }
}

/// Somebody with everybody who was merged into her, over any number of merges.
async fn merged(mut on: On<'_>, id: Id) -> Result<Vec<Id>> {
    let (mut all, mut from) = (vec![id], 0);
    while from < all.len() {
        let newest = all[from..].to_vec();
        from = all.len();
        let more = ids(&texts(on.again(), "person", "merged_into", &newest, &["id"]).await?);
        all.extend(more.into_iter().filter(|id| !all.contains(id)).collect::<Vec<_>>());
    }
    Ok(all)
}

/// These columns of the rows of a table whose `by` is one of these.
async fn texts(on: On<'_>, table: &str, by: &str, ids: &[Id], columns: &[&str]) -> Result<Vec<Vec<Bind>>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let types: Vec<Type> = columns.iter().map(|column| super::kind(table, column)).collect();
    let numbers: Vec<String> = (1..=ids.len()).map(|nr| format!("${nr}")).collect();
    let text = format!("SELECT {} FROM {table} WHERE {by} IN ({}) ORDER BY 1", columns.join(", "), numbers.join(", "));
    spelled::read(on, text, Binds(ids.iter().map(|id| Bind::from(*id)).collect()), &types).await
}

fn ids(rows: &[Vec<Bind>]) -> Vec<Id> {
    let id = |bind: &Bind| if let Bind::Id(id) = bind { *id } else { None };
    rows.iter().flatten().filter_map(id).collect()
}

fn word(bind: Bind) -> Option<String> {
    match bind {
        Bind::Text(text) => text.filter(|text| !text.trim().is_empty()),
        _ => None,
    }
}
