//! The coloured pictures of resume codes and exercises, drawn inside the page: a page shows few of them, so a file
//! of all would weigh more.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::assets;

#[derive(Deserialize)]
struct Picture {
    #[serde(rename = "box")]
    view: String,
    body: String,
}

static PICTURES: LazyLock<HashMap<String, Picture>> = LazyLock::new(|| {
    let file = assets::content("pictures.json").unwrap_or_default();
    serde_json::from_slice(&file).unwrap_or_default()
});

/// The drawing of this name, ready for a page (`|safe`); the build lets nothing but plain shapes into the bundle.
/// None when the bundle has no such picture or was not built.
pub fn svg(name: &str) -> Option<String> {
    let Picture { view, body } = PICTURES.get(name)?;
    Some(format!(r#"<svg class="picture" viewBox="{view}" aria-hidden="true">{body}</svg>"#))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_a_resume_code_shows_has_a_picture() {
        if assets::content("manifest.json").is_none() {
            return; // the bundle is not built here
        }
        let without: Vec<&str> =
            domain::concepts::all().iter().map(|concept| concept.picture).filter(|name| svg(name).is_none()).collect();
        assert_eq!(without, Vec::<&str>::new());
    }

    #[test]
    fn a_name_that_nobody_drew_has_no_picture() {
        assert_eq!(svg("no-such-thing"), None);
    }
}
