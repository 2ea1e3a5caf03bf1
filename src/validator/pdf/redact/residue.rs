//! Whether a file holds a number in any of its strings and streams.

use lopdf::{Document, Object};

use super::super::limits::{Budget, Limits};
use crate::validator::reading::Unreadable;

/// Whether one of the numbers stands in the file, as text in any spelling.
pub(super) fn stands_in(document: &Document, numbers: &[String], limits: &Limits) -> Result<bool, Unreadable> {
    let mut budget = Budget::new(limits);
    for object in document.objects.values() {
        let in_stream = match object {
            Object::Stream(stream) => holds(&stream.content, numbers) || holds(&budget.unpack(stream)?, numbers),
            _ => false,
        };
        if in_stream || in_object(object, numbers) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether one of the numbers stands in a string or name of the object.
pub(super) fn in_object(object: &Object, numbers: &[String]) -> bool {
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => holds(bytes, numbers),
        Object::Array(items) => items.iter().any(|item| in_object(item, numbers)),
        Object::Dictionary(dictionary) => dictionary.iter().any(|(_, value)| in_object(value, numbers)),
        Object::Stream(stream) => stream.dict.iter().any(|(_, value)| in_object(value, numbers)),
        _ => false,
    }
}

/// Separators are skipped, and the zero bytes of UTF-16.
fn holds(bytes: &[u8], numbers: &[String]) -> bool {
    let is_between = |byte: &u8| matches!(byte, 0 | b' ' | b'-' | b'.' | b'_');
    let solid: Vec<u8> = bytes.iter().copied().filter(|byte| !is_between(byte)).collect();
    numbers.iter().any(|number| !number.is_empty() && solid.windows(number.len()).any(|part| part == number.as_bytes()))
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
        assert!(!holds(b"No. **** **** **** 1111.", &numbers));
    }
}
