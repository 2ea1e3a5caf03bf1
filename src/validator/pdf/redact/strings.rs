//! Show operations with some of their glyphs taken out.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Object, StringFormat};

use super::super::font::Font;
use super::glyphs::Glyph;

/// The operations that show the same without the glyphs that are hidden, to take the place of one operation.
///
/// `glyphs` are all of this operation, each with whether it is hidden.
pub(super) fn masked(operation: &Operation, glyphs: &[(&Glyph, bool)]) -> Vec<Operation> {
    let mut by_item: BTreeMap<usize, Vec<(&Glyph, bool)>> = BTreeMap::new();
    for (glyph, is_hidden) in glyphs {
        by_item.entry(glyph.item).or_default().push((glyph, *is_hidden));
    }
    let items = match operation.operands.last() {
        Some(Object::Array(items)) => items.clone(),
        Some(string) => vec![string.clone()],
        None => Vec::new(),
    };
    let mut shown = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        match by_item.get(&index) {
            Some(glyphs) if glyphs.iter().any(|(_, is_hidden)| *is_hidden) => shown.extend(string(glyphs)),
            _ => shown.push(item),
        }
    }
    let mut operations = moves(operation);
    operations.push(Operation::new("TJ", vec![Object::Array(shown)]));
    operations
}

/// What `'` and `"` do before they show their string.
fn moves(operation: &Operation) -> Vec<Operation> {
    let next_line = || Operation::new("T*", Vec::new());
    match (operation.operator.as_str(), operation.operands.as_slice()) {
        ("'", _) => vec![next_line()],
        ("\"", [word, char, ..]) => {
            vec![Operation::new("Tw", vec![word.clone()]), Operation::new("Tc", vec![char.clone()]), next_line()]
        }
        _ => Vec::new(),
    }
}

/// One string as items of an array: what stays, and numbers that move the pen over what went.
fn string(glyphs: &[(&Glyph, bool)]) -> Vec<Object> {
    let mut items = Vec::new();
    let mut kept = Vec::new();
    for (glyph, is_hidden) in glyphs {
        if !is_hidden {
            kept.extend_from_slice(&glyph.code);
            continue;
        }
        let distance = match asterisk(&glyph.font, glyph.code.len()) {
            Some((code, width)) => {
                kept.extend(code);
                glyph.width - width
            }
            None => glyph.advance,
        };
        if !kept.is_empty() {
            items.push(Object::String(std::mem::take(&mut kept), StringFormat::Hexadecimal));
        }
        items.push(Object::Real(-distance as f32));
    }
    if !kept.is_empty() {
        items.push(Object::String(kept, StringFormat::Hexadecimal));
    }
    items
}

/// The code of this length that shows an asterisk, and its width in thousandths of the type size.
fn asterisk(font: &Font, length: usize) -> Option<(Vec<u8>, f64)> {
    let codes: Box<dyn Iterator<Item = Vec<u8>>> = match length {
        1 => Box::new((0..=u8::MAX).map(|code| vec![code])),
        2 => Box::new((0..=u16::MAX).map(|code| code.to_be_bytes().to_vec())),
        _ => return None,
    };
    codes.into_iter().find_map(|code| {
        let [shown] = <[_; 1]>::try_from(font.decode(&code)).ok()?;
        (shown.length == length && shown.text.as_deref() == Some("*")).then_some((code, shown.width * 1000.0))
    })
}
