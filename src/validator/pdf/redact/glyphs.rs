//! The glyphs that a content stream shows, and where in its operations each of them stands.

use std::rc::Rc;

use lopdf::Object;
use lopdf::content::Operation;

use super::super::font::Font;

/// One glyph of a string.
pub(super) struct Glyph {
    /// Its text, when that is one character.
    pub(super) character: Option<char>,
    /// Which operation.
    pub(super) operation: usize,
    /// Which item of its array; 0 for a lone string.
    pub(super) item: usize,
    /// Its bytes.
    pub(super) code: Vec<u8>,
    /// How far it moves the pen, in thousandths of the type size; character spacing included.
    pub(super) advance: f64,
    /// The same without spacing.
    pub(super) width: f64,
    /// What shows it.
    pub(super) font: Rc<Font>,
    /// It is not painted, as a layer of recognised text over a picture.
    pub(super) is_invisible: bool,
}

/// What decides how strings are shown.
#[derive(Clone, Default)]
pub(super) struct State {
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) char_spacing: f64,
    pub(super) is_invisible: bool,
}

impl State {
    /// The glyphs of a string at this place.
    pub(super) fn glyphs(&self, bytes: &[u8], operation: usize, item: usize) -> Vec<Glyph> {
        let Some(font) = &self.font else { return Vec::new() };
        let spacing = if self.size == 0.0 { 0.0 } else { self.char_spacing / self.size * 1000.0 };
        let mut rest = bytes;
        let mut glyphs = Vec::new();
        for shown in font.decode(bytes) {
            let (code, after) = rest.split_at(shown.length.min(rest.len()));
            rest = after;
            let mut characters = shown.text.iter().flat_map(|text| text.chars());
            let character = characters.next().filter(|_| characters.next().is_none());
            let width = shown.width * 1000.0;
            let (code, font, is_invisible) = (code.to_vec(), Rc::clone(font), self.is_invisible);
            glyphs.push(Glyph {
                character,
                operation,
                item,
                code,
                advance: width + spacing,
                width,
                font,
                is_invisible,
            });
        }
        glyphs
    }
}

/// The strings of a showing operation with their places in its array.
pub(super) fn strings(operation: &Operation) -> Vec<(usize, &[u8])> {
    match operation.operands.last() {
        Some(Object::Array(items)) => {
            items.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_str().ok()?))).collect()
        }
        Some(Object::String(bytes, _)) => vec![(0, bytes.as_slice())],
        _ => Vec::new(),
    }
}
