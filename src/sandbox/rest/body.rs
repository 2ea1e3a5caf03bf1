//! Request bodies: JSON, or a multipart form with `payload_json` and `files[n]`.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{ApiError, ApiResult};
use crate::sandbox::limits::{MAX_FILE_BYTES, MAX_FILES};

/// A file in a request.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The n of `files[n]`.
    pub index: u64,
    /// The given name.
    pub name: String,
    /// The given media type.
    pub content_type: String,
    /// The bytes.
    pub bytes: Bytes,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Payload {
    /// The JSON part; null when the body is empty.
    pub json: Value,
    /// The files.
    pub files: Vec<Upload>,
}

impl Payload {
    /// The JSON part as a type of ours; a field that is null counts as absent.
    ///
    /// # Errors
    /// Invalid form body, naming what does not fit.
    pub fn parse<T: DeserializeOwned>(self) -> ApiResult<T> {
        serde_json::from_value(without_nulls(self.json))
            .map_err(|error| ApiError::bad_request(50035, &format!("Invalid Form Body: {error}")))
    }
}

fn without_nulls(json: Value) -> Value {
    match json {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(_, value)| !value.is_null());
            kept.map(|(key, value)| (key, without_nulls(value))).collect()
        }
        Value::Array(entries) => entries.into_iter().map(without_nulls).collect(),
        other => other,
    }
}

impl<S: Send + Sync> FromRequest<S> for Payload {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> ApiResult<Self> {
        let content_type =
            request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if content_type.starts_with("multipart/form-data") {
            let form = Multipart::from_request(request, state).await.map_err(|_| not_json())?;
            return read_form(form).await;
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|_| ApiError::too_large())?;
        let json = if bytes.is_empty() { Value::Null } else { read_json(&bytes)? };
        Ok(Self { json, files: Vec::new() })
    }
}

async fn read_form(mut form: Multipart) -> ApiResult<Payload> {
    let mut payload = Payload { json: Value::Null, files: Vec::new() };
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(ToOwned::to_owned);
        let content_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
        let bytes = field.bytes().await.map_err(broken)?;
        let index = name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']')).and_then(|n| n.parse().ok());
        match (name.as_str(), index, file_name) {
            ("payload_json", ..) => payload.json = read_json(&bytes)?,
            (_, Some(index), Some(name)) => payload.files.push(Upload { index, name, content_type, bytes }),
            _ => return Err(ApiError::bad_request(50035, &format!("Invalid Form Body: unexpected field {name:?}"))),
        }
    }
    if payload.files.iter().any(|file| file.bytes.len() > MAX_FILE_BYTES) {
        return Err(ApiError::too_large());
    }
    if payload.files.len() > MAX_FILES {
        return Err(ApiError::bad_request(30015, "Maximum number of attachments in a message reached (10)"));
    }
    Ok(payload)
}

fn read_json(bytes: &[u8]) -> ApiResult<Value> {
    serde_json::from_slice(bytes).map_err(|_| not_json())
}

fn not_json() -> ApiError {
    ApiError::bad_request(50109, "The request body contains invalid JSON.")
}

fn broken(error: axum::extract::multipart::MultipartError) -> ApiError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { ApiError::too_large() } else { not_json() }
}
