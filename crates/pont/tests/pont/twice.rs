//! The same form twice, at once or one after the other, and two people at the same thing: written once, and nothing lost.

use kit::{Lang, on_both, text};

use crate::forms::{paths, sheet};
use crate::requests::{escaped, get, post};
use crate::town::{Town, app_for};

on_both! {
    async fn the_same_form_sent_twice_is_written_once(app: TestApp) {
        let town = Town::build(app).await;
        for path in paths() {
            let sheet = sheet(&town, path, "fr").await;
            let app = app_for(&town, path);
            let first = post(app, sheet.cookie.as_deref(), &sheet.address, sheet.body()).await;
            assert_eq!(first.status.as_u16(), sheet.answers, "{path}");
            let cookie = first.cookie().or_else(|| sheet.cookie.clone());
            let before = town.contents().await;
            let second = post(app, cookie.as_deref(), &sheet.address, sheet.body()).await;
            assert!(!second.status.is_server_error(), "{path} answers {}", second.status);
            let changed: Vec<_> = town.contents().await.since(&before).into_iter().filter(|line| is_once(path, line)).collect();
            assert_eq!(changed, Vec::<String>::new(), "{path}");
        }
    }

    async fn the_same_form_sent_five_times_at_once_is_written_once(app: TestApp) {
        let town = Town::build(app).await;
        for (path, table) in [("/{lang}/desk/moments", "moment"), ("/{lang}/team/invitations", "invitation"), ("/{lang}/desk/moments/{id}", "moment_version")] {
            let sheet = sheet(&town, path, "fr").await;
            let before = town.contents().await.count(table);
            let send = || post(&town.app, sheet.cookie.as_deref(), &sheet.address, sheet.body());
            let (a, b, c, d, e) = tokio::join!(send(), send(), send(), send(), send());
            for answer in [a, b, c, d, e] {
                assert_eq!(answer.status, 303, "{path}: {}", answer.body);
            }
            assert_eq!(town.contents().await.count(table), before + 1, "{path}");
        }
    }

    async fn one_id_can_not_carry_two_forms(app: TestApp) {
        let town = Town::build(app).await;
        let sheet = sheet(&town, "/{lang}/desk/moments", "fr").await;
        assert_eq!(post(&town.app, sheet.cookie.as_deref(), &sheet.address, sheet.body()).await.status, 303);
        let before = town.contents().await;
        let other = post(&town.app, sheet.cookie.as_deref(), &sheet.address, sheet.body_with("minutes", Some("30"))).await;
        assert_eq!(other.status, 422);
        let another = post(&town.app, town.cookie("sandrine"), &sheet.address, sheet.body()).await;
        assert_eq!(another.status, 422);
        assert_eq!(town.contents().await.since(&before), Vec::<String>::new());
    }

    async fn of_two_people_who_change_a_moment_the_second_is_told_and_nothing_is_lost(app: TestApp) {
        let town = Town::build(app).await;
        let sheet = sheet(&town, "/{lang}/desk/moments/{id}", "fr").await;
        let hers = sheet.body_with("minutes", Some("30"));
        let other = sheet.body_with("minutes", Some("45")).replace("once=", &format!("once={}&was=", kit::random::opaque_id()));
        let (a, b) = tokio::join!(
            post(&town.app, town.cookie("samira"), &sheet.address, hers.clone()),
            post(&town.app, town.cookie("sandrine"), &sheet.address, other.clone())
        );
        let mut statuses = [a.status.as_u16(), b.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        let (told, typed) = if a.status == 422 { (a, "30") } else { (b, "45") };
        assert!(told.body.contains(&escaped(&Lang::Fr.t(text::MOMENT_CHANGED_MEANWHILE))));
        assert!(told.body.contains(&format!("name=\"minutes\" value=\"{typed}\" checked")), "what the second typed is still there");
        // Having looked at it, the second may put her change on top.
        let hidden = |name: &str| told.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1.split('"').next().unwrap().to_owned();
        assert_eq!(hidden("version"), "2");
        let again = sheet.body_with("minutes", Some(typed)).replace("version=1", "version=2").replace("once=", &format!("once={}&was=", hidden("once")));
        assert_eq!(post(&town.app, town.cookie("samira"), &sheet.address, again).await.status, 303);
        let page = get(&town.app, town.cookie("samira"), &sheet.address).await;
        assert!(page.body.contains("name=\"version\" value=\"3\"") && page.body.contains("30 min") && page.body.contains("45 min"), "{}", page.body);
        assert!(kit::journal::verify(&town.app.db).await.unwrap().is_ok());
    }
}

/// Rows that the second sending may add: whoever comes in anew has a new session, and a door asked for again opens again.
fn is_once(path: &str, line: &str) -> bool {
    let is_door = path.contains("/sign-in");
    !is_door && !line.contains(" session: ") && !line.contains(" learner_session: ")
}
