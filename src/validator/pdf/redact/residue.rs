//! Whether a file holds a number in any of its strings, streams and drawings, shown or not.
//!
//! Streams are searched as they are and, but for pictures and font programs, string by string: producers show digits
//! one by one. Outside of strings digits are not joined: the coordinates of an embedded font have runs of the byte that
//! is also the digit 1.

use std::collections::HashSet;

use lopdf::{Document, Object, ObjectId, Stream};

use super::super::limits::{Budget, Limits};
use super::RedactError;
use super::lexer::strings;
use crate::validator::reading::Unreadable;

/// Whether one of the numbers stands in the file, as text in any spelling.
///
/// # Errors
/// [`RedactError::Opaque`] for a stream that cannot be unpacked and is no picture.
pub(super) fn stands_in(document: &Document, numbers: &[String], limits: &Limits) -> Result<bool, RedactError> {
    let mut budget = Budget::new(limits);
    let programs = font_programs(document);
    for (id, object) in &document.objects {
        let in_stream = match object {
            Object::Stream(stream) if is_picture(stream) => holds(&stream.content, numbers),
            Object::Stream(stream) => in_stream(stream, programs.contains(id), numbers, &mut budget)?,
            _ => false,
        };
        if in_stream || in_object(object, numbers) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn in_stream(stream: &Stream, is_program: bool, numbers: &[String], budget: &mut Budget) -> Result<bool, RedactError> {
    // lopdf takes a filter that it does not find for none.
    if stream.dict.has(b"Filter") && stream.filters().is_err() {
        return Err(RedactError::Opaque);
    }
    let plain = match stream.get_plain_content_with_limit(budget.inflated_bytes) {
        Ok(plain) => plain,
        Err(error) if super::super::load::is_over_limit(&error) => return Err(Unreadable::TooLarge.into()),
        Err(_) => return Err(RedactError::Opaque),
    };
    budget.inflated_bytes -= plain.len().min(budget.inflated_bytes);
    let in_strings = || {
        let strings = strings(&plain);
        let digits: Vec<u8> = strings.iter().flatten().copied().filter(u8::is_ascii_digit).collect();
        contains(&digits, numbers)
    };
    Ok(holds(&stream.content, numbers) || holds(&plain, numbers) || (!is_program && in_strings()))
}

/// What is told apart by those who point at it.
fn font_programs(document: &Document) -> HashSet<ObjectId> {
    const KEYS: [&[u8]; 3] = [b"FontFile", b"FontFile2", b"FontFile3"];
    let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
    dictionaries.flat_map(|own| KEYS.iter().filter_map(|key| own.get(key).ok()?.as_reference().ok())).collect()
}

fn is_picture(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image")
}

/// Whether one of the numbers stands in the object itself: in a string, name or key, or as a number.
pub(super) fn in_object(object: &Object, numbers: &[String]) -> bool {
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => holds(bytes, numbers),
        Object::Integer(value) => holds(value.to_string().as_bytes(), numbers),
        Object::Array(items) => items.iter().any(|item| in_object(item, numbers)),
        Object::Dictionary(own) | Object::Stream(Stream { dict: own, .. }) => {
            own.iter().any(|(key, value)| holds(key, numbers) || in_object(value, numbers))
        }
        _ => false,
    }
}

/// Separators are skipped, and the zero bytes of UTF-16.
fn holds(bytes: &[u8], numbers: &[String]) -> bool {
    let is_between = |byte: &u8| matches!(byte, 0 | b' ' | b'-' | b'.' | b'_');
    let solid: Vec<u8> = bytes.iter().copied().filter(|byte| !is_between(byte)).collect();
    contains(&solid, numbers)
}

fn contains(bytes: &[u8], numbers: &[String]) -> bool {
    numbers.iter().any(|number| !number.is_empty() && bytes.windows(number.len()).any(|part| part == number.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_in_any_spelling() {
        let numbers = ["4111111111111111".to_owned()];
        let wide: Vec<u8> = "4111-1111-1111-1111".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(holds(&wide, &numbers));
        assert!(holds(b"No. 4111 1111 1111 1111.", &numbers));
        assert!(in_object(&Object::Integer(4_111_111_111_111_111), &numbers));
        assert!(!holds(b"No. **** **** **** 1111.", &numbers));
    }
}
