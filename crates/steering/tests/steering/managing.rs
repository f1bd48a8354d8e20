//! Anouk manages Digibank West in the browser; Nadine, the auditor, may look; the manager of another programme finds
//! nothing there.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use domain::{Grant, Id, Role, Standing};
use kit::journal::Entry;
use kit::testing::TestApp;
use kit::visit::Visitor;
use kit::{binds, on_both, sql, write};
use steering::store::indicator;
use steering::store::manage::rule_versions;
use steering::store::period::periods;
use steering::store::programme::{partners, visible_to};
use steering::store::target::targets_for_report;
use tower::ServiceExt as _;

use crate::story::{Story, day, set};

sql! {
    system change ACCOUNT = "INSERT INTO account (id, email, name, sort_key, language, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    system change FOLLOW = "INSERT INTO visible_programme (viewer, programme) VALUES ($1, $2)";
}

const WEST: &str = "/nl/steering/digibank-brugge-west";

/// The story, in municipalities that have names.
async fn scene(app: &TestApp) -> Story {
    write::system(app, async |tx| places::store::load_areas(tx).await).await.unwrap();
    set(app).await
}

/// Somebody with a role in a programme.
async fn somebody(app: &TestApp, name: &str, role: Role, programme: Id) -> Visitor {
    let account = kit::random::opaque_id();
    write::system(app, async |tx| {
        ACCOUNT.run(tx, binds![account, format!("{name}@brugge.example"), name, name, "nl", tx.now]).await?;
        FOLLOW.run(tx, binds![account, programme]).await.map(drop)
    })
    .await
    .unwrap();
    let grant = Grant { role, organisation: None, place: None, programme: Some(programme) };
    let standing = Standing { account, grants: vec![grant] };
    Visitor { session: kit::random::opaque_id(), name: name.to_owned(), standing, look: None }
}

async fn ask(app: &TestApp, who: &Visitor, method: &str, path: &str, body: &str) -> (u16, String) {
    let request = Request::builder().method(method).uri(path).extension(who.clone());
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let router = steering::routes().router(app).with_state(app.app.clone());
    let (head, body) = router.oneshot(request).await.unwrap().into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (head.status.as_u16(), String::from_utf8(body.to_vec()).unwrap())
}

async fn get(app: &TestApp, who: &Visitor, path: &str) -> (u16, String) {
    ask(app, who, "GET", path, "").await
}

async fn post(app: &TestApp, who: &Visitor, path: &str, body: &str) -> (u16, String) {
    ask(app, who, "POST", path, &format!("once={}&{body}", kit::random::opaque_id())).await
}

/// The form of a target for the whole of Digibank West.
fn target(version: i64, goal: &str, reason: &str) -> String {
    format!("indicator=moments&for=all&version={version}&goal={goal}&first_day=2023-01-01&last_day=2024-12-31&reason={reason}")
}

/// The form of a rule: every organisation for the one partner, in these areas.
async fn rule(app: &TestApp, story: &Story, version: i64, areas: &[&str]) -> String {
    let partner = partners(&app.db, story.west).await.unwrap()[0].id;
    let of = |nr: usize| format!("of-{}={partner}", story.spots[nr].organisation);
    let areas = areas.iter().map(|area| format!("&area={area}")).collect::<Vec<_>>().concat();
    format!("version={version}&lines=3&{}&{}&first_day=2023-01-01&last_day=2024-12-31{areas}", of(0), of(1))
}

