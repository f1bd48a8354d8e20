//! What the ids of figures and entries are called, for one page.

use std::collections::HashMap;

use domain::{Id, Theme};
use kit::db::Db;
use kit::{Lang, Result};

use crate::counted::Module;
use crate::store::programme::{Partner, partners};

/// Names of partners, places, themes and modules.
pub struct Names {
    lang: Lang,
    partners: Vec<Partner>,
    places: HashMap<Id, String>,
}

impl Names {
    /// # Errors
    /// When the database refuses.
    pub async fn of(db: &Db, lang: Lang, programme: Id) -> Result<Names> {
        Ok(Names { lang, partners: partners(db, programme).await?, places: places::store::place_names(db).await? })
    }

    /// Made-up names, for samples.
    pub fn sample(lang: Lang) -> Names {
        let partner = Partner { id: Id::nil(), programme: Id::nil(), slug: "oostkamp".into(), name: "Oostkamp".into() };
        Names { lang, partners: vec![partner], places: HashMap::from([(Id::nil(), "Digipunt Bibliotheek Oostkamp".into())]) }
    }

    pub fn partner(&self, id: Id) -> String {
        self.partners.iter().find(|partner| partner.id == id).map(|partner| partner.name.clone()).unwrap_or_default()
    }

    pub fn place(&self, id: Option<Id>) -> String {
        id.and_then(|id| self.places.get(&id)).cloned().unwrap_or_default()
    }

    pub fn theme(&self, code: &str) -> String {
        Theme::from_code(code).map_or_else(|| code.to_owned(), |theme| self.lang.word(theme))
    }

    pub fn module(&self, code: &str) -> String {
        Module::from_code(code).map_or_else(|| code.to_owned(), |module| self.lang.word(module))
    }

    /// The name of a value of a dimension.
    pub fn value(&self, dimension: &str, value: &str) -> String {
        match dimension {
            "partner" => self.partner(value.parse().unwrap_or_default()),
            "place" => self.place(value.parse().ok()),
            "month" => self.lang.month(value),
            "theme" => self.theme(value),
            "module" => self.module(value),
            _ => value.to_owned(),
        }
    }
}
