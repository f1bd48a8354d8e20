//! The end of counting: when the last programme is closed, every code goes. The keys stay, which are random numbers, so
//! that everything can still be counted again; but nobody who comes back is recognised, not even by who has the secret.

use kit::{App, Result, binds, row, sql, write};

row! {
    struct CountRow { count: i64 }
}

sql! {
    select CODES -> CountRow = "SELECT COUNT(*) AS count FROM person_key WHERE code IS NOT NULL";
    system change CLOSE = "UPDATE person_key SET code = NULL WHERE code IS NOT NULL";
}

/// How many codes there are.
///
/// # Errors
/// When the database refuses.
pub async fn codes(app: &App) -> Result<i64> {
    Ok(CODES.one(&app.db, binds![]).await?.count)
}

/// Takes every code away for good, also between the rows of the database. Answers how many there were.
///
/// # Errors
/// When the database refuses, or somebody reads so long that it cannot be scrubbed; the codes are gone then all the same.
pub async fn close(app: &App) -> Result<u64> {
    let closed = write::system(app, async |tx| CLOSE.run(tx, binds![]).await).await?;
    if closed > 0 {
        app.db.scrub(&[], &["person_key".to_owned()]).await?;
    }
    Ok(closed)
}
