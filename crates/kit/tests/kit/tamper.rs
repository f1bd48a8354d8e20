//! Someone with the database file and bad intentions lifts the locks and changes one thing: it is found.

use domain::parse_day;
use kit::db::Db;
use kit::journal::{self, Entry};
use kit::testing::TestApp;
use kit::{on_both, write};

const ENTRIES: i64 = 12;

async fn run(app: &TestApp, text: String) {
    let script = sqlx::raw_sql(sqlx::AssertSqlSafe(text));
    match &app.db {
        Db::Sqlite { writer, .. } => script.execute(writer).await.map(drop).unwrap(),
        Db::Postgres(pool) => script.execute(pool).await.map(drop).unwrap(),
    }
}

async fn lift_the_locks(app: &TestApp) {
    let on = |table: &str| if app.db.is_sqlite() { String::new() } else { format!(" ON {table}") };
    let locks = if app.db.is_sqlite() {
        vec![
            ("entry_refuses_update", "entry"),
            ("entry_refuses_delete", "entry"),
            ("seal_refuses_update", "seal"),
            ("seal_refuses_delete", "seal"),
        ]
    } else {
        vec![("entry_append_only", "entry"), ("seal_append_only", "seal")]
    };
    for (lock, table) in locks {
        run(app, format!("DROP TRIGGER {lock}{}", on(table))).await;
    }
}

/// Changes something of the entry with this number, and the way back.
fn deeds(nr: i64) -> Vec<(String, String)> {
    let of = format!("WHERE id = (SELECT entry FROM seal WHERE nr = {nr})");
    vec![
        (format!("UPDATE entry SET minutes = minutes + 1 {of}"), format!("UPDATE entry SET minutes = minutes - 1 {of}")),
        (format!("UPDATE entry SET persons = persons + 1 {of}"), format!("UPDATE entry SET persons = persons - 1 {of}")),
        (format!("UPDATE entry SET theme = 'bank' {of}"), format!("UPDATE entry SET theme = NULL {of}")),
        (format!("UPDATE entry SET area = '31022' {of}"), format!("UPDATE entry SET area = NULL {of}")),
        (
            format!("UPDATE entry SET happened_on = '2024-05-14' {of}"),
            format!("UPDATE entry SET happened_on = '2024-05-15' {of}"),
        ),
        (
            format!("UPDATE entry SET recorded_at = recorded_at + 1 {of}"),
            format!("UPDATE entry SET recorded_at = recorded_at - 1 {of}"),
        ),
        (format!("UPDATE entry SET facts = '{{\"outcome\":\"solved\"}}' {of}"), format!("UPDATE entry SET facts = '{{}}' {of}")),
        (
            format!("UPDATE seal SET nr = nr + 1000 WHERE nr = {nr}"),
            format!("UPDATE seal SET nr = nr - 1000 WHERE nr = {}", nr + 1000),
        ),
    ]
}

on_both! {
    async fn every_change_to_any_sealed_entry_is_found(app: TestApp) {
        for minutes in 0..ENTRIES {
            let subject = kit::random::opaque_id();
            let entry = Entry { minutes, persons: 1, ..Entry::new("support.moment", subject, parse_day("2024-05-15").unwrap()) };
            write::system(&app, async |tx| tx.record(entry.clone()).await).await.unwrap();
        }
        journal::seal_waiting(&app).await.unwrap();
        lift_the_locks(&app).await;
        for nr in 1..=ENTRIES {
            for (deed, back) in deeds(nr) {
                run(&app, deed.clone()).await;
                assert!(journal::verify(&app.db).await.unwrap().is_err(), "{deed} went unseen");
                run(&app, back).await;
            }
        }
        assert_eq!(journal::verify(&app.db).await.unwrap(), Ok(ENTRIES));
    }
}
