//! An operator brings in what a partner did elsewhere: looked at first, once, and without leaving a name in any file.

use std::fs;
use std::path::Path;

use crate::lay::tables;
use crate::program::ask;

const HEAD: &str = "kind;date;reference;organisation;area;persons;minutes;given_name;family_name;birth_date\r\n";
const LINES: &str = "training;4-3-2023;T-1;bib;;;180;;;\r\n\
    participation;4-3-2023;P-1;bib;;;180;Zébuline;Kwartsteen;17-03-1951\r\n";

fn holds(folder: &Path, trace: &str) -> bool {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return holds(&path, trace);
        }
        let bytes = fs::read(&path).unwrap();
        bytes.windows(trace.len()).any(|part| part == trace.as_bytes())
    })
}

#[test]
fn a_file_is_looked_at_brought_in_and_never_brought_in_twice() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    tables(folder.path());
    assert!(ask(&data, &["lay", "--from", folder.path().to_str().unwrap()]).0);
    let file = folder.path().join("vormingen.csv");
    let import = |more: &[&str]| {
        let plain = ["history", "import", "--programme", "digibank-west", "--partner", "oostkamp", file.to_str().unwrap()];
        ask(&data, &[&plain[..], more].concat())
    };
    fs::write(&file, format!("{HEAD}{LINES}training;31-02-2023;T-2;bib;;;;;;\r\n")).unwrap();
    let (done, says) = import(&[]);
    assert!(!done && says.contains("nothing was entered"), "{says}");
    fs::write(&file, format!("{HEAD}{LINES}")).unwrap();
    let (done, says) = import(&["--dry-run"]);
    assert!(done && !says.contains("Entered"), "{says}");
    assert!(import(&[]).0);
    let (done, says) = import(&["--dry-run"]);
    assert!(done, "{says}");
    for trace in ["buline", "wartsteen", "1951-03-17", "17-03-1951"] {
        assert!(!holds(&data, trace), "{trace} is in the data folder");
    }
    assert!(holds(&data, "training.participation"), "the scan finds what is there");
    let (done, says) =
        ask(&data, &["history", "import", "--programme", "digibank-west", "--partner", "elders", file.to_str().unwrap()]);
    assert!(!done && says.contains("elders"), "{says}");
}
