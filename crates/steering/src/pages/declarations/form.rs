//! The form of a declaration: what is declared, by whom, for which day, and the file that shows it.

use domain::{Day, Id};
use kit::form::Form;
use kit::upload::Sent;
use kit::{Lang, text};

use super::Told;
use crate::report::file;
use crate::store::declaration::DeclarationRow;

const MOST_SAYS: usize = 500;
const MOST_AMOUNT: i64 = 10_000_000;

/// A declaration as it was filled in.
pub struct Filled {
    pub indicator: String,
    pub partner: Id,
    pub amount: i64,
    pub day: Day,
    pub says: String,
}

/// Puts a declaration into the fields.
pub fn fill(form: &mut Form, row: &DeclarationRow) {
    form.set("indicator", &row.indicator);
    form.set("partner", row.partner);
    form.set("amount", row.amount);
    form.set("day", row.day);
    form.set("says", &row.says);
}

/// Reads the fields; `None` when one is not right, and the form then says what.
pub fn read(form: &mut Form, told: &Told, today: Day, lang: Lang) -> Option<Filled> {
    let indicator = form.value("indicator");
    if !told.indicators.iter().any(|known| known.code() == indicator) {
        form.wrong("indicator", text::FORM_CHOOSE, &[]);
    }
    let partner = form.id("partner").filter(|id| told.partners.iter().any(|partner| partner.id == *id));
    if partner.is_none() {
        form.wrong("partner", text::FORM_CHOOSE, &[]);
    }
    let amount = form.int("amount", 1..=MOST_AMOUNT);
    let day = form.day("day", told.last_day(today));
    if day.is_some_and(|day| day < told.programme.first_day) {
        form.wrong("day", text::DECLARED_TOO_EARLY, &[("day", lang.day(told.programme.first_day).into())]);
    }
    let says = form.needed("says", MOST_SAYS);
    if !form.is_fine() {
        return None;
    }
    Some(Filled { indicator, partner: partner?, amount: amount?, day: day?, says })
}

/// Looks whether the file can be evidence. None is right where one was given before.
pub fn look_at(form: &mut Form, sent: Option<&Sent>, is_needed: bool, lang: Lang) {
    let refusal = match sent {
        None if is_needed => Some(file::Refusal::Missing),
        None => None,
        Some(sent) if sent.is_cut => Some(file::Refusal::TooLarge),
        Some(sent) => file::check(&sent.name, &sent.bytes).err(),
    };
    if let Some(refusal) = refusal {
        form.wrong("file", text::HISTORY_FILE, &[("why", lang.word(refusal).into())]);
    }
    if sent.is_some_and(|sent| domain::national_number::find(&sent.name).is_some()) {
        form.wrong("file", text::FORM_NATIONAL_NUMBER, &[]);
    }
}
