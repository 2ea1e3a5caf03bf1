//! How much of a foreign file is read before it counts as too large.

use serde::{Deserialize, Serialize};

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
        }
    }
}
