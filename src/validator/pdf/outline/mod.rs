//! What glyphs show by their shape, when the font that a file embeds is a subset of one that we know.
//!
//! Ghostscript and others drop the mapping to Unicode of Korean TrueType fonts, but copy the outlines unchanged. A
//! page whose glyphs all have outlines of known letters can thus be read a second time. That reading is a witness
//! against the text (a cancelled slip whose 취소 has no mapping), never a source of facts.
//!
//! `nanum.bin` knows the Nanum fonts; `make.py` made it and tells its format.

use std::cell::RefCell;
use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};
use ttf_parser::{GlyphId, PlatformId, RawFace, Tag, cmap, head, loca, maxp};

use super::limits::Budget;

/// Hash of an outline and its character, sorted.
static KNOWN: &[u8] = include_bytes!("nanum.bin");

/// Longest description of a glyph in bytes; those of the known fonts are shorter.
const LONGEST: usize = 2560;

/// Most glyphs of one font that are looked at for a damaged mapping.
const MOST_GLYPHS: usize = 2000;

/// What each of the 256 codes of a font shows; `None` where the outline is not known.
pub(super) type Shapes = Vec<Option<char>>;

/// The shapes of a simple TrueType font that brings its encoding along in its program.
pub(super) fn shapes(document: &Document, font: &Dictionary, budget: &mut Budget) -> Option<Shapes> {
    if font.has(b"ToUnicode") || font.has(b"Encoding") {
        return None;
    }
    let descriptor = font.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok()?;
    let program = descriptor.get_deref(b"FontFile2", document).and_then(Object::as_stream).ok()?;
    let program = budget.unpack_font(program)?;
    let program = Program::parse(&program)?;
    Some((0..=255).map(|code| program.shape(code)).collect())
}

/// The font program behind a composite font whose mapping to Unicode looks damaged.
///
/// Ghostscript writes the first byte alone of some mappings of TrueType fonts (금, U+AE08, becomes U+00AE), so that
/// signs of Latin-1 stand within Korean words.
pub(super) struct Suspect {
    program: Vec<u8>,
    known: RefCell<HashMap<u32, Option<char>>>,
}

impl Suspect {
    /// `None` when the mapping has no sign of Latin-1, or ids are not the numbers of glyphs.
    pub(super) fn of(document: &Document, descendant: &Dictionary, map: &[u8], budget: &mut Budget) -> Option<Self> {
        let is_sign = |part: &[u8]| {
            let byte = part.get(3..5).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
            part.starts_with(b"<00") && part.ends_with(b">") && byte.is_some_and(|byte| is_suspect(char::from(byte)))
        };
        let by_glyph = match descendant.get_deref(b"CIDToGIDMap", document) {
            Ok(map) => map.as_name().ok() == Some(b"Identity"),
            Err(_) => true,
        };
        if !by_glyph || !map.windows(6).any(is_sign) {
            return None;
        }
        let descriptor = descendant.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok()?;
        let program = descriptor.get_deref(b"FontFile2", document).and_then(Object::as_stream).ok()?;
        Some(Self { program: budget.unpack_font(program)?, known: RefCell::default() })
    }

    /// What the outline shows instead of the sign that a glyph is mapped to.
    pub(super) fn instead_of(&self, text: &str, cid: u32) -> Option<char> {
        let mut characters = text.chars();
        let sign = characters.next().filter(|c| is_suspect(*c) && characters.next().is_none())?;
        let shape = || Program::parse(&self.program)?.glyph(GlyphId(u16::try_from(cid).ok()?));
        let mut known = self.known.borrow_mut();
        if known.len() >= MOST_GLYPHS {
            return None;
        }
        let shown = *known.entry(cid).or_insert_with(shape);
        shown.filter(|shown| *shown != sign)
    }
}

/// Letters and signs of Latin-1, which Korean papers hardly use.
fn is_suspect(c: char) -> bool {
    ('\u{A1}'..='\u{FF}').contains(&c) && c != '·'
}

/// The tables of a font program that outlines need.
struct Program<'a> {
    codes: Option<cmap::Subtable<'a>>,
    places: loca::Table<'a>,
    glyphs: &'a [u8],
}

impl<'a> Program<'a> {
    fn parse(data: &'a [u8]) -> Option<Self> {
        let face = RawFace::parse(data, 0).ok()?;
        let table = |name| face.table(Tag::from_bytes(name));
        let count = maxp::Table::parse(table(b"maxp")?)?.number_of_glyphs;
        let format = head::Table::parse(table(b"head")?)?.index_to_location_format;
        let codes = table(b"cmap").and_then(cmap::Table::parse).map(|codes| codes.subtables);
        // ISO 32000-1, 9.6.6.4: the table for symbols, else the one for the Macintosh.
        let of = |platform| codes?.into_iter().find(|codes| codes.platform_id == platform && codes.encoding_id == 0);
        Some(Self {
            codes: of(PlatformId::Windows).or_else(|| of(PlatformId::Macintosh)),
            places: loca::Table::parse(count, format, table(b"loca")?)?,
            glyphs: table(b"glyf")?,
        })
    }

    fn shape(&self, code: u32) -> Option<char> {
        const SYMBOLS: u32 = 0xF000;
        let codes = self.codes.as_ref()?;
        self.glyph(codes.glyph_index(SYMBOLS + code).or_else(|| codes.glyph_index(code))?)
    }

    fn glyph(&self, glyph: GlyphId) -> Option<char> {
        match self.places.glyph_range(glyph) {
            Some(range) => known(self.glyphs.get(range)?),
            None => Some(' '),
        }
    }
}

/// The character of a glyph description (OpenType, `glyf`), if it is known.
fn known(description: &[u8]) -> Option<char> {
    let (contours, rest) = description.get(..LONGEST.min(description.len()))?.split_first_chunk::<2>()?;
    // Negative for glyphs made of others.
    let count = usize::try_from(i16::from_be_bytes(*contours)).ok()?;
    let (ends, rest) = rest.get(8..)?.split_at_checked(2 * count)?;
    let (instructions, rest) = rest.split_first_chunk::<2>()?;
    let mut points = rest.get(usize::from(u16::from_be_bytes(*instructions))..)?;
    while let Some((0, before)) = points.split_last() {
        points = before;
    }
    let hash = Sha256::new().chain_update(contours).chain_update(ends).chain_update(points).finalize();
    let hash = *hash.first_chunk::<4>()?;
    let (entries, _) = KNOWN.as_chunks::<6>();
    let at = entries.binary_search_by_key(&hash, |[a, b, c, d, _, _]| [*a, *b, *c, *d]).ok()?;
    let [.., high, low] = entries.get(at)?;
    char::from_u32(u32::from(u16::from_be_bytes([*high, *low])))
}
