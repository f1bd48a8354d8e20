//! What entries tell beyond their columns, and the names of what is taught.

use domain::counting::FirstTime;
use kit::Result;
use serde::Deserialize;
use serde_json::Value;

domain::words! {
    /// The modules that have a name in the texts; others are shown by their code.
    pub enum Module { Mouse = "mouse", Touch = "touch", Keyboard = "keyboard", MyFirstEmail = "my-first-e-mail" }
}

/// The facts of an entry by which it may count.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    pub module: Option<String>,
    pub activity: Option<String>,
    /// The indicator that a declared entry is for.
    pub indicator: Option<String>,
    /// Whether people without a key were there for the first time.
    pub first_time: Option<FirstTime>,
    /// The year in which the person was born.
    pub born: Option<i64>,
}

impl Told {
    /// # Errors
    /// When the facts are no JSON.
    pub fn of(facts: &str) -> Result<Told> {
        Ok(serde_json::from_str(facts)?)
    }
}

/// The code that an entry has among its facts, such as that of its module.
///
/// # Errors
/// When the facts are no JSON.
pub fn code(facts: &str, name: &str) -> Result<Option<String>> {
    let facts: Value = serde_json::from_str(facts)?;
    Ok(facts[name].as_str().map(str::to_owned))
}
