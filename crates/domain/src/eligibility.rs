//! Which moments count for which programme. A rule is a plain statement ("helped by one of these organisations,
//! between these days, in these areas"), and its verdict can be told in words to whoever asks why.

use crate::id::Id;
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What counts for one programme, in one version of its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The organisations that work for the programme, each with the partner it counts for.
    pub partners: BTreeMap<Id, Id>,
    /// The first day that counts.
    pub first_day: Day,
    /// The last day that counts; none while no end is set.
    pub last_day: Option<Day>,
    /// The codes of the areas that count; empty means everywhere.
    pub areas: BTreeSet<String>,
}

/// What a rule looks at in a journal entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryFacts<'a> {
    /// Who helped.
    pub organisation: Option<Id>,
    /// The day of the help, not of its writing down.
    pub happened_on: Day,
    /// The code of the area of the place.
    pub area: Option<&'a str>,
}

/// Whether an entry counts, or the first reason why it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts, for this partner.
    Counts {
        /// The partner whose figures it adds to.
        partner: Id,
    },
    /// The organisation is not one of the programme's.
    NotAPartner,
    /// It happened before the first day.
    BeforeStart,
    /// It happened after the last day.
    AfterEnd,
    /// The place lies outside the areas, or its area is not known.
    OutsideArea,
}

impl Rule {
    /// Judges an entry. Of several reasons against it, the first in the order of [`Verdict`] is told.
    pub fn judge(&self, facts: &EntryFacts) -> Verdict {
        let partner = facts.organisation.and_then(|organisation| self.partners.get(&organisation));
        let Some(&partner) = partner else {
            return Verdict::NotAPartner;
        };
        let against = [
            (facts.happened_on < self.first_day, Verdict::BeforeStart),
            (self.last_day.is_some_and(|last| facts.happened_on > last), Verdict::AfterEnd),
            (!self.covers(facts.area), Verdict::OutsideArea),
        ];
        let first = against.into_iter().find(|(holds, _)| *holds);
        first.map_or(Verdict::Counts { partner }, |(_, verdict)| verdict)
    }

    fn covers(&self, area: Option<&str>) -> bool {
        self.areas.is_empty() || area.is_some_and(|code| self.areas.contains(code))
    }
}

impl Verdict {
    /// Every code, in the order in which reasons are looked for.
    pub const CODES: [&'static str; 5] = ["counts", "not_a_partner", "before_start", "after_end", "outside_area"];

    /// The short code that is stored and has a text.
    pub const fn code(self) -> &'static str {
        let at = match self {
            Self::Counts { .. } => 0,
            Self::NotAPartner => 1,
            Self::BeforeStart => 2,
            Self::AfterEnd => 3,
            Self::OutsideArea => 4,
        };
        Self::CODES[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIBRARY: Id = Id::from_u128(1);
    const OOSTKAMP: Id = Id::from_u128(2);
    const STRANGER: Id = Id::from_u128(3);

    fn day(number: i32) -> Day {
        Day::from_num_days_from_ce_opt(738_000 + number).unwrap()
    }

    /// Oostkamp's part of the Digibank: its library, days 10 to 20, in Oostkamp and Beernem.
    fn digibank() -> Rule {
        Rule {
            partners: BTreeMap::from([(LIBRARY, OOSTKAMP)]),
            first_day: day(10),
            last_day: Some(day(20)),
            areas: ["31022", "31003"].map(str::to_owned).into(),
        }
    }

    fn help(organisation: Id, on: i32, area: &str) -> EntryFacts<'_> {
        EntryFacts { organisation: Some(organisation), happened_on: day(on), area: Some(area) }
    }

    #[test]
    fn help_at_the_library_of_oostkamp_counts_from_the_first_day_to_the_last() {
        for on in [10, 15, 20] {
            assert_eq!(digibank().judge(&help(LIBRARY, on, "31022")), Verdict::Counts { partner: OOSTKAMP });
        }
    }

    #[test]
    fn each_reason_against_it_is_told() {
        let told = |facts: EntryFacts| digibank().judge(&facts).code();
        assert_eq!(told(help(STRANGER, 15, "31022")), "not_a_partner");
        assert_eq!(told(EntryFacts { organisation: None, ..help(LIBRARY, 15, "31022") }), "not_a_partner");
        assert_eq!(told(help(LIBRARY, 9, "31022")), "before_start");
        assert_eq!(told(help(LIBRARY, 21, "31022")), "after_end");
        assert_eq!(told(help(LIBRARY, 15, "44021")), "outside_area");
        assert_eq!(told(EntryFacts { area: None, ..help(LIBRARY, 15, "31022") }), "outside_area");
    }

    #[test]
    fn of_several_reasons_the_first_is_told() {
        assert_eq!(digibank().judge(&help(STRANGER, 9, "44021")), Verdict::NotAPartner);
        assert_eq!(digibank().judge(&help(LIBRARY, 9, "44021")), Verdict::BeforeStart);
    }

    #[test]
    fn without_areas_everywhere_counts_and_without_an_end_it_goes_on() {
        let open = Rule { areas: BTreeSet::new(), last_day: None, ..digibank() };
        let nowhere = EntryFacts { area: None, ..help(LIBRARY, 9_999, "") };
        assert_eq!(open.judge(&nowhere), Verdict::Counts { partner: OOSTKAMP });
    }

    proptest! {
        #[test]
        fn it_counts_exactly_when_nothing_speaks_against_it(
            organisation in prop::option::of(prop::sample::select(vec![LIBRARY, STRANGER])),
            on in 0_i32..30,
            area in prop::option::of(prop::sample::select(vec!["31022", "31003", "44021"])),
        ) {
            let facts = EntryFacts { organisation, happened_on: day(on), area };
            let fine = organisation == Some(LIBRARY) && (10..=20).contains(&on) && matches!(area, Some("31022" | "31003"));
            prop_assert_eq!(digibank().judge(&facts) == Verdict::Counts { partner: OOSTKAMP }, fine);
        }

        #[test]
        fn a_wider_rule_never_counts_less(on in 0_i32..40, earlier in 0_i32..10, later in 0_i32..10) {
            let wider = Rule { first_day: day(10 - earlier), last_day: Some(day(20 + later)), ..digibank() };
            let facts = help(LIBRARY, on, "31003");
            if matches!(digibank().judge(&facts), Verdict::Counts { .. }) {
                prop_assert_eq!(wider.judge(&facts), digibank().judge(&facts));
            }
        }
    }
}
