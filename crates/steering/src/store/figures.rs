//! What the books hold, read for those who follow a programme, and for the program itself.

use domain::counting::FirstTime;
use domain::indicator::{Definition, Kind, Measure};
use domain::{Adult, Day};
use kit::db::Filter;
use kit::{row, sql};

row! {
    pub struct SumRow { pub value: String, pub amount: i64, pub first_timers: i64, pub unknown: i64 }
    pub struct MonthRow { pub month: String, pub amount: i64, pub first_timers: i64 }
    pub struct KeysRow { pub value: String, pub keys: i64, pub erased: i64 }
    pub struct KeyDayRow { pub day: Day, pub keys: i64 }
    pub struct DayRow {
        pub day: Day,
        pub plain: i64,
        pub participations: i64,
        pub minutes: i64,
        pub declared: i64,
        pub first_timers: i64,
        pub unknown: i64,
    }
    pub struct PartRow {
        pub partner: uuid::Uuid,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub theme: Option<String>,
        pub module: Option<String>,
        pub plain: i64,
        pub participations: i64,
        pub minutes: i64,
        pub declared: i64,
        pub first_timers: i64,
        pub unknown: i64,
    }
    pub struct OnceRow { pub lines: i64, pub persons: i64, pub places: i64, pub organisations: i64, pub erased: i64 }
    pub struct FirstRow { pub partner: uuid::Uuid, pub place: Option<uuid::Uuid>, pub area: Option<String>, pub keys: i64 }
    pub struct CountRow { pub count: i64 }
    pub struct PeopleRow {
        pub nr: i64,
        pub happened_on: Day,
        pub person_key: Option<uuid::Uuid>,
        pub first_time: Option<FirstTime>,
        pub persons: i64,
        pub facts: String,
    }
}

