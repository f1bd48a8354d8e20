//! What Digibank West did before Pont comes in as a file: once, whole, and without anybody's name.

use domain::Id;
use kit::db::spelled::{Type, read};
use kit::testing::TestApp;
use kit::{Actor, binds, on_both};
use steering::figures::{Of, Reader, Span, value};
use steering::history::{HistoryColumn, HistoryKind, HistoryWrong, Import, Look, Plan, Problem, bring_in, code, look};
use steering::store::indicator::{Indicator, adopt, find};
use steering::store::programme::{Partner, partners};

use crate::story::{Story, set};

const HEAD: &str = "kind,date,reference,organisation,area,persons,minutes,given_name,family_name,birth_date\n";

/// Godelieve took part twice, once with dashes in her date; somebody without a name once.
const GOOD: &str = "training,2023-03-04,T-1,oostkamp,,,180,,,\n\
    participation,2023-03-04,P-1,oostkamp,,1,180,Godelieve,Verhaeghe,28-02-1950\n\
    participation,2023-06-01,P-2,oostkamp,,,180,Godelieve,Verhaeghe,1950-02-28\n\
    participation,2023-06-01,P-3,oostkamp,,,180,,,\n\
    account,2023-03-05,A-1,oostkamp,,,,,,\n\
    organisation,2023-03-05,O-1,oostkamp,,,,,,\n\
    event,2023-04-01,E-1,oostkamp,,45,,,,\n";

async fn partner(app: &TestApp, programme: Id) -> Partner {
    partners(&app.db, programme).await.unwrap().remove(0)
}

async fn right(app: &TestApp, programme: Id, lines: &str) -> (Import, Plan) {
    match look(app, partner(app, programme).await, format!("{HEAD}{lines}").as_bytes()).await.unwrap() {
        Look::Right(import, plan) => (import, plan),
        Look::Wrong(problems) => panic!("{problems:?}"),
        Look::Unreadable(reason) => panic!("{reason:?}"),
    }
}

async fn wrong(app: &TestApp, programme: Id, lines: &str) -> Vec<Problem> {
    match look(app, partner(app, programme).await, format!("{HEAD}{lines}").as_bytes()).await.unwrap() {
        Look::Wrong(problems) => problems,
        _ => panic!("this was right: {lines}"),
    }
}

async fn enter(app: &TestApp, (import, plan): (Import, Plan)) -> kit::Result<i64> {
    let coded = code(app, plan.people, |_| ()).await?;
    bring_in(app, Actor::System, &import, &plan.lines, &coded).await
}

async fn follow(app: &TestApp) {
    kit::journal::seal_waiting(app).await.unwrap();
    steering::catch_up(app).await.unwrap();
}

async fn trained(app: &TestApp) -> Story {
    let story = set(app).await;
    kit::write::system(app, async |tx| adopt(tx, story.west, "cross-and-learn").await).await.unwrap();
    story
}

async fn indicator(app: &TestApp, programme: Id, code: &str) -> Indicator {
    find(&app.db, programme, code).await.unwrap().unwrap()
}

async fn figure(app: &TestApp, programme: Id, code: &str) -> i64 {
    let indicator = indicator(app, programme, code).await;
    value(&app.db, Reader::Program, &indicator, Of::Total, Span::ALWAYS).await.unwrap().figure
}

