//! The form of a programme: names, days, umbrella, languages, budget, age bands. Making one and changing one read it alike.

use domain::age::Bands;
use domain::{Day, Id};
use kit::form::Form;
use kit::{Lang, Visit, text};

use super::calendar::{day, day_or_none};
use super::cost;
use crate::store::manage::Changed;
use crate::store::programme::Programme;

/// The names of a programme's fields, in the order nl, fr, en, de.
pub const NAMES: [&str; 4] = ["name_nl", "name_fr", "name_en", "name_de"];

/// What can be chosen in the form.
pub struct Choices {
    pub names: Vec<(String, String)>,
    pub umbrellas: Vec<(String, String)>,
    pub languages: Vec<(String, String)>,
    pub bands: Vec<(String, String)>,
}

impl Choices {
    pub fn of(lang: Lang, umbrellas: &[Programme]) -> Choices {
        let own_name = |language: &Lang| (language.code().to_owned(), language.own_name().to_owned());
        let named = |(field, language): (&&str, &Lang)| {
            ((*field).to_owned(), lang.with(text::PROGRAMME_NAME_IN, &[("language", language.own_name().into())]))
        };
        let nobody = (String::new(), lang.t(text::PROGRAMME_NO_UMBRELLA));
        let umbrellas = umbrellas.iter().map(|other| (other.id.to_string(), other.name(lang).to_owned()));
        Choices {
            names: NAMES.iter().zip(Lang::ALL).map(named).collect(),
            umbrellas: std::iter::once(nobody).chain(umbrellas).collect(),
            languages: Lang::ALL.iter().map(own_name).collect(),
            bands: Bands::ALL.iter().map(|bands| (bands.to_string(), lang.word(*bands))).collect(),
        }
    }
}

/// What the form makes of a programme; what is wrong stands beside its field.
pub fn read(form: &mut Form, umbrellas: &[Programme]) -> Option<Changed> {
    let names = NAMES.map(|name| form.needed(name, 120));
    let first_day = day(form, "first_day");
    let last_day = last_day(form, first_day);
    let umbrella = umbrella(form, umbrellas);
    let source = form.needed("source", 200);
    let languages: Vec<_> = form.words::<Lang>("languages").into_iter().map(Lang::code).collect();
    if languages.is_empty() {
        form.wrong("languages", text::PROGRAMME_NO_LANGUAGE, &[]);
    }
    let budget_cents = budget(form);
    let bands = form.word::<Bands>("age_bands");
    let (first_day, bands) = first_day.zip(bands).filter(|_| form.is_fine())?;
    let (languages, age_bands) = (languages.join(" "), bands.code().to_owned());
    Some(Changed { names, first_day, last_day, umbrella, source, languages, budget_cents, age_bands })
}

fn last_day(form: &mut Form, first_day: Option<Day>) -> Option<Day> {
    let last_day = day_or_none(form, "last_day");
    if first_day.zip(last_day).is_some_and(|(first, last)| last < first) {
        form.wrong("last_day", text::DAYS_TURNED, &[]);
    }
    last_day
}

fn umbrella(form: &mut Form, umbrellas: &[Programme]) -> Option<Id> {
    if form.value("umbrella").is_empty() {
        return None;
    }
    let chosen = form.id("umbrella").filter(|id| umbrellas.iter().any(|other| other.id == *id));
    if chosen.is_none() {
        form.wrong("umbrella", text::PROGRAMME_UMBRELLA_WRONG, &[]);
    }
    chosen
}

fn budget(form: &mut Form) -> Option<i64> {
    let typed = form.text("budget", 30);
    if typed.is_empty() {
        return None;
    }
    let cents = cost::cents(&typed).filter(|cents| *cents > 0);
    if cents.is_none() {
        form.wrong("budget", text::PROGRAMME_BUDGET_WRONG, &[]);
    }
    cents
}

/// The form with what is set now.
pub fn filled(visit: &Visit, programme: &Programme) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    let names = [&programme.name_nl, &programme.name_fr, &programme.name_en, &programme.name_de];
    NAMES.iter().zip(names).for_each(|(field, name)| form.set(field, name));
    form.set("first_day", programme.first_day);
    form.set("last_day", programme.last_day.map(|day| day.to_string()).unwrap_or_default());
    form.set("umbrella", programme.umbrella.map(|id| id.to_string()).unwrap_or_default());
    form.set("source", &programme.source);
    programme.languages.split_whitespace().for_each(|language| form.set("languages", language));
    form.set("budget", programme.budget_cents.map(cost::euros).unwrap_or_default());
    form.set("age_bands", &programme.age_bands);
    form
}
