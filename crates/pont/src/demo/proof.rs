//! What Cross&Le@rn declared as a whole and what shows it: files per half year, and the semester reports.

use domain::Id;
use kit::db::Tx;
use kit::{App, Failure, Lang, Result};
use steering::history::Spot;
use steering::report::{NewEvidence, accept, add_evidence, open_report, submit, write_text};
use steering::store::declaration::{NewDeclaration, declare};
use steering::store::period::periods;
use steering::store::programme::Partner;

use super::evidence::{csv, pdf, png};
use super::history::known;
use super::setting::{SEMESTERS, on};
use super::trained::OPERATORS;

/// An amount of each operator, in the order of the operators.
struct Declared {
    indicator: &'static str,
    day: &'static str,
    made: &'static str,
    amounts: [i64; 4],
    says: &'static str,
}

/// More than 40 000 guidances by the end of 2021.
const DECLARED: [Declared; 3] = [
    Declared {
        indicator: "guidances",
        day: "2021-12-31",
        made: "2022-01-19",
        amounts: [13_400, 9_850, 11_300, 5_800],
        says: "Opgeteld uit de telbladen van de opgeleide helpers, per organisatie",
    },
    Declared {
        indicator: "learners_reached",
        day: "2021-12-31",
        made: "2022-01-19",
        amounts: [5_200, 3_900, 4_300, 2_300],
        says: "Opgeteld uit de telbladen van de opgeleide helpers, per organisatie",
    },
    Declared {
        indicator: "learners_reached",
        day: "2022-06-30",
        made: "2022-07-11",
        amounts: [2_200, 1_750, 1_900, 1_080],
        says: "Opgeteld uit de telbladen van de opgeleide helpers, per organisatie",
    },
];