sql! {
    /// The total of each indicator.
    pub select TOTALS -> SumRow = "SELECT t.indicator AS value, t.amount, t.first_timers, t.unknown \
        FROM programme p JOIN tally t ON t.programme = p.id AND t.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $2 \
        WHERE p.id = $1 AND t.dimension = 'total' AND t.value = '' AND t.month = ''{filter} ORDER BY t.indicator";
    pub system select TOTALS_OF_ALL -> SumRow = "SELECT t.indicator AS value, t.amount, t.first_timers, t.unknown \
        FROM programme p JOIN tally t ON t.programme = p.id AND t.book = p.book \
        WHERE p.id = $1 AND t.dimension = 'total' AND t.value = '' AND t.month = ''{filter} ORDER BY t.indicator";
    /// Sums by the values of a dimension, of whole months; month `''` is all time.
    pub select SUMS -> SumRow = "SELECT t.value, CAST(SUM(t.amount) AS BIGINT) AS amount, CAST(SUM(t.first_timers) AS BIGINT) AS first_timers, \
        CAST(SUM(t.unknown) AS BIGINT) AS unknown \
        FROM programme p JOIN tally t ON t.programme = p.id AND t.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $6 \
        WHERE p.id = $1 AND t.indicator = $2 AND t.dimension = $3 AND t.month >= $4 AND t.month <= $5{filter} GROUP BY t.value ORDER BY t.value";
    pub system select SUMS_OF_ALL -> SumRow = "SELECT t.value, CAST(SUM(t.amount) AS BIGINT) AS amount, CAST(SUM(t.first_timers) AS BIGINT) AS first_timers, \
        CAST(SUM(t.unknown) AS BIGINT) AS unknown \
        FROM programme p JOIN tally t ON t.programme = p.id AND t.book = p.book \
        WHERE p.id = $1 AND t.indicator = $2 AND t.dimension = $3 AND t.month >= $4 AND t.month <= $5{filter} GROUP BY t.value ORDER BY t.value";
    /// Month after month.
    pub select MONTHS -> MonthRow = "SELECT t.month, t.amount, t.first_timers \
        FROM programme p JOIN tally t ON t.programme = p.id AND t.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $5 \
        WHERE p.id = $1 AND t.indicator = $2 AND t.dimension = $3 AND t.value = $4 AND t.month <> ''{filter} ORDER BY t.month";
    pub system select MONTHS_OF_ALL -> MonthRow = "SELECT t.month, t.amount, t.first_timers \
        FROM programme p JOIN tally t ON t.programme = p.id AND t.book = p.book \
        WHERE p.id = $1 AND t.indicator = $2 AND t.dimension = $3 AND t.value = $4 AND t.month <> ''{filter} ORDER BY t.month";
    /// How many were first reached between two days, by the values of a dimension.
    pub select KEYS -> KeysRow = "SELECT r.value, COUNT(*) AS keys, COUNT(*) FILTER (WHERE r.is_erased) AS erased \
        FROM programme p JOIN reach r ON r.programme = p.id AND r.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $6 \
        WHERE p.id = $1 AND r.indicator = $2 AND r.dimension = $3 AND r.first_day >= $4 AND r.first_day <= $5{filter} GROUP BY r.value ORDER BY r.value";
    pub system select KEYS_OF_ALL -> KeysRow = "SELECT r.value, COUNT(*) AS keys, COUNT(*) FILTER (WHERE r.is_erased) AS erased \
        FROM programme p JOIN reach r ON r.programme = p.id AND r.book = p.book \
        WHERE p.id = $1 AND r.indicator = $2 AND r.dimension = $3 AND r.first_day >= $4 AND r.first_day <= $5{filter} GROUP BY r.value ORDER BY r.value";
    /// How many were first reached on each day.
    pub select KEY_DAYS -> KeyDayRow = "SELECT r.first_day AS day, COUNT(*) AS keys \
        FROM programme p JOIN reach r ON r.programme = p.id AND r.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $7 \
        WHERE p.id = $1 AND r.indicator = $2 AND r.dimension = $3 AND r.value = $4 AND r.first_day >= $5 AND r.first_day <= $6{filter} GROUP BY r.first_day ORDER BY r.first_day";
    pub system select KEY_DAYS_OF_ALL -> KeyDayRow = "SELECT r.first_day AS day, COUNT(*) AS keys \
        FROM programme p JOIN reach r ON r.programme = p.id AND r.book = p.book \
        WHERE p.id = $1 AND r.indicator = $2 AND r.dimension = $3 AND r.value = $4 AND r.first_day >= $5 AND r.first_day <= $6{filter} GROUP BY r.first_day ORDER BY r.first_day";
    /// What entries brought in, day after day.
    pub select DAYS -> DayRow = "SELECT el.happened_on AS day, COUNT(*) FILTER (WHERE el.kind <> 'steering.declared') AS plain, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS participations, \
        CAST(COALESCE(SUM(el.minutes) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(el.persons) FILTER (WHERE el.kind = 'steering.declared'), 0) AS BIGINT) AS declared, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND el.first_time = 'yes'), 0) AS BIGINT) AS first_timers, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND COALESCE(el.first_time, 'unknown') = 'unknown'), 0) AS BIGINT) AS unknown \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $2 \
        WHERE p.id = $1{filter} GROUP BY el.happened_on ORDER BY el.happened_on";
    pub system select DAYS_OF_ALL -> DayRow = "SELECT el.happened_on AS day, COUNT(*) FILTER (WHERE el.kind <> 'steering.declared') AS plain, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS participations, \
        CAST(COALESCE(SUM(el.minutes) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(el.persons) FILTER (WHERE el.kind = 'steering.declared'), 0) AS BIGINT) AS declared, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND el.first_time = 'yes'), 0) AS BIGINT) AS first_timers, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND COALESCE(el.first_time, 'unknown') = 'unknown'), 0) AS BIGINT) AS unknown \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book \
        WHERE p.id = $1{filter} GROUP BY el.happened_on ORDER BY el.happened_on";
    /// What entries brought in, split by everything by which they can be.
    pub select PARTS -> PartRow = "SELECT el.partner, el.place, el.area, el.theme, el.module, COUNT(*) FILTER (WHERE el.kind <> 'steering.declared') AS plain, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS participations, \
        CAST(COALESCE(SUM(el.minutes) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(el.persons) FILTER (WHERE el.kind = 'steering.declared'), 0) AS BIGINT) AS declared, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND el.first_time = 'yes'), 0) AS BIGINT) AS first_timers, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND COALESCE(el.first_time, 'unknown') = 'unknown'), 0) AS BIGINT) AS unknown \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $2 \
        WHERE p.id = $1{filter} GROUP BY el.partner, el.place, el.area, el.theme, el.module \
        ORDER BY el.partner, el.place, el.area, el.theme, el.module";
    pub system select PARTS_OF_ALL -> PartRow = "SELECT el.partner, el.place, el.area, el.theme, el.module, COUNT(*) FILTER (WHERE el.kind <> 'steering.declared') AS plain, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS participations, \
        CAST(COALESCE(SUM(el.minutes) FILTER (WHERE el.kind <> 'steering.declared'), 0) AS BIGINT) AS minutes, \
        CAST(COALESCE(SUM(el.persons) FILTER (WHERE el.kind = 'steering.declared'), 0) AS BIGINT) AS declared, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND el.first_time = 'yes'), 0) AS BIGINT) AS first_timers, \
        CAST(COALESCE(SUM(CASE WHEN el.persons > 1 THEN el.persons ELSE 1 END) FILTER (WHERE el.person_key IS NULL AND COALESCE(el.first_time, 'unknown') = 'unknown'), 0) AS BIGINT) AS unknown \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book \
        WHERE p.id = $1{filter} GROUP BY el.partner, el.place, el.area, el.theme, el.module \
        ORDER BY el.partner, el.place, el.area, el.theme, el.module";
    /// How many entries there are, and of how many different people, places and organisations.
    pub select ONCE -> OnceRow = "SELECT COUNT(*) AS lines, COUNT(DISTINCT el.person_key) AS persons, COUNT(DISTINCT el.place) AS places, \
        COUNT(DISTINCT CASE WHEN el.kind = 'organisation.joined' THEN el.subject ELSE el.organisation END) AS organisations, \
        COUNT(DISTINCT el.person_key) FILTER (WHERE k.is_erased) AS erased \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book LEFT JOIN key_story k ON k.key = el.person_key \
        JOIN visible_programme v ON v.programme = p.id AND v.viewer = $2 \
        WHERE p.id = $1{filter}";
    pub system select ONCE_OF_ALL -> OnceRow = "SELECT COUNT(*) AS lines, COUNT(DISTINCT el.person_key) AS persons, COUNT(DISTINCT el.place) AS places, \
        COUNT(DISTINCT CASE WHEN el.kind = 'organisation.joined' THEN el.subject ELSE el.organisation END) AS organisations, \
        COUNT(DISTINCT el.person_key) FILTER (WHERE k.is_erased) AS erased \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book LEFT JOIN key_story k ON k.key = el.person_key \
        WHERE p.id = $1{filter}";
    /// Where they were first reached.
    pub system select FIRST -> FirstRow = "SELECT r.first_partner AS partner, r.first_place AS place, r.first_area AS area, COUNT(*) AS keys \
        FROM programme p JOIN reach r ON r.programme = p.id AND r.book = p.book \
        WHERE p.id = $1 AND r.indicator = $2 AND r.dimension = 'total' AND r.value = '' AND r.first_day <= $3 \
        GROUP BY r.first_partner, r.first_place, r.first_area ORDER BY r.first_partner, r.first_place, r.first_area";
    /// Those whom more than one partner reached.
    pub system select OVERLAP -> CountRow = "SELECT COUNT(*) AS count FROM (SELECT r.key FROM programme p JOIN reach r ON r.programme = p.id AND r.book = p.book \
        WHERE p.id = $1 AND r.indicator = $2 AND r.dimension = 'partner' AND r.first_day <= $3 GROUP BY r.key HAVING COUNT(*) > 1) twice";
    /// What entries say of the people they are about, in the order of the journal.
    pub system select PEOPLE -> PeopleRow = "SELECT el.nr, el.happened_on, el.person_key, el.first_time, el.persons, en.facts \
        FROM programme p JOIN eligibility el ON el.programme = p.id AND el.book = p.book JOIN entry en ON en.id = el.entry \
        WHERE p.id = $1 AND el.nr > $2{filter} ORDER BY el.nr LIMIT $3";
}

