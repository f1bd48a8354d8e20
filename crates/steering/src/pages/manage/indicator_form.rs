//! `/steering/{slug}/indicators/new` and `/{code}`: makes an indicator, or its next version, from declared dimensions.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::indicator::{Definition, Kind, Measure, Texts, Unit};
use domain::text::sort_key;
use domain::{Action, Adult, Theme};
use kit::db::Tx;
use kit::form::Form;
use kit::page::{Page, go, show as show_page, show_again};
use kit::{Failure, Lang, Result, Visit, text};

use super::head::at;
use super::{samples_of, words};
use crate::counted::Module;
use crate::pages::staff::{find, sample_programme};
use crate::store::indicator::{self, Indicator};
use crate::store::manage::{MEANWHILE, meanwhile, was_meanwhile};
use crate::store::programme::Programme;

const LONGEST_NAME: usize = 120;
const LONGEST_SAYS: usize = 600;
/// What can be measured in the browser: the rest comes from files.
const MEASURES: [Measure; 7] = [
    Measure::Persons,
    Measure::Participations,
    Measure::Entries,
    Measure::Minutes,
    Measure::Places,
    Measure::Organisations,
    Measure::Declared,
];

#[derive(Template)]
#[template(path = "manage_indicator.html")]
struct IndicatorPage {
    page: Page,
    form: Form,
    programme: String,
    back: String,
    action: String,
    measures: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    adults: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    modules: Vec<(String, String)>,
    units: Vec<(String, String)>,
    /// Fields with what they ask.
    names: Vec<(String, String)>,
    says: Vec<(String, String)>,
}

/// `GET /{lang}/steering/{slug}/indicators/new`
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn fresh(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let mut form = Form::fresh(&visit.app, visit.lang);
    form.set("adult", "");
    show_page(&build(&visit, &programme, None, form))
}

/// `GET /{lang}/steering/{slug}/indicators/{code}`
///
/// # Errors
/// Not found when it is not the visitor's to manage, or not on the list.
pub async fn show(visit: Visit, Path((_, slug, code)): Path<(String, String, String)>) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let indicator = indicator::find(&visit.app.db, programme.id, &code).await?.ok_or(Failure::NotFound)?;
    let form = filled(&visit, &indicator);
    show_page(&build(&visit, &programme, Some(&indicator), form))
}

/// `POST /{lang}/steering/{slug}/indicators`: a new one.
///
/// # Errors
/// Not found when it is not the visitor's to manage.
pub async fn add(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let code = code(&form);
    let is_there = !code.is_empty() && !indicator::versions(&visit.app.db, programme.id, &code).await?.is_empty();
    if is_there {
        form.wrong("name_nl", text::INDICATOR_NAME_TAKEN, &[]);
    }
    let Some(definition) = read(&mut form, code) else { return show_again(&build(&visit, &programme, None, form)) };
    keep(&visit, &programme, None, form, &definition, 0).await
}

/// `POST /{lang}/steering/{slug}/indicators/{code}`: its next version.
///
/// # Errors
/// Not found when it is not the visitor's to manage, or not on the list.
pub async fn change(visit: Visit, Path((_, slug, code)): Path<(String, String, String)>, mut form: Form) -> Result<Response> {
    let (programme, _) = find(&visit, &slug, Action::ManageProgramme).await?;
    let indicator = indicator::find(&visit.app.db, programme.id, &code).await?.ok_or(Failure::NotFound)?;
    let Some(definition) = read(&mut form, code) else { return show_again(&build(&visit, &programme, Some(&indicator), form)) };
    let seen = form.value("version").parse().unwrap_or(-1);
    keep(&visit, &programme, Some(&indicator), form, &definition, seen).await
}

