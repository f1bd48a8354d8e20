//! "Who was it?": nobody in particular, someone by the code her helper's browser makes, or someone known by name.
//! The desk asks it of a moment, and a helper of a learner whom she counts as one person.
//!
//! Of what is typed for a code only `s` comes here, and it stays nowhere: not in a row, and not in the digest of a
//! command, which is keyed.

use domain::counting::FirstTime;
use domain::{Adult, Id, Scope, words};
use kit::app::App;
use kit::db::Tx;
use kit::form::Form;
use kit::{Command, Result, Visit, text};

use crate::key::Counted;
use crate::person::{self, Found, Why};
use crate::{code, key};

/// Longest name that is searched for, in characters.
const LONGEST_NAME: usize = 100;
/// How many names a search answers at most.
const MOST_FOUND: i64 = 12;

words! {
    /// How someone who was helped is told.
    pub enum Whom {
        Anonymous = "anonymous",
        Coded = "coded",
        Known = "known",
        /// When a moment is changed: whoever it was before.
        Same = "same",
    }
}

impl Whom {
    /// Her picture, from the icon set.
    pub const fn icon(self) -> &'static str {
        match self {
            Whom::Anonymous => "user",
            Whom::Coded => "key-round",
            Whom::Known => "id-card",
            Whom::Same => "repeat",
        }
    }
}

/// The answer of a form.
#[derive(Clone, Copy)]
pub enum Asked {
    /// Nobody in particular, and whether it was her first time this year.
    Anonymous(FirstTime),
    /// What the browser made of her letters and birth date, and whether she was an adult on the day of help.
    Coded {
        s: [u8; 32],
        adult: Adult,
    },
    /// Someone whom the organisation knows.
    Known(Id),
    Same,
}

impl Asked {
    /// Reads the answer out of a form; saying nothing is anonymous. `None` when something is not right.
    pub fn read(form: &mut Form) -> Option<Asked> {
        match form.word_or_none("who").unwrap_or(Whom::Anonymous) {
            Whom::Anonymous => Some(Asked::Anonymous(form.word_or_none("first_time").unwrap_or(FirstTime::Unknown))),
            Whom::Coded => coded(form),
            Whom::Known => known(form),
            Whom::Same => Some(Asked::Same),
        }
    }

    /// By which key she is counted; nobody when it was anonymous, or the same as before. Whoever picks a known person
    /// has opened her.
    ///
    /// # Errors
    /// [`kit::Failure::NotFound`] when the known person is not the viewer's to see.
    pub async fn counted(&self, app: &App, tx: &mut Tx, scope: &Scope) -> Result<Option<Counted>> {
        match self {
            Asked::Anonymous(_) | Asked::Same => Ok(None),
            Asked::Coded { s, adult } => key::coded(app, tx, s, *adult).await.map(Some),
            Asked::Known(id) => {
                person::open(tx, scope, *id, Why::Helping).await?;
                person::key(tx, scope, *id).await.map(Some)
            }
        }
    }
}

fn coded(form: &mut Form) -> Option<Asked> {
    let adult = Adult::from_code(&form.value("adult")).filter(|adult| *adult != Adult::Unknown);
    let read = code::read(&form.value("s")).zip(adult).map(|(s, adult)| Asked::Coded { s, adult });
    if read.is_none() {
        form.wrong("who", text::WHO_NO_CODE, &[]);
    }
    read
}

fn known(form: &mut Form) -> Option<Asked> {
    let person = form.id("person");
    if person.is_none() {
        form.wrong("known_name", text::WHO_CHOOSE, &[]);
    }
    person.map(Asked::Known)
}

/// Whether the form asks for names to choose from: a name was typed that no choice belongs to yet. When it was sent to be
/// saved, it says that someone must be chosen.
pub fn searches(form: &mut Form) -> bool {
    let typed = form.value("known_name");
    let chosen = form.id("person").is_some() && form.value("searched") == typed;
    let searches = form.has("who", Whom::Known.code()) && !typed.trim().is_empty() && !chosen;
    if searches && !form.has("deed", "search") {
        form.wrong("known_name", text::WHO_CHOOSE, &[]);
    }
    searches
}

/// The command of a form that may carry `s`.
///
/// # Errors
/// When the form came without its id.
pub fn command(app: &App, form: &Form) -> Result<Command> {
    let sent = form.command()?;
    Ok(Command { digest: app.secrets.digest("command", &sent.digest), ..sent })
}

/// What the fields of a code need: see `templates/code.html`.
pub struct Code {
    pub salt: String,
    /// The last day someone can have been born, and the day of help when the form asks for none: `2024-05-15`.
    pub today: String,
    /// The fields of the name, and those of the birth date with how many digits they take.
    pub names: [(&'static str, String); 2],
    pub dates: [(&'static str, String, i64); 3],
}

impl Code {
    pub fn new(visit: &Visit) -> Code {
        let t = |key| visit.lang.t(key);
        Code {
            salt: code::salt(&visit.app),
            today: visit.app.clock.today().to_string(),
            names: [("given", t(text::WHO_GIVEN)), ("family", t(text::WHO_FAMILY))],
            dates: [
                ("day", t(text::WHO_BIRTH_DAY), 2),
                ("month", t(text::WHO_BIRTH_MONTH), 2),
                ("year", t(text::WHO_BIRTH_YEAR), 4),
            ],
        }
    }
}

/// What the question needs to be shown: see `templates/who.html`.
pub struct Question {
    /// Where its form is sent.
    pub action: String,
    pub title: String,
    /// Its number on the page, or "".
    pub step: &'static str,
    pub whoms: Vec<(Whom, String)>,
    /// Empty where only someone in particular can be told.
    pub first_times: Vec<(&'static str, String)>,
    pub code: Code,
    /// Names that were found: id, name, and the year of birth when it is known.
    pub found: Option<Vec<(String, String, String)>>,
    /// Who it was until now.
    pub was: Option<String>,
}

impl Question {
    /// The question with these choices, in a form that is sent to `action`.
    pub fn new(visit: &Visit, action: String, step: &'static str, whoms: &[Whom]) -> Question {
        let lang = visit.lang;
        let asks_first_time = whoms.contains(&Whom::Anonymous);
        let first_times = FirstTime::ALL.iter().filter(|_| asks_first_time).map(|word| (word.code(), lang.word(*word)));
        Question {
            action,
            title: lang.t(text::WHO_ASKS),
            step,
            whoms: whoms.iter().map(|whom| (*whom, lang.word(*whom))).collect(),
            first_times: first_times.collect(),
            code: Code::new(visit),
            found: None,
            was: None,
        }
    }

    /// With the names that the form asked for, of people this organisation knows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn searched(mut self, visit: &Visit, scope: &Scope, organisation: Id, form: &mut Form) -> Result<Question> {
        if form.has("who", Whom::Known.code()) && !form.value("known_name").trim().is_empty() {
            let name = form.text("known_name", LONGEST_NAME);
            let found = person::search(&visit.app.db, scope, organisation, &name, MOST_FOUND).await?;
            self.found = Some(found.into_iter().map(|found| self::found(visit, found)).collect());
        }
        Ok(self)
    }
}

fn found(visit: &Visit, found: Found) -> (String, String, String) {
    let born = found.birth_year.map(|year| visit.lang.with(text::WHO_BORN, &[("year", year.to_string().into())]));
    (found.id.to_string(), found.name, born.unwrap_or_default())
}
