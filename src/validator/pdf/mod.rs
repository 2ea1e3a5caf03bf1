//! The PDF reader: positioned text of our own over lopdf, and the merger. The only place that knows lopdf.
//!
//! | step | module |
//! |---|---|
//! | bytes → document, or why not | `load` |
//! | page tree, inherited attributes | `page` |
//! | content streams → glyphs | `interpreter`, `state`, `matrix` |
//! | codes → Unicode and widths | `font`, `cmap`, `encoding`, `width` |
//! | glyphs → lines of cells | `layout`, `wrap` |
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
mod page;
mod state;
mod width;
mod wrap;

pub use limits::Limits;
pub use merge::{MergeError, merge};

use super::reading::{Page, Reading, Unreadable};
use interpreter::Interpreter;
use limits::Budget;

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
    let mut pages = Vec::new();
    for id in page::ids(&document, limits)? {
        let shown = interpreter.page(id)?;
        let lines = wrap::rewrapped(layout::lines(shown.glyphs));
        interpreter.budget().spend_cells(lines.iter().map(|line| line.cells.len()).sum())?;
        pages.push(Page { lines, pictures: shown.pictures, unmapped: shown.unmapped });
    }
    Ok(pages)
}
