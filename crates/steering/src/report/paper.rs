//! A report on paper. It says what its page says, and at the end how anybody can check it. The same report is the same
//! bytes.

use kit::paper::{Block, Paper, Table};
use kit::{App, Lang, text};

use super::ages::Ages;
use super::content::{Content, Line};
use super::part::Part;
use super::sheet::part_name;

/// The report on paper; with its digest when it was sent.
pub fn paper(app: &App, lang: Lang, content: &Content, hash: Option<&[u8; 32]>) -> Paper {
    let mut paper = Paper::new(app, lang, content.on, &lang.t(text::REPORT_TITLE));
    paper.subtitle = subtitle(lang, content);
    let says = if content.is_frozen { text::REPORT_FROZEN_SAYS } else { text::REPORT_DRAFT_SAYS };
    paper.blocks.push(Block::Note(lang.with(says, &[("day", lang.day(content.on).into())])));
    written(&mut paper.blocks, lang, content, &Part::Introduction, 1);
    figures(&mut paper.blocks, lang, content);
    lines(&mut paper.blocks, lang, content);
    written(&mut paper.blocks, lang, content, &Part::Difficulties, 1);
    written(&mut paper.blocks, lang, content, &Part::Next, 1);
    ages(&mut paper.blocks, lang, content);
    definitions(&mut paper.blocks, lang, content);
    if let Some(hash) = hash {
        check(&mut paper.blocks, lang, content, hash);
    }
    paper
}

/// `Digibanken, regio Brugge · Oostkamp · 1 januari 2024 tot 30 juni 2024`.
pub fn subtitle(lang: Lang, content: &Content) -> String {
    let whom = content.partner.as_ref().map_or_else(|| lang.t(text::REPORT_ALL_TOGETHER), |partner| partner.name.clone());
    format!("{} · {whom} · {}", content.programme_name(lang), days(lang, content))
}

/// `1 januari 2024 tot 30 juni 2024`.
pub fn days(lang: Lang, content: &Content) -> String {
    let (first, last) = (lang.day(content.period.first_day), lang.day(content.period.last_day));
    lang.with(text::DAYS_BETWEEN, &[("first", first.into()), ("last", last.into())])
}

/// A digest in groups that can be compared by eye, and broken over lines.
pub fn grouped(hash: &[u8]) -> String {
    let hex = data_encoding::HEXLOWER.encode(hash);
    hex.as_bytes().chunks(8).map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join(" ")
}

fn written(blocks: &mut Vec<Block>, lang: Lang, content: &Content, part: &Part, level: u8) {
    blocks.push(Block::Heading(level, part_name(content, part, lang)));
    let texts = content.texts_for(part, lang);
    if texts.is_empty() {
        blocks.push(Block::Text(lang.t(text::REPORT_NOT_WRITTEN)));
    }
    for (language, said) in texts {
        if language != lang {
            blocks.push(Block::Note(language.own_name().to_owned()));
        }
        blocks.push(Block::Text(said.to_owned()));
    }
}

fn figures(blocks: &mut Vec<Block>, lang: Lang, content: &Content) {
    let has_corrections = content.lines.iter().any(|line| line.counts.correction != 0);
    let mut head = vec![text::REPORT_INDICATOR, text::REPORT_TARGET, text::REPORT_BEFORE];
    head.extend(has_corrections.then_some(text::REPORT_CORRECTION));
    head.extend([text::REPORT_THIS_PERIOD, text::REPORT_TOTAL, text::REPORT_PERCENT]);
    let rows = content.lines.iter().map(|line| row(lang, line, has_corrections)).collect();
    let numbers = (1..head.len()).collect();
    let head = head.into_iter().map(|key| lang.t(key)).collect();
    let title = lang.t(text::REPORT_FIGURES);
    blocks.push(Block::Heading(1, title.clone()));
    blocks.push(Block::Table(Table { caption: title, head, rows, numbers, total: false }));
    let remarks: Vec<String> = content.lines.iter().filter_map(|line| remark(lang, line)).collect();
    if !remarks.is_empty() {
        blocks.push(Block::List(remarks));
    }
    if content.lines.iter().any(Line::is_unsure) {
        blocks.push(Block::Note(lang.t(text::REPORT_BOUNDS_SAY)));
    }
    if has_corrections {
        blocks.push(Block::Note(lang.t(text::REPORT_CORRECTION_SAYS)));
    }
}

fn row(lang: Lang, line: &Line, has_corrections: bool) -> Vec<String> {
    let counts = &line.counts;
    let name = match &line.definition.official {
        Some(official) => format!("{} ({official})", line.name(lang)),
        None => line.name(lang).to_owned(),
    };
    let mut cells =
        vec![name, counts.target.map_or_else(|| "–".to_owned(), |target| lang.number(target)), lang.number(counts.before)];
    cells.extend(has_corrections.then(|| signed(lang, counts.correction)));
    cells.extend([lang.number(counts.this_period), lang.number(counts.total)]);
    cells.push(counts.percent.map_or_else(|| "–".to_owned(), |percent| percent_of(lang, percent)));
    cells
}

