//! Whether a picture lies where a number stands: then the number may be visible in it, however the text reads.

use lopdf::Document;

use super::super::interpreter::Interpreter;
use super::super::limits::{Budget, Limits};
use super::super::page;
use super::numbers;
use crate::validator::reading::Unreadable;

/// Whether on any page a picture touches the digits that are to be hidden.
pub(super) fn by_picture(document: &Document, numbers: &[String], limits: &Limits) -> Result<bool, Unreadable> {
    let mut interpreter = Interpreter::new(document, Budget::new(limits));
    for id in page::ids(document, limits)? {
        let shown = interpreter.page(id)?;
        let character = |text: &str| text.chars().next().filter(|_| text.chars().count() == 1).unwrap_or('\0');
        let characters: Vec<char> = shown.glyphs.iter().map(|glyph| character(&glyph.text)).collect();
        let hidden = numbers::hidden(&characters, numbers);
        let touched = hidden.iter().filter_map(|index| shown.glyphs.get(*index)).any(|glyph| {
            let places = [glyph.start, glyph.end, (glyph.start.0, glyph.start.1 + glyph.size / 2.0)];
            shown.pictures_at.iter().any(|picture| places.iter().any(|(x, y)| picture.holds(*x, *y)))
        });
        if touched {
            return Ok(true);
        }
    }
    Ok(false)
}
