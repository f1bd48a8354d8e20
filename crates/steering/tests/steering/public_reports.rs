//! A report that was accepted, on the public page: its figures stay as they were frozen, and what came later stands apart.

use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use kit::journal::Entry;
use kit::paper::{Block, Paper};
use kit::{App, Lang, Visit, on_both, write};
use steering::pages::{figure, public, results};
use steering::publish::{AREA, PARTNER};
use steering::report::frozen;
use steering::store::publication::TOTAL;
use steering::store::target::{For, NewTarget, add_target};

use crate::public_ground::{
    Border, PERSONS, SLUG, accept, help, later, lay, many, published, reopen, send, take, tell, withdrawal,
};
use crate::reports_tamper::by_force;
use crate::story::day;

fn visit(app: &App, path: &str) -> Visit {
    Visit { app: app.clone(), lang: Lang::Nl, visitor: None, path: path.to_owned(), query: String::new(), look: None }
}

async fn text_of(answer: kit::Result<Response>) -> (StatusCode, String) {
    let response = answer.unwrap_or_else(kit::Failure::into_response);
    let status = response.status();
    (status, String::from_utf8_lossy(&to_bytes(response.into_body(), usize::MAX).await.unwrap()).into_owned())
}

async fn page(app: &App) -> String {
    let (status, body) =
        text_of(public::show(visit(app, "/nl/programmes/over-de-grens"), Path(("nl".into(), SLUG.into()))).await).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    body
}

async fn figure_page(app: &App, code: &str) -> String {
    let path = Path(("nl".to_owned(), SLUG.to_owned(), code.to_owned()));
    text_of(figure::of_programme(visit(app, "/nl/programmes/x/figures/x"), path).await).await.1
}

/// In Oostkamp 31, in Torhout 3, in Damme 12, in Tournai 9.
async fn help_them(app: &App, border: &Border) {
    for (spot, people) in border.story.spots.iter().zip([31, 3, 12, 9]) {
        many(app, spot, people).await;
    }
}

