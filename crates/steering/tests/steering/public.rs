//! What is released each night, and what waits.

use domain::Adult;
use domain::indicator::Definition;
use domain::{Id, Theme};
use kit::journal::{Entry, Facts};
use kit::{on_both, write};
use steering::publish;
use steering::store::indicator::{add, find};
use steering::store::publication::TOTAL;

use crate::public_ground::{PERSONS, help, later, lay, many, published, running, shown, take, tell, withdrawal};

on_both! {
    async fn four_people_are_not_shown_and_five_are(app: TestApp) {
        let border = lay(&app, &app).await;
        many(&app, &border.story.spots[0], 4).await;
        take(&app).await;
        assert_eq!(shown(&app, border.programme, PERSONS).await, [0; 0]);
        many(&app, &border.story.spots[0], 1).await;
        take(&later(&app, 1)).await;
        assert_eq!(shown(&app, border.programme, PERSONS).await, [5]);
    }

    async fn a_figure_waits_until_it_moves_by_five_and_says_of_which_day_it_is(app: TestApp) {
        let border = lay(&app, &app).await;
        let spot = &border.story.spots[0];
        for (night, people) in [(0, 20), (1, 0), (2, 3), (3, 1), (4, 1)] {
            many(&app, spot, people).await;
            take(&later(&app, night)).await;
            let published = published(&app, border.programme).await;
            let one = published.running("moments").unwrap();
            let (value, of_night) = [(20, 0), (20, 1), (20, 1), (20, 1), (25, 4)][usize::try_from(night).unwrap()];
            assert_eq!((one.value(), one.taken_on), (value, later(&app, of_night).clock.today()), "night {night}");
        }
    }

    async fn a_day_has_one_figure_however_often_it_is_taken_and_by_how_many_nodes(app: TestApp) {
        let border = lay(&app, &app).await;
        many(&app, &border.story.spots[0], 20).await;
        let (one, other, third) = tokio::join!(publish::take(&app), publish::take(&app), publish::take(&app));
        assert!(one.is_ok() && other.is_ok() && third.is_ok());
        let before = format!("{:?}", published(&app, border.programme).await);
        many(&app, &border.story.spots[0], 20).await;
        take(&app).await;
        assert_eq!(format!("{:?}", published(&app, border.programme).await), before);
        assert_eq!(shown(&app, border.programme, "moments").await, [20]);
        assert_eq!(publish::of(&app.db, None).await.unwrap().all("moments", TOTAL).len(), 1);
    }

    async fn minutes_move_only_with_the_moments_they_belong_to(app: TestApp) {
        let border = lay(&app, &app).await;
        let spot = &border.story.spots[0];
        let long = Entry { minutes: 45, ..help(spot, None) };
        tell(&app, &vec![long.clone(); 4]).await;
        take(&app).await;
        assert_eq!(running(&app, border.programme, "minutes").await, 0, "of four moments");
        tell(&app, &vec![long.clone(); 4]).await;
        take(&later(&app, 1)).await;
        assert_eq!(running(&app, border.programme, "minutes").await, 360);
        tell(&app, std::slice::from_ref(&long)).await;
        take(&later(&app, 2)).await;
        assert_eq!(running(&app, border.programme, "minutes").await, 360, "or the ninth would be known to have taken 45");
        tell(&app, &vec![long; 4]).await;
        take(&later(&app, 3)).await;
        assert_eq!(running(&app, border.programme, "minutes").await, 585);
    }

    async fn a_moment_of_which_only_the_minutes_were_corrected_tells_nothing(app: TestApp) {
        let border = lay(&app, &app).await;
        let spot = &border.story.spots[0];
        let told = tell(&app, &vec![help(spot, None); 9]).await;
        take(&app).await;
        tell(&app, &[Entry { minutes: 60, replaces: Some(told[0]), ..help(spot, None) }]).await;
        take(&later(&app, 1)).await;
        assert_eq!(shown(&app, border.programme, "minutes").await, [135]);
    }

    async fn exercises_of_few_learners_are_not_told(app: TestApp) {
        let border = lay(&app, &app).await;
        let spot = &border.story.spots[0];
        let of = |kind: &'static str| Entry { organisation: Some(spot.organisation), place: Some(spot.place), ..Entry::new(kind, kit::random::opaque_id(), help(spot, None).happened_on) };
        let step = || Entry { facts: Facts::default().code("module", "mouse"), ..of("learning.activity") };
        tell(&app, &vec![of("learning.start"); 4]).await;
        tell(&app, &(0..30).map(|_| step()).collect::<Vec<_>>()).await;
        take(&app).await;
        assert_eq!((running(&app, border.programme, "learners").await, running(&app, border.programme, "activities").await), (0, 0));
        tell(&app, &vec![of("learning.start"); 2]).await;
        take(&later(&app, 1)).await;
        assert_eq!((running(&app, border.programme, "learners").await, running(&app, border.programme, "activities").await), (6, 30));
    }

    async fn a_figure_within_another_waits_while_their_difference_is_small(app: TestApp) {
        let border = lay(&app, &app).await;
        let (programme, spot) = (border.programme, &border.story.spots[0]);
        let moments = find(&app.db, programme, "moments").await.unwrap().unwrap().definition;
        let itsme = Definition { code: "itsme".into(), themes: vec![Theme::Itsme], ..moments };
        write::system(&app, async |tx| add(tx, programme, &itsme).await).await.unwrap();
        let about = |theme: Theme| Entry { theme: Some(theme), ..help(spot, None) };
        tell(&app, &vec![about(Theme::Itsme); 9]).await;
        tell(&app, &vec![about(Theme::ALL[1]); 3]).await;
        take(&app).await;
        assert_eq!((running(&app, programme, "moments").await, running(&app, programme, "itsme").await), (12, 0), "three were about something else");
        tell(&app, &vec![about(Theme::ALL[1]); 5]).await;
        take(&later(&app, 1)).await;
        assert_eq!((running(&app, programme, "moments").await, running(&app, programme, "itsme").await), (17, 0), "nine stand three below the twelve of before");
        tell(&app, &vec![about(Theme::Itsme); 14]).await;
        take(&later(&app, 2)).await;
        assert_eq!((running(&app, programme, "moments").await, running(&app, programme, "itsme").await), (31, 23));
    }

    async fn an_umbrella_and_the_whole_house_show_tens(app: TestApp) {
        let border = lay(&app, &app).await;
        let story = &border.story;
        many(&app, &story.spots[0], 13).await;
        many(&app, &story.spots[2], 6).await;
        take(&app).await;
        let of = async |programme| running(&app, programme, "moments").await;
        assert_eq!((of(story.west).await, of(story.north).await, of(story.umbrella).await), (13, 6, 10));
        let house = publish::of(&app.db, None).await.unwrap();
        assert_eq!(["moments", "minutes", "participations", "places"].map(|code| house.figure(code)), [10, 280, 10, 2]);
        many(&app, &story.spots[0], 1).await;
        take(&later(&app, 1)).await;
        assert_eq!(of(story.umbrella).await, 20);
        assert_eq!(publish::of(&app.db, None).await.unwrap().figure("moments"), 20);
    }

    async fn somebody_erased_or_merged_moves_no_figure_by_one(app: TestApp) {
        let border = lay(&app, &app).await;
        let spot = &border.story.spots[0];
        let people: Vec<Id> = (0..12).map(|_| kit::random::opaque_id()).collect();
        tell(&app, &people.iter().map(|key| help(spot, Some(*key))).collect::<Vec<_>>()).await;
        take(&app).await;
        let about = |kind: &'static str, key: Id, subject: Id| Entry { person_key: Some(key), adult: Adult::Yes, ..Entry::new(kind, subject, app.clock.today()) };
        tell(&app, &[about("people.erased", people[0], people[0]), about("people.merged", people[1], people[2])]).await;
        take(&later(&app, 1)).await;
        assert_eq!(shown(&app, border.programme, PERSONS).await, [12]);
    }

    async fn what_turns_out_not_to_have_happened_goes_when_it_is_enough(app: TestApp) {
        let border = lay(&app, &app).await;
        let spot = &border.story.spots[0];
        let told = many(&app, spot, 20).await;
        take(&app).await;
        tell(&app, &told[..3].iter().map(|id| withdrawal(spot, *id)).collect::<Vec<_>>()).await;
        take(&later(&app, 1)).await;
        assert_eq!(running(&app, border.programme, "moments").await, 20);
        tell(&app, &told[3..6].iter().map(|id| withdrawal(spot, *id)).collect::<Vec<_>>()).await;
        take(&later(&app, 2)).await;
        assert_eq!(running(&app, border.programme, "moments").await, 14);
        tell(&app, &told[6..17].iter().map(|id| withdrawal(spot, *id)).collect::<Vec<_>>()).await;
        take(&later(&app, 3)).await;
        assert_eq!(running(&app, border.programme, "moments").await, 14, "three are left: it shows what it showed");
        tell(&app, &told[17..].iter().map(|id| withdrawal(spot, *id)).collect::<Vec<_>>()).await;
        take(&later(&app, 4)).await;
        assert_eq!((running(&app, border.programme, "moments").await, running(&app, border.programme, "minutes").await), (0, 0));
    }
}
