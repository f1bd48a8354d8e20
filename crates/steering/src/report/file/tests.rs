//! What is taken as evidence, and what is refused and why.

use super::*;

/// A package as any program writes it: the parts unpacked, each said to open into `size` bytes more.
fn package(parts: &[(&str, &str)], more: u32) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let at = u32::try_from(file.len()).unwrap();
        let (length, name_length) = (u32::try_from(content.len()).unwrap(), u16::try_from(name.len()).unwrap());
        let sizes = [length.to_le_bytes(), (length + more).to_le_bytes()].concat();
        file.extend([b"PK\x03\x04".as_slice(), &[0; 14], &sizes, &name_length.to_le_bytes(), &[0; 2], name.as_bytes()].concat());
        file.extend(content.as_bytes());
        list.extend([b"PK\x01\x02".as_slice(), &[0; 16], &sizes, &name_length.to_le_bytes(), &[0; 12]].concat());
        list.extend([at.to_le_bytes().as_slice(), name.as_bytes()].concat());
    }
    let (count, begin) = (u16::try_from(parts.len()).unwrap().to_le_bytes(), u32::try_from(file.len()).unwrap());
    let length = u32::try_from(list.len()).unwrap().to_le_bytes();
    let end = [b"PK\x05\x06".as_slice(), &[0; 4], &count, &count, &length, &begin.to_le_bytes(), &[0; 2]].concat();
    [file, list, end].concat()
}

const WORKBOOK: [(&str, &str); 2] = [("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")];
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

#[test]
fn documents_pictures_and_tables_are_taken() {
    let good: [(&str, Vec<u8>, FileKind); 7] = [
        ("lijst.pdf", b"%PDF-1.7 ... %%EOF\n".to_vec(), FileKind::Pdf),
        ("foto.PNG", b"\x89PNG\r\n\x1a\n...".to_vec(), FileKind::Png),
        ("foto.jpeg", b"\xff\xd8\xff\xe0 ...".to_vec(), FileKind::Jpeg),
        ("namen.csv", b"\xef\xbb\xbfdag;aantal\n2024-05-14;12\n".to_vec(), FileKind::Csv),
        ("namen.csv", b"jour,lieu\n2024,Tournai\xe9\n".to_vec(), FileKind::Csv),
        ("telling.xlsx", package(&WORKBOOK, 0), FileKind::Xlsx),
        ("telling.ods", package(&[("mimetype", ODS), ("content.xml", "<x/>")], 0), FileKind::Ods),
    ];
    for (name, bytes, kind) in good {
        assert_eq!(check(name, &bytes), Ok(kind), "{name}");
    }
}

#[test]
fn programs_scripts_pages_drawings_and_archives_are_refused() {
    for name in
        ["lijst.exe", "lijst.sh", "lijst.html", "lijst.svg", "lijst.zip", "lijst.js", "lijst.xlsm", "lijst", "lijst.pdf.exe"]
    {
        assert_eq!(check(name, b"MZ anything"), Err(Refusal::NotEvidence), "{name}");
    }
    for text in ["<!doctype html><p>1,2", "#!/bin/sh\necho 1,2", "a,b\n<SCRIPT>alert(1)</script>", " <svg onload=x>,"] {
        assert_eq!(check("namen.csv", text.as_bytes()), Err(Refusal::NotEvidence), "{text}");
    }
}

#[test]
fn a_file_whose_bytes_do_not_fit_its_name_is_refused() {
    let program = b"MZ\x90\x00\x03 This program cannot be run in DOS mode".as_slice();
    let archive = package(&[("virus.txt", "x")], 0);
    for name in ["a.pdf", "a.png", "a.jpg", "a.csv", "a.xlsx", "a.docx", "a.ods", "a.odt"] {
        assert_eq!(check(name, program), Err(Refusal::OtherThanItsName), "{name}");
        assert_eq!(check(name, &archive), Err(Refusal::OtherThanItsName), "{name}");
    }
    assert_eq!(check("a.docx", &package(&WORKBOOK, 0)), Err(Refusal::OtherThanItsName));
    assert_eq!(check("a.csv", b"just words"), Err(Refusal::OtherThanItsName));
    assert_eq!(check("a.pdf", b"%PDF-1.7 cut off"), Err(Refusal::OtherThanItsName));
}

#[test]
fn a_bomb_is_refused_under_any_name() {
    let bomb = package(&WORKBOOK, u32::MAX / 2);
    assert_eq!(check("a.xlsx", &bomb), Err(Refusal::TooMuchInside));
    assert_eq!(check("a.pdf", &bomb), Err(Refusal::OtherThanItsName));
    assert_eq!(check("a.zip", &bomb), Err(Refusal::NotEvidence));
}

#[test]
fn what_runs_when_it_is_opened_is_refused() {
    let macros = [WORKBOOK[0], WORKBOOK[1], ("xl/vbaProject.bin", "x")];
    assert_eq!(check("a.xlsx", &package(&macros, 0)), Err(Refusal::RunsSomething));
    assert_eq!(check("a.pdf", b"%PDF-1.7 /OpenAction << /S /JavaScript >> %%EOF"), Err(Refusal::RunsSomething));
    let printed = [WORKBOOK[0], WORKBOOK[1], ("xl/printerSettings/printerSettings1.bin", "x")];
    assert_eq!(check("a.xlsx", &package(&printed, 0)), Ok(FileKind::Xlsx));
}

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(check("a.pdf", b""), Err(Refusal::Missing));
    assert_eq!(check("a.pdf", &vec![b'%'; MOST_BYTES + 1]), Err(Refusal::TooLarge));
}

#[test]
fn half_a_package_does_no_harm() {
    let whole = package(&WORKBOOK, 0);
    for length in 0..whole.len() {
        assert!(check("a.xlsx", &whole[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn a_name_keeps_its_end_and_loses_what_misleads() {
    assert_eq!(plain_name("C:\\Lijsten\\aanwezig mei.pdf"), "aanwezig mei.pdf");
    assert_eq!(plain_name("a\u{202e}fdp\".exe\r\n.pdf"), "afdp.exe.pdf");
    assert_eq!(plain_name(&format!("{}.pdf", "x".repeat(500))).len(), 124);
}
