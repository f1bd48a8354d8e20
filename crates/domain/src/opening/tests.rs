use super::*;
use proptest::prelude::*;

const LIBRARY: &str = "mo 13:30-17:00; tu-fr 09:00-12:00, 13:30-17:00; sa 10:00-12:00";

fn week(text: &str) -> Week {
    text.parse().unwrap()
}

fn at(text: &str) -> Minute {
    let (hour, minute) = text.split_once(':').unwrap();
    hour.parse::<Minute>().unwrap() * 60 + minute.parse::<Minute>().unwrap()
}

#[test]
fn the_library_is_closed_over_noon_and_on_monday_morning() {
    let week = week(LIBRARY);
    let open = [(Weekday::Tue, "09:00"), (Weekday::Tue, "11:59"), (Weekday::Mon, "13:30"), (Weekday::Sat, "10:00")];
    let closed = [(Weekday::Tue, "12:00"), (Weekday::Tue, "08:59"), (Weekday::Mon, "09:30"), (Weekday::Sun, "10:00")];
    assert!(open.iter().all(|(day, time)| week.is_open(*day, at(time))));
    assert!(closed.iter().all(|(day, time)| !week.is_open(*day, at(time))));
}

#[test]
fn what_comes_next_is_told_with_its_day() {
    let week = week(LIBRARY);
    let next = |day, time| week.next_change(day, at(time)).map(|change| (change.days, change.minute, change.opens));
    assert_eq!(next(Weekday::Tue, "10:00"), Some((0, at("12:00"), false)));
    assert_eq!(next(Weekday::Tue, "12:00"), Some((0, at("13:30"), true)));
    assert_eq!(next(Weekday::Fri, "17:00"), Some((1, at("10:00"), true)));
    assert_eq!(next(Weekday::Sat, "12:00"), Some((2, at("13:30"), true)));
}

#[test]
fn a_place_that_opens_once_a_week_opens_again_in_seven_days() {
    let change = week("we 14:00-17:00").next_change(Weekday::Wed, at("17:30"));
    assert_eq!(change, Some(Change { days: 7, minute: at("14:00"), opens: true }));
    assert_eq!(Week::default().next_change(Weekday::Wed, 0), None);
}

#[test]
fn a_place_that_never_closes_has_no_next_change() {
    assert_eq!(week("mo-su 00:00-24:00").next_change(Weekday::Mon, 600), None);
    let weekend = week("sa-su 00:00-24:00").next_change(Weekday::Sat, 600);
    assert_eq!(weekend, Some(Change { days: 1, minute: MIDNIGHT, opens: false }));
}

#[test]
fn equal_days_stand_together() {
    let week = week("mo-tu 09:00-12:00; we 13:00-16:00; th-fr 09:00-12:00");
    let told: Vec<_> = week.groups().iter().map(|group| (group.runs(), group.spans.len())).collect();
    let expected = [
        (vec![(Weekday::Mon, Weekday::Tue), (Weekday::Thu, Weekday::Fri)], 1),
        (vec![(Weekday::Wed, Weekday::Wed)], 1),
        (vec![(Weekday::Sat, Weekday::Sun)], 0),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_week_is_read_as_people_write_it() {
    assert_eq!(week("tu,th 9:00-12:00").to_string(), "tu 09:00-12:00; th 09:00-12:00");
    assert_eq!(week(" mo-fr  09:00-12:00 ,13:30-17:00 ;").to_string(), "mo-fr 09:00-12:00, 13:30-17:00");
    assert_eq!(week(""), Week::default());
}

#[test]
fn hours_that_cannot_be_are_refused() {
    for text in ["mo", "mo 9-12", "xx 09:00-12:00", "mo 09:60-12:00", "mo 09:00-24:01", "fr-mo 09:00-12:00", "mo 09:00-+9:00"] {
        assert!(matches!(text.parse::<Week>(), Err(NotAWeek::Unreadable(_))), "{text}");
    }
    for text in ["mo 12:00-09:00", "mo 09:00-09:00", "sa 22:00-02:00"] {
        assert!(matches!(text.parse::<Week>(), Err(NotAWeek::Backwards(_))), "{text}");
    }
    for text in ["mo 09:00-12:00, 11:00-13:00", "mo 09:00-12:00; mo-fr 12:00-13:00"] {
        assert_eq!(text.parse::<Week>(), Err(NotAWeek::Overlap(Weekday::Mon)), "{text}");
    }
    let said = "mo 09:00-12:00; sa 22:00-02:00".parse::<Week>().unwrap_err().to_string();
    assert!(said.contains("22:00-02:00"), "{said}");
}

/// Any week: spans that do not fit beside the others are left out.
fn any_week() -> impl Strategy<Value = Week> {
    proptest::collection::vec((0_usize..7, 0..MIDNIGHT, 1..=MIDNIGHT), 0..24).prop_map(|spans| {
        let mut week = Week::default();
        for (day, opens, closes) in spans {
            let _ = week.add(DAYS[day], Span { opens, closes });
        }
        week
    })
}

/// Minute by minute, as someone would wait before the door.
fn waited(week: &Week, day: Weekday, minute: Minute) -> Option<(u8, Minute)> {
    let was = week.is_open(day, minute);
    let minutes = usize::from(minute) + 1..=8 * usize::from(MIDNIGHT);
    let moments = minutes.map(|passed| (passed / usize::from(MIDNIGHT), passed % usize::from(MIDNIGHT)));
    let mut moments = moments.map(|(days, minute)| (u8::try_from(days).unwrap(), Minute::try_from(minute).unwrap()));
    moments.find(|(days, minute)| week.is_open(after(day, *days), *minute) != was)
}

proptest! {
    #[test]
    fn every_printed_week_is_read_back(week in any_week()) {
        prop_assert_eq!(week.to_string().parse(), Ok(week));
    }

    #[test]
    fn the_next_change_is_the_one_that_waiting_finds(week in any_week(), day in 0_usize..7, minute in 0..MIDNIGHT) {
        let told = week.next_change(DAYS[day], minute).map(|change| {
            if change.minute == MIDNIGHT { (change.days + 1, 0) } else { (change.days, change.minute) }
        });
        prop_assert_eq!(told, waited(&week, DAYS[day], minute));
    }

    #[test]
    fn spans_of_a_day_never_touch_and_every_day_is_in_one_group(week in any_week()) {
        for day in DAYS {
            prop_assert!(week.on(day).windows(2).all(|pair| pair[0].closes < pair[1].opens));
            prop_assert_eq!(week.groups().iter().filter(|group| group.days.contains(&day)).count(), 1);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "[a-z0-9:;, -]{0,30}") {
        let _ = text.parse::<Week>();
    }
}