on_both! {
    async fn the_page_shows_what_was_frozen_and_later_entries_stand_apart(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        let report = send(&app, &border, 0).await;
        take(&app).await;
        assert!(!page(&app).await.contains("class=\"digest\""), "it was not accepted yet");
        accept(&app, report).await;
        let next = later(&app, 1);
        take(&next).await;
        many(&app, &border.story.spots[0], 20).await;
        let next = later(&app, 2);
        take(&next).await;
        let body = page(&next).await;
        let kept = frozen(&app.db, report).await.unwrap().unwrap();
        let digest = data_encoding::HEXLOWER.encode(&kept.hash);
        assert!(body.contains(&digest) && body.contains("Cijfers tot en met 30 juni 2024, vastgelegd op 15 mei 2024."));
        let (band, rest) = body.split_once("id=\"since\"").expect("what came later stands apart");
        assert!(band.contains("<b>55</b>") && rest.contains(">75<") && !band.contains(">75<"), "{body}");
        let one = figure_page(&next, "moments").await;
        assert!(one.contains(&digest) && one.contains("Tot en met 30 juni 2024.") && one.contains("<b>75</b>"), "{one}");
    }

    async fn a_table_adds_up_and_joins_what_is_small(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&app).await;
        let published = published(&app, border.programme).await;
        let total = published.of_report(report, "moments", TOTAL).unwrap().value();
        let table = |dimension| published.of_report(report, "moments", dimension).unwrap().release.clone();
        assert_eq!((total, table(PARTNER).total(), table(AREA).total()), (55, 55, 55));
        let mut sizes: Vec<_> = table(AREA).listed().map(|group| (group.value, group.categories.len())).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [(12, 1), (43, 3)], "beside 9 of the partner of Tournai, 12 in Tournai and Torhout would tell of 3 in Torhout");
        let split: Vec<&str> = published.codes().filter(|code| published.tables(code).next().is_some()).collect();
        assert_eq!(split, ["moments"], "one figure alone is split");
    }

    async fn towns_are_joined_when_one_would_give_away_who_helped_there_too(app: TestApp) {
        let border = lay(&app, &app).await;
        let spots = &border.story.spots;
        many(&app, &spots[0], 40).await;
        many(&app, &spots[2], 20).await;
        many(&app, &spots[3], 20).await;
        // The partner of Tournai helps twice in Damme, where everybody knows only the partner of Damme to be.
        let away = kit::journal::Entry { area: Some(spots[2].area.to_owned()), ..help(&spots[3], None) };
        tell(&app, &vec![away; 2]).await;
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&app).await;
        let published = published(&app, border.programme).await;
        assert!(published.of_report(report, "moments", PARTNER).is_some());
        let areas: Vec<_> = published.of_report(report, "moments", AREA).unwrap().release.listed().map(|group| group.value).collect();
        assert_eq!(areas, [42, 40], "20 of the partner of Damme beside 22 in Damme would tell of 2");
    }

    async fn the_figure_with_a_target_is_the_one_that_is_split(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        let (first_day, last_day) = (day("2023-01-01"), day("2024-12-31"));
        write::system(&app, async |tx| {
            for partner in border.partners {
                let new = NewTarget { indicator: PERSONS, whom: For::Partner(partner), after: 0, first_day, last_day, goal: 25, reason: "" };
                add_target(tx, border.programme, &new).await?;
            }
            let new = NewTarget { indicator: PERSONS, whom: For::All, after: 0, first_day, last_day, goal: 75, reason: "" };
            add_target(tx, border.programme, &new).await
        })
        .await
        .unwrap();
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&app).await;
        let published = published(&app, border.programme).await;
        assert!(published.tables(PERSONS).next().is_some() && published.tables("moments").next().is_none());
        let body = page(&app).await;
        assert!(body.contains("75 beloofd") && body.contains("Elke partner beloofde er 25") && body.contains("Oost"), "{body}");
    }

    async fn a_report_accepted_again_is_shown_anew_and_until_then_the_one_before(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&app).await;
        let first = published(&app, border.programme).await;
        assert_eq!(first.newest_report(), Some((report, 1)));
        reopen(&app, report).await;
        many(&app, &border.story.spots[2], 8).await;
        send(&app, &border, 0).await;
        let night = later(&app, 1);
        take(&night).await;
        let waiting = published(&app, border.programme).await;
        assert_eq!(waiting.newest_report(), Some((report, 1)), "the second was not accepted yet");
        assert!(page(&night).await.contains("<b>55</b>"));
        accept(&app, report).await;
        take(&night).await;
        let again = published(&app, border.programme).await;
        assert_eq!(again.newest_report(), Some((report, 2)));
        assert_eq!(again.of_report(report, "moments", TOTAL).unwrap().value(), 63);
        assert_eq!(again.of_report(report, "moments", PARTNER).unwrap().release.total(), 63);
        take(&night).await;
        assert_eq!(again.all("moments", TOTAL).len(), published(&app, border.programme).await.all("moments", TOTAL).len());
    }

    async fn a_correction_of_two_is_not_shown_and_the_figure_keeps_the_mark_of_its_own_version(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        let told = many(&app, &border.story.spots[0], 10).await;
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&app).await;
        reopen(&app, report).await;
        let spot = &border.story.spots[0];
        tell(&app, &told[..2].iter().map(|id| withdrawal(spot, *id)).collect::<Vec<_>>()).await;
        send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&later(&app, 1)).await;
        let published = published(&app, border.programme).await;
        let shown = published.of_report(report, "moments", TOTAL).unwrap();
        assert_eq!((shown.value(), shown.sent), (65, Some((report, 1))));
        assert!(page(&app).await.contains("<b>65</b>"));
    }

    async fn a_frozen_figure_too_near_one_of_before_gives_way_to_that_one_with_its_own_day(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        take(&app).await;
        many(&app, &border.story.spots[2], 3).await;
        let closed = Entry { persons: 9, ..help(&border.story.spots[0], None) };
        tell(&app, &[closed]).await;
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        take(&later(&app, 1)).await;
        let published = published(&app, border.programme).await;
        assert!(published.of_report(report, "moments", TOTAL).is_none() && published.of_report(report, "participations", TOTAL).is_some());
        let body = page(&later(&app, 1)).await;
        assert!(body.contains("<b>55</b>") && body.contains("<b>67</b>") && !body.contains("<b>59</b>"), "{body}");
        assert!(figure_page(&app, "moments").await.contains("Stand van 15 mei 2024"));
    }

    async fn a_report_of_an_umbrella_shows_tens_and_no_table(app: TestApp) {
        let border = lay(&app, &app).await;
        let story = &border.story;
        many(&app, &story.spots[0], 13).await;
        many(&app, &story.spots[2], 6).await;
        let days = (day("2023-01-01"), day("2024-06-30"));
        let period = write::system(&app, async |tx| steering::store::period::add_period(tx, story.umbrella, 1, days).await).await.unwrap();
        let report = send(&app, &Border { programme: story.umbrella, periods: [period; 2], story: story.clone(), partners: border.partners }, 0).await;
        accept(&app, report).await;
        take(&app).await;
        let published = published(&app, story.umbrella).await;
        assert_eq!(published.of_report(report, "moments", TOTAL).unwrap().value(), 10);
        assert!(published.codes().all(|code| published.tables(code).next().is_none()));
    }

    async fn sheet_and_paper_hold_the_figures_of_the_page(app: TestApp) {
        let border = lay(&app, &app).await;
        help_them(&app, &border).await;
        let report = send(&app, &border, 0).await;
        accept(&app, report).await;
        many(&app, &border.story.spots[0], 20).await;
        take(&app).await;
        let app = App::clone(&app).with_press(Arc::new(|paper| Ok(serde_json::to_vec(paper)?)));
        let path = || Path(("nl".to_owned(), SLUG.to_owned()));
        let sheet = results::take::csv(visit(&app, "/nl/programmes/x/results.csv"), path()).await.unwrap().text();
        let (status, pdf) = text_of(results::take::pdf(visit(&app, "/nl/programmes/x/results.pdf"), path()).await).await;
        assert_eq!(status, StatusCode::OK);
        let paper: Paper = serde_json::from_str(&pdf).unwrap();
        let on_paper = |name: &str, number: &str| paper.blocks.iter().any(|block| matches!(block, Block::Table(table)
            if table.rows.iter().any(|row| row[0] == name && row[1] == number)));
        let rows: Vec<Vec<&str>> = sheet.lines().skip(1).map(|line| line.split(',').collect()).collect();
        let numbers: Vec<(&str, &str)> = rows.iter().map(|row| (if row[2].is_empty() { row[0] } else { row[2] }, row[3])).collect();
        for expected in [("Hulpmomenten", "55"), ("Hulpmomenten", "75"), ("Oost", "34"), ("Noord", "12"), ("Zuid", "9")] {
            assert!(numbers.contains(&expected), "{expected:?} in {sheet}");
        }
        let body = page(&app).await;
        for (name, number) in numbers {
            assert!(on_paper(name, number), "{name} {number} stands in the sheet but not on paper: {pdf}");
            assert!(body.contains(&format!(">{number}<")), "{name} {number} stands in the sheet but not on the page");
        }
    }

    async fn without_anything_published_there_is_no_paper_and_an_empty_sheet(app: TestApp) {
        lay(&app, &app).await;
        let path = || Path(("nl".to_owned(), SLUG.to_owned()));
        let sheet = results::take::csv(visit(&app, "/nl"), path()).await.unwrap().text();
        assert_eq!(sheet.lines().count(), 1);
        assert_eq!(text_of(results::take::pdf(visit(&app, "/nl"), path()).await).await.0, StatusCode::NOT_FOUND);
        let none = figure::of_programme(visit(&app, "/nl"), Path(("nl".into(), SLUG.into(), "moments".into()))).await;
        assert_eq!(text_of(none).await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_was_tampered_with_is_not_shown_and_nothing_else_stops() {
    let app = kit::testing::sqlite().await;
    let border = lay(&app, &app).await;
    help_them(&app, &border).await;
    let report = send(&app, &border, 0).await;
    accept(&app, report).await;
    take(&app).await;
    let content = frozen(&app.db, report).await.unwrap().unwrap().written.replace("55", "99");
    by_force(&app, report, &content).await;
    take(&later(&app, 1)).await;
    let body = page(&app).await;
    assert!(!body.contains("class=\"digest\"") && body.contains("<b>55</b>") && !body.contains("99"), "{body}");
}
