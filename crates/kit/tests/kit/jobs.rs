//! A job is done by one, tried again when it fails, and taken over when its worker is gone.

use domain::Instant;
use kit::testing::TestApp;
use kit::{Failure, binds, jobs, on_both, random, sql, write};

sql! {
    system change LONG_AGO = "UPDATE job SET taken_at = taken_at - 3600000";
    system change DUE = "UPDATE job SET run_at = 0";
}

async fn ask(app: &TestApp, due_key: &str) {
    write::system(app, async |tx| jobs::ask(tx, "figures.snapshot", due_key, "", Instant(0)).await).await.unwrap();
}

on_both! {
    async fn the_same_job_asked_twice_is_done_once(app: TestApp) {
        ask(&app, "2024-05-15").await;
        ask(&app, "2024-05-15").await;
        let node = random::opaque_id();
        assert!(jobs::work_one(&app, node, async |job| { assert_eq!(job.due_key, "2024-05-15"); Ok(()) }).await.unwrap());
        assert!(!jobs::work_one(&app, node, async |_| Ok(())).await.unwrap());
    }

    async fn a_failing_job_waits_longer_each_time_and_says_why(app: TestApp) {
        ask(&app, "x").await;
        let node = random::opaque_id();
        jobs::work_one(&app, node, async |_| Err(Failure::Other("no paper".into()))).await.unwrap();
        let job = jobs::latest(&app.db, 1).await.unwrap().remove(0);
        assert_eq!((job.problem.as_deref(), job.tries, job.done_at), (Some("no paper"), 1, None));
        assert!(job.run_at > app.clock.real());
        assert!(!jobs::work_one(&app, node, async |_| Ok(())).await.unwrap(), "not before its pause is over");
        write::system(&app, async |tx| DUE.run(tx, binds![]).await).await.unwrap();
        assert!(jobs::work_one(&app, node, async |_| Ok(())).await.unwrap());
        assert!(jobs::latest(&app.db, 1).await.unwrap()[0].done_at.is_some());
    }

    async fn a_job_whose_worker_was_stopped_is_taken_over(app: TestApp) {
        ask(&app, "x").await;
        let (gone, other) = (random::opaque_id(), random::opaque_id());
        let claim = tokio::time::timeout(
            std::time::Duration::from_millis(300),
            jobs::work_one(&app, gone, async |_| std::future::pending::<kit::Result<()>>().await),
        );
        assert!(claim.await.is_err(), "the worker stops in the middle");
        assert!(!jobs::work_one(&app, other, async |_| Ok(())).await.unwrap(), "the claim still holds");
        write::system(&app, async |tx| LONG_AGO.run(tx, binds![]).await).await.unwrap();
        assert!(jobs::work_one(&app, other, async |_| Ok(())).await.unwrap());
    }

    async fn of_ten_workers_one_does_the_job(app: TestApp) {
        ask(&app, "x").await;
        let workers = (0..10).map(|_| {
            let app = app.app.clone();
            tokio::spawn(async move { jobs::work_one(&app, random::opaque_id(), async |_| Ok(())).await.unwrap() })
        });
        let mut done = 0;
        for worker in workers.collect::<Vec<_>>() {
            done += i32::from(worker.await.unwrap());
        }
        assert_eq!(done, 1);
    }
}
