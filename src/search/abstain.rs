//! Whether the notices answer a question at all.

use super::index::Index;
use super::query::Query;

/// Whether to say that nothing was found.
#[must_use]
pub fn abstains(_index: &Index, _query: &Query, ranked: &[(usize, f64)]) -> bool {
    ranked.is_empty()
}
