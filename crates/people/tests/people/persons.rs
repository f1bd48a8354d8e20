//! Christine writes somebody down, finds her again, and says why she opens her.

use domain::{Adult, Instant};
use kit::clock::Clock;
use kit::{App, Failure, Lang, binds, on_both, row, sql, write};
use people::person::{self, Why, consent, merge, opening};
use people::{consents, key};

use crate::town::{as_one, build, known, scope};

row! {
    struct MailRow { recipient: String, body: String }
}

sql! {
    system select MAILS -> MailRow = "SELECT recipient, body FROM outbox ORDER BY id";
}

on_both! {
    async fn a_name_in_any_script_is_kept_and_found(app: TestApp) {
        let town = build(&app).await;
        let mine = scope(town.christine, town.oostkamp);
        for (name, sought) in [("Godelieve D’Hondt", "d'hondt"), ("سمير حداد", "حداد"), ("Élodie 't Kint", "elodie"), ("李 娜", "李 娜")] {
            let id = known(&app, town.oostkamp, name, None).await;
            let found = person::search(&app.db, &mine, town.oostkamp, sought, 5).await.unwrap();
            assert_eq!(found.iter().map(|found| (found.id, found.name.as_str())).collect::<Vec<_>>(), [(id, name)]);
        }
        assert!(person::search(&app.db, &mine, town.oostkamp, "d", 5).await.unwrap().is_empty());
    }

    async fn nobody_of_another_organisation_finds_opens_or_merges_her(app: TestApp) {
        let town = build(&app).await;
        let (godelieve, other) = (known(&app, town.oostkamp, "Godelieve", None).await, known(&app, town.tournai, "Aline", None).await);
        let hers = scope(town.samira, town.tournai);
        assert!(person::search(&app.db, &hers, town.oostkamp, "godelieve", 5).await.unwrap().is_empty());
        assert!(matches!(person::find(&app.db, &hers, godelieve).await, Err(Failure::NotFound)));
        let opened = as_one(&app, town.samira, async |tx| person::open(tx, &hers, godelieve, Why::Helping).await).await;
        assert!(matches!(opened, Err(Failure::NotFound)));
        let day = app.clock.today();
        let merged = as_one(&app, town.samira, async |tx| merge::merge(tx, &hers, other, godelieve, day).await).await;
        assert!(matches!(merged, Err(Failure::NotFound)));
        assert!(opening::newest(&app.db, &hers, godelieve, 9).await.unwrap().is_empty());
    }

    async fn every_opening_is_shown_to_the_next_with_who_and_why(app: TestApp) {
        let town = build(&app).await;
        let (id, mine) = (known(&app, town.oostkamp, "Godelieve", None).await, scope(town.christine, town.oostkamp));
        assert!(!opening::is_open(&app.db, &mine, id, app.clock.now()).await.unwrap());
        let name = as_one(&app, town.christine, async |tx| person::open(tx, &mine, id, Why::FollowUp).await).await.unwrap();
        assert_eq!(name, "Godelieve");
        let bart = scope(town.bart, town.oostkamp);
        let seen = opening::newest(&app.db, &bart, id, 9).await.unwrap();
        assert_eq!((seen.len(), seen[0].opened_by.as_deref(), seen[0].reason), (1, Some("christine"), Why::FollowUp));
        assert!(opening::is_open(&app.db, &mine, id, app.clock.now()).await.unwrap());
        assert!(!opening::is_open(&app.db, &bart, id, app.clock.now()).await.unwrap());
        assert!(!opening::is_open(&app.db, &mine, id, Instant(app.clock.now().0 + opening::LASTS)).await.unwrap());
    }

    async fn more_than_a_hundred_openings_in_an_hour_are_told_to_the_coordinator_once(app: TestApp) {
        let town = build(&app).await;
        let (id, mine) = (known(&app, town.oostkamp, "Godelieve", None).await, scope(town.christine, town.oostkamp));
        for nr in 1..=104 {
            as_one(&app, town.christine, async |tx| person::open(tx, &mine, id, Why::Helping).await).await.unwrap();
            assert_eq!(MAILS.all(&app.db, binds![]).await.unwrap().len(), usize::from(nr > 100), "after {nr}");
        }
        let mail = &MAILS.all(&app.db, binds![]).await.unwrap()[0];
        assert_eq!(mail.recipient, "bart@demo.example");
        assert!(mail.body.contains("christine") && !mail.body.contains("Godelieve"), "{}", mail.body);
        let later = App::new(app.db.clone(), Clock::frozen(app.clock.zone, Instant(app.clock.now().0 + 3_700_000)), app.config.clone(), app.secrets.clone(), false);
        write::system(&later, async |tx| person::open(tx, &mine, id, Why::Helping).await).await.unwrap();
        assert_eq!(MAILS.all(&app.db, binds![]).await.unwrap().len(), 1);
    }

    async fn a_consent_is_given_in_words_and_taken_back_once(app: TestApp) {
        let town = build(&app).await;
        let (id, mine) = (known(&app, town.oostkamp, "Godelieve", None).await, scope(town.christine, town.oostkamp));
        let text = consents::newest()[0];
        as_one(&app, town.christine, async |tx| consent::give(tx, &mine, id, text, Lang::Fr).await).await.unwrap();
        let given = consent::of(&app.db, &mine, id).await.unwrap().remove(0);
        assert_eq!((given.purpose, given.version, given.lang, given.withdrawn_at), (text.purpose.clone(), text.version, Lang::Fr, None));
        let back = async || as_one(&app, town.bart, async |tx| consent::withdraw(tx, &scope(town.bart, town.oostkamp), id, given.id).await).await;
        back().await.unwrap();
        assert!(matches!(back().await, Err(Failure::NotFound)));
        let row = consent::of(&app.db, &mine, id).await.unwrap().remove(0);
        assert!(row.withdrawn_at.is_some() && row.withdrawn_to.as_deref() == Some("bart"));
    }

    async fn two_rows_of_one_person_are_merged_with_history_and_parted_again(app: TestApp) {
        let town = build(&app).await;
        let code = write::system(&app, async |tx| key::coded(&app, tx, &[1; 32], Adult::Yes).await).await.unwrap();
        let (stays, gone) = (known(&app, town.oostkamp, "Godelieve D’Hondt", None).await, known(&app, town.oostkamp, "G. Dhondt", Some(code.key)).await);
        let (mine, day) = (scope(town.bart, town.oostkamp), app.clock.today());
        let own = person::key(&app.db, &mine, stays).await.unwrap().key;
        let join = async || as_one(&app, town.bart, async |tx| merge::merge(tx, &mine, stays, gone, day).await).await;
        join().await.unwrap();
        assert!(matches!(join().await, Err(Failure::Conflict(merge::ALREADY))));
        assert_eq!(person::find(&app.db, &mine, gone).await.unwrap().id, stays);
        assert_eq!(person::key(&app.db, &mine, gone).await.unwrap(), key::Counted { key: own, adult: Adult::Yes });
        assert_eq!(key::counted(&app.db, code.key).await.unwrap().key, own);
        assert_eq!(person::search(&app.db, &mine, town.oostkamp, "dhondt", 9).await.unwrap().len(), 0);
        let history = merge::of(&app.db, &mine, stays).await.unwrap();
        assert_eq!((history[0].name.as_str(), history[0].merged_by.as_deref()), ("G. Dhondt", Some("bart")));
        as_one(&app, town.bart, async |tx| merge::part(tx, &mine, stays, gone, day).await).await.unwrap();
        assert_eq!(person::find(&app.db, &mine, gone).await.unwrap().name, "G. Dhondt");
        assert_eq!(person::key(&app.db, &mine, gone).await.unwrap(), code);
        join().await.unwrap();
        assert_eq!(merge::of(&app.db, &mine, stays).await.unwrap().len(), 2);
    }

    async fn a_person_with_the_same_code_is_found_by_any_key_that_counts_as_hers(app: TestApp) {
        let town = build(&app).await;
        let code = write::system(&app, async |tx| key::coded(&app, tx, &[1; 32], Adult::Yes).await).await.unwrap().key;
        let learner = write::system(&app, async |tx| key::add(tx).await).await.unwrap();
        write::system(&app, async |tx| key::link(tx, learner, code, app.clock.today()).await).await.unwrap();
        let id = known(&app, town.oostkamp, "Godelieve", Some(code)).await;
        let mine = scope(town.christine, town.oostkamp);
        assert_eq!(person::by_key(&app.db, &mine, town.oostkamp, learner).await.unwrap().unwrap().id, id);
        assert!(person::by_key(&app.db, &mine, town.tournai, learner).await.unwrap().is_none());
        let later = app.clock.today().succ_opt().unwrap();
        write::system(&app, async |tx| person::touch(tx, town.oostkamp, learner, later).await).await.unwrap();
        write::system(&app, async |tx| person::touch(tx, town.oostkamp, learner, app.clock.today()).await).await.unwrap();
        assert_eq!(person::find(&app.db, &mine, id).await.unwrap().last_contact_on, later);
    }
}
