use super::*;
use proptest::prelude::*;

/// Sequence 999 is never issued, so these name nobody.
const CAUGHT: [&str; 5] = ["85073099932", "00010199945", "00010199974", "85473099921", "85000099910"];

const FRENCH: [&str; 4] = ["285075935099921", "185072A00499985", "185072B03399918", "385079910999910"];

#[test]
fn the_test_numbers_are_caught() {
    for number in CAUGHT {
        assert_eq!(find(number), Some(Found::Belgian), "{number}");
    }
}

#[test]
fn a_date_that_does_not_exist_makes_no_number() {
    assert_eq!(find("05293199957"), None);
    assert_eq!(find("15023099911"), None);
}

#[test]
fn one_wrong_digit_makes_no_number() {
    assert_eq!(find("85073099933"), None);
    assert_eq!(find("285075935099922"), None);
}

#[test]
fn french_numbers_are_caught_in_their_notations() {
    for number in FRENCH {
        assert_eq!(find(number), Some(Found::French), "{number}");
        for sign in [" ", ".", "-", "\u{A0}", "\u{202F}"] {
            let spaced = cut(number, &[1, 3, 5, 7, 10, 13], sign);
            assert_eq!(find(&format!("NIR : {spaced}, reçu")), Some(Found::French), "{spaced}");
        }
        let key_apart = cut(number, &[13], " ");
        assert_eq!(find(&key_apart.to_lowercase()), Some(Found::French), "{key_apart}");
    }
}

#[test]
fn numbers_are_caught_where_people_leave_them() {
    let texts = [
        "mevrouw, 85.07.30-999.32, komt donderdag terug",
        "tel 0470 12 34 56, rrn 85 07 30 999 32, 8020 Oostkamp",
        "scan_85073099932.pdf",
        "IMG85.07.30-999.32(1).jpg",
        "RN85073099932",
        "12 85073099932 0470123456",
        "85.07.30 - 999.32",
        "85–07–30–999–32",
        "85\u{200B}0730\u{AD}99932",
        "٨٥٠٧٣٠٩٩٩٣٢",
    ];
    for text in texts {
        assert_eq!(find(text), Some(Found::Belgian), "{text}");
    }
}

#[test]
fn other_numbers_pass() {
    let texts = [
        "",
        "+32 470 12 34 56 of +32470123456",
        "+85073099932",
        "050/33.12.34 en 06 12 34 56 78",
        "KBO 0207.535.922, BE 0207 535 922",
        "BE68 5390 0754 7034",
        "BE68539007547034",
        "NO9285073099932",
        "no92 85073099932",
        "850730999321",
        "185073099932",
        "4111 1111 1111 1111",
        "+++090/9337/55493+++",
        "85.07.30\n999.32",
        "30/07/1985, 14:30, 999 km",
    ];
    for text in texts {
        assert_eq!(find(text), None, "{text}");
    }
}

#[test]
fn of_random_eleven_digits_at_most_one_in_two_hundred_is_refused() {
    let mut seed: u64 = 2024;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{:011}", (seed >> 16) % 100_000_000_000)
    };
    let refused = (0..100_000).filter(|_| find(&next()).is_some()).count();
    assert!((100..=500).contains(&refused), "{refused} of 100 000");
}

/// The text with a sign after each of these lengths.
fn cut(number: &str, after: &[usize], sign: &str) -> String {
    let with_sign = |(at, digit)| {
        if after.contains(&at) { format!("{sign}{digit}") } else { format!("{digit}") }
    };
    number.chars().enumerate().map(with_sign).collect()
}

fn full_width(text: &str) -> String {
    let wide = |digit: char| char::from_u32(digit as u32 + 0xFEE0).unwrap_or(digit);
    text.chars().map(|symbol| if symbol.is_ascii_digit() { wide(symbol) } else { symbol }).collect()
}

/// The twelve notations that must be caught.
fn notations(number: &str) -> [String; 12] {
    let parts = [2, 4, 6, 9].map(|at| &number[at..]);
    let (year, month, day) = (&number[..2], &parts[0][..2], &parts[1][..2]);
    let (sequence, check) = (&parts[2][..3], parts[3]);
    let date = &number[..6];
    [
        format!("{year}.{month}.{day}-{sequence}.{check}"),
        format!("{date}-{sequence}-{check}"),
        format!("{date} {sequence} {check}"),
        cut(number, &[2, 4, 6, 9], " "),
        format!("{year}/{month}/{day}-{sequence}/{check}"),
        number.to_owned(),
        cut(number, &[2, 4, 6, 9], "-"),
        cut(number, &[2, 4, 6, 9], "."),
        format!("{date}.{sequence}.{check}"),
        cut(number, &[2, 4, 6, 9], "\u{202F}"),
        full_width(&format!("{year}.{month}.{day}-{sequence}.{check}")),
        format!("nota van Christine: kaart_{number}.jpg van 14/05"),
    ]
}

prop_compose! {
    /// Any number that could be issued: both centuries, bis numbers, unknown days.
    fn issued()(
        year in 1900_u64..2100,
        month in prop::sample::select((0..=12).chain(20..=32).chain(40..=52).collect::<Vec<u64>>()),
        day in 0_u64..=28,
        sequence in 1_u64..=998,
    ) -> String {
        let nine = ((year % 100 * 100 + month) * 100 + day) * 1000 + sequence;
        let check = 97 - (nine + if year < 2000 { 0 } else { 2_000_000_000 }) % 97;
        format!("{nine:09}{check:02}")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_number_is_caught_in_all_twelve_notations(number in issued()) {
        for text in notations(&number) {
            prop_assert_eq!(find(&text), Some(Found::Belgian), "{}", text);
        }
    }

    #[test]
    fn ten_digits_or_twelve_are_never_stopped(ten in "[0-9]{10}", twelve in "[0-9]{12}") {
        prop_assert_eq!(find(&ten), None);
        prop_assert_eq!(find(&twelve), None);
        let dotted = cut(&ten, &[4, 7], ".");
        prop_assert_eq!(find(&dotted), None);
    }

    #[test]
    fn belgian_account_numbers_are_never_stopped(account in 0_u64..1_000_000_000_000) {
        let digits = format!("{account:012}");
        let check = 98 - (account * 1_000_000 + 111_400) % 97;
        let compact = format!("BE{check:02}{digits}");
        let spaced = cut(&compact, &[4, 8, 12], " ");
        prop_assert_eq!(find(&compact), None);
        prop_assert_eq!(find(&spaced), None);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[0-9A-Bb +./\\-_é２٣\u{A0}\n]{0,40}") {
        let _ = find(&text);
    }
}