on_both! {
    async fn a_file_counts_as_what_it_tells_and_a_second_time_changes_nothing(app: TestApp) {
        let story = trained(&app).await;
        let first = right(&app, story.west, GOOD).await;
        assert_eq!((first.1.lines.len(), first.1.people.len(), first.1.known, first.1.outside), (7, 1, 0, 0));
        assert_eq!(enter(&app, first).await.unwrap(), 7);
        let again = right(&app, story.west, GOOD).await;
        assert_eq!((again.1.lines.len(), again.1.people.len(), again.1.known), (0, 0, 7), "nobody is coded again");
        assert_eq!(enter(&app, again).await.unwrap(), 0);
        follow(&app).await;
        let told = [("helpers_trained", 1), ("trained_participations", 3), ("trainings", 1), ("accounts", 1), ("organisations", 1), ("events", 1)];
        for (code, expected) in told {
            assert_eq!(figure(&app, story.west, code).await, expected, "{code}");
        }
        let helpers = indicator(&app, story.west, "helpers_trained").await;
        let bounds = value(&app.db, Reader::Program, &helpers, Of::Total, Span::ALWAYS).await.unwrap();
        assert_eq!((bounds.lower, bounds.upper), (1, 2), "nobody knows who the third participation was");
    }

    async fn the_same_file_brought_in_twice_at_once_enters_once(app: TestApp) {
        let story = trained(&app).await;
        let (one, other) = (right(&app, story.west, GOOD).await, right(&app, story.west, GOOD).await);
        let (one, other) = tokio::join!(enter(&app, one), enter(&app, other));
        assert_eq!(one.unwrap() + other.unwrap(), 7);
        follow(&app).await;
        assert_eq!(figure(&app, story.west, "trained_participations").await, 3);
    }

    async fn more_lines_than_one_transaction_takes_come_in_and_go_on_after_a_stop(app: TestApp) {
        let story = trained(&app).await;
        let lines = (0..2_300).map(|nr| format!("account,2023-03-05,A-{nr},oostkamp,,,,,,\n")).collect::<Vec<_>>().concat();
        let (import, plan) = right(&app, story.west, &lines).await;
        assert_eq!(bring_in(&app, Actor::System, &import, &plan.lines[..700], &[]).await.unwrap(), 700);
        assert_eq!(enter(&app, right(&app, story.west, &lines).await).await.unwrap(), 1_600);
    }

    async fn one_wrong_line_and_nothing_is_entered(app: TestApp) {
        let story = trained(&app).await;
        let cases = [
            ("workshop,2023-03-04,T-9,oostkamp,,,,,,", HistoryColumn::Kind, HistoryWrong::UnknownKind),
            ("training,2024-05-16,T-9,oostkamp,,,,,,", HistoryColumn::Date, HistoryWrong::DateFuture),
            ("training,31-02-2023,T-9,oostkamp,,,,,,", HistoryColumn::Date, HistoryWrong::DateNotADay),
            ("training,29-02-2023,T-9,oostkamp,,,,,,", HistoryColumn::Date, HistoryWrong::DateLeapDay),
            ("training,2023,T-9,oostkamp,,,,,,", HistoryColumn::Date, HistoryWrong::DateOnlyAYear),
            ("training,2023-03-04,,oostkamp,,,,,,", HistoryColumn::Reference, HistoryWrong::NoReference),
            ("training,2023-03-04,Godelieve Verhaeghe,oostkamp,,,,,,", HistoryColumn::Reference, HistoryWrong::ReferenceNotAnId),
            ("training,2023-03-04,T-1,oostkamp,,,,,,", HistoryColumn::Reference, HistoryWrong::ReferenceTwice),
            ("training,2023-03-04,T-9,damme,,,,,,", HistoryColumn::Organisation, HistoryWrong::NotOfThisPartner),
            ("training,2023-03-04,T-9,nergens,,,,,,", HistoryColumn::Organisation, HistoryWrong::NotOfThisPartner),
            ("training,2023-03-04,T-9,oostkamp,31006,,,,,", HistoryColumn::Area, HistoryWrong::AreaNotOfPlace),
            ("event,2023-03-04,E-9,oostkamp,,-3,,,,", HistoryColumn::Persons, HistoryWrong::Persons),
            ("training,2023-03-04,T-9,oostkamp,,,lang,,,", HistoryColumn::Minutes, HistoryWrong::Minutes),
            ("training,2023-03-04,T-9,oostkamp,,,,Godelieve,,", HistoryColumn::GivenName, HistoryWrong::OnlyForParticipations),
            ("participation,2023-03-04,P-9,oostkamp,,2,,Rosa,Claes,1950-02-28", HistoryColumn::Persons, HistoryWrong::OnePerson),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa,,1950-02-28", HistoryColumn::FamilyName, HistoryWrong::NoFamilyName),
            ("participation,2023-03-04,P-9,oostkamp,,,,فاطمة,الزهراء,1950-02-28", HistoryColumn::GivenName, HistoryWrong::NotLatin),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa,Claes,", HistoryColumn::BirthDate, HistoryWrong::BirthIncomplete),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa,Claes,1950", HistoryColumn::BirthDate, HistoryWrong::BirthOnlyAYear),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa,Claes,29-02-1950", HistoryColumn::BirthDate, HistoryWrong::BirthLeapDay),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa,Claes,31-02-1950", HistoryColumn::BirthDate, HistoryWrong::BirthNotADay),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa,Claes,2023-03-05", HistoryColumn::BirthDate, HistoryWrong::BirthFuture),
            ("participation,2023-03-04,P-9,oostkamp,,,,Rosa 85.07.30-999.32,Claes,1950-02-28", HistoryColumn::GivenName, HistoryWrong::NationalNumber),
        ];
        for (line, column, expected) in cases {
            let problems = wrong(&app, story.west, &format!("{GOOD}{line}\n")).await;
            assert_eq!((problems[0].nr, problems[0].column, problems[0].wrong), (9, column, expected), "{line}");
            assert!(problems.iter().all(|problem| !problem.given.contains("Rosa")), "{problems:?}");
        }
        let problems = wrong(&app, story.west, "training,2023-03-04,T-1,oostkamp,,,,,,\ntraining,2023-03-04,T-1,oostkamp,,,,,,\n").await;
        assert_eq!(problems[0].other, Some(2));
        follow(&app).await;
        assert_eq!(figure(&app, story.west, "trainings").await, 0);
    }

    async fn a_reference_that_was_something_else_is_refused(app: TestApp) {
        let story = trained(&app).await;
        enter(&app, right(&app, story.west, GOOD).await).await.unwrap();
        let problems = wrong(&app, story.west, "event,2023-04-01,T-1,oostkamp,,,,,,\n").await;
        assert_eq!(problems[0].wrong, HistoryWrong::ReferenceOfAnother);
        assert_eq!(right(&app, story.north, "event,2023-04-01,T-1,damme,,,,,,\n").await.1.lines.len(), 1, "another's numbers");
    }

    async fn what_lies_outside_is_told_before_and_does_not_count(app: TestApp) {
        let story = trained(&app).await;
        let lines = "training,2022-12-31,T-1,oostkamp,,,,,,\ntraining,2023-03-04,T-2,torhout,,,,,,\ntraining,2023-03-04,T-3,oostkamp,,,,,,\n";
        let looked = right(&app, story.west, lines).await;
        assert_eq!(looked.1.outside, 2);
        enter(&app, looked).await.unwrap();
        follow(&app).await;
        assert_eq!(figure(&app, story.west, "trainings").await, 1);
    }

    async fn two_with_one_code_are_named_and_count_as_one(app: TestApp) {
        let story = trained(&app).await;
        let lines = "participation,2023-03-04,P-1,oostkamp,,,,Godelieve,Verhaeghe,1950-02-28\n\
            participation,2023-03-04,P-2,oostkamp,,,,Godfried,Vermeulen,1950-02-28\n";
        let looked = right(&app, story.west, lines).await;
        assert_eq!((looked.1.alike.clone(), looked.1.people.len()), (vec![(2, 3)], 1));
        enter(&app, looked).await.unwrap();
        follow(&app).await;
        assert_eq!(figure(&app, story.west, "helpers_trained").await, 1);
    }

    async fn no_name_and_no_birth_date_is_anywhere_after_an_import(app: TestApp) {
        let story = trained(&app).await;
        let lines = "participation,2023-03-04,P-1,oostkamp,,,,Zébuline,Kwartsteen,17-03-1951\n";
        enter(&app, right(&app, story.west, lines).await).await.unwrap();
        follow(&app).await;
        for trace in ["buline", "wartsteen", "1951-03-17", "17-03-1951", "17/03/1951", "zebkwa"] {
            let found = holds(&app, trace).await;
            assert!(found.is_empty(), "{trace} stands in {found:?}");
        }
        assert!(!holds(&app, "training.participation").await.is_empty(), "the scan finds what is there");
    }

    async fn a_file_waits_for_a_yes_of_who_brought_it(app: TestApp) {
        use steering::history::running::{Stage, begin, drop_it, stage, wait};
        let story = trained(&app).await;
        let (anouk, luc) = (kit::random::opaque_id(), kit::random::opaque_id());
        let (import, plan) = right(&app, story.west, "account,2023-03-05,A-1,oostkamp,,,,,,\n").await;
        let id = wait(&app, story.west, anouk, import, plan);
        assert!(stage(story.west, luc, id).is_none() && stage(story.north, anouk, id).is_none());
        assert!(begin(&app, story.west, luc, id).is_err());
        drop_it(story.west, luc, id);
        assert_eq!(stage(story.west, anouk, id).unwrap().0, Stage::Waiting);
        drop_it(story.west, anouk, id);
        assert!(stage(story.west, anouk, id).is_none() && begin(&app, story.west, anouk, id).is_err());
    }
}

