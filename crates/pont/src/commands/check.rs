//! `pont check`: is everything that is kept whole, and everything that is taught?

use kit::config::Config;
use kit::journal::{self, Broken};
use kit::{Failure, Result};

use crate::installation;
use crate::integrity::{self, Depth};

/// Looks without changing anything.
///
/// # Errors
/// With the number of problems, after each was told in a line.
pub async fn database(config: Config) -> Result<()> {
    let db = installation::connect_to_existing(&config).await?;
    kit::db::migrate::check(&db).await?;
    let mut problems = integrity::problems(&db, Depth::Full).await?;
    match journal::verify(&db).await? {
        Ok(entries) => println!("The journal is whole: {entries} entries."),
        Err(Broken::At(nr)) => problems.push(format!("the journal is broken at entry {nr}")),
        Err(Broken::Strays(count)) => problems.push(format!("{count} entries of the journal were never sealed")),
    }
    db.close().await;
    for problem in &problems {
        println!("{problem}");
    }
    if problems.is_empty() {
        println!("The database is whole.");
        return Ok(());
    }
    Err(Failure::Other(format!("the database has {} problems; restore a backup", problems.len())))
}

/// Looks at the indicators and at the modules for learners, and tells how plainly each module speaks.
///
/// # Errors
/// With the number of problems, after each was told in a line.
pub fn content() -> Result<()> {
    let (found, mut problems) = match learning::content::check::run() {
        Ok(found) => (found, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    problems.extend(steering::content::check());
    if !problems.is_empty() {
        for problem in &problems {
            println!("{problem}");
        }
        return Err(Failure::Other(format!("the content has {} problems", problems.len())));
    }
    println!(
        "{:<18} {:<8} {:>9} {:>9} {:>8} {:>10} {:>5}",
        "module", "language", "sentences", "words per", "longest", "long words", "ease"
    );
    for learning::content::check::Plainness { module, language, measures } in found {
        println!(
            "{module:<18} {:<8} {:>9} {:>9.1} {:>8} {:>10} {:>5.0}",
            language.code(),
            measures.sentences,
            measures.words_per_sentence,
            measures.longest_words,
            measures.long_words.len(),
            measures.ease
        );
    }
    println!("The content is whole.");
    Ok(())
}