on_both! {
    async fn a_target_is_set_changed_with_a_reason_and_every_version_stays(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        let (_, empty) = get(&app, &anouk, &format!("{WEST}/targets")).await;
        assert!(empty.contains("Nog geen doelen") && empty.contains("targets/new"), "{empty}");
        assert_eq!(post(&app, &anouk, &format!("{WEST}/targets"), &target(0, "1000", "")).await.0, 303);
        let (status, page) = post(&app, &anouk, &format!("{WEST}/targets"), &target(1, "1500", "")).await;
        assert_eq!(status, 422);
        assert!(page.contains("reason-error") && page.contains("value=\"1500\""), "{page}");
        assert_eq!(post(&app, &anouk, &format!("{WEST}/targets"), &target(1, "1 500", "De+stad+vraagt+meer.")).await.0, 303);
        let (_, page) = get(&app, &anouk, &format!("{WEST}/targets/new?indicator=moments&for=all")).await;
        assert!(page.contains("De stad vraagt meer.") && page.contains("Versie 1") && page.contains("Anouk"), "{page}");
        let goals: Vec<_> = targets_for_report(&app.db, story.west).await.unwrap().iter().map(|one| (one.version, one.goal)).collect();
        assert_eq!(goals, [(1, 1_000), (2, 1_500)]);
        let (_, page) = get(&app, &anouk, &format!("{WEST}/targets")).await;
        assert!(page.contains("1\u{a0}500") && page.contains("entries?indicator=moments"), "{page}");
        assert_eq!(get(&app, &anouk, &format!("{WEST}/board")).await.0, 200);
    }

    async fn of_two_who_save_at_once_the_second_is_told(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        let (path, first) = (format!("{WEST}/targets"), target(0, "1000", ""));
        let (a, b) = tokio::join!(post(&app, &anouk, &path, &first), post(&app, &anouk, &path, &first));
        let mut statuses = [a.0, b.0];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "{} {}", a.1, b.1);
        assert!(a.1.contains("intussen") || b.1.contains("intussen"));
        let rule = rule(&app, &story, 1, &["31022"]).await;
        let path = format!("{WEST}/rules/new");
        let (a, b) = tokio::join!(post(&app, &anouk, &path, &rule), post(&app, &anouk, &path, &rule));
        let mut statuses = [a.0, b.0];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        assert_eq!(rule_versions(&app.db, story.west).await.unwrap().len(), 2);
    }

    async fn what_is_no_target_is_said_beside_its_field(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        for (goal, says) in [("-5", "minstens 1"), ("0", "minstens 1"), ("veel", "in cijfers"), ("1e3", "in cijfers"), ("99999999999999999999", "te veel")] {
            let (status, page) = post(&app, &anouk, &format!("{WEST}/targets"), &target(0, goal, "")).await;
            assert_eq!(status, 422, "{goal}");
            let (_, after) = page.split_once("id=\"goal-error\"").unwrap();
            assert!(after.split("</p>").next().unwrap().contains(says), "{goal}: {after}");
        }
        let outside = target(0, "10", "").replace("2023-01-01", "2022-12-31").replace("2024-12-31", "2025-01-01");
        let (_, page) = post(&app, &anouk, &format!("{WEST}/targets"), &outside).await;
        assert!(page.contains("first_day-error") && page.contains("last_day-error"));
        let partner = partners(&app.db, story.west).await.unwrap()[0].id;
        let alone = target(0, "10", "").replace("for=all", &format!("for=partner-{partner}"));
        let (status, page) = post(&app, &anouk, &format!("{WEST}/targets"), &alone).await;
        assert!(status == 422 && page.contains("hele programma"), "{page}");
        assert!(targets_for_report(&app.db, story.west).await.unwrap().is_empty());
    }

    async fn what_is_no_rule_is_said_and_no_version_is_made(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        let good = rule(&app, &story, 1, &[]).await;
        let spoiled = [
            (good.replace("last_day=2024", "last_day=2022"), "last_day-error"),
            ("version=1&first_day=2023-01-01".to_owned(), "organisations-error"),
            (format!("{good}&area-1=Atlantis"), "area-1-error"),
            (format!("{good}&area=99999"), "area-error"),
            (format!("{good}&organisation-1=Bib"), "organisation-1-error"),
            (format!("{good}&organisation-1=damme"), "partner-1-error"),
        ];
        for (body, error) in spoiled {
            let (status, page) = post(&app, &anouk, &format!("{WEST}/rules/new"), &body).await;
            assert!(status == 422 && page.contains(error), "{error}: {status} {page}");
        }
        let (status, page) = post(&app, &anouk, &format!("{WEST}/rules/new"), &format!("{good}&deed=more")).await;
        assert!(status == 200 && page.contains("organisation-6"), "{page}");
        assert_eq!(rule_versions(&app.db, story.west).await.unwrap().len(), 1);
    }

    async fn a_new_rule_counts_the_past_anew_and_the_entry_says_so(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        let torhout = &story.spots[1];
        let moment = Entry {
            organisation: Some(torhout.organisation),
            place: Some(torhout.place),
            area: Some(torhout.area.to_owned()),
            persons: 1,
            minutes: 15,
            ..Entry::new("support.moment", kit::random::opaque_id(), day("2024-03-01"))
        };
        let entry = write::system(&app, async |tx| tx.record(moment).await).await.unwrap();
        kit::journal::seal_waiting(&app).await.unwrap();
        steering::catch_up(&app).await.unwrap();
        let path = format!("{WEST}/entries/{entry}");
        assert_eq!(get(&app, &anouk, &path).await.0, 404, "outside the area");
        let wider = rule(&app, &story, 1, &["31022", "31033"]).await;
        assert_eq!(post(&app, &anouk, &format!("{WEST}/rules/new"), &wider).await.0, 303);
        let (_, page) = get(&app, &anouk, &format!("{WEST}/rules")).await;
        assert!(page.contains("opnieuw geteld") && page.contains("Gemeente erbij: Torhout"), "{page}");
        steering::catch_up(&app).await.unwrap();
        let (status, page) = get(&app, &anouk, &path).await;
        assert!(status == 200 && page.contains("Telt mee"), "{page}");
        let narrower = rule(&app, &story, 2, &["31022"]).await;
        assert_eq!(post(&app, &anouk, &format!("{WEST}/rules/new"), &narrower).await.0, 303);
        steering::catch_up(&app).await.unwrap();
        assert_eq!(get(&app, &anouk, &path).await.0, 404);
    }

    async fn periods_are_made_at_once_and_never_overlap(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        assert_eq!(post(&app, &anouk, &format!("{WEST}/periods/every"), "months=6").await.0, 303);
        let known = periods(&app.db, story.west).await.unwrap();
        let days: Vec<_> = known.iter().map(|period| (period.nr, period.first_day, period.last_day)).collect();
        assert_eq!(days[0], (1, day("2023-01-01"), day("2023-06-30")));
        assert_eq!(days[3], (4, day("2024-07-01"), day("2024-12-31")));
        assert_eq!(post(&app, &anouk, &format!("{WEST}/periods/every"), "months=6").await.0, 422, "they are there already");
        let second = format!("{WEST}/periods/{}", known[1].id);
        let (status, page) = post(&app, &anouk, &second, "from=2023-06-30&to=2023-12-31").await;
        assert!(status == 422 && page.contains("periode 1"), "{page}");
        assert_eq!(post(&app, &anouk, &second, "from=2023-07-01&to=2023-11-30").await.0, 303);
        assert_eq!(post(&app, &anouk, &second, "deed=remove").await.0, 422, "only the last one can go");
        assert_eq!(post(&app, &anouk, &format!("{WEST}/periods/{}", known[3].id), "deed=remove").await.0, 303);
        assert_eq!(post(&app, &anouk, &format!("{WEST}/periods"), "first_day=2024-06-30&last_day=2024-12-31").await.0, 422);
        assert_eq!(post(&app, &anouk, &format!("{WEST}/periods"), "first_day=2024-07-01&last_day=2024-12-31").await.0, 303);
    }

    async fn an_indicator_made_in_the_browser_is_a_version_and_counts(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.west).await;
        let made = "name_nl=Hulp+met+itsme&name_fr=Aide+avec+itsme&says_nl=telt&says_fr=compte&measure=entries&kind=support.moment&theme=itsme&adult=&unit=moments";
        let path = format!("{WEST}/indicators");
        let (status, page) = post(&app, &anouk, &path, &made.replace("measure=entries", "measure=minutes").replace("support.moment", "account.opened")).await;
        assert!(status == 422 && page.contains("kind-error") && page.contains("theme-error"), "{page}");
        assert_eq!(post(&app, &anouk, &path, made).await.0, 303);
        assert_eq!(post(&app, &anouk, &path, made).await.0, 422, "the name is taken");
        let changed = format!("{made}&version=1&public=yes");
        assert_eq!(post(&app, &anouk, &format!("{path}/hulp_met_itsme"), &changed).await.0, 303);
        assert_eq!(post(&app, &anouk, &format!("{path}/hulp_met_itsme"), &changed).await.0, 422, "somebody was first");
        assert_eq!(indicator::versions(&app.db, story.west, "hulp_met_itsme").await.unwrap().len(), 2);
        let (_, page) = get(&app, &anouk, &path).await;
        assert!(page.contains("uit hulpmomenten, alleen over itsme"), "{page}");
        steering::catch_up(&app).await.unwrap();
        assert!(indicator::counted(&app.db, story.west).await.unwrap().iter().any(|own| own.code() == "hulp_met_itsme"));
        assert_eq!(post(&app, &anouk, &format!("{path}/hulp_met_itsme/retirement"), "").await.0, 303);
        assert!(indicator::find(&app.db, story.west, "hulp_met_itsme").await.unwrap().is_none());
    }

    async fn a_partner_is_added_and_renamed_and_an_umbrella_is_never_a_ring(app: TestApp) {
        let story = scene(&app).await;
        let anouk = somebody(&app, "Anouk", Role::Manager, story.umbrella).await;
        let umbrella = "/nl/steering/digibanken-brugge";
        assert_eq!(post(&app, &anouk, &format!("{umbrella}/partners"), "partner_name=Werkkracht10").await.0, 303);
        let (status, page) = post(&app, &anouk, &format!("{umbrella}/partners"), "partner_name=werkkracht10").await;
        assert!(status == 422 && page.contains("partner_name-error"), "{page}");
        let all = partners(&app.db, story.umbrella).await.unwrap();
        let own = all.iter().find(|partner| partner.programme == story.umbrella).unwrap().id;
        assert_eq!(post(&app, &anouk, &format!("{umbrella}/partners/{own}"), "partner=Werkkracht+10").await.0, 303);
        let other = all.iter().find(|partner| partner.programme == story.west).unwrap().id;
        assert_eq!(post(&app, &anouk, &format!("{umbrella}/partners/{other}"), "partner=Mijn").await.0, 404);
        let form = format!("name_nl=a&name_fr=a&name_en=a&name_de=a&first_day=2023-01-01&last_day=&source=a&languages=nl&budget=500000&age_bands=rrf&umbrella={}", story.west);
        let (status, page) = post(&app, &anouk, &format!("{umbrella}/settings"), &form).await;
        assert!(status == 422 && page.contains("umbrella-error"), "{page}");
        assert_eq!(post(&app, &anouk, &format!("{umbrella}/settings"), form.split("&umbrella").next().unwrap()).await.0, 303);
        let changed = visible_to(&app.db, anouk.standing.account).await.unwrap().remove(0);
        assert_eq!((changed.budget_cents, changed.last_day, changed.age_bands.as_str()), (Some(50_000_000), None, "rrf"));
    }

    async fn the_auditor_sees_and_changes_nothing_and_another_manager_finds_nothing(app: TestApp) {
        let story = scene(&app).await;
        let nadine = somebody(&app, "Nadine", Role::Auditor, story.west).await;
        let elsewhere = somebody(&app, "Mathieu", Role::Manager, story.north).await;
        for page in ["targets", "rules", "indicators", "periods", "board"] {
            let path = format!("{WEST}/{page}");
            let (status, page) = get(&app, &nadine, &path).await;
            assert_eq!(status, 200, "{path}");
            assert!(!page.contains("method=\"post\" action=\"/nl/steering"), "{path} offers a form: {page}");
            assert_eq!(get(&app, &elsewhere, &path).await.0, 404, "{path}");
        }
        for page in ["settings", "rules/new", "targets/new", "indicators/new", "indicators/moments"] {
            assert_eq!(get(&app, &nadine, &format!("{WEST}/{page}")).await.0, 404, "{page}");
        }
        let rule = rule(&app, &story, 1, &[]).await;
        let deeds = [("targets", target(0, "10", "")), ("rules/new", rule), ("periods/every", "months=6".to_owned()), ("partners", "partner_name=x".to_owned())];
        for (page, body) in deeds {
            for who in [&nadine, &elsewhere] {
                assert_eq!(post(&app, who, &format!("{WEST}/{page}"), &body).await.0, 404, "{page}");
            }
        }
        assert!(targets_for_report(&app.db, story.west).await.unwrap().is_empty() && periods(&app.db, story.west).await.unwrap().is_empty());
    }
}
