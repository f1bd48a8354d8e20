//! A report to reckon with: a workbook of its figures, texts, evidence and ages. The same report is the same bytes.

use domain::Day;
use kit::workbook::{Cell, Workbook};
use kit::{Lang, text};

use super::content::{Content, Line};
use super::part::Part;

/// The report as a workbook; with its digest when it was sent.
pub fn workbook(lang: Lang, content: &Content, hash: Option<&[u8; 32]>) -> Workbook {
    let mut book = Workbook::new(&file_name(content), content.on);
    figures(&mut book, lang, content);
    texts(&mut book, lang, content);
    evidence(&mut book, lang, content);
    ages(&mut book, lang, content);
    about(&mut book, lang, content, hash);
    book
}

/// What a report is saved as, without the end that says its type.
pub fn file_name(content: &Content) -> String {
    let whom = content.partner.as_ref().map(|partner| domain::text::sort_key(&partner.name).replace(' ', "-"));
    let whom: String =
        whom.unwrap_or_else(|| "all".to_owned()).chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
    let Content { programme, period, version, .. } = content;
    format!("report-{}-{}-{whom}-v{version}", programme.slug, period.nr)
}

fn figures(book: &mut Workbook, lang: Lang, content: &Content) {
    let head = [
        text::REPORT_INDICATOR,
        text::REPORT_CODE,
        text::REPORT_OFFICIAL,
        text::REPORT_TARGET,
        text::REPORT_BEFORE,
        text::REPORT_CORRECTION,
        text::REPORT_THIS_PERIOD,
        text::REPORT_TOTAL,
        text::REPORT_PERCENT,
        text::REPORT_LOWER,
        text::REPORT_UPPER,
        text::REPORT_SHARED,
        text::REPORT_EVIDENCE,
    ];
    book.sheet(&lang.t(text::REPORT_FIGURES), &head.map(|key| lang.t(key)));
    for line in &content.lines {
        book.add(figure(lang, line));
    }
}

fn figure(lang: Lang, line: &Line) -> Vec<Cell> {
    let count = |count: Option<i64>| count.map_or(Cell::Empty, Cell::Int);
    let counts = &line.counts;
    #[expect(clippy::cast_precision_loss, reason = "a share needs no more than a few digits")]
    let percent = counts.percent.map_or(Cell::Empty, |percent| Cell::Percent(percent as f64 / 100.0));
    vec![
        line.name(lang).into(),
        line.definition.code.as_str().into(),
        line.definition.official.as_deref().unwrap_or_default().into(),
        count(counts.target),
        counts.before.into(),
        counts.correction.into(),
        counts.this_period.into(),
        counts.total.into(),
        percent,
        count(line.bounds.map(|bounds| bounds.lower)),
        count(line.bounds.map(|bounds| bounds.upper)),
        count(line.shared),
        i64::try_from(line.evidence.len()).unwrap_or(i64::MAX).into(),
    ]
}

fn texts(book: &mut Workbook, lang: Lang, content: &Content) {
    let head = [text::REPORT_PART, text::REPORT_LANGUAGE, text::REPORT_TEXT].map(|key| lang.t(key));
    book.sheet(&lang.t(text::REPORT_TEXTS), &head);
    for part in content.parts() {
        for written in &content.languages {
            let said = content.text(&part, *written);
            if !said.is_empty() || Part::GENERAL.contains(&part) {
                book.add(vec![part_name(content, &part, lang).into(), written.own_name().into(), said.into()]);
            }
        }
    }
}

fn evidence(book: &mut Workbook, lang: Lang, content: &Content) {
    let head = [text::REPORT_INDICATOR, text::REPORT_FILE, text::DAY, text::REPORT_DIGEST].map(|key| lang.t(key));
    book.sheet(&lang.t(text::REPORT_EVIDENCE), &head);
    for line in &content.lines {
        for proof in &line.evidence {
            let digest = proof.sha256.as_str();
            book.add(vec![line.name(lang).into(), proof.name.as_str().into(), proof.day.into(), digest.into()]);
        }
    }
}

fn ages(book: &mut Workbook, lang: Lang, content: &Content) {
    if content.ages.is_empty() {
        return;
    }
    let head = [text::REPORT_INDICATOR, text::REPORT_AGE, text::REPORT_PEOPLE].map(|key| lang.t(key));
    book.sheet(&lang.t(text::REPORT_AGES), &head);
    for annex in &content.ages {
        let name = content.line(&annex.indicator).map_or(annex.indicator.as_str(), |line| line.name(lang));
        for group in &annex.groups {
            book.add(vec![name.into(), group.name(lang).into(), group.people.into()]);
        }
    }
}

fn about(book: &mut Workbook, lang: Lang, content: &Content, hash: Option<&[u8; 32]>) {
    book.sheet(&lang.t(text::REPORT_ABOUT), &[text::REPORT_WHAT, text::REPORT_SAYS].map(|key| lang.t(key)));
    let whom = content.partner.as_ref().map_or_else(|| lang.t(text::REPORT_ALL_TOGETHER), |partner| partner.name.clone());
    let day = |day: Day| Cell::Day(day);
    let mut rows: Vec<(&str, Cell)> = vec![
        (text::REPORT_PROGRAMME, content.programme_name(lang).into()),
        (text::REPORT_WHOM, whom.into()),
        (text::REPORT_FIRST_DAY, day(content.period.first_day)),
        (text::REPORT_LAST_DAY, day(content.period.last_day)),
        (text::REPORT_VERSION, content.version.into()),
        (text::REPORT_JOURNAL_NR, content.journal_nr.into()),
    ];
    match hash {
        Some(hash) => {
            rows.push((text::REPORT_FROZEN_ON, day(content.on)));
            rows.push((text::REPORT_DIGEST, data_encoding::HEXLOWER.encode(hash).into()));
        }
        None => rows.push((text::REPORT_DRAFT_OF, day(content.on))),
    }
    for (key, cell) in rows {
        book.add(vec![lang.t(key).into(), cell]);
    }
}

/// What a part is called in this report.
pub fn part_name(content: &Content, part: &Part, lang: Lang) -> String {
    match part {
        Part::Line(code) => content.line(code).map_or_else(|| code.clone(), |line| line.name(lang).to_owned()),
        general => general.name(lang),
    }
}
