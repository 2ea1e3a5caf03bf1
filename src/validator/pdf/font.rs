//! Fonts: what the bytes of a string show, and how far each glyph moves the pen.

use lopdf::{Dictionary, Document, Object};

use super::cmap::{Coding, ToUnicode};
use super::encoding;
use super::limits::Budget;
use super::outline::{self, Shapes, Suspect};
use super::width::{self, ByCid};
use crate::validator::reading::Unreadable;

/// One code of a string.
pub(super) struct Shown {
    /// Its text; `None` when no usable mapping to Unicode exists.
    pub(super) text: Option<String>,
    /// What its outline shows.
    pub(super) shape: Shape,
    /// Width in units of the type size.
    pub(super) width: f64,
    /// Word spacing applies to it.
    pub(super) is_word_space: bool,
    /// Bytes of its code.
    pub(super) length: usize,
}

/// What the outline of a glyph says beside its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// It was not looked at: the text is mapped.
    AsMapped,
    /// This character.
    Known(char),
    /// Nobody can tell.
    Unknown,
}

/// A font as far as text needs it.
pub(super) struct Font {
    to_unicode: Option<ToUnicode>,
    shapes: Option<Shapes>,
    suspect: Option<Suspect>,
    kind: Kind,
}

enum Kind {
    Simple { table: encoding::Table, widths: Vec<Option<f64>>, unit: f64, missing: Option<f64>, monospaced: bool },
    Composite { coding: Box<Coding>, collection: Option<Box<ToUnicode>>, widths: ByCid },
}

impl Font {
    pub(super) fn new(document: &Document, font: &Dictionary, budget: &mut Budget) -> Result<Self, Unreadable> {
        budget.spend_font()?;
        let map = match font.get_deref(b"ToUnicode", document).and_then(Object::as_stream) {
            Ok(stream) => Some(budget.unpack(stream)?),
            Err(_) => None,
        };
        let to_unicode = map.as_deref().and_then(ToUnicode::parse);
        let descendant = descendant(document, font);
        let suspect = map.zip(descendant).and_then(|(map, own)| Suspect::of(document, own, &map, budget));
        let subtype = font.get_deref(b"Subtype", document).and_then(Object::as_name).unwrap_or_default();
        let kind = match subtype {
            b"Type0" => composite(document, font, budget)?,
            _ => simple(document, font, subtype == b"Type3"),
        };
        Ok(Self { to_unicode, shapes: outline::shapes(document, font, budget), suspect, kind })
    }

    /// How many codes a string holds, give or take: those of composite fonts have two bytes or more, as a rule.
    pub(super) fn count(&self, bytes: &[u8]) -> usize {
        match self.kind {
            Kind::Simple { .. } => bytes.len(),
            Kind::Composite { .. } => bytes.len().div_ceil(2),
        }
    }

    /// Cuts a string into codes.
    pub(super) fn decode(&self, bytes: &[u8]) -> Vec<Shown> {
        match &self.kind {
            Kind::Simple { .. } => bytes.iter().map(|byte| self.simple_code(*byte)).collect(),
            Kind::Composite { coding, .. } => {
                let mut rest = bytes;
                let mut shown = Vec::with_capacity(bytes.len() / 2);
                while let Some((code, length)) = coding.next(rest) {
                    shown.push(self.composite_code(code, length));
                    rest = rest.get(length..).unwrap_or_default();
                }
                shown
            }
        }
    }

    fn simple_code(&self, byte: u8) -> Shown {
        let Kind::Simple { table, widths, unit, missing, monospaced } = &self.kind else {
            return Shown { text: None, shape: Shape::Unknown, width: 0.0, is_word_space: false, length: 1 };
        };
        let index = usize::from(byte);
        let own = || table.get(index).cloned().flatten();
        let text = self.mapped(u32::from(byte)).or_else(own).and_then(usable);
        let width = widths.get(index).copied().flatten().or(*missing);
        let width = width.unwrap_or_else(|| width::typical(text.as_deref(), *monospaced));
        let shape = self.shape(index, text.as_deref());
        Shown { text, shape, width: width * unit, is_word_space: byte == b' ', length: 1 }
    }

