//! What Discord enforces on the shape of what a bot sends. One file a kind of thing.

mod command;
mod components;
mod embeds;
mod message;
mod modal;

use serde_json::{Value, json};

pub use command::{check_choices, check_command};
pub use message::{MAX_FILE_BYTES, MAX_FILES, MAX_REQUEST_BYTES, check_message};
pub use modal::check_modal;

/// The complaints about a request body, each with its path, as Discord nests them.
#[derive(Debug, Default)]
pub struct FormErrors(Vec<(String, String, String)>);

impl FormErrors {
    /// A complaint at a dotted path (`embeds.0.title`).
    pub fn add(&mut self, path: &str, code: &str, message: &str) {
        self.0.push((path.to_owned(), code.to_owned(), message.to_owned()));
    }

    /// Whether there is no complaint.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text must have at least `least` and at most `most` characters.
    pub fn length(&mut self, path: &str, text: &str, least: usize, most: usize) {
        let length = text.chars().count();
        if text.trim().is_empty() && least > 0 {
            self.add(path, "BASE_TYPE_REQUIRED", "This field is required");
        } else if length < least || length > most {
            self.add(path, "BASE_TYPE_BAD_LENGTH", &format!("Must be between {least} and {most} in length."));
        }
    }

    /// A text that may be missing must have at most `most` characters.
    pub fn optional_length(&mut self, path: &str, text: Option<&str>, most: usize) {
        if text.is_some_and(|text| text.chars().count() > most) {
            self.add(path, "BASE_TYPE_MAX_LENGTH", &format!("Must be {most} or fewer in length."));
        }
    }

    /// An address that may be missing must begin with `http://`, `https://` or `discord://`.
    pub fn optional_url(&mut self, path: &str, url: Option<&str>) {
        let known = |url: &str| ["http://", "https://", "discord://"].iter().any(|scheme| url.starts_with(scheme));
        if url.is_some_and(|url| !known(url)) {
            self.add(path, "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
        }
    }

    /// A list must have at most `most` entries.
    pub fn at_most_entries(&mut self, path: &str, count: usize, most: usize) {
        if count > most {
            self.add(path, "BASE_TYPE_MAX_LENGTH", &format!("Must be {most} or fewer in length."));
        }
    }

    /// The nested `errors` object.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut root = json!({});
        for (path, code, message) in &self.0 {
            let mut node = &mut root;
            for step in path.split('.') {
                node = &mut node[step];
            }
            let complaint = json!({"code": code, "message": message});
            match node["_errors"].as_array_mut() {
                Some(list) => list.push(complaint),
                None => node["_errors"] = json!([complaint]),
            }
        }
        root
    }
}

/// The entries of a list, each with its path.
fn entries<'a>(value: &'a Value, path: &'a str) -> impl Iterator<Item = (String, &'a Value)> {
    value.as_array().into_iter().flatten().enumerate().map(move |(index, entry)| (format!("{path}.{index}"), entry))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complaints_are_nested_by_path() {
        let mut errors = FormErrors::default();
        errors.length("embeds.0.title", &"가".repeat(257), 0, 256);
        assert_eq!(errors.json()["embeds"]["0"]["title"]["_errors"][0]["code"], "BASE_TYPE_BAD_LENGTH");
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        let mut errors = FormErrors::default();
        errors.length("content", &"가".repeat(2000), 0, 2000);
        assert!(errors.is_empty());
    }
}
