//! The lines of a book: each entry that counts, for whom, and what it brings in.

use std::sync::LazyLock;

use domain::counting::FirstTime;
use domain::indicator::{Kind, Row};
use domain::{Adult, Day, Id, Month, Theme};
use kit::db::{Binds, Statement, Tx};
use kit::{Result, binds, row, sql};

use super::many::Many;

row! {
    /// An entry in a book.
    pub struct Line {
        pub programme: uuid::Uuid,
        pub book: i64,
        pub nr: i64,
        pub entry: uuid::Uuid,
        pub rule: uuid::Uuid,
        pub kind: Kind,
        pub subject: uuid::Uuid,
        pub partner: uuid::Uuid,
        pub organisation: Option<uuid::Uuid>,
        pub place: Option<uuid::Uuid>,
        pub area: Option<String>,
        pub happened_on: Day,
        pub theme: Option<Theme>,
        pub module: Option<String>,
        pub declared: Option<String>,
        pub person_key: Option<uuid::Uuid>,
        pub adult: Adult,
        pub first_time: Option<FirstTime>,
        pub minutes: i64,
        pub persons: i64,
    }
    /// What the entry itself says of the person, whatever became known later.
    pub struct TellsRow { pub nr: i64, pub person_key: Option<uuid::Uuid>, pub adult: Adult }
}

sql! {
    system select OF_ENTRY -> Line = "SELECT programme, book, nr, entry, rule, kind, subject, partner, organisation, place, area, \
        happened_on, theme, module, declared, person_key, adult, first_time, minutes, persons FROM eligibility \
        WHERE entry = $1 ORDER BY programme, book";
    system select OF_PERSON -> Line = "SELECT programme, book, nr, entry, rule, kind, subject, partner, organisation, place, area, \
        happened_on, theme, module, declared, person_key, adult, first_time, minutes, persons FROM eligibility \
        WHERE person_key = $1 AND programme = $2 AND book = $3 ORDER BY nr";
    system select OF_PLACE -> Line = "SELECT programme, book, nr, entry, rule, kind, subject, partner, organisation, place, area, \
        happened_on, theme, module, declared, person_key, adult, first_time, minutes, persons FROM eligibility \
        WHERE place = $1 AND programme = $2 AND book = $3 AND kind = $4 ORDER BY nr";
    system select OF_ORGANISATION -> Line = "SELECT programme, book, nr, entry, rule, kind, subject, partner, organisation, place, area, \
        happened_on, theme, module, declared, person_key, adult, first_time, minutes, persons FROM eligibility \
        WHERE (organisation = $1 OR subject = $1) AND programme = $2 AND book = $3 AND kind = $4 ORDER BY nr";
    system select TELLS -> TellsRow = "SELECT el.nr, en.person_key, en.adult FROM eligibility el JOIN entry en ON en.id = el.entry \
        WHERE el.person_key = $1 AND el.programme = $2 AND el.book = $3 ORDER BY el.nr";
    system change TAKE_OFF = "DELETE FROM eligibility WHERE entry = $1 AND programme = $2 AND book = $3";
    system change NAME = "UPDATE eligibility SET person_key = $4, adult = $5 WHERE programme = $1 AND book = $2 AND nr = $3";
}

static ADD: LazyLock<Many> = LazyLock::new(|| {
    let before = "INSERT INTO eligibility (programme, book, nr, entry, rule, kind, subject, partner, organisation, place, area, \
        happened_on, month, theme, module, declared, person_key, adult, first_time, minutes, persons) VALUES";
    Many::new("ADD", module_path!(), before, 21, "")
});

/// For the registry: those of a fixed text and those of many rows.
pub fn statements() -> Vec<Statement> {
    [STATEMENTS, &ADD.statements()].concat()
}

impl Line {
    pub fn month(&self) -> Month {
        Month::of(self.happened_on)
    }

    /// The line as indicators look at it.
    pub fn row(&self) -> Row<'_> {
        Row {
            theme: self.theme,
            module: self.module.as_deref(),
            adult: self.adult,
            person_key: self.person_key,
            first_time: self.first_time.unwrap_or(FirstTime::Unknown),
            organisation: self.organisation,
            place: self.place,
            minutes: self.minutes,
            persons: self.persons,
            quantity: self.persons,
            declared_for: self.declared.as_deref(),
            ..Row::new(self.kind, self.subject, self.happened_on)
        }
    }

    fn binds(self) -> Binds {
        let month = self.month();
        let (theme, first_time) = (self.theme.map(Theme::code), self.first_time.map(FirstTime::code));
        binds![
            self.programme,
            self.book,
            self.nr,
            self.entry,
            self.rule,
            self.kind.code(),
            self.subject,
            self.partner,
            self.organisation,
            self.place,
            self.area,
            self.happened_on,
            month,
            theme,
            self.module,
            self.declared,
            self.person_key,
            self.adult.code(),
            first_time,
            self.minutes,
            self.persons
        ]
    }
}

/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx, lines: Vec<Line>) -> Result<()> {
    ADD.run(tx, lines.into_iter().map(Line::binds).collect()).await
}

/// The lines an entry has in every book.
///
/// # Errors
/// When the database refuses.
pub async fn of_entry(tx: &mut Tx, entry: Id) -> Result<Vec<Line>> {
    OF_ENTRY.all(tx, binds![entry]).await
}

/// # Errors
/// When the database refuses.
pub async fn take_off(tx: &mut Tx, line: &Line) -> Result<()> {
    TAKE_OFF.run(tx, binds![line.entry, line.programme, line.book]).await.map(drop)
}

/// The lines of a person in a book.
///
/// # Errors
/// When the database refuses.
pub async fn of_person(tx: &mut Tx, key: Id, programme: Id, book: i64) -> Result<Vec<Line>> {
    OF_PERSON.all(tx, binds![key, programme, book]).await
}

/// The lines of one kind at a place.
///
/// # Errors
/// When the database refuses.
pub async fn of_place(tx: &mut Tx, place: Id, programme: Id, book: i64, kind: Kind) -> Result<Vec<Line>> {
    OF_PLACE.all(tx, binds![place, programme, book, kind.code()]).await
}

/// The lines of one kind of an organisation, or about it.
///
/// # Errors
/// When the database refuses.
pub async fn of_organisation(tx: &mut Tx, organisation: Id, programme: Id, book: i64, kind: Kind) -> Result<Vec<Line>> {
    OF_ORGANISATION.all(tx, binds![organisation, programme, book, kind.code()]).await
}

/// What the entries behind the lines of a person say of her, in the order of [`of_person`].
///
/// # Errors
/// When the database refuses.
pub async fn tells(tx: &mut Tx, key: Id, programme: Id, book: i64) -> Result<Vec<TellsRow>> {
    TELLS.all(tx, binds![key, programme, book]).await
}

/// Gives a line the person it is of now.
///
/// # Errors
/// When the database refuses.
pub async fn name(tx: &mut Tx, line: &Line) -> Result<()> {
    let Line { programme, book, nr, person_key, adult, .. } = line;
    NAME.run(tx, binds![*programme, *book, *nr, *person_key, adult.code()]).await.map(drop)
}
