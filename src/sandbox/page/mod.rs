//! The web page.

use std::sync::Arc;

use axum::Router;

use super::state::Shared;

/// The page's files.
pub fn router() -> Router<Arc<Shared>> {
    Router::new()
}
