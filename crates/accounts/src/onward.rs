//! Where to go once signed in: on to what was asked, or to the page of one's work.

use domain::policy::{self, Action, Standing};
use kit::Lang;
use kit::visit::lang_of;

const MOST: usize = 300;

/// The address asked for, when it is a page of ours; anything else could lead to another site.
pub fn local(address: &str) -> Option<&str> {
    let is_plain = address.len() <= MOST && address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let is_local = address.starts_with('/') && !address.starts_with("//") && lang_of(address).is_some();
    (is_plain && is_local).then_some(address)
}

/// The page of one's work.
pub fn work(standing: &Standing, lang: Lang) -> String {
    const PAGES: [(Action, &str); 4] = [
        (Action::WriteMoments, "desk"),
        (Action::SeeProgramme, "steering"),
        (Action::ManageInstance, "instance"),
        (Action::ManageMembers, "team"),
    ];
    let page = PAGES.iter().find(|(action, _)| policy::may_somewhere(Some(standing), *action));
    format!("/{}/{}", lang.code(), page.map_or("account", |(_, page)| page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_on_to_pages_of_ours_only() {
        assert_eq!(local("/nl/desk?day=2024-05-15"), Some("/nl/desk?day=2024-05-15"));
        for elsewhere in ["", "nl/desk", "//nl/evil.example", "/\\nl", "https://evil.example/nl", "/demo", "/nl/\r\nx", "/nl/a b"]
        {
            assert_eq!(local(elsewhere), None, "{elsewhere}");
        }
    }
}
