//! What a support moment was about: 28 themes, and what each becomes in the exports that funders ask for.

use crate::words;

words! {
    /// The theme of a support moment. The first one tapped is the main theme; further ones are tags.
    pub enum Theme {
        Itsme = "itsme",
        Eid = "eid",
        Tax = "tax",
        Health = "health",
        Pension = "pension",
        Municipality = "municipality",
        Benefits = "benefits",
        Job = "job",
        Bank = "bank",
        Shopping = "shopping",
        Transport = "transport",
        School = "school",
        Computer = "computer",
        Smartphone = "smartphone",
        Internet = "internet",
        Mail = "mail",
        Files = "files",
        Office = "office",
        Videocall = "videocall",
        Social = "social",
        Safety = "safety",
        Password = "password",
        Affordable = "affordable",
        Device = "device",
        Repair = "repair",
        Ai = "ai",
        Screening = "screening",
        Other = "other",
    }
}

impl Theme {
    /// The Coop codes (`thematique`): a digital theme, and for paperwork its administrative sub-theme.
    pub const fn coop(self) -> &'static [&'static str] {
        self.export().coop
    }

    /// The data·inclusion code (`thematique`), category included.
    pub const fn data_inclusion(self) -> &'static str {
        self.export().data_inclusion
    }

    /// The `DigComp` competence ("2.6"), "0" for the area before it; none for [`Theme::Other`].
    pub const fn digcomp(self) -> Option<&'static str> {
        self.export().digcomp
    }

    const fn export(self) -> Export {
        match self {
            Self::Itsme | Self::Eid => Export::new(&[PAPERWORK, CITIZENSHIP], SERVICES, "2.6"),
            Self::Tax => Export::new(&[PAPERWORK, "argent_impots"], SERVICES, "2.3"),
            Self::Health => Export::new(&["sante", PAPERWORK, SOCIAL_HEALTH], SERVICES, "2.3"),
            Self::Pension | Self::Benefits => Export::new(&[PAPERWORK, SOCIAL_HEALTH], SERVICES, "2.3"),
            Self::Municipality => Export::new(&[PAPERWORK, CITIZENSHIP], SERVICES, "2.3"),
            Self::Job => Export::new(&["insertion_professionnelle"], SERVICES, "2.3"),
            Self::Bank => Export::new(&[BANK_AND_SHOPPING], SERVICES, "4.2"),
            Self::Shopping => Export::new(&[BANK_AND_SHOPPING], SERVICES, "2.3"),
            Self::Transport => Export::new(&[PAPERWORK, "transports_mobilite"], SERVICES, "2.3"),
            Self::School => Export::new(&["scolarite_et_numerique"], SERVICES, "2.4"),
            Self::Computer | Self::Smartphone => Export::new(&[FIRST_STEPS], BASICS, "0"),
            Self::Internet => Export::new(&["navigation_sur_internet"], BASICS, "1.1"),
            Self::Mail => Export::new(&["email"], BASICS, "2.1"),
            Self::Files => Export::new(&["gere_ses_contenus_numeriques"], BASICS, "1.3"),
            Self::Office => Export::new(&["bureautique"], BASICS, "3.1"),
            Self::Videocall => Export::new(&["reseaux_sociaux"], BASICS, "2.1"),
            Self::Social => Export::new(&["reseaux_sociaux"], BASICS, "2.2"),
            Self::Safety => Export::new(&["securite_numerique"], BASICS, "4.2"),
            Self::Password => Export::new(&["securite_numerique"], BASICS, "4.1"),
            Self::Affordable => Export::new(&[PAPERWORK, SOCIAL_HEALTH], CONNECTION, "5.2"),
            Self::Device => Export::new(&[FIRST_STEPS], EQUIPMENT, "5.2"),
            Self::Repair => Export::new(&["maintenance_de_materiel"], BASICS, "5.1"),
            Self::Ai => Export::new(&["intelligence_artificielle"], BASICS, "3.1"),
            Self::Screening => Export::new(&["diagnostic_numerique"], BASICS, "5.4"),
            Self::Other => Export { coop: &["culture_numerique"], data_inclusion: BASICS, digcomp: None },
        }
    }
}

const PAPERWORK: &str = "aide_aux_demarches_administratives";
const CITIZENSHIP: &str = "papiers_elections_citoyennete";
const SOCIAL_HEALTH: &str = "social_sante";
const BANK_AND_SHOPPING: &str = "banque_et_achats_en_ligne";
const FIRST_STEPS: &str = "prendre_en_main_du_materiel";

const SERVICES: &str = "numerique--acceder-a-des-services-en-ligne";
const CONNECTION: &str = "numerique--acceder-a-une-connexion-internet";
const EQUIPMENT: &str = "numerique--acquerir-un-equipement";
const BASICS: &str = "numerique--maitriser-les-fondamentaux-du-numerique";

/// One line of the mapping.
struct Export {
    coop: &'static [&'static str],
    data_inclusion: &'static str,
    digcomp: Option<&'static str>,
}

impl Export {
    const fn new(coop: &'static [&'static str], data_inclusion: &'static str, digcomp: &'static str) -> Self {
        Self { coop, data_inclusion, digcomp: Some(digcomp) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADMINISTRATIVE: [&str; 4] = [CITIZENSHIP, SOCIAL_HEALTH, "argent_impots", "transports_mobilite"];

    #[test]
    fn an_administrative_sub_theme_always_stands_behind_paperwork() {
        for theme in Theme::ALL {
            let sub = theme.coop().iter().position(|code| ADMINISTRATIVE.contains(code));
            let paperwork = theme.coop().iter().position(|code| *code == PAPERWORK);
            assert_eq!(sub, paperwork.map(|at| at + 1), "{theme}");
        }
    }

    #[test]
    fn signing_in_with_itsme_is_exported_as_the_sheet_says() {
        assert_eq!(Theme::Itsme.coop(), [PAPERWORK, CITIZENSHIP]);
        assert_eq!(Theme::Itsme.data_inclusion(), "numerique--acceder-a-des-services-en-ligne");
        assert_eq!(Theme::Itsme.digcomp(), Some("2.6"));
    }

    #[test]
    fn health_has_a_digital_theme_and_a_paperwork_theme() {
        assert_eq!(Theme::Health.coop(), ["sante", "aide_aux_demarches_administratives", "social_sante"]);
    }

    #[test]
    fn only_something_else_has_no_competence() {
        let without: Vec<_> = Theme::ALL.iter().filter(|theme| theme.digcomp().is_none()).collect();
        assert_eq!(without, [&Theme::Other]);
    }
}
