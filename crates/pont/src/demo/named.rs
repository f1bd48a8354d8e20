//! The people of the stories who are known in Oostkamp. Their code is a real one: whoever types their name and birth date
//! at another place finds the same person.

use domain::person::letters;
use domain::policy::{Action, Resource, Standing, authorise};
use domain::{Adult, Day, Grant, Id, Role};
use kit::db::Tx;
use kit::{App, Failure, Lang, Result};
use people::person::{New, Purpose, consent};
use support::At;

use super::history::known;

pub struct Named {
    pub given: &'static str,
    pub family: &'static str,
    born: &'static str,
    phone: Option<&'static str>,
    language: &'static str,
    /// Her name among those who learn.
    pub learner: Option<&'static str>,
    /// How many of Christine's moments were for her.
    pub moments: usize,
}

pub const NAMED: [Named; 3] = [
    Named {
        given: "Godelieve",
        family: "Verhaeghe",
        born: "1950-02-28",
        phone: Some("050 00 00 01"),
        language: "nl",
        learner: Some("Godelieve"),
        moments: 4,
    },
    Named {
        given: "Samir",
        family: "Haddad",
        born: "1991-09-12",
        phone: Some("0470 00 00 02"),
        language: "fr",
        learner: None,
        moments: 2,
    },
    Named {
        given: "Marie-Jeanne",
        family: "D’Hoore",
        born: "1944-06-17",
        phone: None,
        language: "nl",
        learner: None,
        moments: 3,
    },
];

impl Named {
    fn birth(&self) -> Result<Day> {
        known(self.born)
    }

    /// What the browser of her helper would send.
    ///
    /// # Errors
    /// When her name gives no letters, which a test would have shown.
    pub fn hidden(&self, app: &App) -> Result<[u8; 32]> {
        let letters = letters(self.given, self.family).map_err(|error| Failure::Other(error.to_string()))?;
        Ok(people::code::hidden(&people::code::salt(app), &letters, self.birth()?))
    }

    /// Writes her down, whose code is made of `hidden`, as someone Christine knows, and answers her key.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn write_down(&self, app: &App, tx: &mut Tx, hidden: &[u8; 32], at: &At, christine: Id, day: Day) -> Result<Id> {
        let key = people::key::coded(app, tx, hidden, Adult::Yes).await?.key;
        let (name, born) = (format!("{} {}", self.given, self.family), self.born[..4].parse().ok());
        let new = New {
            organisation: at.organisation,
            key: Some(key),
            name: &name,
            phone: self.phone,
            email: None,
            language: Some(self.language),
            birth_year: born,
            purpose: Purpose::Help,
            on: day,
        };
        let person = people::person::add(tx, &new).await?;
        let grant = Grant { role: Role::Helper, organisation: Some(at.organisation), place: Some(at.place), programme: None };
        let at = Resource::Place { place: at.place, organisation: at.organisation };
        let standing = Standing { account: christine, grants: vec![grant] };
        let scope = authorise(Some(&standing), Action::SeePersons, at).ok_or(Failure::NotFound)?;
        let lang = Lang::from_code(self.language).unwrap_or(Lang::Nl);
        for text in people::consents::newest().into_iter().filter(|text| text.purpose == "contact") {
            consent::give(tx, &scope, person, text, lang).await?;
        }
        Ok(key)
    }
}
