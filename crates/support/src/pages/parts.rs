//! What the pages of the desk share: the choices of the form, and the place one works at.

use domain::{Action, Id, Resource, Scope, Word};
use kit::form::Form;
use kit::{Failure, Lang, Result, Visit, text};
use people::asked::{Question, Whom};
use places::model::Place;

use crate::model::{At, DESK_FIRST, desk_order, icon};
use crate::who::Who;

/// One choice of a question.
pub struct Choice {
    pub code: &'static str,
    pub text: String,
    pub icon: &'static str,
    /// What the tag of the choice says besides: that a further question follows.
    pub more: &'static str,
}

/// The choices of the moment form, in the visitor's language.
pub struct Choices {
    pub first_themes: Vec<Choice>,
    pub more_themes: Vec<Choice>,
    pub minutes: Vec<String>,
    pub outcomes: Vec<Choice>,
    pub referred_to: Vec<(&'static str, String)>,
    pub place_kinds: Vec<Choice>,
    pub modalities: Vec<Choice>,
    pub materials: Vec<(&'static str, String)>,
    pub autonomies: Vec<(&'static str, String)>,
    pub genders: Vec<(String, String)>,
    pub ages: Vec<(String, String)>,
}

impl Choices {
    pub fn new(lang: Lang) -> Choices {
        let theme = |theme| Choice { icon: icon(theme), ..choice(lang, theme, "") };
        let mut themes = desk_order().into_iter().map(theme);
        Choices {
            first_themes: themes.by_ref().take(DESK_FIRST).collect(),
            more_themes: themes.collect(),
            minutes: domain::support::MINUTES.iter().map(ToString::to_string).collect(),
            outcomes: domain::Outcome::ALL
                .iter()
                .zip(["check", "repeat", "signpost"])
                .map(|(word, icon)| choice(lang, *word, icon))
                .collect(),
            referred_to: options::<domain::ReferredTo>(lang, text::CHOOSE),
            place_kinds: domain::PlaceKind::ALL.iter().map(|word| choice(lang, *word, "")).collect(),
            modalities: domain::Modality::ALL.iter().map(|word| choice(lang, *word, "")).collect(),
            materials: options::<domain::Material>(lang, text::NOT_TOLD),
            autonomies: options::<domain::Autonomy>(lang, text::NOT_TOLD),
            genders: domain::Gender::TOLD.iter().map(|word| (people::headcount::gender_field(*word), lang.word(*word))).collect(),
            ages: domain::AgeBand::TOLD.iter().map(|word| (people::headcount::age_field(*word), lang.word(*word))).collect(),
        }
    }
}

fn choice<W: Word>(lang: Lang, word: W, icon: &'static str) -> Choice {
    let more = if word.code() == domain::Outcome::Referred.code() { "data-opens" } else { "" };
    Choice { code: word.code(), text: lang.word(word), icon, more }
}

/// A list to choose from, with "nothing" first.
fn options<W: Word>(lang: Lang, nothing: &str) -> Vec<(&'static str, String)> {
    std::iter::once(("", lang.t(nothing))).chain(W::ALL.iter().map(|word| (word.code(), lang.word(*word)))).collect()
}

/// One line that says what the folded part of the form holds.
pub fn person_line(lang: Lang, form: &Form) -> String {
    let persons = form.value("persons").parse::<i64>().unwrap_or(1);
    let modality = domain::Modality::from_code(&form.value("modality")).unwrap_or(domain::Modality::WalkIn);
    let place_kind = domain::PlaceKind::from_code(&form.value("place_kind")).unwrap_or(domain::PlaceKind::AtPlace);
    let line = lang.with(text::PERSONS, &[("n", persons.into())]);
    format!("{line} · {} · {}", lang.word(modality).to_lowercase(), lang.word(place_kind).to_lowercase())
}

/// The places a visitor may write at; the one asked for, or the first.
pub struct Desk {
    pub here: Place,
    pub places: Vec<Place>,
}

impl Desk {
    /// # Errors
    /// [`Failure::NotFound`] when the visitor may write at no place, or not at the one asked for.
    pub async fn find(visit: &Visit, asked: Option<Id>) -> Result<Desk> {
        let mut places = places::store::visible_to(&visit.app.db, visit.account()?).await?;
        places.retain(|place| scope_at(visit, place).is_ok());
        let here = match asked {
            Some(id) => places.iter().find(|place| place.id == id),
            None => places.first(),
        };
        let here = here.cloned().ok_or(Failure::NotFound)?;
        Ok(Desk { here, places })
    }

    pub fn at(&self) -> At {
        At { place: self.here.id, organisation: self.here.organisation, area: self.here.area.clone() }
    }
}

/// The scope of writing moments at a place.
pub fn scope_at(visit: &Visit, place: &Place) -> Result<Scope> {
    visit.scope(Action::WriteMoments, Resource::Place { place: place.id, organisation: place.organisation })
}

/// The scope of choosing a known person at a place.
pub fn persons_at(visit: &Visit, place: &Place) -> Result<Scope> {
    visit.scope(Action::SeePersons, Resource::Place { place: place.id, organisation: place.organisation })
}

/// "Who was it?" on a form that is sent to `action`; when a moment is changed that was for someone, she may stay.
pub fn question(visit: &Visit, action: String, before: Who) -> Question {
    let all = [Whom::Same, Whom::Anonymous, Whom::Coded, Whom::Known];
    let whoms = if before.key().is_some() { &all[..] } else { &all[1..] };
    let was = match before.whom() {
        Whom::Coded => Some(text::WHO_WAS_CODED),
        Whom::Known => Some(text::WHO_WAS_KNOWN),
        Whom::Anonymous | Whom::Same => None,
    };
    Question { was: was.map(|key| visit.lang.t(key)), ..Question::new(visit, action, "4", whoms) }
}

/// The picture of how someone was told and the words for it; nothing for who is anonymous.
pub fn told_as(lang: Lang, whom: Whom) -> Option<(&'static str, String)> {
    let key = match whom {
        Whom::Coded => text::WHO_A_CODED,
        Whom::Known => text::WHO_A_KNOWN,
        Whom::Anonymous | Whom::Same => return None,
    };
    Some((whom.icon(), lang.t(key)))
}