    fn composite_code(&self, code: u32, length: usize) -> Shown {
        let Kind::Composite { coding, collection, widths } = &self.kind else {
            return Shown { text: None, shape: Shape::Unknown, width: 0.0, is_word_space: false, length: 1 };
        };
        let cid = coding.cid(code, length);
        let own = || coding.character(code).map(String::from);
        let by_id = || collection.as_ref()?.get(cid?);
        let text = self.mapped(code).or_else(own).or_else(by_id).and_then(usable);
        let width = cid.map_or(1000.0, |cid| widths.get(cid));
        let damaged = || self.suspect.as_ref()?.instead_of(text.as_deref()?, cid?);
        let (text, shape) = match damaged() {
            Some(shown) => (None, Shape::Known(shown)),
            None if text.is_some() => (text, Shape::AsMapped),
            None => (None, Shape::Unknown),
        };
        Shown { text, shape, width: width / 1000.0, is_word_space: length == 1 && code == 32, length }
    }

    /// An outline that shows something else than the text says is not to be trusted, nor is the text.
    fn shape(&self, index: usize, text: Option<&str>) -> Shape {
        let Some(shapes) = &self.shapes else {
            return if text.is_some() { Shape::AsMapped } else { Shape::Unknown };
        };
        let shape = shapes.get(index).copied().flatten();
        match shape.filter(|c| text.is_none_or(|text| text.chars().eq([*c]))) {
            Some(character) => Shape::Known(character),
            None => Shape::Unknown,
        }
    }

    fn mapped(&self, code: u32) -> Option<String> {
        self.to_unicode.as_ref()?.get(code)
    }
}

fn simple(document: &Document, font: &Dictionary, is_type3: bool) -> Kind {
    let matrix = font.get_deref(b"FontMatrix", document).and_then(Object::as_array).ok();
    let scale = matrix.and_then(|matrix| width::number(document, matrix.first()?));
    let descriptor = font.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok();
    let missing = descriptor.and_then(|d| width::number(document, d.get(b"MissingWidth").ok()?));
    let name = font.get_deref(b"BaseFont", document).and_then(Object::as_name).unwrap_or_default();
    Kind::Simple {
        table: encoding::table(document, font),
        widths: width::simple(document, font),
        unit: if is_type3 { scale.unwrap_or(0.001).abs() } else { 0.001 },
        missing: missing.filter(|width| *width > 0.0),
        monospaced: name.windows(7).any(|part| part == b"Courier"),
    }
}

/// The font that a composite one is made of.
fn descendant<'a>(document: &'a Document, font: &'a Dictionary) -> Option<&'a Dictionary> {
    let list = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok()?;
    document.dereference(list.first()?).ok()?.1.as_dict().ok()
}

fn composite(document: &Document, font: &Dictionary, budget: &mut Budget) -> Result<Kind, Unreadable> {
    let coding = match font.get_deref(b"Encoding", document) {
        Ok(Object::Name(name)) => Coding::named(name),
        Ok(Object::Stream(stream)) => Coding::embedded(&budget.unpack(stream)?),
        _ => Coding::Identity,
    };
    let empty = Dictionary::new();
    let descendant = descendant(document, font).unwrap_or(&empty);
    let family = family(document, descendant).filter(|family| family.ucs2_cmap().is_some());
    let collection = family.or_else(|| coding.family()).and_then(|family| ToUnicode::of_family(&family)).map(Box::new);
    Ok(Kind::Composite { coding: Box::new(coding), collection, widths: ByCid::of(document, descendant) })
}

/// The character collection that the font says its ids belong to.
fn family(document: &Document, descendant: &Dictionary) -> Option<hayro_cmap::CidFamily> {
    let info = descendant.get_deref(b"CIDSystemInfo", document).and_then(Object::as_dict).ok()?;
    let text = |key: &[u8]| info.get_deref(key, document).and_then(Object::as_str).ok();
    Some(hayro_cmap::CidFamily::from_registry_ordering(text(b"Registry")?, text(b"Ordering")?))
}

/// Text that says something: control characters are spaces (some producers map blanks to U+0001), private use and
/// replacement characters are no mapping at all.
fn usable(text: String) -> Option<String> {
    if text.chars().any(|c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}' | '\u{FFFF}' | '\u{F0000}'..)) {
        return None;
    }
    Some(text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
}
