//! Who someone is to the organisations, places and programmes: roles, each granted somewhere.

use super::Resource;
use crate::id::Id;
use crate::words;

words! {
    /// What someone does here.
    pub enum Role {
        /// Runs the installation; sees no persons.
        Admin = "admin",
        /// Runs a programme.
        Manager = "manager",
        /// Checks figures; never sees persons.
        Auditor = "auditor",
        /// Runs an organisation.
        Coordinator = "coordinator",
        /// Runs a place.
        PointManager = "point_manager",
        Helper = "helper",
        Trainer = "trainer",
        Technician = "technician",
        CounterClerk = "counter_clerk",
        Learner = "learner",
    }
}

words! {
    /// How deep someone sees into an organisation or place.
    pub enum Level {
        Figures = "figures",
        /// Moments, devices, workshops: the work, without who was helped.
        Work = "work",
        Persons = "persons",
    }
}

/// A role, held somewhere. Each field narrows: a grant with a place opens that place of that organisation and not
/// the whole organisation; a grant for a programme names the programme alone and opens no organisation.
/// An admin's grant names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The organisation it is held in.
    pub organisation: Option<Id>,
    /// The one place it is bound to; none means every place of the organisation.
    pub place: Option<Id>,
    /// The programme it is held for.
    pub programme: Option<Id>,
}

/// Someone who is signed in, with everything granted to her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Her account; of a learner, who has none, her own id.
    pub account: Id,
    /// Her roles; may be empty.
    pub grants: Vec<Grant>,
}

impl Standing {
    /// What a learner may do here: only what is her own.
    pub fn learner(id: Id) -> Standing {
        let grant = Grant { role: Role::Learner, organisation: None, place: None, programme: None };
        Standing { account: id, grants: vec![grant] }
    }

    /// Whether she came as a learner.
    pub fn is_learner(&self) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::Learner)
    }

    pub(super) fn has_an_account(&self) -> bool {
        !self.is_learner()
    }

    pub(super) fn holds(&self, roles: &[Role], resource: Resource) -> bool {
        self.grants.iter().any(|grant| roles.contains(&grant.role) && grant.covers(resource))
    }
}

impl Grant {
    /// What this grant makes visible of its organisation, or of its one place.
    pub const fn levels(&self) -> &'static [Level] {
        let opens_an_organisation = self.organisation.is_some() && self.programme.is_none();
        match self.role {
            _ if !opens_an_organisation => &[],
            Role::Admin | Role::Manager | Role::Learner => &[],
            Role::Auditor => &[Level::Figures],
            _ => Level::ALL,
        }
    }

    fn covers(&self, resource: Resource) -> bool {
        let within = (self.organisation, self.place, self.programme);
        match resource {
            Resource::Anywhere | Resource::Own => true,
            Resource::Instance => self.role == Role::Admin,
            Resource::Organisation(id) => self.role == Role::Admin || within == (Some(id), None, None),
            Resource::Place { place, organisation } => {
                within == (Some(organisation), Some(place), None) || within == (Some(organisation), None, None)
            }
            Resource::Programme(id) => within == (None, None, Some(id)),
        }
    }

    /// The resources it names. A nil id stands for what it leaves open: nobody's, so only an admin covers it.
    pub(super) fn resources(&self) -> [Resource; 3] {
        let organisation = self.organisation.unwrap_or_default();
        let place = self.place.unwrap_or_default();
        [
            Resource::Organisation(organisation),
            Resource::Place { place, organisation },
            Resource::Programme(self.programme.unwrap_or_default()),
        ]
    }
}
