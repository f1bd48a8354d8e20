//! The list of parts at the end of a packed file (a ZIP), read without unpacking anything.

/// Most a document may open into, in bytes.
const MOST_INSIDE: u64 = 200 * 1024 * 1024;
/// How many times smaller packing makes the parts of a document, at most.
const MOST_RATIO: u64 = 300;
const LIST_END: &[u8] = b"PK\x05\x06";
const LISTED: &[u8] = b"PK\x01\x02";
/// Length of the fixed part of the end, and of a line of the list.
const END: usize = 22;
const LINE: usize = 46;
/// Ends of names of what runs.
const RUNS: [&str; 12] = [".bin", ".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".sh", ".jar", ".py", ".com"];

/// What a packed file says it holds.
pub struct Package {
    names: Vec<String>,
    packed: u64,
    unpacked: u64,
}

/// Reads the list; none when the file is no package, is cut off, or is locked.
pub fn read(bytes: &[u8]) -> Option<Package> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let end = bytes.windows(LIST_END.len()).rposition(|part| part == LIST_END)?;
    let end = bytes.get(end..end + END)?;
    let (count, mut at) = (short(end, 10)?, usize::try_from(long(end, 16)?).ok()?);
    let mut package = Package { names: Vec::new(), packed: bytes.len() as u64, unpacked: 0 };
    for _ in 0..count {
        let line = bytes.get(at..at + LINE)?;
        let is_locked = short(line, 8)? & 1 == 1;
        if !line.starts_with(LISTED) || is_locked {
            return None;
        }
        let (name, extra, remark) = (short(line, 28)?, short(line, 30)?, short(line, 32)?);
        package.names.push(String::from_utf8_lossy(bytes.get(at + LINE..at + LINE + name)?).into_owned());
        package.unpacked += long(line, 24)?;
        at += LINE + name + extra + remark;
    }
    (count > 0).then_some(package)
}

impl Package {
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|part| part == name)
    }

    /// Whether it opens into far more than it is.
    pub fn is_bomb(&self) -> bool {
        self.unpacked > MOST_INSIDE || self.unpacked > self.packed.saturating_mul(MOST_RATIO)
    }

    /// Whether a part is a macro or a program. Settings of a printer lie in a `.bin` and run nothing.
    pub fn runs_something(&self) -> bool {
        let runs = |name: &String| {
            let name = name.to_lowercase();
            RUNS.iter().any(|end| name.ends_with(end)) && !name.contains("printersettings")
        };
        self.names.iter().any(|name| runs(name) || name.starts_with("Basic/") || name.starts_with("Scripts/"))
    }
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?).into())
}

fn long(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?).into())
}
