//! The web page: plain files, built into the binary, that use the routes under `/control` and nothing else.

use std::sync::Arc;

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::state::Shared;

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// Path, media type, text.
const FILES: [(&str, &str, &str); 8] = [
    ("/", "text/html; charset=utf-8", include_str!("index.html")),
    ("/page/style.css", "text/css; charset=utf-8", include_str!("style.css")),
    ("/page/app.js", JAVASCRIPT, include_str!("app.js")),
    ("/page/commands.js", JAVASCRIPT, include_str!("commands.js")),
    ("/page/messages.js", JAVASCRIPT, include_str!("messages.js")),
    ("/page/markdown.js", JAVASCRIPT, include_str!("markdown.js")),
    ("/page/act.js", JAVASCRIPT, include_str!("act.js")),
    ("/page/words.js", JAVASCRIPT, include_str!("words.js")),
];

/// The page's files.
pub fn router() -> Router<Arc<Shared>> {
    FILES.iter().fold(Router::new(), |router, (path, media_type, text)| {
        router.route(path, get(move || async move { file(media_type, text) }))
    })
}

/// Nothing comes from elsewhere, and no text of a message can become a script.
fn file(media_type: &'static str, text: &'static str) -> Response {
    let policy =
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    ([(CONTENT_TYPE, media_type), (CONTENT_SECURITY_POLICY, policy)], text).into_response()
}
