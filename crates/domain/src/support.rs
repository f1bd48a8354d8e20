//! What a helper can say about a support moment, apart from who was helped. The lists follow the French Coop
//! model, so that its statistics and ours can be laid side by side; each knows its Coop code where one exists.

mod person;
mod theme;

use crate::words;

pub use person::{Adult, AgeBand, Gender};
pub use theme::Theme;

/// The minutes offered as buttons; any other whole number up to [`MOST_MINUTES`] may be typed.
pub const MINUTES: [i64; 8] = [5, 10, 15, 30, 45, 60, 90, 120];

/// The longest support moment, in minutes: one day less a minute.
pub const MOST_MINUTES: i64 = 24 * 60 - 1;

/// The most persons one support moment can help.
pub const MOST_PERSONS: i64 = 10_000;

words! {
    /// Where the help was given.
    pub enum PlaceKind { AtPlace = "at_place", AtHome = "at_home", Remote = "remote", Elsewhere = "elsewhere" }
}

impl PlaceKind {
    /// The Coop code (`type_lieu`).
    pub const fn coop(self) -> &'static str {
        match self {
            Self::AtPlace => "lieu_activite",
            Self::AtHome => "domicile",
            Self::Remote => "a_distance",
            Self::Elsewhere => "autre",
        }
    }
}

words! {
    /// The device that was used.
    pub enum Material { Computer = "computer", Phone = "phone", Tablet = "tablet", Other = "other", None = "none" }
}

impl Material {
    /// The Coop code (`materiel`).
    pub const fn coop(self) -> &'static str {
        match self {
            Self::Computer => "ordinateur",
            Self::Phone => "telephone",
            Self::Tablet => "tablette",
            Self::Other => "autre",
            Self::None => "aucun",
        }
    }
}

words! {
    /// How the person and the helper met.
    pub enum Modality { WalkIn = "walk_in", Appointment = "appointment", Phone = "phone", Outreach = "outreach" }
}

words! {
    /// How much the person did alone.
    pub enum Autonomy { Accompanied = "accompanied", Partly = "partly", Autonomous = "autonomous" }
}

impl Autonomy {
    /// The Coop code (`autonomie`).
    pub const fn coop(self) -> &'static str {
        match self {
            Self::Accompanied => "entierement_accompagne",
            Self::Partly => "partiellement_autonome",
            Self::Autonomous => "autonome",
        }
    }
}

words! {
    /// How the moment ended.
    pub enum Outcome { Solved = "solved", Again = "again", Referred = "referred" }
}

words! {
    /// Whom the person was sent on to.
    pub enum ReferredTo {
        Administration = "administration",
        DigitalMediation = "digital_mediation",
        /// The body that runs the service in question.
        ResponsibleBody = "responsible_body",
        SocialAid = "social_aid",
        Employment = "employment",
        PaperworkHelp = "paperwork_help",
        Other = "other",
    }
}

impl ReferredTo {
    /// The Coop code (`structure_de_redirection`).
    pub const fn coop(self) -> &'static str {
        match self {
            Self::Administration => "administration",
            Self::DigitalMediation => "mediation_numerique",
            Self::ResponsibleBody => "operateur_ou_organisme_en_charge",
            Self::SocialAid => "aide_sociale",
            Self::Employment => "insertion_professionnelle",
            Self::PaperworkHelp => "aide_aux_demarches_administratives",
            Self::Other => "autre",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_have_the_lengths_that_were_agreed() {
        assert_eq!(Theme::ALL.len(), 28);
        assert_eq!((PlaceKind::ALL.len(), Material::ALL.len(), Modality::ALL.len()), (4, 5, 4));
        assert_eq!((Autonomy::ALL.len(), Outcome::ALL.len(), ReferredTo::ALL.len()), (3, 3, 7));
        assert_eq!((Gender::ALL.len(), AgeBand::ALL.len(), Adult::ALL.len()), (3, 8, 3));
    }

    #[test]
    fn every_minutes_button_fits_in_a_day_and_they_rise() {
        assert!(MINUTES.is_sorted());
        assert!(MINUTES.iter().all(|minutes| (1..=MOST_MINUTES).contains(minutes)));
    }
}
