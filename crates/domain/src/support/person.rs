//! The little that may be told about someone who was helped: gender, age band and, from it, whether an adult.

use crate::words;

words! {
    /// Gender, as told; nobody has to.
    pub enum Gender { Female = "female", Male = "male", NotTold = "not_told" }
}

impl Gender {
    /// The genders that are counted; not told is what remains.
    pub const TOLD: [Self; 2] = [Self::Female, Self::Male];

    /// The Coop code (`genre`).
    pub const fn coop(self) -> &'static str {
        match self {
            Self::Female => "feminin",
            Self::Male => "masculin",
            Self::NotTold => "non_communique",
        }
    }
}

words! {
    /// Age in whole years, as a band; both ends are in it.
    pub enum AgeBand {
        UpTo11 = "under_12",
        From12To17 = "12_17",
        From18To24 = "18_24",
        From25To39 = "25_39",
        From40To59 = "40_59",
        From60To69 = "60_69",
        From70 = "70_plus",
        NotTold = "not_told",
    }
}

impl AgeBand {
    /// The bands that are counted; not told is what remains.
    pub const TOLD: [Self; 7] =
        [Self::UpTo11, Self::From12To17, Self::From18To24, Self::From25To39, Self::From40To59, Self::From60To69, Self::From70];

    /// Whether someone of this age is an adult (18 or older).
    pub const fn adult(self) -> Adult {
        match self {
            Self::UpTo11 | Self::From12To17 => Adult::No,
            Self::NotTold => Adult::Unknown,
            _ => Adult::Yes,
        }
    }

    /// The Coop code (`tranche_age`). Coop's `douze_dix_huit` ends at 17, as ours does.
    pub const fn coop(self) -> &'static str {
        match self {
            Self::UpTo11 => "moins_de_douze",
            Self::From12To17 => "douze_dix_huit",
            Self::From18To24 => "dix_huit_vingt_quatre",
            Self::From25To39 => "vingt_cinq_trente_neuf",
            Self::From40To59 => "quarante_cinquante_neuf",
            Self::From60To69 => "soixante_soixante_neuf",
            Self::From70 => "soixante_dix_plus",
            Self::NotTold => "non_communique",
        }
    }
}

words! {
    /// Whether the person is 18 or older; many goals count adults only.
    pub enum Adult { Yes = "yes", No = "no", Unknown = "unknown" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_told_is_the_last_of_its_list_and_never_counted() {
        assert_eq!(Gender::ALL.split_last(), Some((&Gender::NotTold, &Gender::TOLD[..])));
        assert_eq!(AgeBand::ALL.split_last(), Some((&AgeBand::NotTold, &AgeBand::TOLD[..])));
    }

    #[test]
    fn someone_is_an_adult_from_eighteen_on() {
        assert_eq!(AgeBand::From12To17.adult(), Adult::No);
        assert_eq!(AgeBand::From18To24.adult(), Adult::Yes);
        assert_eq!(AgeBand::NotTold.adult(), Adult::Unknown);
    }
}
