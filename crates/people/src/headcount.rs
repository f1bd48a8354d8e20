//! A headcount on its way: from the form, into its row, into journal facts, and back into the form.

use domain::headcount::HeadcountError;
use domain::support::MOST_PERSONS;
use domain::{AgeBand, Gender, Headcount, Id};
use kit::db::{On, Tx};
use kit::form::Form;
use kit::journal::Facts;
use kit::{Result, binds, random, row, sql, text};

row! {
    struct HeadcountRow {
        persons: i64,
        female: i64,
        male: i64,
        under_12: i64,
        age_12_17: i64,
        age_18_24: i64,
        age_25_39: i64,
        age_40_59: i64,
        age_60_69: i64,
        age_70_plus: i64,
    }
}

sql! {
    change ADD = "INSERT INTO headcount (id, persons, female, male, under_12, age_12_17, age_18_24, age_25_39, age_40_59, age_60_69, age_70_plus) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    select FIND -> HeadcountRow = "SELECT persons, female, male, under_12, age_12_17, age_18_24, age_25_39, age_40_59, age_60_69, age_70_plus \
        FROM headcount WHERE id = $1";
}

/// Keeps a headcount and answers its id.
///
/// # Errors
/// When the database refuses.
pub async fn add(tx: &mut Tx, headcount: &Headcount) -> Result<Id> {
    let id = random::id(tx.now);
    let [female, male] = Gender::TOLD.map(|gender| headcount.gender(gender));
    let mut counts = binds![id, headcount.persons(), female, male];
    counts.0.extend(AgeBand::TOLD.map(|band| headcount.age(band).into()));
    ADD.run(tx, counts).await?;
    Ok(id)
}

/// The headcount with this id.
///
/// # Errors
/// [`kit::Failure::NotFound`] when there is none.
pub async fn find<'a>(on: impl Into<On<'a>>, id: Id) -> Result<Headcount> {
    let row = FIND.one(on, binds![id]).await?;
    let ages = [row.under_12, row.age_12_17, row.age_18_24, row.age_25_39, row.age_40_59, row.age_60_69, row.age_70_plus];
    Headcount::new(row.persons, [row.female, row.male], ages).map_err(|error| kit::Failure::Other(error.to_string()))
}

/// The field of a gender's count.
pub fn gender_field(gender: Gender) -> String {
    format!("gender_{}", gender.code())
}

/// The field of an age band's count.
pub fn age_field(band: AgeBand) -> String {
    format!("age_{}", band.code())
}

/// Reads the counts out of a form; messages stand beside the field that cannot be right.
pub fn read(form: &mut Form) -> Option<Headcount> {
    let persons = form.int("persons", 1..=MOST_PERSONS);
    let genders = Gender::TOLD.map(|gender| form.int_or_zero(&gender_field(gender), 0..=MOST_PERSONS));
    let ages = AgeBand::TOLD.map(|band| form.int_or_zero(&age_field(band), 0..=MOST_PERSONS));
    let counts = genders.iter().chain(&ages).all(Option::is_some);
    let (Some(persons), true) = (persons, counts) else { return None };
    let read = Headcount::new(persons, genders.map(Option::unwrap_or_default), ages.map(Option::unwrap_or_default));
    read.map_err(|error| complain(form, error)).ok()
}

fn complain(form: &mut Form, error: HeadcountError) {
    match error {
        HeadcountError::Persons => form.wrong("persons", text::FORM_NEEDED, &[]),
        HeadcountError::Gender(gender) => form.wrong(&gender_field(gender), text::PEOPLE_MORE_THAN_ALL, &[]),
        HeadcountError::Genders => form.wrong(&gender_field(Gender::Female), text::PEOPLE_GENDERS_TOO_MANY, &[]),
        HeadcountError::Age(band) => form.wrong(&age_field(band), text::PEOPLE_MORE_THAN_ALL, &[]),
        HeadcountError::Ages => form.wrong(&age_field(AgeBand::UpTo11), text::PEOPLE_AGES_TOO_MANY, &[]),
    }
}

/// Puts the counts into a form's fields; what is zero stays empty.
pub fn fill(form: &mut Form, headcount: &Headcount) {
    form.set("persons", headcount.persons());
    let genders = Gender::TOLD.map(|gender| (gender_field(gender), headcount.gender(gender)));
    let ages = AgeBand::TOLD.map(|band| (age_field(band), headcount.age(band)));
    for (field, count) in genders.into_iter().chain(ages).filter(|(_, count)| *count > 0) {
        form.set(&field, count);
    }
}

/// The counts as journal facts.
pub fn facts(facts: Facts, headcount: &Headcount) -> Facts {
    let facts = facts.count("female", headcount.gender(Gender::Female)).count("male", headcount.gender(Gender::Male));
    AgeBand::TOLD.iter().fold(facts, |facts, band| facts.count(band.code(), headcount.age(*band)))
}
