//! Widths of glyphs, in thousandths of the type size unless a font says otherwise.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

/// Most widths that one font may give.
const MAX_WIDTHS: usize = 70_000;

/// The widths of a simple font by code, `None` where it gives none.
pub(super) fn simple(document: &Document, font: &Dictionary) -> Vec<Option<f64>> {
    let mut widths = vec![None; 256];
    let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).ok();
    let first = first.and_then(|first| usize::try_from(first).ok()).unwrap_or(0);
    if let Ok(list) = font.get_deref(b"Widths", document).and_then(Object::as_array) {
        for (slot, width) in widths.iter_mut().skip(first).zip(list) {
            *slot = number(document, width);
        }
    }
    widths
}

/// What the standard 14 fonts measure about, for the files that leave their widths out.
pub(super) fn typical(text: Option<&str>, monospaced: bool) -> f64 {
    if monospaced {
        return 600.0;
    }
    match text.and_then(|text| text.chars().next()) {
        Some(' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '/' | 'i' | 'j' | 'l' | 'I') => 278.0,
        Some('(' | ')' | '-' | 'r' | 't' | 'f' | '[' | ']' | '*') => 333.0,
        Some('m' | 'M' | 'W' | '%' | '@') => 850.0,
        Some('A'..='Z') => 680.0,
        _ => 556.0,
    }
}

/// The widths of a composite font by character id.
pub(super) struct ByCid {
    single: HashMap<u32, f64>,
    /// First and last id and their width, by first id.
    ranges: Vec<(u32, u32, f64)>,
    default: f64,
}

impl ByCid {
    pub(super) fn of(document: &Document, descendant: &Dictionary) -> Self {
        let default = descendant.get_deref(b"DW", document).ok().and_then(|dw| number(document, dw)).unwrap_or(1000.0);
        let mut widths = Self { single: HashMap::new(), ranges: Vec::new(), default };
        if let Ok(list) = descendant.get_deref(b"W", document).and_then(Object::as_array) {
            widths.add(document, list);
            widths.ranges.sort_by_key(|(first, ..)| *first);
        }
        widths
    }

    /// `first [w w …]` or `first last w`, any number of times (ISO 32000-1, 9.7.4.3).
    fn add(&mut self, document: &Document, list: &[Object]) {
        let id = |object: Option<&Object>| u32::try_from(document.dereference(object?).ok()?.1.as_i64().ok()?).ok();
        let mut rest = list.iter();
        while let Some(first) = id(rest.next()) {
            let Some(second) = rest.next().and_then(|object| document.dereference(object).ok()) else { return };
            if let Object::Array(items) = second.1 {
                let room = MAX_WIDTHS.saturating_sub(self.single.len());
                let widths = items.iter().take(room).map(|item| number(document, item).unwrap_or(self.default));
                self.single.extend((first..).zip(widths));
            } else if let (Some(last), Some(width)) =
                (id(Some(second.1)), rest.next().and_then(|w| number(document, w)))
                && self.ranges.len() < MAX_WIDTHS
            {
                self.ranges.push((first, last, width));
            }
        }
    }

    pub(super) fn get(&self, cid: u32) -> f64 {
        let in_range = || {
            let after = self.ranges.partition_point(|(first, ..)| *first <= cid);
            let (_, last, width) = self.ranges.get(after.checked_sub(1)?)?;
            (cid <= *last).then_some(*width)
        };
        self.single.get(&cid).copied().or_else(in_range).unwrap_or(self.default)
    }
}

pub(super) fn number(document: &Document, object: &Object) -> Option<f64> {
    document.dereference(object).ok()?.1.as_float().ok().map(f64::from)
}
