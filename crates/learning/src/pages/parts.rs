//! What the pages share: the bridge of a module, and texts with their marks.

use domain::learning::Standing;
use domain::learning::marks::{self, Mark, Span};

/// One arch of the bridge meter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arch {
    Done,
    Here,
    ToCome,
}

impl Arch {
    /// Its class.
    pub fn look(self) -> &'static str {
        match self {
            Arch::Done => "done",
            Arch::Here => "here",
            Arch::ToCome => "",
        }
    }
}

/// The arches of a module: which activities are done, and which one is at hand.
pub fn arches(done: &crate::progress::Done, here: Option<&str>) -> Vec<Arch> {
    let arch = |id: &str| match (done.activities.contains_key(id), here == Some(id)) {
        (_, true) => Arch::Here,
        (true, false) => Arch::Done,
        (false, false) => Arch::ToCome,
    };
    done.module.activities.iter().map(|activity| arch(&activity.id)).collect()
}

/// A text as HTML: its paragraphs, and its marks.
pub fn html(text: &str) -> String {
    let paragraph = |text: &str| format!("<p>{}</p>", line(text));
    text.split("\n\n").filter(|part| !part.trim().is_empty()).map(paragraph).collect()
}

/// One line of text as HTML, with its marks.
pub fn line(text: &str) -> String {
    let span = |span: Span| {
        let text = escape(span.text);
        match span.mark {
            Mark::Text => text,
            Mark::Strong => format!("<b>{text}</b>"),
            Mark::Here => format!("<mark>{text}</mark>"),
            Mark::Key => format!("<kbd>{text}</kbd>"),
        }
    };
    marks::spans(text).into_iter().map(span).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A title inside a sentence: « la souris ».
pub fn inside(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Chip of a standing: its look and its icon.
pub fn chip(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::NotStarted => ("", "circle-ellipsis"),
        Standing::Busy => ("mist", "mouse-pointer-click"),
        Standing::Stuck => ("bad", "triangle-alert"),
        Standing::AsksHelp => ("sun", "hand"),
        Standing::Quiet => ("", "clock"),
        Standing::Done => ("good", "check"),
    }
}
