//! The page tree.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::limits::Limits;
use crate::validator::reading::Unreadable;

/// Deepest page tree that is followed upwards.
const TREE_DEPTH: usize = 64;

/// US Letter, which ISO 32000-1 leaves open and most readers assume.
const DEFAULT_BOX: Area = Area { left: 0.0, bottom: 0.0, right: 612.0, top: 792.0 };

/// A rectangle in the coordinates of a page, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    left: f64,
    bottom: f64,
    right: f64,
    top: f64,
}

impl Area {
    /// Whether a point lies inside, give or take a point.
    pub(super) fn holds(&self, x: f64, y: f64) -> bool {
        (self.left - 1.0..=self.right + 1.0).contains(&x) && (self.bottom - 1.0..=self.top + 1.0).contains(&y)
    }

    /// The smallest that holds four points.
    pub(super) fn around(points: [(f64, f64); 4]) -> Self {
        let start = Self { left: f64::MAX, bottom: f64::MAX, right: f64::MIN, top: f64::MIN };
        points.iter().fold(start, |area, (x, y)| area.with(&Self { left: *x, bottom: *y, right: *x, top: *y }))
    }

    /// The smallest that holds both.
    pub(super) fn with(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            bottom: self.bottom.min(other.bottom),
            right: self.right.max(other.right),
            top: self.top.max(other.top),
        }
    }

    /// In square points.
    pub(super) fn size(&self) -> f64 {
        (self.right - self.left) * (self.top - self.bottom)
    }
}

/// The pages in order. A document without a page is damaged.
pub(super) fn ids(document: &Document, limits: &Limits) -> Result<Vec<ObjectId>, Unreadable> {
    let ids: Vec<ObjectId> = document.page_iter().take(limits.pages + 1).collect();
    match ids.len() {
        0 => Err(Unreadable::Damaged),
        n if n > limits.pages => Err(Unreadable::TooLarge),
        _ => Ok(ids),
    }
}

/// Whether the page's content is all there and the tree above it ends.
pub(super) fn is_whole(document: &Document, id: ObjectId, page: &Dictionary) -> Result<bool, Unreadable> {
    let named = page.get_deref(b"Contents", document);
    let is_empty = matches!(named, Ok(Object::Array(items)) if items.is_empty());
    let streams = document.get_page_contents(id);
    let is_there = |id: &ObjectId| document.get_object(*id).is_ok_and(|object| object.as_stream().is_ok());
    let has_content = !page.has(b"Contents") || is_empty || (!streams.is_empty() && streams.iter().all(is_there));
    Ok(ends(document, page)? && has_content)
}

/// Whether the way up the tree comes to an end, not to where it has been.
fn ends(document: &Document, page: &Dictionary) -> Result<bool, Unreadable> {
    let mut seen = Vec::new();
    let mut node = page;
    while let Ok(parent) = node.get(b"Parent").and_then(Object::as_reference) {
        if seen.contains(&parent) {
            return Ok(false);
        }
        if seen.len() == TREE_DEPTH {
            return Err(Unreadable::TooLarge);
        }
        seen.push(parent);
        let Ok(above) = document.get_dictionary(parent) else { return Ok(false) };
        node = above;
    }
    Ok(true)
}

/// An attribute of a page, its own or inherited from the tree above.
pub(super) fn inherited<'a>(document: &'a Document, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = page;
    for _ in 0..TREE_DEPTH {
        if let Ok(value) = node.get_deref(key, document) {
            return Some(value);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}

/// What a reader shows of the page: the crop box, else the media box.
pub(super) fn visible_area(document: &Document, page: &Dictionary) -> Area {
    let area = |key| inherited(document, page, key).and_then(|object| rectangle(document, object));
    area(b"CropBox".as_slice()).or_else(|| area(b"MediaBox".as_slice())).unwrap_or(DEFAULT_BOX)
}

fn rectangle(document: &Document, object: &Object) -> Option<Area> {
    let number = |item: &Object| document.dereference(item).ok()?.1.as_float().ok().map(f64::from);
    let [a, b, c, d] = object.as_array().ok()?.as_slice() else { return None };
    let (x0, y0, x1, y1) = (number(a)?, number(b)?, number(c)?, number(d)?);
    let area = Area { left: x0.min(x1), bottom: y0.min(y1), right: x0.max(x1), top: y0.max(y1) };
    (area.size() > 0.0).then_some(area)
}
