//! Somebody who can write in the database file itself.

use domain::Id;
use kit::db::Db;
use kit::testing::TestApp;
use sqlx::Executor as _;

/// Takes away what keeps frozen reports as they are, and changes one.
pub async fn by_force(app: &TestApp, report: Id, content: &str) {
    let Db::Sqlite { writer, .. } = &app.db else { panic!("a file is tampered with") };
    let mut connection = writer.acquire().await.unwrap();
    let triggers: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'report_frozen'")
            .fetch_all(&mut *connection)
            .await
            .unwrap();
    for (name,) in triggers {
        connection.execute(sqlx::AssertSqlSafe(format!("DROP TRIGGER {name}"))).await.unwrap();
    }
    sqlx::query("UPDATE report_frozen SET content = $2 WHERE report = $1")
        .bind(report)
        .bind(content)
        .execute(&mut *connection)
        .await
        .unwrap();
}
