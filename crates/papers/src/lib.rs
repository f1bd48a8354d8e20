//! The press: a [`Paper`] goes in, a tagged PDF comes out, set by Typst with our own templates.
//!
//! Only `pont` knows this crate, because Typst is by far the longest to build; rooms write papers and hand them to
//! the press of their `kit::App`. Everything Typst may read is in the program: templates, colours, letters. What
//! people typed reaches the templates as JSON and is never read as Typst.

mod columns;
mod letters;
mod shop;

use std::sync::{Mutex, PoisonError};

use kit::paper::{Block, Paper};
use kit::{Failure, Result, text};
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::shop::Shop;

/// One paper at a time: Typst uses every core by itself, and a register of many pages takes much memory.
static AT_WORK: Mutex<()> = Mutex::new(());

/// Sets a paper: PDF/UA-1, checked while it is made. The same paper is the same bytes.
///
/// # Errors
/// When a paper cannot be set; what people type cannot bring that about.
pub fn print(paper: &Paper) -> Result<Vec<u8>> {
    let sheet = serde_json::to_vec(&sheet(paper))?;
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    let document = typst::compile::<PagedDocument>(&Shop::with(sheet)).output;
    let pdf = document.and_then(|document| typst_pdf::pdf(&document, &options()?));
    typst::comemo::evict(0); // nothing of this paper is remembered for the next
    pdf.map_err(|errors| refused(&errors))
}

/// What the templates read: the paper, and the few words of our own around it.
fn sheet(paper: &Paper) -> Value {
    let demo = if paper.demo { paper.lang.t(text::LAYOUT_DEMO) } else { String::new() };
    let widths: Vec<Vec<usize>> = paper.blocks.iter().map(widths).collect();
    let dated = paper.lang.day(paper.date);
    letters::settable(json!({ "paper": paper, "dated": dated, "demo": demo, "widths": widths }))
}

fn widths(block: &Block) -> Vec<usize> {
    if let Block::Table(table) = block { columns::shares(table) } else { Vec::new() }
}

fn options() -> typst::diag::SourceResult<PdfOptions> {
    use typst::diag::At as _;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).at(typst::syntax::Span::detached())?;
    Ok(PdfOptions { creator: Smart::Custom(Some("Pont".into())), standards, ..PdfOptions::default() })
}

fn refused(errors: &[SourceDiagnostic]) -> Failure {
    let reasons: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Failure::Other(format!("press: {}", reasons.join("; ")))
}