/// A report as it was written and sent.
struct Report {
    sent: &'static str,
    accepted: &'static str,
    /// Part, then the text in Dutch and in French.
    texts: [(&'static str, &'static str, &'static str); 3],
}

const REPORTS: [Report; 3] = [
    Report {
        sent: "2021-06-08",
        accepted: "2021-06-29",
        texts: [
            (
                "introduction",
                "In dit eerste semester gingen de vormingen meteen van start, vaak op afstand. 162 helpers volgden er minstens één, en meer dan 250 organisaties sloten zich aan.",
                "Ce premier semestre a lancé les formations, souvent à distance. 162 aidants en ont suivi au moins une, et plus de 250 organisations se sont inscrites.",
            ),
            (
                "difficulties",
                "Door de sluitingen konden groepen niet altijd samenkomen. We gaven kortere sessies via het scherm en hielden plaatsen vrij voor wie liever ter plaatse komt.",
                "Les fermetures ont empêché certains groupes de se réunir. Nous avons donné des séances plus courtes à l’écran et gardé des places pour ceux qui préfèrent venir.",
            ),
            (
                "next",
                "Volgend semester brengen we de vorming naar de plaatsen zelf en leiden we per partner minstens tachtig nieuwe helpers op.",
                "Au prochain semestre, nous irons former dans les lieux mêmes et chaque opérateur vise au moins quatre-vingts nouveaux aidants.",
            ),
        ],
    },
    Report {
        sent: "2021-09-14",
        accepted: "2021-10-05",
        texts: [
            (
                "introduction",
                "De vormingen verhuisden weer naar bibliotheken, sociale huizen en digitale ruimtes. Helpers van het eerste uur kwamen terug voor een vervolg.",
                "Les formations sont retournées dans les bibliothèques, les maisons sociales et les espaces numériques. Les premiers aidants sont revenus pour une suite.",
            ),
            (
                "difficulties",
                "Enkele helpers volgden bij twee partners een vorming. We tellen hen één keer en stemmen de kalenders beter op elkaar af.",
                "Quelques aidants ont suivi une formation chez deux opérateurs. Nous les comptons une seule fois et coordonnons mieux les calendriers.",
            ),
            (
                "next",
                "We bereiden samen een slotdag voor en verzamelen de telbladen van de helpers.",
                "Nous préparons ensemble une journée de clôture et rassemblons les fiches de comptage des aidants.",
            ),
        ],
    },
    Report {
        sent: "2022-02-08",
        accepted: "2022-03-01",
        texts: [
            (
                "introduction",
                "Eind 2021 telden we 1142 deelnames aan 246 vormingen, 2141 accounts, 919 organisaties en 107 bijeenkomsten. Opgeleide helpers begeleidden burgers meer dan 40 000 keer.",
                "Fin 2021, nous comptions 1142 participations à 246 formations, 2141 comptes, 919 organisations et 107 événements. Les aidants formés ont accompagné des citoyens plus de 40 000 fois.",
            ),
            (
                "difficulties",
                "De duizendste helper is nog niet opgeleid, maar District09 haalde in december al zijn 250. De begeleidingen zijn een opgave per partner, geen telling één voor één.",
                "Le millième aidant n’est pas encore formé, mais District09 a atteint ses 250 en décembre. Les accompagnements sont déclarés par opérateur et non comptés un à un.",
            ),
            (
                "next",
                "In februari verwachten we de duizendste helper. Daarna ronden we af en blijven de oefenplatformen open.",
                "Nous attendons le millième aidant en février. Ensuite nous clôturons\u{a0}; les plateformes d’exercices restent ouvertes.",
            ),
        ],
    },
];

/// How many reports were sent.
pub const SENT: usize = REPORTS.len();

/// Keeps the files of every half year and declares what was not entered one by one. `homes` are the places of the
/// operators, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn show(app: &App, tx: &mut Tx, programme: Id, operators: &[Partner], homes: &[Spot]) -> Result<()> {
    for (nr, (first, last)) in (1..).zip(SEMESTERS) {
        tx.now = on(app.clock.zone, last)?;
        for (slug, _) in OPERATORS {
            let partner = of(operators, slug)?;
            for (indicator, name, bytes) in files(partner, nr, first, last) {
                let (partner, day) = (Some(partner.id), known(last)?);
                add_evidence(tx, &NewEvidence { programme, partner, indicator, day, name: &name, bytes: &bytes }).await?;
            }
        }
    }
    for declared in &DECLARED {
        tx.now = on(app.clock.zone, declared.made)?;
        for (at, (slug, _)) in OPERATORS.iter().enumerate() {
            enter(tx, programme, of(operators, slug)?, declared, declared.amounts[at], homes[at].clone()).await?;
        }
    }
    Ok(())
}

async fn enter(tx: &mut Tx, programme: Id, partner: &Partner, declared: &Declared, amount: i64, at: Spot) -> Result<()> {
    let Declared { indicator, day, says, .. } = *declared;
    let amount_says = format!("{indicator}: {amount}");
    let bytes = pdf(&[&format!("Telbladen {}", partner.name), &amount_says, day]);
    let (day, name) = (known(day)?, format!("telbladen-{}-{day}.pdf", partner.slug));
    let partner = partner.id;
    let new = NewEvidence { programme, partner: Some(partner), indicator, day, name: &name, bytes: &bytes };
    let evidence = add_evidence(tx, &new).await?;
    declare(tx, &NewDeclaration { programme, partner, indicator, amount, day, says, evidence, at }).await.map(drop)
}

/// A list, a report and a picture of a half year, each for the indicator that it shows.
fn files(partner: &Partner, nr: u32, first: &str, last: &str) -> [(&'static str, String, Vec<u8>); 4] {
    let (slug, name) = (&partner.slug, &partner.name);
    let names = || csv("organisatie,van,tot", [format!("{name},{first},{last}")]);
    let report = pdf(&[&format!("Vormingen {name}"), &format!("{first} - {last}")]);
    [
        ("helpers_trained", format!("aanwezigheidslijst-{slug}-{nr}.csv"), names()),
        ("trained_participations", format!("deelnames-{slug}-{nr}.csv"), names()),
        ("trainings", format!("vormingen-{slug}-{nr}.pdf"), report),
        ("events", format!("bijeenkomst-{slug}-{nr}.png"), png(nr)),
    ]
}

/// Writes a report of the half year with this position, sends it and has it accepted. What it counts must have been
/// worked before.
///
/// # Errors
/// When the database refuses.
pub async fn report(app: &App, tx: &mut Tx, programme: Id, nr: usize) -> Result<()> {
    let (zone, written) = (app.clock.zone, &REPORTS[nr]);
    let periods = periods(&mut *tx, programme).await?;
    let period = periods.get(nr).ok_or(Failure::NotFound)?.id;
    tx.now = on(zone, written.sent)?;
    let report = open_report(tx, programme, period, None).await?;
    for (part, nl, fr) in written.texts {
        write_text(tx, report, part, Lang::Nl, nl).await?;
        write_text(tx, report, part, Lang::Fr, fr).await?;
    }
    submit(tx, report, known(written.sent)?).await?;
    tx.now = on(zone, written.accepted)?;
    accept(tx, report, "").await
}

/// Begins the report of District09 on the last half year, for its coordinators to go on with.
///
/// # Errors
/// When the database refuses.
pub async fn begin_last(app: &App, tx: &mut Tx, programme: Id, operators: &[Partner]) -> Result<()> {
    let periods = periods(&mut *tx, programme).await?;
    let period = periods.get(SENT).ok_or(Failure::NotFound)?.id;
    tx.now = on(app.clock.zone, "2022-07-11")?;
    let report = open_report(tx, programme, period, Some(of(operators, "district09")?.id)).await?;
    let begun = "In dit laatste semester leidden we de driehonderdste helper op.";
    write_text(tx, report, "introduction", Lang::Nl, begun).await
}

fn of<'a>(operators: &'a [Partner], slug: &str) -> Result<&'a Partner> {
    operators.iter().find(|partner| partner.slug == slug).ok_or(Failure::NotFound)
}
