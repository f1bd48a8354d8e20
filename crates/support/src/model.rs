//! A support moment as a helper tells it, and the place it is told at.

use domain::support::MOST_MINUTES;
use domain::{Adult, Autonomy, Day, Headcount, Id, Material, Modality, Outcome, PlaceKind, ReferredTo, Theme};
use kit::form::Form;
use kit::journal::{Entry, Facts};
use kit::text;

use crate::who::Who;

/// The kind of the journal entry of a moment that counts.
pub const MOMENT: &str = "support.moment";
/// The kind of the entry that takes a moment back.
pub const WITHDRAWAL: &str = "support.withdrawal";

/// The first day a moment can be dated; older help is history from elsewhere.
const FIRST_DAY: &str = "2015-01-01";

/// Where a moment is written down.
#[derive(Debug, Clone)]
pub struct At {
    pub place: Id,
    pub organisation: Id,
    /// Code of the municipality of the place.
    pub area: String,
}

/// What a helper tells about a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    pub happened_on: Day,
    /// The main theme, by which totals are split.
    pub theme: Theme,
    /// Further themes.
    pub tags: Vec<Theme>,
    pub minutes: i64,
    pub place_kind: PlaceKind,
    pub material: Option<Material>,
    pub modality: Modality,
    pub autonomy: Option<Autonomy>,
    pub outcome: Outcome,
    /// Told exactly when the outcome is "referred".
    pub referred_to: Option<ReferredTo>,
    pub headcount: Headcount,
    pub who: Who,
}

impl Moment {
    /// Reads a moment out of its form, for nobody in particular yet. `None` when something is not right; the form then
    /// says what.
    pub fn read(form: &mut Form, today: Day) -> Option<Moment> {
        let themes: Vec<Theme> = form.words("theme");
        if themes.is_empty() {
            form.wrong("theme", text::MOMENT_NEEDS_THEME, &[]);
        }
        let minutes = read_minutes(form);
        let outcome = form.word("outcome");
        let referred_to = read_referred_to(form, outcome);
        let headcount = people::headcount::read(form);
        let (place_kind, modality) = (form.word("place_kind"), form.word("modality"));
        let (material, autonomy) = (form.word_or_none("material"), form.word_or_none("autonomy"));
        let happened_on = read_day(form, today);
        if !form.is_fine() {
            return None;
        }
        let (theme, tags) = themes.split_first()?;
        Some(Moment {
            happened_on: happened_on?,
            theme: *theme,
            tags: tags.to_vec(),
            minutes: minutes?,
            place_kind: place_kind?,
            material,
            modality: modality?,
            autonomy,
            outcome: outcome?,
            referred_to,
            headcount: headcount?,
            who: Who::default(),
        })
    }

    /// Puts the moment into a form's fields; [`Who::fill`] tells for whom it was.
    pub fn fill(&self, form: &mut Form) {
        for theme in [self.theme].iter().chain(&self.tags) {
            form.set("theme", theme);
        }
        let is_button = domain::support::MINUTES.contains(&self.minutes);
        form.set(if is_button { "minutes" } else { "minutes_own" }, self.minutes);
        form.set("outcome", self.outcome);
        form.set("place_kind", self.place_kind);
        form.set("modality", self.modality);
        form.set("happened_on", self.happened_on);
        let optional = [
            ("referred_to", self.referred_to.map(ReferredTo::code)),
            ("material", self.material.map(Material::code)),
            ("autonomy", self.autonomy.map(Autonomy::code)),
        ];
        for (field, code) in optional {
            if let Some(code) = code {
                form.set(field, code);
            }
        }
        people::headcount::fill(form, &self.headcount);
    }

    /// What is known of the person, or else of those who were counted.
    fn adult(&self) -> Adult {
        match self.who {
            Who::Person { adult, .. } => adult,
            Who::Anonymous(_) => self.headcount.adult(),
        }
    }

    /// The journal entry of this moment at a place.
    pub fn entry(&self, id: Id, at: &At) -> Entry {
        let facts = Facts::default()
            .words("tags", &self.tags)
            .word("place_kind", self.place_kind)
            .word_if("material", self.material)
            .word("modality", self.modality)
            .word_if("autonomy", self.autonomy)
            .word("outcome", self.outcome)
            .word_if("referred_to", self.referred_to)
            .word_if("first_time", self.who.first_time());
        Entry {
            organisation: Some(at.organisation),
            place: Some(at.place),
            area: Some(at.area.clone()),
            person_key: self.who.key(),
            adult: self.adult(),
            theme: Some(self.theme),
            minutes: self.minutes,
            persons: self.headcount.persons(),
            facts: people::headcount::facts(facts, &self.headcount),
            ..Entry::new(MOMENT, id, self.happened_on)
        }
    }
}

/// A button, or a number of one's own, which wins when both are there.
fn read_minutes(form: &mut Form) -> Option<i64> {
    let field = if form.value("minutes_own").trim().is_empty() { "minutes" } else { "minutes_own" };
    if field == "minutes" && form.value(field).is_empty() {
        form.wrong(field, text::MOMENT_NEEDS_MINUTES, &[]);
        return None;
    }
    form.int(field, 1..=MOST_MINUTES)
}

fn read_referred_to(form: &mut Form, outcome: Option<Outcome>) -> Option<ReferredTo> {
    if outcome != Some(Outcome::Referred) {
        return None;
    }
    let referred_to = ReferredTo::from_code(&form.value("referred_to"));
    if referred_to.is_none() {
        form.wrong("referred_to", text::MOMENT_NEEDS_REFERRED_TO, &[]);
    }
    referred_to
}

fn read_day(form: &mut Form, today: Day) -> Option<Day> {
    let day = form.day("happened_on", today)?;
    if Some(day) < domain::parse_day(FIRST_DAY) {
        form.wrong("happened_on", text::MOMENT_TOO_LONG_AGO, &[]);
        return None;
    }
    Some(day)
}

/// The picture of a theme, from the icon set.
pub fn icon(theme: Theme) -> &'static str {
    const ICONS: [&str; Theme::ALL.len()] = [
        "smartphone",
        "id-card",
        "receipt-euro",
        "heart-pulse",
        "piggy-bank",
        "building-2",
        "hand-coins",
        "briefcase",
        "landmark",
        "shopping-cart",
        "train-front",
        "school",
        "laptop",
        "tablet-smartphone",
        "globe",
        "mail",
        "images",
        "file-text",
        "video",
        "message-circle",
        "shield-check",
        "key-round",
        "wifi",
        "gift",
        "wrench",
        "sparkles",
        "gauge",
        "circle-ellipsis",
    ];
    ICONS[theme as usize]
}

/// The themes in the order of the desk: what is asked most stands first.
pub fn desk_order() -> Vec<Theme> {
    const FIRST: [Theme; 11] = [
        Theme::Itsme,
        Theme::Eid,
        Theme::Tax,
        Theme::Health,
        Theme::Bank,
        Theme::Mail,
        Theme::Smartphone,
        Theme::Computer,
        Theme::Password,
        Theme::Safety,
        Theme::Municipality,
    ];
    FIRST.iter().chain(Theme::ALL.iter().filter(|theme| !FIRST.contains(theme))).copied().collect()
}

/// How many themes the desk shows before "all themes".
pub const DESK_FIRST: usize = 11;
