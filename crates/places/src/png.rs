//! A picture that is really a PNG: told by its bytes, not by its name. Only what draws it is kept, so that nothing a
//! drawing program wrote beside it (who made it, where, when) is published.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The parts of a PNG that a browser draws with.
const DRAWN: [&[u8; 4]; 8] = [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"];
/// Length, kind and check sum around the contents of a part.
const AROUND: usize = 12;

/// A PNG with its measures in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Png {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Reads a PNG; none when it is something else, cut off, or moves.
pub fn read(bytes: &[u8]) -> Option<Png> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    let mut kinds: Vec<[u8; 4]> = Vec::new();
    while kinds.last() != Some(b"IEND") {
        let (kind, whole, after) = part(rest)?;
        if DRAWN.contains(&&kind) {
            kept.extend_from_slice(whole);
        }
        kinds.push(kind);
        rest = after;
    }
    let is_still = !kinds.contains(b"acTL");
    let is_whole = kinds.first() == Some(b"IHDR") && kinds.contains(b"IDAT") && rest.is_empty();
    let (width, height) = measures(bytes)?;
    (is_still && is_whole && width > 0 && height > 0).then_some(Png { bytes: kept, width, height })
}

/// The first part: its kind, all of it, and what follows.
fn part(rest: &[u8]) -> Option<([u8; 4], &[u8], &[u8])> {
    let length = usize::try_from(number(rest, 0)?).ok()?;
    let kind = rest.get(4..8)?.try_into().ok()?;
    let (whole, after) = rest.split_at_checked(length.checked_add(AROUND)?)?;
    Some((kind, whole, after))
}

/// Width and height stand first in the first part.
fn measures(bytes: &[u8]) -> Option<(u32, u32)> {
    Some((number(bytes, SIGNATURE.len() + 8)?, number(bytes, SIGNATURE.len() + 12)?))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A grey picture of these measures, for tests and samples of other files.
#[cfg(test)]
pub(crate) fn parts(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let part = |(kind, content): &(&[u8; 4], &[u8])| {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [length.as_slice(), *kind, content, &[0; 4]].concat()
    };
    [SIGNATURE.to_vec(), parts.iter().flat_map(part).collect()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = &[0, 0, 2, 88, 0, 0, 0, 200, 8, 0, 0, 0, 0];

    fn plain() -> Vec<u8> {
        parts(&[(b"IHDR", HEAD), (b"IDAT", b"drawn"), (b"IEND", b"")])
    }

    #[test]
    fn a_png_tells_its_measures() {
        let png = read(&plain()).unwrap();
        assert_eq!((png.width, png.height), (600, 200));
        assert_eq!(png.bytes, plain());
    }

    #[test]
    fn what_is_written_beside_the_picture_is_left_out() {
        let told =
            parts(&[(b"IHDR", HEAD), (b"tEXt", b"Author: Bart"), (b"eXIf", b"Oostkamp"), (b"IDAT", b"drawn"), (b"IEND", b"")]);
        assert_eq!(read(&told).unwrap().bytes, plain());
    }

    #[test]
    fn what_is_no_png_or_only_half_of_one_is_refused() {
        let moving = parts(&[(b"IHDR", HEAD), (b"acTL", &[0; 8]), (b"IDAT", b"drawn"), (b"IEND", b"")]);
        let empty = parts(&[(b"IHDR", &[0; 13]), (b"IDAT", b"drawn"), (b"IEND", b"")]);
        let late = parts(&[(b"IDAT", b"drawn"), (b"IHDR", HEAD), (b"IEND", b"")]);
        let more = [plain(), b"<script>".to_vec()].concat();
        let jpeg = b"\xff\xd8\xff\xe0 a photo".to_vec();
        for bytes in [moving, empty, late, more, jpeg, b"<svg/>".to_vec(), Vec::new()] {
            assert_eq!(read(&bytes), None);
        }
        for length in 0..plain().len() {
            assert_eq!(read(&plain()[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn a_part_that_says_it_is_longer_than_all_does_no_harm() {
        let mut bytes = plain();
        bytes[SIGNATURE.len()..SIGNATURE.len() + 4].copy_from_slice(&[255; 4]);
        assert_eq!(read(&bytes), None);
    }
}
