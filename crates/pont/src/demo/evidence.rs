//! Small files that show that a figure is true: an attendance list, a short report, a photo. All of it is invented,
//! and each file says so.

use std::fmt::Write as _;

/// The sentence that stands in each of them.
const INVENTED: &str = "Demo data, invented";

/// A page with these lines.
pub fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut page = String::from("BT /F1 14 Tf 60 780 Td 20 TL\n");
    for line in lines.iter().chain(&[INVENTED]) {
        let _ = writeln!(page, "({}) Tj T*", line.replace(['(', ')', '\\'], ""));
    }
    page.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let (mut file, mut places) = (String::from("%PDF-1.4\n"), Vec::new());
    for (nr, object) in (1..).zip(&objects) {
        places.push(file.len());
        let _ = writeln!(file, "{nr} 0 obj\n{object}\nendobj");
    }
    let table = file.len();
    let _ = writeln!(file, "xref\n0 {}\n0000000000 65535 f ", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = writeln!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF", objects.len() + 1);
    file.into_bytes()
}

/// A table with a head and rows.
pub fn csv(head: &str, rows: impl IntoIterator<Item = String>) -> Vec<u8> {
    let rows = rows.into_iter().map(|row| row + "\r\n").collect::<String>();
    format!("{head}\r\n{rows}{INVENTED},\r\n").into_bytes()
}

/// A grey picture of waves, a little over a thumbnail, where a real one would have a photo.
pub fn png(seed: u32) -> Vec<u8> {
    const SIDE: u32 = 96;
    let mut pixels = Vec::new();
    for row in 0..SIDE {
        pixels.push(0);
        pixels.extend((0..SIDE).map(|column| shade(row, column, seed)));
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = [SIDE.to_be_bytes(), SIDE.to_be_bytes()].concat();
    part(&mut file, *b"IHDR", &[size, vec![8, 0, 0, 0, 0]].concat());
    part(&mut file, *b"tEXt", &[b"Comment\0", INVENTED.as_bytes()].concat());
    part(&mut file, *b"IDAT", &stored(&pixels));
    part(&mut file, *b"IEND", &[]);
    file
}

fn shade(row: u32, column: u32, seed: u32) -> u8 {
    let wave = (row + (column / 8 + seed) % 7 * 3) % 24;
    u8::try_from(100 + wave * 6).unwrap_or(255)
}

fn part(file: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    let named = [name.as_slice(), content].concat();
    file.extend(u32::try_from(content.len()).unwrap_or(0).to_be_bytes());
    file.extend(&named);
    file.extend(crc(&named).to_be_bytes());
}

/// A zlib stream that packs nothing.
fn stored(content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap_or(u16::MAX);
    let mut stream = vec![0x78, 0x01, 0x01];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(content);
    stream.extend(adler(content).to_be_bytes());
    stream
}

fn adler(content: &[u8]) -> u32 {
    let (low, high) = content.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

fn crc(content: &[u8]) -> u32 {
    !content.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        assert_eq!(crc(b"IEND"), 0xae42_6082);
        assert_eq!(adler(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn every_file_is_taken_as_evidence_and_says_that_it_is_invented() {
        let files = [
            ("verslag.pdf", pdf(&["Opleiding (voor helpers)", "12 deelnemers"])),
            ("lijst.csv", csv("dag,deelnemers", ["2021-03-04,12".to_owned()])),
            ("foto.png", png(3)),
        ];
        for (name, bytes) in files {
            assert!(steering::report::file::check(name, &bytes).is_ok(), "{name}");
            let says = bytes.windows(INVENTED.len()).any(|part| part == INVENTED.as_bytes());
            assert!(says, "{name}");
        }
    }
}
