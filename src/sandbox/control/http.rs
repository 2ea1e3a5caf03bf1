//! The control side over HTTP.

use std::sync::Arc;

use axum::Router;

use crate::sandbox::state::Shared;

/// The routes under `/control`.
pub fn router() -> Router<Arc<Shared>> {
    Router::new()
}