async fn keep(
    visit: &Visit,
    programme: &Programme,
    before: Option<&Indicator>,
    mut form: Form,
    definition: &Definition,
    seen: i64,
) -> Result<Response> {
    let work = async |tx: &mut Tx| {
        let there = indicator::versions(&mut *tx, programme.id, &definition.code).await?;
        if there.first().map_or(0, |newest| newest.version) != seen {
            return Err(Failure::Conflict(MEANWHILE));
        }
        indicator::add(tx, programme.id, definition).await.map(drop).map_err(meanwhile)
    };
    let done = kit::write(&visit.app, visit.actor()?, form.command()?, work).await;
    if was_meanwhile(&done) {
        form.wrong("name_nl", text::MANAGE_MEANWHILE, &[]);
        return show_again(&build(visit, programme, before, form));
    }
    done?;
    Ok(go(&at(visit, programme, "indicators?done=saved")))
}

/// The code of a new indicator, made from its Dutch name: `Bereikte jongeren` is `bereikte_jongeren`.
fn code(form: &Form) -> String {
    let plain = |letter: &char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || *letter == '_';
    let code: String = sort_key(&form.value("name_nl")).replace(' ', "_").chars().filter(plain).take(60).collect();
    let code = code.trim_start_matches(|first: char| !first.is_ascii_lowercase());
    // These two are pages.
    if matches!(code, "new" | "sets") { format!("{code}_") } else { code.to_owned() }
}

/// The definition in the form; what is wrong stands beside its field.
fn read(form: &mut Form, code: String) -> Option<Definition> {
    let measure = form.word::<Measure>("measure");
    let kinds = form.words::<Kind>("kind");
    let (themes, modules) = (form.words::<Theme>("theme"), form.words::<Module>("module"));
    let adult = form.word_or_none::<Adult>("adult").filter(|adult| *adult != Adult::Unknown);
    let unit = form.word::<Unit>("unit");
    let (name, says) = (texts(form, "name", LONGEST_NAME), texts(form, "says", LONGEST_SAYS));
    let official = Some(form.text("official", 40)).filter(|official| !official.is_empty());
    if let Some(measure) = measure {
        fits(form, measure, &kinds, adult.is_some(), !themes.is_empty(), !modules.is_empty());
    }
    if form.error("name_nl").is_none() && code.is_empty() {
        form.wrong("name_nl", text::INDICATOR_NAME_LETTERS, &[]);
    }
    let (evidence, public) = (form.has("evidence", "yes"), form.has("public", "yes"));
    let modules = modules.into_iter().map(|module| module.code().to_owned()).collect();
    let kinds = if measure == Some(Measure::Declared) { vec![Kind::Declared] } else { kinds };
    let definition = Definition {
        code,
        measure: measure?,
        kinds,
        themes,
        modules,
        adult,
        name,
        says,
        unit: unit?,
        evidence,
        official,
        public,
    };
    if form.is_fine() && !definition.check().is_empty() {
        form.wrong("measure", text::INDICATOR_DOES_NOT_FIT, &[]);
    }
    form.is_fine().then_some(definition)
}

/// Dutch and French must be there: reports are written in both.
fn texts(form: &mut Form, what: &str, most: usize) -> Texts {
    let [nl, fr, en, de] = [Lang::Nl, Lang::Fr, Lang::En, Lang::De].map(|language| {
        let field = format!("{what}_{language}");
        if matches!(language, Lang::Nl | Lang::Fr) { form.needed(&field, most) } else { form.text(&field, most) }
    });
    Texts { nl, fr, en, de }
}

/// Whether the dimensions go together; the reason stands beside the one to change.
fn fits(form: &mut Form, measure: Measure, kinds: &[Kind], of_age: bool, of_theme: bool, of_module: bool) {
    if measure == Measure::Declared {
        return;
    }
    let any = |of: fn(Kind) -> bool| kinds.iter().any(|kind| of(*kind));
    let learning = |kind| matches!(kind, Kind::LearningStart | Kind::LearningActivity | Kind::LearningModule);
    let wrong = [
        (kinds.is_empty(), "kind", text::INDICATOR_NO_KIND),
        (measure.is_distinct() && kinds.contains(&Kind::Declared), "kind", text::INDICATOR_NOT_DECLARED),
        ((measure == Measure::Persons || of_age) && !any(Kind::carries_persons), "kind", text::INDICATOR_NO_PERSONS),
        (measure == Measure::Minutes && !any(Kind::carries_minutes), "kind", text::INDICATOR_NO_MINUTES),
        (of_theme && !kinds.contains(&Kind::SupportMoment), "theme", text::INDICATOR_NO_THEME),
        (of_module && !any(learning), "module", text::INDICATOR_NO_MODULE),
        (of_theme && of_module, "module", text::INDICATOR_THEME_AND_MODULE),
    ];
    for (_, field, key) in wrong.into_iter().filter(|(holds, ..)| *holds) {
        form.wrong(field, key, &[]);
    }
}

