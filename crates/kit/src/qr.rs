//! QR codes, drawn as SVG so that they print sharply and need no picture file.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::{Failure, Result};

/// Light cells around the code, without which scanners do not find it.
const QUIET: usize = 4;

/// The drawing of a code that says `text`; dark cells are one path, so that it stays small.
///
/// # Errors
/// When the text is longer than a code can hold.
pub fn svg(text: &str) -> Result<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|error| Failure::Other(format!("qr: {error:?}")))?;
    let size = code.size + 2 * QUIET;
    let mut path = String::new();
    for row in 0..code.size {
        for (column, _) in code[row].iter().enumerate().filter(|(_, cell)| cell.value()) {
            write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET).map_err(|error| Failure::Other(error.to_string()))?;
        }
    }
    Ok(format!(r#"<svg class="qr" viewBox="0 0 {size} {size}" aria-hidden="true"><path d="{path}"/></svg>"#))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_drawing_and_another_text_gives_another() {
        let code = svg("https://pont.example/nl/learn/scan#abc").unwrap();
        assert!(code.starts_with("<svg") && code.contains("<path d=\"M4 4h1v1h-1z"));
        assert_ne!(code, svg("https://pont.example/nl/learn/scan#abd").unwrap());
        assert!(svg(&"x".repeat(10_000)).is_err());
    }
}
