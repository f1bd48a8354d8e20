//! A browser in words: enough for someone to know her own devices again, and no more than that is kept.

/// Looked for in this order, because most browsers also call themselves by another's name.
const BROWSERS: [(&str, &str); 6] = [
    ("Firefox/", "Firefox"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// `Firefox, Windows`; empty when neither is known.
pub fn in_words(user_agent: &str) -> String {
    let name = |list: &[(&str, &'static str)]| list.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name);
    [name(&BROWSERS), name(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whether a browser says that it is of a phone or a tablet.
pub fn is_touch(user_agent: &str) -> bool {
    ["Android", "iPhone", "iPad", "Mobile"].iter().any(|sign| user_agent.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_named_by_itself_and_its_system() {
        let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0";
        let chrome =
            "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36";
        let safari =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 Version/17.6 Mobile/15E148 Safari/604.1";
        assert_eq!(in_words(firefox), "Firefox, Windows");
        assert_eq!(in_words(chrome), "Chrome, Android");
        assert_eq!(in_words(safari), "Safari, iPhone");
    }

    #[test]
    fn what_is_not_known_is_not_kept() {
        assert_eq!(in_words("<script>alert(1)</script>"), "");
    }
}
