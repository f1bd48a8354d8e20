//! The colour and the logo of an organisation: set by its coordinator, worn by its pages, served to everybody.

use domain::{Id, Role};
use kit::{App, on_both, write};
use places::{NewOrganisation, OrganisationKind, look_of, store};

use crate::town::{get, library, png, post, send_file, somebody};

fn path(organisation: Id, what: &str) -> String {
    format!("/en/team/look/{organisation}/{what}")
}

async fn town_hall(app: &App) -> Id {
    let new = NewOrganisation { slug: "beernem", name: "Gemeente Beernem", kind: OrganisationKind::Municipality, area: "31003" };
    write::system(app, async |tx| store::add_organisation(tx, &new).await).await.unwrap()
}

on_both! {
    async fn a_colour_that_can_be_read_is_worn_by_every_page_of_the_organisation(app: TestApp) {
        let (library, _) = library(&app).await;
        let bart = somebody(&app, Role::Coordinator, library).await;
        assert!(look_of(&app.db, library).await.unwrap().is_none());
        let answer = post(&app, &bart, &path(library, "colour"), &[("colour", " #7A0019 ")]).await;
        assert_eq!((answer.status, answer.header("location")), (303, &*format!("/en/team/look?of={library}&done=changed")));
        let look = look_of(&app.db, library).await.unwrap().unwrap();
        assert_eq!((look.name.as_str(), look.logo), ("Bibliotheek Oostkamp", None));
        let sheet = get(&app, None, &look.style.unwrap()).await;
        assert_eq!((sheet.status, sheet.header("content-type")), (200, "text/css; charset=utf-8"));
        assert!(sheet.header("cache-control").contains("max-age=31536000") && sheet.text().contains("--water:#7a0019"));
        assert!(get(&app, Some(&bart), "/en/team/look").await.text().contains("value=\"#7a0019\""));
    }

    async fn a_colour_that_is_too_light_is_refused_and_one_tap_takes_a_better_one(app: TestApp) {
        let (library, _) = library(&app).await;
        let bart = somebody(&app, Role::Coordinator, library).await;
        let refused = post(&app, &bart, &path(library, "colour"), &[("colour", "#f2b134")]).await;
        let page = refused.text();
        assert!(refused.status == 422 && page.contains("id=\"colour-error\"") && page.contains("#f2b134"), "{page}");
        let better = page.split("name=\"colour\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert!(better.parse::<domain::colour::Colour>().unwrap().fits(), "{better}");
        assert!(look_of(&app.db, library).await.unwrap().is_none());
        assert_eq!(post(&app, &bart, &path(library, "colour"), &[("colour", &better)]).await.status, 303);
        assert!(look_of(&app.db, library).await.unwrap().is_some());
    }

    async fn of_the_two_fields_for_a_colour_the_one_that_was_changed_counts(app: TestApp) {
        let (library, _) = library(&app).await;
        let bart = somebody(&app, Role::Coordinator, library).await;
        let before = [("colour_before", "#7a0019"), ("picked_before", "#7a0019")];
        let told = [("#7a0019", "#083f54", "#083f54"), ("#1f5629", "#7a0019", "#1f5629"), ("#1f5629", "#083f54", "#1f5629")];
        for (colour, picked, kept) in told {
            let fields = [&[("colour", colour), ("picked", picked)], before.as_slice()].concat();
            assert_eq!(post(&app, &bart, &path(library, "colour"), &fields).await.status, 303);
            assert_eq!(store::look(&app.db, library).await.unwrap().unwrap().colour.unwrap().to_string(), kept);
        }
    }

    async fn what_is_no_colour_is_said_beside_the_field(app: TestApp) {
        let (library, _) = library(&app).await;
        let bart = somebody(&app, Role::Coordinator, library).await;
        for typed in ["", "blue", "#12345", "<b>", "85.07.30-999.32"] {
            let answer = post(&app, &bart, &path(library, "colour"), &[("colour", typed)]).await;
            assert!(answer.status == 422 && answer.text().contains("id=\"colour-error\""), "{typed}");
        }
        assert!(store::look(&app.db, library).await.unwrap().is_none());
    }

    async fn a_logo_is_kept_beside_the_colour_and_every_version_stays(app: TestApp) {
        let (library, _) = library(&app).await;
        let bart = somebody(&app, Role::Coordinator, library).await;
        post(&app, &bart, &path(library, "colour"), &[("colour", "#7a0019")]).await;
        let drawn = png(600, 200, 60_000);
        assert_eq!(send_file(&app, &bart, &path(library, "logo"), &drawn).await.status, 303);
        let look = look_of(&app.db, library).await.unwrap().unwrap();
        let logo = get(&app, None, &look.logo.clone().unwrap()).await;
        assert_eq!((logo.status, logo.header("content-type"), &logo.bytes), (200, "image/png", &drawn));
        assert!(get(&app, None, &look.style.unwrap()).await.text().contains("--water:#7a0019"));
        let page = get(&app, Some(&bart), "/en/team/look").await.text();
        assert!(page.contains(&look.logo.clone().unwrap()));
        for what in ["logo", "colour"] {
            assert_eq!(post(&app, &bart, &path(library, what), &[("deed", "remove")]).await.status, 303);
        }
        assert!(look_of(&app.db, library).await.unwrap().is_none());
        assert_eq!(store::look(&app.db, library).await.unwrap().unwrap().version, 4);
        assert_eq!(get(&app, None, &look.logo.unwrap()).await.status, 200);
    }

    async fn what_is_no_logo_is_said_beside_the_field_and_not_kept(app: TestApp) {
        let (library, _) = library(&app).await;
        let bart = somebody(&app, Role::Coordinator, library).await;
        let files = [
            (Vec::new(), "Choose a file"),
            (b"<svg onload=alert(1)>".to_vec(), "not a PNG"),
            (png(100, 100, 50)[..60].to_vec(), "not a PNG"),
            (png(601, 200, 50), "600 pixels wide"),
            (png(600, 201, 50), "200 high"),
            (png(600, 200, 62_000), "60 kB"),
            (png(600, 200, 3_000_000), "60 kB"),
        ];
        for (file, says) in files {
            let answer = send_file(&app, &bart, &path(library, "logo"), &file).await;
            let page = answer.text();
            let error = page.split("id=\"logo-error\"").nth(1).unwrap_or_default().split("</p>").next().unwrap_or_default();
            assert!(answer.status == 422 && error.contains(says), "{} bytes: {error}", file.len());
        }
        assert!(store::look(&app.db, library).await.unwrap().is_none());
    }

    async fn only_its_coordinator_changes_how_an_organisation_looks(app: TestApp) {
        let (library, _) = library(&app).await;
        let hall = town_hall(&app).await;
        let others = [
            somebody(&app, Role::Coordinator, hall).await,
            somebody(&app, Role::Helper, library).await,
            somebody(&app, Role::PointManager, library).await,
        ];
        for other in &others {
            assert_eq!(post(&app, other, &path(library, "colour"), &[("colour", "#7a0019")]).await.status, 404);
            assert_eq!(send_file(&app, other, &path(library, "logo"), &png(9, 9, 9)).await.status, 404);
        }
        assert!(store::look(&app.db, library).await.unwrap().is_none());
        let page = get(&app, Some(&others[0]), &format!("/en/team/look?of={library}")).await.text();
        assert!(page.contains("Gemeente Beernem") && !page.contains("Bibliotheek Oostkamp"));
        assert_eq!(get(&app, Some(&others[1]), "/en/team/look").await.status, 404);
    }

    async fn an_address_of_a_look_that_is_not_there_is_not_found(app: TestApp) {
        let (library, _) = library(&app).await;
        write::system(&app, async |tx| store::set_colour(tx, library, "#7a0019".parse().ok()).await).await.unwrap();
        assert_eq!(get(&app, None, &format!("/looks/{library}/1.css")).await.status, 200);
        for file in ["1.png", "2.css", "0.css", "1.svg", "1", "x.css", "99999999999999999999.css", "-1.css"] {
            assert_eq!(get(&app, None, &format!("/looks/{library}/{file}")).await.status, 404, "{file}");
        }
        assert_eq!(get(&app, None, "/looks/library/1.css").await.status, 404);
    }

    async fn someone_who_runs_two_organisations_chooses_which(app: TestApp) {
        let (library, _) = library(&app).await;
        let hall = town_hall(&app).await;
        let admin = somebody(&app, Role::Admin, library).await;
        let page = get(&app, Some(&admin), "/en/team/look").await.text();
        assert!(page.contains("<h2>Bibliotheek Oostkamp</h2>") && page.contains("Gemeente Beernem</option>"), "{page}");
        assert!(get(&app, Some(&admin), &format!("/en/team/look?of={hall}")).await.text().contains("<h2>Gemeente Beernem</h2>"));
    }
}
