//! A form as it was sent: what was typed is kept, and each field can carry one message.
//!
//! A room reads its typed struct out of it field by field; a reading that fails leaves a message beside the field
//! and the same page comes back. The national-number guard looks at every field before anyone else does.

use std::ops::RangeInclusive;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use domain::{Day, Id, Word};

use crate::app::App;
use crate::lang::Args;
use crate::write::Command;
use crate::{Failure, Lang, Result, text};

/// Longest form that is read, in bytes.
const MOST_BYTES: usize = 256 * 1024;

/// The field with the id of the form: sending twice is the same as sending once.
pub const ONCE: &str = "once";

/// What was sent, and what is to be said about it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    errors: Vec<(String, String)>,
    lang: Option<Lang>,
    body: Vec<u8>,
}

impl Form {
    /// An empty form with a fresh id.
    pub fn fresh(app: &App, lang: Lang) -> Form {
        let once = crate::random::id(app.clock.real()).to_string();
        Form::filled(lang, &[(ONCE, &once)])
    }

    /// A form with these values in its fields.
    pub fn filled(lang: Lang, fields: &[(&str, &str)]) -> Form {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Form { fields, lang: Some(lang), ..Form::default() }
    }

    /// Puts a value in a field, beside those it has.
    #[expect(clippy::needless_pass_by_value, reason = "words, numbers and days are given as they are")]
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.fields.push((name.to_owned(), value.to_string()));
    }

    /// Reads a form body.
    ///
    /// # Errors
    /// When it is not a form in UTF-8.
    pub fn parse(lang: Lang, body: &[u8]) -> Result<Form> {
        let text = std::str::from_utf8(body).map_err(|_| Failure::Unreadable("the form is not UTF-8"))?;
        let fields: Vec<(String, String)> = serde_urlencoded::from_str(text).map_err(|_| Failure::Unreadable("not a form"))?;
        let mut form = Form { fields, lang: Some(lang), body: body.to_vec(), ..Form::default() };
        form.guard();
        Ok(form)
    }

    /// The command this form is: its id and everything in it.
    ///
    /// # Errors
    /// When the form came without its id.
    pub fn command(&self) -> Result<Command> {
        let id = self.value(ONCE).parse::<Id>().map_err(|_| Failure::Unreadable("the form has no id"))?;
        Ok(Command::new(id, &self.body))
    }

    /// What stands in the field; empty when nothing was sent.
    pub fn value(&self, name: &str) -> String {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Every value of a field, in the order sent.
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether this choice of the field is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(field, given)| field == name && given == value)
    }

    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone())
    }

    pub fn errors(&self) -> Vec<(String, String)> {
        self.errors.clone()
    }

    pub fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// Whether nothing is wrong with any field besides these.
    pub fn is_fine_besides(&self, names: &[&str]) -> bool {
        self.errors.iter().all(|(name, _)| names.contains(&name.as_str()))
    }

    /// Says something about a field; the first thing said stays.
    pub fn wrong(&mut self, name: &str, key: &str, args: &Args) {
        if self.error(name).is_none() {
            let text = self.lang.unwrap_or(Lang::En).with(key, args);
            self.errors.push((name.to_owned(), text));
        }
    }

    /// A text of at most `most` characters; empty when nothing was typed.
    pub fn text(&mut self, name: &str, most: usize) -> String {
        let value = self.value(name).trim().to_owned();
        if value.chars().count() > most {
            self.wrong(name, text::FORM_TOO_LONG, &[("most", most.into())]);
        }
        if value.chars().any(|c| c.is_control() && c != '\n' && c != '\r' && c != '\t') {
            self.wrong(name, text::FORM_STRANGE, &[]);
        }
        value
    }

    /// A text that must be there.
    pub fn needed(&mut self, name: &str, most: usize) -> String {
        self.needed_saying(name, most, text::FORM_NEEDED)
    }

    /// As [`Form::needed`], with words of its own when it is not there.
    pub fn needed_saying(&mut self, name: &str, most: usize, key: &str) -> String {
        let value = self.text(name, most);
        if value.is_empty() {
            self.wrong(name, key, &[]);
        }
        value
    }

    /// A whole number within a range; `None`, and a message, when it is not one.
    pub fn int(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let (least, most) = range.clone().into_inner();
        match self.value(name).trim().parse::<i64>() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                self.wrong(name, text::FORM_NUMBER, &[("least", least.into()), ("most", most.into())]);
                None
            }
        }
    }

    /// As [`Form::int`], and 0 when nothing was typed.
    pub fn int_or_zero(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        if self.value(name).trim().is_empty() { Some(0) } else { self.int(name, range) }
    }

    /// One of a closed list; must be chosen.
    pub fn word<W: Word>(&mut self, name: &str) -> Option<W> {
        let word = W::from_code(&self.value(name));
        if word.is_none() {
            self.wrong(name, text::FORM_CHOOSE, &[]);
        }
        word
    }

    /// One of a closed list, or nothing.
    pub fn word_or_none<W: Word>(&mut self, name: &str) -> Option<W> {
        if self.value(name).is_empty() { None } else { self.word(name) }
    }

    /// Several of a closed list, each once, in the order sent.
    pub fn words<W: Word + PartialEq>(&mut self, name: &str) -> Vec<W> {
        let mut words = Vec::new();
        for code in self.values(name).into_iter().map(str::to_owned).collect::<Vec<_>>() {
            match W::from_code(&code) {
                Some(word) if !words.contains(&word) => words.push(word),
                Some(_) => {}
                None => self.wrong(name, text::FORM_CHOOSE, &[]),
            }
        }
        words
    }

    /// A day of at most `latest`.
    pub fn day(&mut self, name: &str, latest: Day) -> Option<Day> {
        let Some(day) = domain::parse_day(self.value(name).trim()) else {
            self.wrong(name, text::FORM_DAY, &[]);
            return None;
        };
        if day > latest {
            self.wrong(name, text::FORM_DAY_LATER, &[("day", self.lang.unwrap_or(Lang::En).day(latest).into())]);
            return None;
        }
        Some(day)
    }

    /// An e-mail address, in small letters.
    pub fn email(&mut self, name: &str) -> String {
        let value = self.needed_saying(name, 254, text::FORM_EMAIL).to_lowercase();
        let looks_right = value.parse::<lettre::Address>().is_ok();
        if !value.is_empty() && !looks_right {
            self.wrong(name, text::FORM_EMAIL, &[]);
        }
        value
    }

    /// An id that some page gave; a made-up one reads as none.
    pub fn id(&self, name: &str) -> Option<Id> {
        self.value(name).parse().ok()
    }

    /// Ids and tokens that the page itself put in are no one's number, though their digits may look like one.
    fn guard(&mut self) {
        let is_ours =
            |name: &str, value: &str| name == crate::guard::TOKEN || value.parse::<Id>().is_ok() || is_digest(name, value);
        let typed = self.fields.iter().filter(|(name, value)| !is_ours(name, value));
        let found: Vec<_> =
            typed.filter(|(_, value)| domain::national_number::find(value).is_some()).map(|(name, _)| name.clone()).collect();
        for name in found {
            self.wrong(&name, text::FORM_NATIONAL_NUMBER, &[]);
        }
    }
}

