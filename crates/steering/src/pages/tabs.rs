//! The tabs of a programme's staff pages: what there is to see of one programme, as far as the visitor may.

use domain::policy::{Action, Resource, allows};
use kit::{Visit, text};

use crate::store::programme::Programme;

/// A side of a programme that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Figures,
    Targets,
    Reports,
    Indicators,
    Rules,
    Periods,
    History,
    Results,
}

/// Each tab with the last part of its address, its name, and what one must be allowed to do.
const ALL: [(Tab, &str, &str, Action); 8] = [
    (Tab::Figures, "", text::TAB_FIGURES, Action::SeeProgramme),
    (Tab::Targets, "/targets", text::TAB_TARGETS, Action::SeeProgramme),
    (Tab::Reports, "/reports", text::TAB_REPORTS, Action::SeeProgramme),
    (Tab::Indicators, "/indicators", text::TAB_INDICATORS, Action::SeeProgramme),
    (Tab::Rules, "/rules", text::TAB_RULES, Action::SeeProgramme),
    (Tab::Periods, "/periods", text::TAB_PERIODS, Action::SeeProgramme),
    (Tab::History, "/history", text::TAB_HISTORY, Action::ManageProgramme),
    (Tab::Results, "/results", text::TAB_RESULTS, Action::ManageProgramme),
];

/// The row of tabs of one page; `programme_tabs.html` draws it.
pub struct Tabs {
    pub label: String,
    pub tabs: Vec<Link>,
}

/// One tab. What waits behind it is counted, or empty.
pub struct Link {
    pub name: String,
    pub href: String,
    pub is_here: bool,
    pub count: String,
}

impl Tabs {
    /// The tabs of a programme, as seen on the page of one of them. Who only works for a partner has the reports alone.
    pub fn of(visit: &Visit, programme: &Programme, here: Tab) -> Tabs {
        let may = |action| allows(visit.standing(), action, Resource::Programme(programme.id));
        let shown = ALL.into_iter().filter(|(tab, _, _, action)| *tab == here || may(*action));
        let link = |(tab, end, key, _): (Tab, &str, &str, Action)| Link {
            name: visit.lang.t(key),
            href: visit.to(&format!("steering/{}{end}", programme.slug)),
            is_here: tab == here,
            count: String::new(),
        };
        Tabs { label: visit.lang.t(text::TABS_OF_PROGRAMME), tabs: shown.map(link).collect() }
    }
}
