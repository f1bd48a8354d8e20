//! The words of this room: what kinds of organisations there are, what a place offers, where it lies.

use domain::Id;
use kit::Lang;

domain::words! {
    /// What an organisation is.
    pub enum OrganisationKind {
        Municipality = "municipality",
        /// The public centre for social welfare of a municipality, in France the CCAS.
        OcmwCpas = "ocmw_cpas",
        Library = "library",
        Association = "association",
        Training = "training",
        ServiceCentre = "service_centre",
        SocialEconomy = "social_economy",
    }
}

domain::words! {
    /// What a place offers.
    pub enum Service {
        HelpPoint = "help_point",
        ComputerCorner = "computer_corner",
        TrainingRoom = "training_room",
        DistributionPoint = "distribution_point",
        Hub = "hub",
    }
}

/// A municipality, as it has been called since its newest change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// NIS or INSEE code, five characters.
    pub code: String,
    pub name_nl: String,
    pub name_fr: String,
    pub name_de: String,
    is_french: bool,
}

impl Area {
    pub(crate) fn new(code: String, system: &str, [name_nl, name_fr, name_de]: [String; 3]) -> Area {
        let is_french =
            system == "INSEE" || !code.starts_with(['1', '3', '4', '7']) && !code.starts_with("23") && !code.starts_with("24");
        Area { code, name_nl, name_fr, name_de, is_french }
    }

    /// Its name; in English, as the people who live there call it.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.name_fr,
            Lang::De => &self.name_de,
            Lang::En if self.is_french => &self.name_fr,
            Lang::Nl | Lang::En => &self.name_nl,
        }
    }
}

/// A place where help is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub id: Id,
    pub slug: String,
    pub organisation: Id,
    pub name: String,
    /// Street and number; empty when not told.
    pub street: String,
    pub postal_code: String,
    /// Code of its municipality.
    pub area: String,
}

/// An organisation to be added.
#[derive(Debug, Clone)]
pub struct NewOrganisation<'a> {
    pub slug: &'a str,
    pub name: &'a str,
    pub kind: OrganisationKind,
    /// Code of its municipality.
    pub area: &'a str,
}

/// A place to be added.
#[derive(Debug, Clone)]
pub struct NewPlace<'a> {
    pub slug: &'a str,
    pub organisation: Id,
    pub name: &'a str,
    pub street: &'a str,
    pub postal_code: &'a str,
    /// Code of its municipality.
    pub area: &'a str,
    pub services: &'a [Service],
}