/// The form with what an indicator declares now.
fn filled(visit: &Visit, indicator: &Indicator) -> Form {
    let mut form = Form::fresh(&visit.app, visit.lang);
    let definition = &indicator.definition;
    form.set("version", indicator.version);
    form.set("measure", definition.measure);
    definition.kinds.iter().for_each(|kind| form.set("kind", kind));
    definition.themes.iter().for_each(|theme| form.set("theme", theme));
    definition.modules.iter().for_each(|module| form.set("module", module));
    form.set("adult", definition.adult.map(Adult::code).unwrap_or_default());
    form.set("unit", definition.unit);
    form.set("official", definition.official.clone().unwrap_or_default());
    for (name, is_set) in [("evidence", definition.evidence), ("public", definition.public)] {
        form.set(name, if is_set { "yes" } else { "no" });
    }
    for (what, texts) in [("name", &definition.name), ("says", &definition.says)] {
        texts.all().into_iter().for_each(|(language, text)| form.set(&format!("{what}_{language}"), text));
    }
    form
}

fn build(visit: &Visit, programme: &Programme, before: Option<&Indicator>, form: Form) -> IndicatorPage {
    let lang = visit.lang;
    let title = before.map_or_else(|| lang.t(text::INDICATOR_NEW), |own| own.name(lang).to_owned());
    let end = before.map_or(String::new(), |own| format!("/{}", own.code()));
    let fields = |what: &str, key: &str| {
        let ask = |language: &Lang| (format!("{what}_{language}"), lang.with(key, &[("language", language.own_name().into())]));
        Lang::ALL.iter().map(ask).collect()
    };
    let any_age = (String::new(), lang.t(text::INDICATOR_ANY_AGE));
    let ages = [(Adult::Yes, text::INDICATOR_ADULTS), (Adult::No, text::INDICATOR_MINORS)];
    let ages = ages.map(|(adult, key)| (adult.code().to_owned(), lang.t(key)));
    IndicatorPage {
        page: Page::staff(visit, title).narrow(),
        programme: programme.name(lang).to_owned(),
        back: at(visit, programme, "indicators"),
        action: at(visit, programme, &format!("indicators{end}")),
        measures: MEASURES.iter().map(|measure| (measure.to_string(), lang.word(*measure))).collect(),
        kinds: Kind::ALL.iter().map(|kind| (kind.to_string(), words::kind_name(lang, *kind))).collect(),
        adults: std::iter::once(any_age).chain(ages).collect(),
        themes: Theme::ALL.iter().map(|theme| (theme.to_string(), lang.word(*theme))).collect(),
        modules: Module::ALL.iter().map(|module| (module.to_string(), lang.word(*module))).collect(),
        units: Unit::ALL.iter().map(|unit| (unit.to_string(), lang.word(*unit))).collect(),
        names: fields("name", text::INDICATOR_NAME_IN),
        says: fields("says", text::INDICATOR_SAYS_IN),
        form,
    }
}

/// A new one, one to change, and one of which nothing fits.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let (programme, indicator) = (sample_programme(), samples_of::indicator());
    let typed = [("measure", "minutes"), ("kind", "account.opened"), ("theme", "itsme"), ("unit", "minutes")];
    let mut wrong = Form::filled(visit.lang, &typed);
    let _ = read(&mut wrong, String::new());
    let render = |before, form| build(visit, &programme, before, form).render().unwrap_or_default();
    vec![
        ("manage-indicator-new", render(None, Form::fresh(&visit.app, visit.lang))),
        ("manage-indicator", render(Some(&indicator), filled(visit, &indicator))),
        ("manage-indicator-wrong", render(None, wrong)),
    ]
}
