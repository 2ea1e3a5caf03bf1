//! What a page shows.

use super::page::Area;

/// One glyph in the coordinates of its page: from the start of its baseline to the end.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// What its outline shows, where the text does not say it.
    pub(super) shape: Option<char>,
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    pub(super) size: f64,
}

/// A page after its content ran.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) glyphs: Vec<Glyph>,
    /// It shows pictures or drawings that may hold what the text does not say.
    pub(super) pictures: bool,
    /// Where pictures lie.
    pub(super) pictures_at: Vec<Area>,
    /// It shows text that has no usable mapping to Unicode.
    pub(super) unmapped: bool,
    /// Text has no mapping, and the outlines of all glyphs are known.
    pub(super) is_outlined: bool,
    /// A part of it is missing or makes no sense.
    pub(super) is_broken: bool,
}

impl Shown {
    /// A page of which nothing is left.
    pub(super) fn lost() -> Self {
        Self { is_broken: true, ..Self::default() }
    }

    /// The glyphs by what their outlines show, when some have no text and all outlines are known.
    pub(super) fn outlined(&self) -> Option<Vec<Glyph>> {
        let by_shape = |glyph: &Glyph| match glyph.shape {
            Some(shape) => Glyph { text: shape.to_string(), ..glyph.clone() },
            None => glyph.clone(),
        };
        self.is_outlined.then(|| self.glyphs.iter().map(by_shape).collect())
    }
}
