//! The journal is append-only, chained, and knows who wrote only by an opaque key.

use domain::{Month, parse_day};
use kit::db::spelled;
use kit::journal::{self, Broken, Entry, cursor};
use kit::testing::TestApp;
use kit::{Actor, Command, binds, on_both, row, sql, write};

sql! {
    system change REWRITE = "UPDATE entry SET minutes = 99 WHERE kind = $1";
    system change REMOVE = "DELETE FROM entry WHERE kind = $1";
    system change LIFT = "DELETE FROM unsealed";
    system select ACTORS -> ActorRow = "SELECT actor FROM entry ORDER BY id";
    system select ACCOUNTS -> AccountRow = "SELECT account FROM actor_key ORDER BY month, key";
}

row! {
    struct ActorRow { actor: Option<uuid::Uuid> }
    struct AccountRow { account: uuid::Uuid }
}

fn entry(minutes: i64) -> Entry {
    Entry { minutes, ..Entry::new("support.moment", uuid::Uuid::from_u128(7), parse_day("2024-05-15").unwrap()) }
}

async fn record(app: &TestApp, minutes: i64) {
    write::system(app, async |tx| tx.record(entry(minutes)).await).await.unwrap();
}

on_both! {
    async fn entries_get_numbers_and_a_chain_that_holds(app: TestApp) {
        for minutes in 1..=5 {
            record(&app, minutes).await;
        }
        journal::seal_waiting(&app).await.unwrap();
        assert_eq!(journal::verify(&app.db).await.unwrap(), Ok(5));
        assert_eq!(cursor::newest(&app.db).await.unwrap(), 5);
        let all = journal::after(&app.db, 0, 10).await.unwrap();
        assert_eq!(all.iter().map(|row| row.nr).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert_eq!(all.iter().map(|row| row.minutes).sum::<i64>(), 15);
        assert_eq!(journal::after(&app.db, 3, 10).await.unwrap().len(), 2);
    }

    async fn an_entry_can_neither_be_changed_nor_removed(app: TestApp) {
        record(&app, 15).await;
        assert!(write::system(&app, async |tx| REWRITE.run(tx, binds!["support.moment"]).await).await.is_err());
        assert!(write::system(&app, async |tx| REMOVE.run(tx, binds!["support.moment"]).await).await.is_err());
        journal::seal_waiting(&app).await.unwrap();
        assert_eq!(journal::after(&app.db, 0, 10).await.unwrap()[0].minutes, 15);
    }

    async fn an_entry_that_is_neither_sealed_nor_waiting_is_reported(app: TestApp) {
        record(&app, 15).await;
        journal::seal_waiting(&app).await.unwrap();
        if !app.db.is_sqlite() {
            record(&app, 20).await;
            write::system(&app, async |tx| LIFT.run(tx, binds![]).await).await.unwrap();
            assert_eq!(journal::verify(&app.db).await.unwrap(), Err(Broken::Strays(1)));
        }
    }

    async fn the_actor_is_one_key_a_month_that_can_be_forgotten(app: TestApp) {
        let christine = uuid::Uuid::from_u128(42);
        for minutes in [5, 10] {
            let command = Command::own(app.clock.now());
            write(&app, Actor::Account(christine), command, async |tx| tx.record(entry(minutes)).await).await.unwrap();
        }
        let actors: Vec<_> = ACTORS.all(&app.db, binds![]).await.unwrap().into_iter().map(|row| row.actor).collect();
        assert!(actors[0].is_some() && actors[0] == actors[1] && actors[0] != Some(christine));
        assert_eq!(ACCOUNTS.all(&app.db, binds![]).await.unwrap()[0].account, christine);
        let next = Month::of(app.clock.today()).next();
        let forget = "DELETE FROM actor_key WHERE month < $1".to_owned();
        write::system(&app, async |tx| spelled::change(tx, forget, binds![next]).await).await.unwrap();
        assert!(ACCOUNTS.all(&app.db, binds![]).await.unwrap().is_empty());
        assert_eq!(ACTORS.all(&app.db, binds![]).await.unwrap().len(), 2);
    }

    async fn a_cursor_moves_with_the_work_or_not_at_all(app: TestApp) {
        record(&app, 1).await;
        let failed: kit::Result<()> = write::system(&app, async |tx| {
            assert_eq!(cursor::lock(tx, "reader").await?, 0);
            cursor::advance(tx, "reader", 1).await?;
            Err(kit::Failure::NotFound)
        })
        .await;
        assert!(failed.is_err());
        assert_eq!(cursor::place(&app.db, "reader").await.unwrap(), 0);
    }
}
