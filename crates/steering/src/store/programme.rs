//! Programmes and their partners.

use domain::{Day, Id};
use kit::db::{Db, On, Tx};
use kit::{Lang, Result, binds, random, row, sql};

use super::{book, indicator};
use crate::book::Reason;
use crate::content::HOUSE;

row! {
    /// A programme; with an umbrella when another watches over it.
    pub struct Programme {
        pub id: uuid::Uuid,
        pub slug: String,
        pub umbrella: Option<uuid::Uuid>,
        pub name_nl: String,
        pub name_fr: String,
        pub name_en: String,
        pub name_de: String,
        pub first_day: Day,
        pub last_day: Option<Day>,
        pub source: String,
        /// The languages it speaks with its partners, as codes with commas between.
        pub languages: String,
        pub budget_cents: Option<i64>,
        /// How its reports cut ages: a code of [`domain::age::Bands`].
        pub age_bands: String,
        /// The book that is read.
        pub book: i64,
    }
    /// An organisation that carries out a programme.
    pub struct Partner { pub id: uuid::Uuid, pub programme: uuid::Uuid, pub slug: String, pub name: String }
}

impl Programme {
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.name_nl,
            Lang::Fr => &self.name_fr,
            Lang::En => &self.name_en,
            Lang::De => &self.name_de,
        }
    }
}

/// A programme to be added.
pub struct NewProgramme<'a> {
    pub slug: &'a str,
    pub umbrella: Option<Id>,
    /// In the order nl, fr, en, de.
    pub names: [&'a str; 4],
    pub first_day: Day,
    pub last_day: Option<Day>,
    /// Where what we say about it comes from.
    pub source: &'a str,
}

sql! {
    change ADD = "INSERT INTO programme (id, slug, umbrella, name_nl, name_fr, name_en, name_de, first_day, last_day, source, made_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    change ADD_PARTNER = "INSERT INTO partner (id, programme, slug, name, sort_key) VALUES ($1, $2, $3, $4, $5)";
    /// Every programme: their names and days are public.
    select ALL -> Programme = "SELECT id, slug, umbrella, name_nl, name_fr, name_en, name_de, first_day, last_day, source, \
        languages, budget_cents, age_bands, book FROM programme \
        ORDER BY first_day DESC, slug";
    select BY_SLUG -> Programme = "SELECT id, slug, umbrella, name_nl, name_fr, name_en, name_de, first_day, last_day, source, \
        languages, budget_cents, age_bands, book FROM programme WHERE slug = $1";
    select BY_ID -> Programme = "SELECT id, slug, umbrella, name_nl, name_fr, name_en, name_de, first_day, last_day, source, \
        languages, budget_cents, age_bands, book FROM programme WHERE id = $1";
    /// The programmes a viewer follows.
    select VISIBLE -> Programme = "SELECT p.id, p.slug, p.umbrella, p.name_nl, p.name_fr, p.name_en, p.name_de, p.first_day, p.last_day, \
        p.source, p.languages, p.budget_cents, p.age_bands, p.book FROM programme p JOIN visible_programme v ON v.programme = p.id AND v.viewer = $1 ORDER BY p.first_day DESC, p.slug";
    /// The partners of a programme and of those under it.
    select PARTNERS -> Partner = "SELECT r.id, r.programme, r.slug, r.name FROM partner r JOIN programme p ON p.id = r.programme \
        WHERE p.id = $1 OR p.umbrella = $1 ORDER BY r.sort_key, r.id";
}

/// Adds a programme with the figures of the house, and answers its id. Nothing counts for it until it has a rule.
///
/// # Errors
/// [`kit::Failure::is_taken`] when another has its slug.
pub async fn add_programme(tx: &mut Tx, new: &NewProgramme<'_>) -> Result<Id> {
    let id = random::id(tx.now);
    let [nl, fr, en, de] = new.names;
    let binds = binds![id, new.slug, new.umbrella, nl, fr, en, de, new.first_day, new.last_day, new.source, tx.now];
    ADD.run(tx, binds).await?;
    indicator::lay(tx, id, HOUSE).await?;
    book::open(tx, id, 1, Reason::First.code()).await?;
    Ok(id)
}

/// Adds a partner to a programme and answers its id.
///
/// # Errors
/// [`kit::Failure::is_taken`] when the programme has one with this slug.
pub async fn add_partner(tx: &mut Tx, programme: Id, slug: &str, name: &str) -> Result<Id> {
    let id = random::id(tx.now);
    ADD_PARTNER.run(tx, binds![id, programme, slug, name, domain::text::sort_key(name)]).await?;
    Ok(id)
}

/// Every programme, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn all<'a>(on: impl Into<On<'a>>) -> Result<Vec<Programme>> {
    ALL.all(on, binds![]).await
}

/// The programme with this slug.
///
/// # Errors
/// When the database refuses.
pub async fn by_slug<'a>(on: impl Into<On<'a>>, slug: &str) -> Result<Option<Programme>> {
    BY_SLUG.optional(on, binds![slug]).await
}

/// The programme with this id.
///
/// # Errors
/// When the database refuses.
pub async fn by_id<'a>(on: impl Into<On<'a>>, id: Id) -> Result<Option<Programme>> {
    BY_ID.optional(on, binds![id]).await
}

/// The programmes a viewer follows, the newest first.
///
/// # Errors
/// When the database refuses.
pub async fn visible_to(db: &Db, viewer: Id) -> Result<Vec<Programme>> {
    VISIBLE.all(db, binds![viewer]).await
}

/// The partners of a programme and of the programmes under it, by name.
///
/// # Errors
/// When the database refuses.
pub async fn partners(db: &Db, programme: Id) -> Result<Vec<Partner>> {
    PARTNERS.all(db, binds![programme]).await
}
