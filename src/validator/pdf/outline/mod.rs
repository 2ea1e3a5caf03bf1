//! What glyphs show by their shape, when the font that a file embeds is a subset of one that we know.
//!
//! Ghostscript and others drop the mapping to Unicode of Korean TrueType fonts, but copy the outlines unchanged. A
//! page whose glyphs all have outlines of known letters can thus be read a second time. That reading is a witness
//! against the text (a cancelled slip whose 취소 has no mapping), never a source of facts.
//!
//! `nanum.bin` knows the Nanum fonts; `make.py` made it and tells its format.

use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};
use ttf_parser::{PlatformId, RawFace, Tag, cmap, head, loca, maxp};

use super::limits::Budget;

/// Hash of an outline and its character, sorted.
static KNOWN: &[u8] = include_bytes!("nanum.bin");

/// Longest description of a glyph in bytes; those of the known fonts are shorter.
const LONGEST: usize = 4096;

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

/// The tables of a font program that outlines need.
struct Program<'a> {
    codes: cmap::Subtable<'a>,
    places: loca::Table<'a>,
    glyphs: &'a [u8],
}

impl<'a> Program<'a> {
    fn parse(data: &'a [u8]) -> Option<Self> {
        let face = RawFace::parse(data, 0).ok()?;
        let table = |name| face.table(Tag::from_bytes(name));
        let count = maxp::Table::parse(table(b"maxp")?)?.number_of_glyphs;
        let format = head::Table::parse(table(b"head")?)?.index_to_location_format;
        let codes = cmap::Table::parse(table(b"cmap")?)?.subtables;
        // ISO 32000-1, 9.6.6.4: the table for symbols, else the one for the Macintosh.
        let of = |platform| codes.into_iter().find(|codes| codes.platform_id == platform && codes.encoding_id == 0);
        Some(Self {
            codes: of(PlatformId::Windows).or_else(|| of(PlatformId::Macintosh))?,
            places: loca::Table::parse(count, format, table(b"loca")?)?,
            glyphs: table(b"glyf")?,
        })
    }

    fn shape(&self, code: u32) -> Option<char> {
        const SYMBOLS: u32 = 0xF000;
        let glyph = self.codes.glyph_index(SYMBOLS + code).or_else(|| self.codes.glyph_index(code))?;
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