/// The field in which a browser posts what it made of a person's letters and birth date; it is not kept.
pub const CODED: &str = "s";

fn is_digest(name: &str, value: &str) -> bool {
    name == CODED && value.len() == 64 && value.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let lang = crate::visit::lang_of(request.uri().path()).unwrap_or(Lang::En);
        let unproven = request.extensions().get::<crate::guard::Unproven>().is_some();
        let session = request.extensions().get::<crate::visit::Visitor>().map(|visitor| visitor.session);
        let body = axum::body::to_bytes(request.into_body(), MOST_BYTES).await;
        let body: Bytes = body.map_err(|_| Failure::Unreadable("the form is too long"))?;
        let form = Form::parse(lang, &body)?;
        if unproven && !crate::guard::token_fits(app, session, &form.value(crate::guard::TOKEN)) {
            return Err(Failure::Refused("the form did not come from this site"));
        }
        Ok(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(body: &str) -> Form {
        Form::parse(Lang::Nl, body.as_bytes()).unwrap()
    }

    #[test]
    fn what_was_typed_is_kept_beside_the_message() {
        let mut form = sent("minutes=veel&name=%3Cb%3EChristine");
        assert_eq!(form.int("minutes", 1..=60), None);
        assert_eq!(form.value("minutes"), "veel");
        assert_eq!(form.value("name"), "<b>Christine");
        assert!(form.error("minutes").unwrap().contains("60"));
    }

    #[test]
    fn a_national_number_is_refused_in_any_field() {
        let form = sent("reason=nummer+85.07.30-999.32+hier");
        assert!(form.error("reason").is_some());
    }

    #[test]
    fn what_a_browser_made_of_a_person_may_look_like_a_number_but_only_in_its_own_field() {
        let made = format!("85073099932{}", "a".repeat(53));
        let form = sent(&format!("s={made}&reason={made}"));
        assert!(form.error("s").is_none() && form.error("reason").is_some());
        assert!(sent("s=85073099932").error("s").is_some());
    }

    #[test]
    fn a_day_in_the_future_or_one_that_never_was_gets_its_own_message() {
        let latest = domain::parse_day("2024-05-15").unwrap();
        let mut form = sent("a=2024-05-16&b=2023-02-29&c=2024-05-15");
        assert_eq!((form.day("a", latest), form.day("b", latest)), (None, None));
        assert_ne!(form.error("a"), form.error("b"));
        assert_eq!(form.day("c", latest), Some(latest));
    }

    #[test]
    fn a_body_that_is_not_text_is_refused_without_panic() {
        assert!(Form::parse(Lang::Nl, &[0xff, 0xfe]).is_err());
    }
}
