//! The PDF reader: positioned text of our own over lopdf, the merger, and what takes card numbers out. The only place
//! that knows lopdf.
//!
//! | step | module |
//! |---|---|
//! | bytes → document, or why not | `load` |
//! | page tree, inherited attributes | `page` |
//! | content streams → glyphs | `interpreter`, `shown`, `state`, `matrix` |
//! | codes → Unicode and widths | `font`, `cmap`, `encoding`, `width` |
//! | what outlines show where there is no Unicode | `outline` |
//! | glyphs → lines of cells | `layout`, `wrap` |
//!
//! [`merge()`] and [`redact()`] write files; both build them anew from the pages alone.
//!
//! Nothing in a file is executed or fetched: only page content is looked at.

mod cmap;
mod encoding;
mod font;
mod interpreter;
mod layout;
mod limits;
mod load;
mod matrix;
mod merge;
mod outline;
mod page;
mod redact;
mod shown;
mod state;
mod width;
mod wrap;

pub use limits::Limits;
pub use merge::{MergeError, merge};
pub use redact::{RedactError, redact};

use super::reading::{Line, Page, Reading, Unreadable};
use interpreter::Interpreter;
use limits::Budget;
use shown::Glyph;

/// Reads one file.
#[must_use]
pub fn read(bytes: &[u8], limits: &Limits) -> Reading {
    match pages(bytes, limits) {
        Ok(pages) => Reading::Pages(pages),
        Err(reason) => Reading::Failed(reason),
    }
}

fn pages(bytes: &[u8], limits: &Limits) -> Result<Vec<Page>, Unreadable> {
    let document = load::open(bytes, limits)?;
    let mut interpreter = Interpreter::new(&document, Budget::new(limits));
    let mut pages: Vec<Page> = Vec::new();
    let mut is_broken = false;
    for id in page::ids(&document, limits)? {
        let shown = interpreter.page(id)?;
        is_broken |= shown.is_broken;
        let (pictures, unmapped) = (shown.pictures, shown.unmapped);
        let outlined = shown.outlined().map(|glyphs| lines(glyphs, &mut interpreter)).transpose()?.unwrap_or_default();
        pages.push(Page { lines: lines(shown.glyphs, &mut interpreter)?, outlined, pictures, unmapped });
    }
    // What is blank because it is broken is not to be told from what was lost.
    let is_blank = |page: &Page| page.lines.is_empty() && !page.pictures && !page.unmapped;
    if is_broken && pages.iter().all(is_blank) { Err(Unreadable::Damaged) } else { Ok(pages) }
}

fn lines(glyphs: Vec<Glyph>, interpreter: &mut Interpreter<'_>) -> Result<Vec<Line>, Unreadable> {
    let lines = layout::lines(glyphs);
    // Before anything compares cells with each other.
    interpreter.budget().spend_cells(lines.iter().map(|line| line.cells.len()).sum())?;
    Ok(wrap::rewrapped(lines))
}
