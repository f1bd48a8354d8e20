//! `/steering/{slug}/targets`: how far a programme is with a target, who carries it, and what is needed.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::counting::Bounds;
use domain::indicator::Measure;
use domain::{Action, Day, Id, Scope};
use kit::page::{Page, show as show_page};
use kit::{Result, Visit, text};

use super::burnup::BurnUp;
use super::goals::{Standing, chip, says, span, whole};
use super::ground::Ground;
use super::head::{Head, at, may_manage};
use super::{cost, reached, samples_of};
use crate::figures::{self, Dimension, Reader};
use crate::pages::staff::{find, sample_programme};
use crate::pages::tabs::Tab;
use crate::store::indicator::{Indicator, counted};
use crate::store::programme::Programme;
use crate::store::target::{For, Target, in_force, targets};

#[derive(Template)]
#[template(path = "manage_targets.html")]
struct TargetsPage {
    page: Page,
    head: Head,
    may_manage: bool,
    new: String,
    /// The indicators that have a target: name, address, whether it is the one shown.
    shown: Vec<(String, String, bool)>,
    told: Option<Told>,
}

/// One target with everything about it.
struct Told {
    indicator: String,
    figure: String,
    of: String,
    value: i64,
    goal: i64,
    pace: String,
    needed: String,
    verdict: (String, &'static str, &'static str),
    bounds: Option<String>,
    cost: Option<String>,
    how: String,
    entries: String,
    open: String,
    set: String,
    burnup: BurnUp,
    /// On which day the forecast is; empty when that day is past.
    last_day: String,
    partners: Vec<Line>,
    /// Whether a partner has a target of its own.
    has_goals: bool,
    places: Vec<Place>,
    most: i64,
    /// Other targets of this indicator, for one place.
    others: Vec<Line>,
}

/// A partner, or a place with a target of its own.
struct Line {
    name: String,
    figure: String,
    href: String,
    value: i64,
    goal: Option<i64>,
    goal_says: String,
    forecast: String,
    verdict: Option<(String, &'static str, &'static str)>,
    needed: String,
    set: String,
}

struct Place {
    name: String,
    href: String,
    value: i64,
    figure: String,
}

/// What the page needs beside the names.
struct Read {
    indicator: Indicator,
    stand: Standing,
    burnup: BurnUp,
    partners: Vec<(Id, Bounds, Option<Standing>)>,
    places: Vec<(Id, Bounds)>,
    others: Vec<Standing>,
}

/// `GET /{lang}/steering/{slug}/targets`
///
/// # Errors
/// Not found when it is not the visitor's to follow.
pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (programme, scope) = find(&visit, &slug, Action::SeeProgramme).await?;
    let db = &visit.app.db;
    let (indicators, targets) = (counted(db, programme.id).await?, targets(db, &scope, programme.id).await?);
    let ground = Ground::of(db, visit.lang, programme.id).await?;
    let with_target = with_target(&indicators, &targets);
    let asked = visit.asked("indicator");
    let chosen = with_target.iter().find(|indicator| Some(indicator.code()) == asked.as_deref()).or(with_target.first());
    let read = match chosen {
        Some(indicator) => Some(read(&visit, &scope, indicator, &targets, &ground).await?),
        None => None,
    };
    let head = with_board(&visit, &programme, Head::of(&visit, &programme, Tab::Targets).await?, chosen.is_some());
    show_page(&build(&visit, &programme, head, &ground, &with_target, read))
}

/// The indicators with a target for the programme as a whole, in the order of the list.
pub fn with_target<'a>(indicators: &'a [Indicator], targets: &[Target]) -> Vec<&'a Indicator> {
    indicators.iter().filter(|indicator| whole(targets, indicator.code()).is_some()).collect()
}

fn with_board(visit: &Visit, programme: &Programme, head: Head, is_any: bool) -> Head {
    if !is_any {
        return head;
    }
    let head = head.with(visit.lang.t(text::BOARD_SHOW), at(visit, programme, "board"), "external-link", "");
    if !may_manage(visit, programme) {
        return head;
    }
    head.with(visit.lang.t(text::TARGET_SET), at(visit, programme, "targets/new"), "plus", "primary")
}