/// Sums of entries: an indicator takes of them what it measures.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sums {
    pub amount: i64,
    pub first_timers: i64,
    pub unknown: i64,
}

impl Sums {
    pub fn add(&mut self, other: Sums) {
        self.amount += other.amount;
        self.first_timers += other.first_timers;
        self.unknown += other.unknown;
    }

    fn taken(measure: Measure, [plain, participations, minutes, declared]: [i64; 4], [first_timers, unknown]: [i64; 2]) -> Sums {
        let own = match measure {
            Measure::Entries => plain,
            Measure::Participations => participations,
            Measure::Minutes => minutes,
            _ => 0,
        };
        let keyless = if measure == Measure::Persons { [first_timers, unknown] } else { [0; 2] };
        let declared = if measure.is_distinct() { 0 } else { declared };
        Sums { amount: own + declared, first_timers: keyless[0], unknown: keyless[1] }
    }
}

impl DayRow {
    pub fn sums(&self, measure: Measure) -> Sums {
        let entries = [self.plain, self.participations, self.minutes, self.declared];
        Sums::taken(measure, entries, [self.first_timers, self.unknown])
    }
}

impl PartRow {
    pub fn sums(&self, measure: Measure) -> Sums {
        let entries = [self.plain, self.participations, self.minutes, self.declared];
        Sums::taken(measure, entries, [self.first_timers, self.unknown])
    }
}

impl SumRow {
    pub fn sums(&self) -> Sums {
        Sums { amount: self.amount, first_timers: self.first_timers, unknown: self.unknown }
    }
}

/// The lines `el` that match a definition: the same as [`Definition::matches`] says of each.
pub fn meant(definition: &Definition) -> Filter {
    let Definition { measure, code, themes, modules, adult, .. } = definition;
    let mut kinds = definition.kinds.clone();
    if measure.is_typed() {
        kinds = vec![Kind::Declared];
    } else if measure.is_distinct() {
        kinds.retain(|kind| *kind != Kind::Declared);
    }
    let takes_declared = kinds.contains(&Kind::Declared);
    // An indicator of no kind counts nothing, and a list of nothing would not narrow.
    let kinds = if kinds.is_empty() { vec!["none"] } else { kinds.into_iter().map(Kind::code).collect() };
    Filter::new()
        .and_one_of("el.kind IN", kinds, "")
        .and_one_of("(el.kind = 'steering.declared' OR el.theme IN", themes.iter().map(|theme| theme.code()), ")")
        .and_one_of("(el.kind = 'steering.declared' OR el.module IN", modules, ")")
        .and_one_of("(el.kind = 'steering.declared' OR el.adult IN", adult.map(Adult::code), ")")
        .and_one_of("(el.kind <> 'steering.declared' OR el.declared IN", takes_declared.then_some(code), ")")
}
