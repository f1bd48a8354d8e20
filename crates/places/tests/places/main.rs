//! What this room promises, on both databases.

mod find;
mod look;
mod town;

use kit::write;
use places::{NewOrganisation, OrganisationKind, Service, store};

use crate::town::library;

kit::on_both! {
    async fn a_place_is_found_by_id_by_slug_and_by_its_organisation(app: TestApp) {
        let (organisation, id) = library(&app).await;
        let place = store::place(&app.db, id).await.unwrap().unwrap();
        assert_eq!((place.organisation, &*place.area), (organisation, "31022"));
        assert_eq!(store::place_by_slug(&app.db, "digipunt-bibliotheek-oostkamp").await.unwrap(), Some(place.clone()));
        assert_eq!(store::places_of(&app.db, organisation).await.unwrap(), std::slice::from_ref(&place));
        assert_eq!(store::places(&app.db).await.unwrap(), [place]);
        assert_eq!(store::place(&app.db, organisation).await.unwrap(), None);
    }

    async fn names_and_services_are_there_for_other_rooms_to_show(app: TestApp) {
        let (organisation, place) = library(&app).await;
        assert_eq!(store::organisation_by_slug(&app.db, "bib-oostkamp").await.unwrap(), Some(organisation));
        assert_eq!(store::organisation_names(&app.db).await.unwrap()[&organisation], "Bibliotheek Oostkamp");
        assert_eq!(store::place_names(&app.db).await.unwrap()[&place], "Digipunt Bibliotheek Oostkamp");
        assert_eq!(store::services(&app.db).await.unwrap()[&place], [Service::HelpPoint, Service::ComputerCorner]);
        let counts = store::counts(&app.db).await.unwrap();
        assert_eq!((counts.places, counts.areas), (1, 1));
    }

    async fn two_organisations_never_share_a_slug(app: TestApp) {
        library(&app).await;
        let second = NewOrganisation { slug: "bib-oostkamp", name: "Another", kind: OrganisationKind::Association, area: "31005" };
        let refused = write::system(&app, async |tx| store::add_organisation(tx, &second).await).await;
        assert!(refused.unwrap_err().is_taken());
    }

    async fn loading_the_areas_again_changes_nothing(app: TestApp) {
        library(&app).await;
        let before = store::areas(&app.db).await.unwrap();
        write::system(&app, store::load_areas).await.unwrap();
        assert_eq!(store::areas(&app.db).await.unwrap(), before);
        assert!(before.len() >= 60);
        let tournai = &before["57081"];
        let names = [kit::Lang::Nl, kit::Lang::Fr, kit::Lang::En].map(|lang| tournai.name(lang));
        assert_eq!(names, ["Doornik", "Tournai", "Tournai"]);
    }
}
