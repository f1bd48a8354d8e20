use super::*;
use proptest::prelude::*;

fn counted(language: Language, words: &[(&str, usize)]) {
    for (word, syllables) in words {
        assert_eq!(language.syllables(word), *syllables, "{word}");
    }
}

#[test]
fn syllables_are_counted_in_dutch() {
    let short = [("klik", 1), ("muis", 1), ("bericht", 2), ("ideeën", 3), ("groeien", 2), ("nieuwe", 2), ("jij", 1)];
    counted(Language::Dutch, &short);
    let long =
        [("computer", 3), ("toetsenbord", 3), ("station", 3), ("bureau", 2), ("bijlage", 3), ("bibliotheek", 4), ("foto's", 2)];
    counted(Language::Dutch, &long);
}

#[test]
fn syllables_are_counted_in_french() {
    let short = [("souris", 2), ("cliquez", 2), ("le", 1), ("touche", 1), ("message", 2), ("vieille", 1), ("rue", 1)];
    counted(Language::French, &short);
    let long = [
        ("bibliothèque", 4),
        ("ordinateur", 4),
        ("attention", 3),
        ("créer", 2),
        ("voyez", 2),
        ("l'écran", 2),
        ("qu'il", 1),
        ("prix", 1),
        ("oublier", 3),
        ("feuille", 1),
    ];
    counted(Language::French, &long);
}

#[test]
fn syllables_are_counted_in_english() {
    let short = [("mouse", 1), ("clicked", 1), ("started", 2), ("table", 2), ("you", 1), ("the", 1), ("times", 1)];
    counted(Language::English, &short);
    let long =
        [("keyboard", 2), ("library", 3), ("computer", 3), ("invitation", 4), ("carefully", 4), ("pages", 2), ("player", 2)];
    counted(Language::English, &long);
}

#[test]
fn syllables_are_counted_in_german() {
    let words = [("Maus", 1), ("Taste", 2), ("Nachricht", 2), ("schauen", 2), ("Geräusch", 2), ("Bibliothek", 4), ("viel", 1)];
    counted(Language::German, &words);
}

#[test]
fn a_number_or_an_address_is_read_as_a_whole() {
    counted(Language::Dutch, &[("lieve.peeters@mail.be", 1), ("14.05", 1), ("2024", 1), ("x", 1)]);
    assert_eq!(measure(Language::Dutch, "Typ anneliese.vandenbroucke@bibliotheek.be.").long_words, [""; 0]);
}

#[test]
fn a_text_is_measured_without_its_marks() {
    let text = "Klik op ==Foto's== en druk op [[Enter]]. **Lukt het niet?** Vraag hulp";
    let found = measure(Language::Dutch, text);
    assert_eq!((found.sentences, found.words), (3, 12));
    assert_eq!((found.longest.as_str(), found.longest_words), ("Klik op Foto's en druk op Enter.", 7));
    assert!((found.words_per_sentence - 4.0).abs() < 1e-9);
}

#[test]
fn a_sentence_ends_at_its_sign_and_at_a_blank_line_but_not_inside_a_word() {
    let ends = |text: &str| sentences(text).iter().map(|sentence| sentence.trim().to_owned()).collect::<Vec<_>>();
    assert_eq!(ends("Om 14.05 uur. Kom je?"), ["Om 14.05 uur.", "Kom je?"]);
    assert_eq!(ends("Een titel\n\nNog een\nregel"), ["Een titel", "Nog een\nregel"]);
    assert_eq!(ends("Elle dit : « Bonjour. » Puis elle part."), ["Elle dit : « Bonjour.", "» Puis elle part."]);
    assert_eq!(ends("Wacht... Nu!"), ["Wacht...", "Nu!"]);
    assert_eq!(ends(" … "), [""; 0]);
}

#[test]
fn long_words_are_told_once() {
    let dutch = measure(Language::Dutch, "De bibliotheek schrijft. Bibliotheek! Een gebruikerslijst met ziekenhuizen.");
    assert_eq!(dutch.long_words, ["bibliotheek", "gebruikerslijst", "ziekenhuizen"]);
    let dutch = measure(Language::Dutch, "Een boodschappenlijst en een sportwedstrijd.");
    assert_eq!(dutch.long_words, ["boodschappenlijst", "sportwedstrijd"]);
    let french = measure(Language::French, "Votre ordinateur est prêt ? Effacez-la.");
    assert_eq!(french.long_words, ["ordinateur"]);
}

#[test]
fn the_ease_is_that_of_the_formula_of_the_language() {
    let is = |language, text, ease: f64| (measure(language, text).ease - ease).abs() < 1e-9;
    // Four words, five syllables, one sentence.
    assert!(is(Language::Dutch, "Klik op de foto.", 206.835 - 0.93 * 4.0 - 77.0 * 1.25));
    assert!(is(Language::French, "Lis le petit mot.", 207.0 - 1.015 * 4.0 - 73.6 * 1.25));
    assert!(is(Language::English, "Click on the photo.", 206.835 - 1.015 * 4.0 - 84.6 * 1.25));
    assert!(is(Language::German, "Lies die kurze Mail.", 180.0 - 4.0 - 58.5 * 1.25));
}

#[test]
fn a_text_without_words_has_no_figures() {
    assert_eq!(measure(Language::Dutch, " … \n\n"), Measures::default());
}

proptest! {
    #[test]
    fn no_text_however_odd_makes_it_panic(text in "\\PC{0,60}") {
        for language in Language::ALL {
            let found = measure(*language, &text);
            prop_assert!(found.longest_words <= found.words && found.sentences <= found.words && found.ease.is_finite());
        }
    }

    #[test]
    fn every_word_has_a_syllable_and_never_more_than_letters(word in "[a-zéèïœß]{1,14}") {
        for language in Language::ALL {
            let syllables = language.syllables(&word);
            prop_assert!((1..=word.chars().count()).contains(&syllables));
        }
    }
}