/// `+3`, `−3`, `0`.
pub fn signed(lang: Lang, count: i64) -> String {
    match count {
        0 => "0".to_owned(),
        more if more > 0 => format!("+{}", lang.number(more)),
        fewer => format!("−{}", lang.number(-fewer)),
    }
}

/// `80 %`.
pub fn percent_of(lang: Lang, percent: i64) -> String {
    format!("{}\u{a0}%", lang.number(percent))
}

/// Between which bounds a line lies, and how many more than one partner counted.
pub fn remark(lang: Lang, line: &Line) -> Option<String> {
    let bounds = line.bounds.filter(|bounds| bounds.lower != bounds.upper).map(|bounds| {
        let (lower, upper) = (lang.number(bounds.lower), lang.number(bounds.upper));
        lang.with(text::REPORT_BOUNDS, &[("lower", lower.into()), ("upper", upper.into())])
    });
    let shared =
        line.shared.filter(|shared| *shared > 0).map(|shared| lang.with(text::REPORT_SHARED_SAYS, &[("n", shared.into())]));
    let said: Vec<String> = bounds.into_iter().chain(shared).collect();
    (!said.is_empty()).then(|| format!("{}: {}", line.name(lang), said.join(" ")))
}

fn lines(blocks: &mut Vec<Block>, lang: Lang, content: &Content) {
    let told: Vec<&Line> = content.lines.iter().filter(|line| has_more(content, line, lang)).collect();
    if told.is_empty() {
        return;
    }
    blocks.push(Block::Heading(1, lang.t(text::REPORT_PER_LINE)));
    for line in told {
        let part = Part::Line(line.definition.code.clone());
        written_or_named(blocks, lang, content, &part);
        if !line.evidence.is_empty() {
            let rows =
                line.evidence.iter().map(|proof| vec![proof.name.clone(), lang.day(proof.day), digest(&proof.sha256)]).collect();
            let head = [text::REPORT_FILE, text::DAY, text::REPORT_DIGEST].map(|key| lang.t(key)).to_vec();
            blocks.push(Block::Table(Table { caption: lang.t(text::REPORT_EVIDENCE), head, rows, ..Table::default() }));
        }
    }
}

fn has_more(content: &Content, line: &Line, lang: Lang) -> bool {
    !line.evidence.is_empty() || !content.texts_for(&Part::Line(line.definition.code.clone()), lang).is_empty()
}

fn written_or_named(blocks: &mut Vec<Block>, lang: Lang, content: &Content, part: &Part) {
    if content.texts_for(part, lang).is_empty() {
        blocks.push(Block::Heading(2, part_name(content, part, lang)));
    } else {
        written(blocks, lang, content, part, 2);
    }
}

fn digest(hex: &str) -> String {
    grouped(&data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap_or_default())
}

fn ages(blocks: &mut Vec<Block>, lang: Lang, content: &Content) {
    if content.ages.is_empty() {
        return;
    }
    blocks.push(Block::Heading(1, lang.t(text::REPORT_AGES)));
    blocks.extend(content.ages.iter().map(|annex| Block::Table(age_table(lang, content, annex))));
    blocks.push(Block::Note(lang.t(text::REPORT_AGES_SAY)));
}

fn age_table(lang: Lang, content: &Content, annex: &Ages) -> Table {
    let caption = part_name(content, &Part::Line(annex.indicator.clone()), lang);
    let head = [text::REPORT_AGE, text::REPORT_PEOPLE].map(|key| lang.t(key)).to_vec();
    let rows = annex.groups.iter().map(|group| vec![group.name(lang), lang.number(group.people)]).collect();
    Table { caption, head, rows, numbers: vec![1], total: false }
}

fn definitions(blocks: &mut Vec<Block>, lang: Lang, content: &Content) {
    blocks.push(Block::Heading(1, lang.t(text::REPORT_DEFINITIONS)));
    let says = |line: &Line| format!("{}: {}", line.name(lang), line.definition.says.in_language(lang.code()));
    blocks.push(Block::List(content.lines.iter().map(says).collect()));
}

fn check(blocks: &mut Vec<Block>, lang: Lang, content: &Content, hash: &[u8; 32]) {
    blocks.push(Block::Heading(1, lang.t(text::REPORT_CHECK)));
    let args = [("day", lang.day(content.on).into()), ("nr", content.journal_nr.into()), ("version", content.version.into())];
    blocks.push(Block::Text(lang.with(text::REPORT_CHECK_SAYS, &args)));
    blocks.push(Block::Text(format!("SHA-256\n{}", grouped(hash))));
    blocks.push(Block::Text(lang.t(text::REPORT_CHECK_HOW)));
}
