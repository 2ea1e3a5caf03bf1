//! Limits of a message as a whole.

use serde_json::Value;

use super::{FormErrors, components, embeds};
use crate::sandbox::state::COMPONENTS_V2;

/// The greatest file that a bot may send, in bytes.
pub const MAX_FILE_BYTES: usize = 10 * 1024 * 1024;
/// The greatest request body, in bytes.
pub const MAX_REQUEST_BYTES: usize = 25 * 1024 * 1024;
/// The greatest number of files in a message.
pub const MAX_FILES: usize = 10;

/// Checks the body of a message that is created or edited.
pub fn check_message(body: &Value, files: usize, errors: &mut FormErrors) {
    errors.optional_length("content", body["content"].as_str(), 2000);
    if body["flags"].as_u64().unwrap_or_default() & COMPONENTS_V2 != 0 {
        errors.add("flags", "SANDBOX_NOT_IMITATED", "The sandbox does not imitate components of version 2.");
    }
    if let Some(nonce) = body["nonce"].as_str() {
        errors.optional_length("nonce", Some(nonce), 25);
    }
    embeds::check(&body["embeds"], errors);
    components::check(&body["components"], errors);
    let kept = body["attachments"].as_array().map_or(0, Vec::len);
    errors.at_most_entries("attachments", kept.max(files), MAX_FILES);
    for (path, attachment) in super::entries(&body["attachments"], "attachments") {
        errors.optional_length(&format!("{path}.description"), attachment["description"].as_str(), 1024);
    }
}
