//! Where help is and when it is open, as everybody reads it. It is Wednesday morning, nine o'clock.

use domain::Id;
use domain::opening::Week;
use kit::{App, on_both, write};
use places::store;

use crate::town::{get, library};

async fn open(app: &App, place: Id, hours: &str) {
    let week: Week = hours.parse().unwrap();
    write::system(app, async |tx| store::set_hours(tx, place, &week).await).await.unwrap();
}

on_both! {
    async fn hours_are_kept_and_changed_as_a_whole(app: TestApp) {
        let (_, place) = library(&app).await;
        assert!(store::week(&app.db, place).await.unwrap().is_empty() && store::weeks(&app.db).await.unwrap().is_empty());
        for hours in ["mo-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00", "su 00:00-24:00", ""] {
            open(&app, place, hours).await;
            let week: Week = hours.parse().unwrap();
            assert_eq!(store::week(&app.db, place).await.unwrap(), week);
            assert_eq!(store::weeks(&app.db).await.unwrap().remove(&place).unwrap_or_default(), week);
        }
    }

    async fn the_list_says_how_each_place_stands_now(app: TestApp) {
        let (_, place) = library(&app).await;
        let without = get(&app, None, "/nl/find").await.text();
        assert!(without.contains("Kapellestraat, 8020 Oostkamp") && !without.contains("class=\"state\"") && !without.contains("<dl"));
        open(&app, place, "mo-we 09:00-12:00, 13:30-17:00").await;
        let page = get(&app, None, "/nl/find").await.text();
        assert!(page.contains("Nu open tot 12.00\u{a0}uur") && page.contains("weer open vanaf 13.30\u{a0}uur"), "{page}");
        assert!(page.contains("maandag tot woensdag") && page.contains("9.00 tot 12.00\u{a0}uur en 13.30 tot 17.00\u{a0}uur"));
        assert!(page.contains("donderdag tot zondag") && page.contains("gesloten"));
        assert!(page.contains("href=\"/nl/find/digipunt-bibliotheek-oostkamp\""));
    }

    async fn only_what_is_open_now_can_be_asked_for(app: TestApp) {
        let (_, place) = library(&app).await;
        for (hours, is_there) in [("we 08:00-09:01", true), ("we 09:01-12:00", false), ("tu 08:00-18:00", false), ("", false)] {
            open(&app, place, hours).await;
            let page = get(&app, None, "/nl/find?open=now").await.text();
            assert_eq!(page.contains("Kapellestraat"), is_there, "{hours}");
            assert!(page.contains(if is_there { "1 plaats gevonden" } else { "Niets gevonden" }));
        }
        assert!(get(&app, None, "/nl/find?open=later").await.text().contains("Kapellestraat"));
    }

    async fn a_place_has_a_page_with_its_week_and_the_way_to_learn_there(app: TestApp) {
        let (_, place) = library(&app).await;
        open(&app, place, "th 09:00-12:00").await;
        let page = get(&app, None, "/fr/find/digipunt-bibliotheek-oostkamp").await;
        assert_eq!(page.status, 200);
        let page = page.text();
        assert!(page.contains("Bibliotheek Oostkamp") && page.contains("8020 Oostkamp") && page.contains("ordinateurs"));
        assert!(page.contains("Fermé aujourd’hui") && page.contains("ouvre demain à 9\u{a0}h"), "{page}");
        assert!(page.contains("href=\"/fr/learn?at=digipunt-bibliotheek-oostkamp\""));
        assert_eq!(page.matches("<dt>").count(), 7);
        assert_eq!(get(&app, None, "/fr/find/nulle-part").await.status, 404);
    }
}
