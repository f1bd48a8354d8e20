//! Who may do what: one table, read by everything and written nowhere else. A route declares its action; the
//! table says which roles may take it on which kind of resource; a grant says on which organisation, place or
//! programme someone holds a role. Only from here comes a [`Scope`], and without one no owned data can be read.

mod grant;
#[cfg(test)]
mod tests;

use crate::id::Id;
use crate::words;

pub use grant::{Grant, Level, Role, Standing};

words! {
    /// What someone wants to do.
    pub enum Action {
        SeePublic = "see_public",
        SignIn = "sign_in",
        /// One's own account: password, sessions, language.
        OwnAccount = "own_account",
        /// What a learner does: her path, her card, her attempts.
        Learn = "learn",
        WriteMoments = "write_moments",
        SeeMoments = "see_moments",
        /// Open a learner, and see what those one opened do.
        OpenLearners = "open_learners",
        SeeOrganisationFigures = "see_organisation_figures",
        /// The rows and staff pages of a programme.
        SeeProgramme = "see_programme",
        ExportProgramme = "export_programme",
        /// Rules, indicators, targets, periods, publishing, and what partners send in.
        ManageProgramme = "manage_programme",
        /// Write and send a report: the lead of a programme, or who runs an organisation that works for a partner.
        WriteReport = "write_report",
        /// Find, open and write down known persons, and see who was helped by whom.
        SeePersons = "see_persons",
        /// Merge persons, take their data along, erase them.
        ManagePersons = "manage_persons",
        /// Who belongs to an organisation, and with which role.
        ManageMembers = "manage_members",
        /// Jobs, mails and accounts.
        ManageInstance = "manage_instance",
    }
}

/// What it is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Nothing in particular, such as a public page.
    Anywhere,
    /// What belongs to whoever asks.
    Own,
    /// The installation itself.
    Instance,
    /// An organisation with all its places.
    Organisation(Id),
    /// One place.
    Place {
        /// The place.
        place: Id,
        /// The organisation it belongs to.
        organisation: Id,
    },
    /// A programme.
    Programme(Id),
}

/// Who may take an action on a kind of resource.
enum Who {
    Anyone,
    /// Who signed in with an account; a learner has none.
    SignedIn,
    /// Who holds one of these roles there.
    Holding(&'static [Role]),
    NoOne,
}

/// THE table.
const fn who(action: Action, resource: Resource) -> Who {
    use Action as Do;
    use Resource::{Instance, Organisation, Own, Place, Programme};
    use Role::{Admin, Auditor, Coordinator, CounterClerk, Helper, Learner, Manager, PointManager, Technician, Trainer};
    match (action, resource) {
        (Do::SeePublic | Do::SignIn, _) => Who::Anyone,
        (Do::OwnAccount, Own) => Who::SignedIn,
        (Do::Learn, Own) => Who::Holding(&[Learner]),
        (Do::WriteMoments | Do::SeeMoments | Do::OpenLearners, Organisation(_) | Place { .. }) => {
            Who::Holding(&[Coordinator, PointManager, Helper, Trainer])
        }
        (Do::SeeOrganisationFigures, Organisation(_) | Place { .. }) => {
            Who::Holding(&[Coordinator, PointManager, Helper, Trainer, Technician, CounterClerk, Auditor])
        }
        (Do::SeeProgramme | Do::ExportProgramme, Programme(_)) => Who::Holding(&[Manager, Auditor]),
        (Do::ManageProgramme | Do::WriteReport, Programme(_)) => Who::Holding(&[Manager]),
        (Do::WriteReport, Organisation(_)) => Who::Holding(&[Coordinator]),
        (Do::SeePersons, Organisation(_) | Place { .. }) => {
            Who::Holding(&[Coordinator, PointManager, Helper, Trainer, CounterClerk])
        }
        (Do::ManagePersons, Organisation(_) | Place { .. }) => Who::Holding(&[Coordinator, PointManager]),
        (Do::ManageMembers, Organisation(_)) => Who::Holding(&[Coordinator, Admin]),
        (Do::ManageInstance, Instance) => Who::Holding(&[Admin]),
        _ => Who::NoOne,
    }
}

/// Whether someone (nobody when not signed in) may take this action on this resource.
pub fn allows(standing: Option<&Standing>, action: Action, resource: Resource) -> bool {
    match who(action, resource) {
        Who::Anyone => true,
        Who::SignedIn => standing.is_some_and(Standing::has_an_account),
        Who::Holding(roles) => standing.is_some_and(|standing| standing.holds(roles, resource)),
        Who::NoOne => false,
    }
}

/// Whether there is any resource on which someone may take this action: the question of menus and route guards.
pub fn may_somewhere(standing: Option<&Standing>, action: Action) -> bool {
    let grants = standing.map(|standing| standing.grants.as_slice()).unwrap_or_default();
    let named = grants.iter().flat_map(Grant::resources);
    let mut resources = [Resource::Anywhere, Resource::Own, Resource::Instance].into_iter().chain(named);
    resources.any(|resource| allows(standing, action, resource))
}

/// Allows an action and gives the scope to read with; `None` when it is not allowed, or when nobody is signed in,
/// because a visitor has no owned data to read.
pub fn authorise(standing: Option<&Standing>, action: Action, resource: Resource) -> Option<Scope> {
    let viewer = standing?.account;
    allows(standing, action, resource).then_some(Scope { viewer, action })
}

/// The proof that an action was allowed: on whose behalf owned data is read, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    viewer: Id,
    action: Action,
}

impl Scope {
    /// The account on whose behalf data is read.
    pub const fn viewer(&self) -> Id {
        self.viewer
    }

    /// The action that was allowed.
    pub const fn action(&self) -> Action {
        self.action
    }
}
