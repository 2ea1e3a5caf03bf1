//! What the reader makes of a file; also what the worker process answers with.

use serde::{Deserialize, Serialize};

/// The outcome of reading one file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Its pages, in order. Some of them may hold pictures only.
    Pages(Vec<Page>),
    /// Nothing could be read.
    Failed(Unreadable),
}

impl Reading {
    /// The pages; none when nothing could be read.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        match self {
            Self::Pages(pages) => pages,
            Self::Failed(_) => &[],
        }
    }
}

/// Why a file could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// Not a PDF file (an empty file is none).
    NotPdf,
    /// A damaged PDF.
    Damaged,
    /// Needs a password to open.
    Encrypted,
    /// Beyond the limits in bytes, pages, unpacked size or memory.
    TooLarge,
}

/// One page: its lines from top to bottom in the direction in which most of its text runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Lines of text, top to bottom.
    pub lines: Vec<Line>,
    /// The same lines by the outlines of their glyphs, where some have no mapping to Unicode and all of them are
    /// those of fonts that we know; else empty. A witness against the lines, not a source of facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outlined: Vec<Line>,
    /// The page shows pictures or drawings that may hold what the text does not say.
    pub pictures: bool,
    /// The page shows text that has no usable mapping to Unicode.
    pub unmapped: bool,
}

/// Cells on one baseline, left to right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Distance of the baseline from that of the page's first line, in points; grows downwards.
    pub y: f32,
    /// Left to right; never empty.
    pub cells: Vec<Cell>,
}

impl Line {
    /// The cells joined by tabs.
    #[must_use]
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\t")
    }
}

/// A piece of a line without a wide gap: a label, a value, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its text; never blank.
    pub text: String,
    /// Left edge in points.
    pub left: f32,
    /// Right edge in points.
    pub right: f32,
    /// Size of the type in points.
    pub size: f32,
}
