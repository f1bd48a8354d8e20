//! The modules, as their files in `content/modules` say. They are read and compiled once; a mistake in them stops
//! the program at its start, and `pont check content` tells all of them.

pub mod check;
mod load;
mod texts;
pub mod way;

use std::sync::LazyLock;

use domain::learning::Exercise;
use kit::{Failure, Lang, Result};

pub use texts::Texts;

use crate::content::load::Problems;

/// The modules in the order in which they are proposed.
pub const MODULES: [&str; 4] = ["mouse", "touch", "keyboard", "my-first-e-mail"];

/// A module: a few activities about one thing.
pub struct Module {
    pub id: String,
    /// How long it takes, about.
    pub minutes: i64,
    /// For whom it is proposed first: codes of [`accounts::learner::Device`].
    pub devices: Vec<String>,
    pub activities: Vec<Activity>,
    texts: Vec<(Lang, Texts)>,
}

/// Something to do, in a few minutes.
pub struct Activity {
    pub id: String,
    pub minutes: i64,
    pub exercise: Exercise,
    /// Changes when actions come to mean something else.
    pub version: String,
    /// How the player begins: the part of the data that has no texts.
    pub machine: serde_json::Value,
}

static LIBRARY: LazyLock<std::result::Result<Vec<Module>, Problems>> = LazyLock::new(load::all);

/// Every module.
///
/// # Errors
/// What is wrong in the files.
pub fn modules() -> Result<&'static [Module]> {
    LIBRARY.as_deref().map_err(|problems| Failure::Other(problems.join("\n")))
}

/// The module with this id.
///
/// # Errors
/// [`Failure::NotFound`] when there is none.
pub fn module(id: &str) -> Result<&'static Module> {
    modules()?.iter().find(|module| module.id == id).ok_or(Failure::NotFound)
}

impl Module {
    /// The activity with this id.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is none.
    pub fn activity(&self, id: &str) -> Result<&Activity> {
        self.activities.iter().find(|activity| activity.id == id).ok_or(Failure::NotFound)
    }

    /// The texts in a language, and the language they are in: German readers get the French ones.
    pub fn texts(&self, lang: Lang) -> (&Texts, Lang) {
        let wanted = if lang == Lang::De { Lang::Fr } else { lang };
        let found = self.texts.iter().find(|(lang, _)| *lang == wanted).unwrap_or(&self.texts[0]);
        (&found.1, found.0)
    }

    /// Its name.
    pub fn title(&self, lang: Lang) -> &str {
        self.texts(lang).0.get("title")
    }

    /// The name of one of its activities.
    pub fn activity_title(&self, lang: Lang, activity: &str) -> &str {
        self.texts(lang).0.get(&format!("{activity}.title"))
    }

    /// The activity after this one.
    pub fn after(&self, activity: &str) -> Option<&Activity> {
        let at = self.activities.iter().position(|other| other.id == activity)?;
        self.activities.get(at + 1)
    }
}

impl Activity {
    /// `lesson`, `drill` or `scene`.
    pub fn kind(&self) -> &'static str {
        match self.exercise {
            Exercise::Lesson { .. } => "lesson",
            Exercise::Drill(_) => "drill",
            Exercise::Scene(_) => "scene",
        }
    }
}
