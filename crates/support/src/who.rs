//! For whom a moment was: nobody in particular, or one person who is counted by her key.

use domain::counting::FirstTime;
use domain::{Adult, Id, Scope};
use kit::app::App;
use kit::db::Tx;
use kit::form::Form;
use kit::{Result, text};
use people::asked::{Asked, Whom};

use crate::model::Moment;

/// For whom a moment was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Nobody in particular, and whether it was her first time this year.
    Anonymous(FirstTime),
    /// Someone by a code, or someone known.
    Person { key: Id, adult: Adult, whom: Whom },
}

impl Default for Who {
    fn default() -> Who {
        Who::Anonymous(FirstTime::Unknown)
    }
}

impl Who {
    /// Her key, when she is counted by one.
    pub fn key(self) -> Option<Id> {
        match self {
            Who::Anonymous(_) => None,
            Who::Person { key, .. } => Some(key),
        }
    }

    /// Whether it was her first time, where nothing else tells.
    pub fn first_time(self) -> Option<FirstTime> {
        match self {
            Who::Anonymous(first_time) => Some(first_time),
            Who::Person { .. } => None,
        }
    }

    /// How she was told.
    pub fn whom(self) -> Whom {
        match self {
            Who::Anonymous(_) => Whom::Anonymous,
            Who::Person { whom, .. } => whom,
        }
    }

    /// Puts the answer into a form that changes a moment; a code is never shown again.
    pub fn fill(self, form: &mut Form) {
        match self {
            Who::Anonymous(first_time) => {
                form.set("who", Whom::Anonymous.code());
                form.set("first_time", first_time.code());
            }
            Who::Person { .. } => form.set("who", Whom::Same.code()),
        }
    }
}

/// The fields by which a form tells for whom it was.
pub const FIELDS: [&str; 7] = ["who", "first_time", "s", "adult", "known_name", "searched", "person"];

/// Reads a moment out of its form, and for whom it was; `None` when something is not right. A group is a number: it
/// never becomes persons, nor first times.
pub fn read(form: &mut Form, today: domain::Day) -> Option<(Moment, Asked)> {
    let (moment, asked) = (Moment::read(form, today), Asked::read(form));
    let (moment, asked) = moment.zip(asked)?;
    if moment.headcount.persons() > 1 && !matches!(asked, Asked::Anonymous(FirstTime::Unknown)) {
        form.wrong("who", text::WHO_GROUP, &[]);
    }
    form.is_fine().then_some((moment, asked))
}

/// The answer with its key, which is found or made here.
///
/// # Errors
/// [`kit::Failure::NotFound`] when a known person is not the viewer's to see.
pub async fn resolve(app: &App, tx: &mut Tx, scope: &Scope, asked: &Asked, before: Who) -> Result<Who> {
    let counted = asked.counted(app, tx, scope).await?;
    Ok(match (asked, counted) {
        (Asked::Anonymous(first_time), _) => Who::Anonymous(*first_time),
        (Asked::Coded { adult, .. }, Some(counted)) => Who::Person { key: counted.key, adult: *adult, whom: Whom::Coded },
        (Asked::Known(_), Some(counted)) => Who::Person { key: counted.key, adult: counted.adult, whom: Whom::Known },
        _ => before,
    })
}