async fn read(visit: &Visit, scope: &Scope, indicator: &Indicator, targets: &[Target], ground: &Ground) -> Result<Read> {
    let (db, today) = (&visit.app.db, visit.app.clock.today());
    let target = whole(targets, indicator.code()).ok_or(kit::Failure::NotFound)?;
    let stand = Standing::of(db, scope, indicator, target, today).await?;
    let burnup = reached::burnup(db, visit.lang, scope, indicator, &stand, today).await?;
    let (mut partners, mut others) = (Vec::new(), Vec::new());
    let reader = Reader::of(scope);
    let by_partner = figures::by(db, reader, indicator, Dimension::Partner, span(target, today)).await?;
    let own: Vec<_> = in_force(targets).into_iter().filter(|other| other.indicator == indicator.code()).collect();
    for partner in &ground.partners {
        let bounds = of_value(&by_partner, partner.id);
        let target = own.iter().find(|target| target.whom() == For::Partner(partner.id));
        let stand = match target {
            Some(target) => Some(Standing::of(db, scope, indicator, target, today).await?),
            None => None,
        };
        partners.push((partner.id, stand.as_ref().map_or(bounds, |stand| stand.bounds), stand));
    }
    for target in own.iter().filter(|target| target.place.is_some()) {
        others.push(Standing::of(db, scope, indicator, target, today).await?);
    }
    let by_place = figures::by(db, reader, indicator, Dimension::Place, span(target, today)).await?;
    let mut places: Vec<_> = by_place.iter().filter_map(|(id, bounds)| Some((id.parse().ok()?, *bounds))).collect();
    places.sort_by_key(|(id, bounds)| (-bounds.figure, *id));
    Ok(Read { indicator: indicator.clone(), stand, burnup, partners, places, others })
}

fn of_value(values: &[(String, Bounds)], id: Id) -> Bounds {
    let id = id.to_string();
    values.iter().find(|(value, _)| *value == id).map(|(_, bounds)| *bounds).unwrap_or_default()
}

fn build(
    visit: &Visit,
    programme: &Programme,
    head: Head,
    ground: &Ground,
    with_target: &[&Indicator],
    read: Option<Read>,
) -> TargetsPage {
    let lang = visit.lang;
    let here = read.as_ref().map(|read| read.indicator.code().to_owned());
    let link = |indicator: &&Indicator| {
        let href = at(visit, programme, &format!("targets?indicator={}", indicator.code()));
        (indicator.name(lang).to_owned(), href, Some(indicator.code()) == here.as_deref())
    };
    TargetsPage {
        page: Page::staff(visit, format!("{} · {}", lang.t(text::TAB_TARGETS), programme.name(lang))),
        head,
        may_manage: may_manage(visit, programme),
        new: at(visit, programme, "targets/new"),
        shown: with_target.iter().map(link).collect(),
        told: read.map(|read| told(visit, programme, ground, read)),
    }
}

fn told(visit: &Visit, programme: &Programme, ground: &Ground, read: Read) -> Told {
    let (lang, Read { indicator, stand, burnup, partners, places, others }) = (visit.lang, read);
    let is_running = visit.app.clock.today() <= stand.goal.last_day();
    let (pace, needed) = says(lang, &stand.judged);
    let (figure, goal) = (stand.bounds.figure, stand.goal.goal());
    let paths = Paths { visit, programme, indicator: &indicator, target: &stand.target };
    let of_partner =
        |(id, bounds, own): (Id, Bounds, Option<Standing>)| paths.line(ground.partner(id), For::Partner(id), bounds, own);
    let of_place = |(id, bounds): (Id, Bounds)| Place {
        name: ground.place(id),
        href: paths.entries(For::Place(id)),
        value: bounds.figure,
        figure: lang.number(bounds.figure),
    };
    let places: Vec<_> = places.into_iter().map(of_place).filter(|place| !place.name.is_empty()).collect();
    let other = |own: Standing| {
        let whom = own.target.whom();
        let name = own.target.place.map(|id| ground.place(id)).unwrap_or_default();
        paths.line(name, whom, own.bounds, Some(own))
    };
    Told {
        figure: lang.number(figure),
        of: lang.with(text::TARGET_OF, &[("n", goal.into()), ("percent", stand.percent().into())]),
        value: figure,
        goal,
        pace,
        needed,
        verdict: chip(lang, stand.judged.verdict),
        bounds: bounds(visit, indicator.measure(), &stand.bounds),
        cost: cost::says(lang, programme.budget_cents, indicator.measure(), &stand.bounds, is_running),
        how: at(visit, programme, &format!("indicators#{}", indicator.code())),
        entries: paths.entries(For::All),
        open: lang.t(text::TARGET_OPEN_ROWS),
        set: paths.set(For::All),
        last_day: if is_running {
            lang.with(text::TARGET_ON_DAY, &[("day", lang.day(stand.goal.last_day()).into())])
        } else {
            String::new()
        },
        has_goals: partners.iter().any(|(_, _, own)| own.is_some()),
        partners: partners.into_iter().map(of_partner).collect(),
        most: places.first().map_or(0, |place| place.value),
        others: others.into_iter().map(other).collect(),
        places,
        indicator: indicator.name(lang).to_owned(),
        burnup,
    }
}

