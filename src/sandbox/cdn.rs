//! The imitated CDN: downloads by signed link.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use serde::Deserialize;

use super::ids::Id;
use super::state::{Attachment, CdnFault, Content, Shared};

const CHUNK: u64 = 64 * 1024;

/// The signature of a link.
#[derive(Debug, Deserialize)]
pub struct Signature {
    #[serde(default)]
    ex: String,
    #[serde(default)]
    hm: String,
}

/// Sends a file.
pub async fn download(
    State(shared): State<Arc<Shared>>,
    Path((_, id, _)): Path<(Id, Id, String)>,
    uri: Uri,
    Query(signature): Query<Signature>,
) -> Response {
    let file = shared.read(|world| {
        let holds = world.link_holds(uri.path(), &signature.ex, &signature.hm);
        world.attachments.get(&id).filter(|_| holds).cloned()
    });
    match file {
        Some(file) if file.fault != Some(CdnFault::Missing) => send(file),
        _ => (StatusCode::NOT_FOUND, "This content is no longer available.").into_response(),
    }
}

fn send(file: Attachment) -> Response {
    let headers = [
        (CONTENT_TYPE, file.content_type.clone()),
        (CONTENT_LENGTH, file.content.size().to_string()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.link_name())),
    ];
    let half = file.content.size() / 2;
    let whole = chunks(file.content.clone());
    let body = match file.fault {
        Some(CdnFault::Stall) => Body::from_stream(up_to(whole, half).chain(stream::pending())),
        Some(CdnFault::Cut) => Body::from_stream(up_to(whole, half).chain(stream::once(async { Err(cut()) }))),
        Some(CdnFault::Missing) | None => Body::from_stream(stream::iter(whole)),
    };
    (headers, body).into_response()
}

type Chunk = Result<Bytes, std::io::Error>;

fn up_to(whole: impl Iterator<Item = Chunk>, bytes: u64) -> impl stream::Stream<Item = Chunk> {
    let mut left = usize::try_from(bytes).unwrap_or(usize::MAX);
    stream::iter(whole.map_while(move |chunk| {
        let chunk = chunk.ok().filter(|_| left > 0)?;
        let part = chunk.slice(..left.min(chunk.len()));
        left -= part.len();
        Some(Ok(part))
    }))
}

fn cut() -> std::io::Error {
    std::io::ErrorKind::ConnectionReset.into()
}

fn chunks(content: Content) -> impl Iterator<Item = Chunk> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let size = CHUNK.min(content.size() - at);
        let start = usize::try_from(at).ok()?;
        at += size;
        let size = usize::try_from(size).ok().filter(|size| *size > 0)?;
        Some(Ok(match &content {
            Content::Bytes(bytes) => bytes.slice(start..start + size),
            Content::Zeros(_) => Bytes::from(vec![0; size]),
        }))
    })
}