/// The tables in which a text stands, in any column, as text or as bytes.
async fn holds(app: &TestApp, trace: &str) -> Vec<String> {
    let steps = kit::db::migrate::steps(app.db.is_sqlite());
    let names = steps.iter().flat_map(|step| step.text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")));
    let mut found = Vec::new();
    for table in names.map(|line| line.split([' ', '(']).next().unwrap()) {
        if !exists(app, table).await {
            continue;
        }
        let text = if app.db.is_sqlite() {
            let columns = columns(app, table).await;
            let spelled = columns.iter().map(|name| format!("quote({name})")).collect::<Vec<_>>().join(" || ' ' || ");
            format!("SELECT {spelled} FROM {table}")
        } else {
            format!("SELECT CAST(t AS TEXT) FROM {table} t")
        };
        let rows = read(&app.db, text, binds![], &[Type::Text]).await.unwrap();
        let bytes = data_encoding::HEXLOWER.encode(trace.as_bytes());
        let says = |row: &Vec<kit::db::Bind>| format!("{row:?}");
        if rows.iter().any(|row| says(row).contains(trace) || says(row).to_lowercase().contains(&bytes)) {
            found.push(table.to_owned());
        }
    }
    found
}

async fn exists(app: &TestApp, table: &str) -> bool {
    let from = if app.db.is_sqlite() {
        "SELECT name FROM sqlite_master"
    } else {
        "SELECT CAST(table_name AS TEXT) FROM information_schema.tables"
    };
    let rows = read(&app.db, from.to_owned(), binds![], &[Type::Text]).await.unwrap();
    rows.iter().any(|row| format!("{row:?}").contains(&format!("\"{table}\"")))
}

async fn columns(app: &TestApp, table: &str) -> Vec<String> {
    let rows = read(&app.db, format!("SELECT name FROM pragma_table_info('{table}')"), binds![], &[Type::Text]).await.unwrap();
    let text = |row: &Vec<kit::db::Bind>| format!("{:?}", row[0]).split('"').nth(1).unwrap().to_owned();
    rows.iter().map(text).collect()
}

#[test]
fn every_kind_of_line_has_its_kind_of_entry() {
    for kind in HistoryKind::ALL {
        assert!(domain::indicator::Kind::from_code(kind.entry()).is_some(), "{kind}");
    }
}
