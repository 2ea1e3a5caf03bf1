//! How much of a foreign file is read before it counts as too large.

use serde::{Deserialize, Serialize};

use crate::validator::reading::Unreadable;

/// Limits for one document. They bound work and memory as far as byte counts can; what slips through (a small file
/// that describes millions of objects) is stopped by the address space and deadline of the worker process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes after unpacking, all streams that are read taken together.
    pub inflated_bytes: usize,
    /// Operations of content streams, forms included.
    pub operations: usize,
    /// Glyphs shown.
    pub glyphs: usize,
    /// Forms within forms.
    pub form_depth: usize,
    /// Pages.
    pub pages: usize,
    /// Cells of text on one page; what judges them compares them with each other.
    pub page_cells: usize,
    /// Cells of text in the document.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 20 * 1024 * 1024,
            inflated_bytes: 32 * 1024 * 1024,
            operations: 2_000_000,
            glyphs: 500_000,
            form_depth: 12,
            pages: 200,
            page_cells: 4_000,
            cells: 40_000,
        }
    }
}

/// What is left of the limits while one document is read.
#[derive(Debug)]
pub(super) struct Budget {
    pub(super) inflated_bytes: usize,
    operations: usize,
    glyphs: usize,
    pub(super) form_depth: usize,
    page_cells: usize,
    cells: usize,
    font_bytes: usize,
}

/// Bytes of font programs, unpacked, that are looked at in one document; subsets have some 50,000.
const FONT_BYTES: usize = 4 * 1024 * 1024;

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        let Limits { inflated_bytes, operations, glyphs, form_depth, page_cells, cells, .. } = *limits;
        Self { inflated_bytes, operations, glyphs, form_depth, page_cells, cells, font_bytes: FONT_BYTES }
    }

    /// The unpacked content of a stream; one that cannot be unpacked counts as empty.
    pub(super) fn unpack(&mut self, stream: &lopdf::Stream) -> Result<Vec<u8>, Unreadable> {
        match stream.get_plain_content_with_limit(self.inflated_bytes) {
            Ok(data) => {
                self.inflated_bytes -= data.len().min(self.inflated_bytes);
                Ok(data)
            }
            Err(error) if super::load::is_over_limit(&error) => Err(Unreadable::TooLarge),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// An unpacked font program. Text can do without, so that beyond the limit there is none.
    pub(super) fn unpack_font(&mut self, stream: &lopdf::Stream) -> Option<Vec<u8>> {
        // Small programs cost as well: their outlines are looked up.
        const LEAST: usize = 64 * 1024;
        let data = stream.get_plain_content_with_limit(self.font_bytes);
        let cost = data.as_ref().map_or(self.font_bytes, |data| data.len().max(LEAST));
        self.font_bytes -= cost.min(self.font_bytes);
        data.ok()
    }

    pub(super) fn spend_operation(&mut self) -> Result<(), Unreadable> {
        self.operations = self.operations.checked_sub(1).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    /// A form costs more than an operation: it is unpacked and begins a state of its own.
    pub(super) fn spend_form(&mut self) -> Result<(), Unreadable> {
        const OPERATIONS: usize = 200;
        self.operations = self.operations.checked_sub(OPERATIONS).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    /// A font costs more than a form: its tables are built.
    pub(super) fn spend_font(&mut self) -> Result<(), Unreadable> {
        const OPERATIONS: usize = 500;
        self.operations = self.operations.checked_sub(OPERATIONS).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    pub(super) fn spend_glyphs(&mut self, count: usize) -> Result<(), Unreadable> {
        self.glyphs = self.glyphs.checked_sub(count).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    /// The cells of one page.
    pub(super) fn spend_cells(&mut self, count: usize) -> Result<(), Unreadable> {
        self.cells = self.cells.checked_sub(count).filter(|_| count <= self.page_cells).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }
}
