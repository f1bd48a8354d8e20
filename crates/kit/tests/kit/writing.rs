//! A command is done once, whole, or not at all.

use kit::testing::TestApp;
use kit::{Actor, Command, Failure, binds, on_both, row, sql, write};

row! {
    struct ValueRow { value: String }
}

sql! {
    change SET = "INSERT INTO setting (name, value) VALUES ($1, $2)";
    select GET -> ValueRow = "SELECT value FROM setting WHERE name = $1";
}

async fn set(app: &TestApp, command: Command, name: &str, value: &str) -> kit::Result<String> {
    write(app, Actor::System, command, async |tx| {
        SET.run(tx, binds![name, value]).await?;
        Ok(format!("{name} is {value}"))
    })
    .await
}

fn command(nr: u128, contents: &str) -> Command {
    Command::new(uuid::Uuid::from_u128(nr), contents.as_bytes())
}

on_both! {
    async fn sending_twice_is_the_same_as_sending_once(app: TestApp) {
        let first = set(&app, command(1, "blue"), "colour", "blue").await.unwrap();
        let again = set(&app, command(1, "blue"), "colour", "blue").await.unwrap();
        assert_eq!(first, again);
        assert_eq!(GET.all(&app.db, binds!["colour"]).await.unwrap().len(), 1);
    }

    async fn the_same_id_with_other_contents_is_a_conflict(app: TestApp) {
        set(&app, command(1, "blue"), "colour", "blue").await.unwrap();
        let other = set(&app, command(1, "red"), "shade", "red").await;
        assert!(matches!(other, Err(Failure::Conflict(_))));
        assert!(GET.optional(&app.db, binds!["shade"]).await.unwrap().is_none());
    }

    async fn ten_at_once_with_one_id_do_it_once(app: TestApp) {
        let answers = (0..10).map(|_| {
            let app = app.app.clone();
            tokio::spawn(async move {
                write(&app, Actor::System, command(3, "x"), async |tx| SET.run(tx, binds!["many", "x"]).await).await
            })
        });
        for answer in answers.collect::<Vec<_>>() {
            assert_eq!(answer.await.unwrap().unwrap(), 1);
        }
        assert_eq!(GET.all(&app.db, binds!["many"]).await.unwrap().len(), 1);
    }

    async fn what_fails_leaves_nothing_behind_and_can_be_sent_again(app: TestApp) {
        let failed: kit::Result<()> = write(&app, Actor::System, command(2, "x"), async |tx| {
            SET.run(tx, binds!["half", "done"]).await?;
            Err(Failure::NotFound)
        })
        .await;
        assert!(failed.is_err());
        assert!(GET.optional(&app.db, binds!["half"]).await.unwrap().is_none());
        assert_eq!(set(&app, command(2, "x"), "half", "whole").await.unwrap(), "half is whole");
    }

    async fn nothing_is_written_while_the_database_is_being_checked(app: TestApp) {
        app.set_writable(false);
        assert!(matches!(set(&app, command(1, "x"), "a", "b").await, Err(Failure::ReadOnly)));
        app.set_writable(true);
        assert!(set(&app, command(1, "x"), "a", "b").await.is_ok());
    }
}