/// `Zeker 2 338, hoogstens 2 561.`, where each is counted once and nobody can be quite sure.
pub fn bounds(visit: &Visit, measure: Measure, bounds: &Bounds) -> Option<String> {
    let args = [("lower", bounds.lower.into()), ("upper", bounds.upper.into())];
    (measure == Measure::Persons).then(|| visit.lang.with(text::TARGET_BOUNDS, &args))
}

/// The addresses behind the figures of one target.
struct Paths<'a> {
    visit: &'a Visit,
    programme: &'a Programme,
    indicator: &'a Indicator,
    target: &'a Target,
}

impl Paths<'_> {
    fn entries(&self, whom: For) -> String {
        let narrow = match whom {
            For::All => String::new(),
            For::Partner(id) => format!("&partner={id}"),
            For::Place(id) => format!("&place={id}"),
        };
        let (code, first, last) = (self.indicator.code(), self.target.first_day, self.target.last_day);
        at(self.visit, self.programme, &format!("entries?indicator={code}{narrow}&from={first}&to={last}"))
    }

    fn set(&self, whom: For) -> String {
        let whom = super::target_form::value_of(whom);
        at(self.visit, self.programme, &format!("targets/new?indicator={}&for={whom}", self.indicator.code()))
    }

    fn line(&self, name: String, whom: For, bounds: Bounds, own: Option<Standing>) -> Line {
        let lang = self.visit.lang;
        let goal = own.as_ref().map(|own| own.goal.goal());
        let running = own.as_ref().filter(|own| self.visit.app.clock.today() < own.goal.last_day());
        let forecast = running.and_then(|own| own.judged.forecast).map(|forecast| lang.number(forecast.middle));
        Line {
            name,
            figure: lang.number(bounds.figure),
            href: self.entries(whom),
            value: bounds.figure,
            goal,
            goal_says: goal.map(|goal| lang.number(goal)).unwrap_or_default(),
            forecast: forecast.unwrap_or_default(),
            verdict: own.as_ref().map(|own| chip(lang, own.judged.verdict)),
            needed: own.map(|own| says(lang, &own.judged).1).unwrap_or_default(),
            set: self.set(whom),
        }
    }
}

/// A target that is late, and none yet.
pub fn samples(visit: &Visit) -> Vec<(&'static str, String)> {
    let (programme, ground) = (sample_programme(), Ground::sample());
    let indicator = samples_of::indicator();
    let render = |read| {
        let head = with_board(visit, &programme, Head::plain(visit, &programme, Tab::Targets), true);
        let mut page = build(visit, &programme, head, &ground, &[&indicator], read);
        page.may_manage = true;
        page.render().unwrap_or_default()
    };
    let full = sample(visit).map(|read| render(Some(read))).unwrap_or_default();
    vec![("manage-targets", full), ("manage-targets-none", render(None))]
}

fn sample(visit: &Visit) -> Result<Read> {
    let (indicator, today) = (samples_of::indicator(), visit.app.clock.today());
    let whole = samples_of::stand(For::All, 1_000, 612, today)?;
    let own = samples_of::stand(For::Partner(Id::nil()), 250, 251, today)?;
    let days: Vec<(Day, i64)> = samples_of::days(today);
    Ok(Read {
        indicator,
        burnup: reached::draw(visit.lang, &whole, &days, today),
        stand: whole,
        partners: vec![(Id::nil(), own.bounds, Some(own)), (Id::from_u128(1), Bounds::default(), None)],
        places: vec![(Id::nil(), Bounds { lower: 240, figure: 251, upper: 260 })],
        others: vec![samples_of::stand(For::Place(Id::nil()), 100, 20, today)?],
    })
}
