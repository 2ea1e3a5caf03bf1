//! Discord's error answers: a status, a code, a message and, for bodies, the complaint at each field.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde_json::json;

use crate::sandbox::limits::FormErrors;

/// An error answer.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    code: u32,
    message: String,
    errors: Option<FormErrors>,
}

/// What a handler answers.
pub type ApiResult<T = Response> = Result<T, ApiError>;

impl ApiError {
    /// An error with one of Discord's codes.
    #[must_use]
    pub fn new(status: StatusCode, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None }
    }

    /// A thing that is not there: `Unknown Channel` and its kin, 404.
    #[must_use]
    pub fn unknown(code: u32, what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, code, &format!("Unknown {what}"))
    }

    /// Something that may not be done, 403.
    #[must_use]
    pub fn forbidden(code: u32, message: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, message)
    }

    /// Something that makes no sense now, 400.
    #[must_use]
    pub fn bad_request(code: u32, message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    /// A body with wrong fields, 400 with code 50035.
    #[must_use]
    pub fn form(errors: FormErrors) -> Self {
        Self { errors: Some(errors), ..Self::bad_request(50035, "Invalid Form Body") }
    }

    /// A body or file that is too large, 413.
    #[must_use]
    pub fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, 40005, "Request entity too large")
    }
}

/// Turns the complaints, if any, into an answer.
pub fn reject(errors: FormErrors) -> ApiResult<()> {
    if errors.is_empty() { Ok(()) } else { Err(ApiError::form(errors)) }
}

/// What an error answer says, beside the response, for the record of requests.
#[derive(Clone, Debug)]
pub struct ErrorText(pub String);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut body = json!({"code": self.code, "message": self.message});
        if let Some(errors) = self.errors {
            body["errors"] = errors.json();
        }
        (self.status, Extension(ErrorText(body.to_string())), Json(body)).into_response()
    }
}
