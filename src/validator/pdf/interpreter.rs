//! Content streams to glyphs with positions.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::font::{Font, Shape};
use super::limits::Budget;
use super::matrix::{Matrix, numbers};
use super::page::{self, Area};
use super::shown::{Glyph, Shown};
use super::state::{State, TextPosition};
use crate::validator::reading::Unreadable;

/// Saved graphics states beyond this depth are not kept; no honest producer comes near.
const MAX_SAVED: usize = 512;

/// Images whose places are kept apart.
const MAX_IMAGES: usize = 1000;

/// Strokes and fills without text from which on a page counts as drawn.
const DRAWN_STROKES: usize = 60;

/// Runs the content of pages, one after the other, within one budget.
pub(super) struct Interpreter<'a> {
    document: &'a Document,
    budget: Budget,
    /// By the address of the font's dictionary, which does not move while the document is borrowed.
    fonts: HashMap<usize, Rc<Font>>,
    area: Area,
    glyphs: Vec<Glyph>,
    unmapped: usize,
    unknown: usize,
    image_area: f64,
    images: Vec<Area>,
    strokes: usize,
    is_broken: bool,
}

/// A content stream under way: its resources and states.
struct Run<'a> {
    resources: Option<&'a Dictionary>,
    state: State,
    saved: Vec<State>,
    text: TextPosition,
    depth: usize,
}

impl<'a> Interpreter<'a> {
    pub(super) fn new(document: &'a Document, budget: Budget) -> Self {
        let area = page::visible_area(document, &document.trailer);
        let (fonts, glyphs) = (HashMap::new(), Vec::new());
        Self {
            document,
            budget,
            fonts,
            area,
            glyphs,
            unmapped: 0,
            unknown: 0,
            image_area: 0.0,
            images: Vec::new(),
            strokes: 0,
            is_broken: false,
        }
    }

    /// What is left of the limits.
    pub(super) fn budget(&mut self) -> &mut Budget {
        &mut self.budget
    }

    /// Runs one page. What is missing of it is blank.
    pub(super) fn page(&mut self, id: ObjectId) -> Result<Shown, Unreadable> {
        let document = self.document;
        let Ok(page) = document.get_dictionary(id) else { return Ok(Shown::lost()) };
        self.area = page::visible_area(document, page);
        (self.unmapped, self.unknown, self.image_area, self.strokes) = (0, 0, 0.0, 0);
        self.is_broken = !page::is_whole(document, id, page)?;
        let resources = page::inherited(document, page, b"Resources").and_then(|r| r.as_dict().ok());
        let content = document.get_page_content_with_limit(id, self.budget.inflated_bytes);
        let content = content.map_err(|_| Unreadable::TooLarge)?;
        self.budget.inflated_bytes -= content.len().min(self.budget.inflated_bytes);
        self.run(&content, resources, State::new(Matrix::IDENTITY), 0)?;
        let (glyphs, pictures_at) = (std::mem::take(&mut self.glyphs), std::mem::take(&mut self.images));
        let drawn = glyphs.is_empty() && self.strokes > DRAWN_STROKES;
        Ok(Shown {
            pictures_at,
            pictures: drawn || self.image_area > self.area.size() / 4.0,
            // A few stray symbols (bullets, logos) are normal.
            unmapped: self.unmapped > 8 && self.unmapped * 10 > glyphs.len(),
            is_outlined: self.unmapped > 0 && self.unknown == 0,
            is_broken: self.is_broken,
            glyphs,
        })
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: Option<&'a Dictionary>,
        state: State,
        depth: usize,
    ) -> Result<(), Unreadable> {
        let mut run = Run { resources, state, saved: Vec::new(), text: TextPosition::START, depth };
        for operation in Content::decode_iter(content) {
            // What follows garbage cannot be read; what came before it counts.
            let Ok(operation) = operation else {
                self.is_broken = true;
                break;
            };
            self.budget.spend_operation()?;
            self.apply(&operation, &mut run)?;
        }
        Ok(())
    }

    fn apply(&mut self, operation: &Operation, run: &mut Run<'a>) -> Result<(), Unreadable> {
        let operands = operation.operands.as_slice();
        match operation.operator.as_str() {
            "q" if run.saved.len() < MAX_SAVED => run.saved.push(run.state.clone()),
            "Q" => run.state = run.saved.pop().unwrap_or_else(|| run.state.clone()),
            "cm" => {
                if let Some(matrix) = Matrix::from_operands(operands) {
                    run.state.ctm = matrix.then(&run.state.ctm);
                }
            }
            "Do" => self.external(operands, run)?,
            "BI" => self.image(&run.state.ctm),
            "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "S" | "s" => self.strokes += 1,
            "Tf" | "gs" => self.choose_font(operation, run)?,
            "Tj" | "TJ" | "'" | "\"" => self.show(operation, run)?,
            operator => run.move_text(operator, operands),
        }
        Ok(())
    }

    /// `Do`: a form is run in place, an image is measured.
    fn external(&mut self, operands: &[Object], run: &Run<'a>) -> Result<(), Unreadable> {
        let Some(stream) =
            resource(self.document, run.resources, b"XObject", operands).and_then(|o| o.as_stream().ok())
        else {
            return Ok(());
        };
        match stream.dict.get_deref(b"Subtype", self.document).and_then(Object::as_name) {
            Ok(b"Form") if run.depth < self.budget.form_depth => self.form(stream, run),
            Ok(b"Form") => Err(Unreadable::TooLarge),
            Ok(b"Image") => {
                self.image(&run.state.ctm);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// An image fills the unit square. Many of them count as one that lies around them all.
    fn image(&mut self, ctm: &Matrix) {
        self.image_area += ctm.area();
        let area = Area::around([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(x, y)| ctm.apply(x, y)));
        if self.images.len() < MAX_IMAGES {
            self.images.push(area);
        } else if let Some(last) = self.images.last_mut() {
            *last = last.with(&area);
        }
    }

    fn form(&mut self, stream: &'a Stream, run: &Run<'a>) -> Result<(), Unreadable> {
        self.budget.spend_form()?;
        let content = self.budget.unpack(stream)?;
        let matrix = stream.dict.get_deref(b"Matrix", self.document).and_then(Object::as_array).ok();
        let matrix = matrix.and_then(|matrix| Matrix::from_operands(matrix)).unwrap_or(Matrix::IDENTITY);
        let own = stream.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict).ok();
        let state = State { ctm: matrix.then(&run.state.ctm), ..run.state.clone() };
        self.run(&content, own.or(run.resources), state, run.depth + 1)
    }

    /// `Tf`, or the font of `gs`.
    fn choose_font(&mut self, operation: &Operation, run: &mut Run<'a>) -> Result<(), Unreadable> {
        let operands = operation.operands.as_slice();
        let (font, size) = if operation.operator == "Tf" {
            (resource(self.document, run.resources, b"Font", operands), operands.get(1))
        } else {
            let state = resource(self.document, run.resources, b"ExtGState", operands).and_then(|o| o.as_dict().ok());
            let chosen = state.and_then(|s| s.get_deref(b"Font", self.document).and_then(Object::as_array).ok());
            let Some([font, size]) = chosen.map(Vec::as_slice) else { return Ok(()) };
            (self.document.dereference(font).ok().map(|(_, font)| font), Some(size))
        };
        if let Some(size) = size.and_then(|size| size.as_float().ok()) {
            run.state.size = f64::from(size);
        }
        run.state.font = match font.and_then(|font| font.as_dict().ok()) {
            Some(font) => Some(self.font(font)?),
            None => None,
        };
        Ok(())
    }

    fn font(&mut self, dictionary: &'a Dictionary) -> Result<Rc<Font>, Unreadable> {
        let key = std::ptr::from_ref(dictionary).addr();
        if let Some(font) = self.fonts.get(&key) {
            return Ok(Rc::clone(font));
        }
        let font = Rc::new(Font::new(self.document, dictionary, &mut self.budget)?);
        self.fonts.insert(key, Rc::clone(&font));
        Ok(font)
    }

    /// `Tj`, `TJ`, `'` and `"`.
    fn show(&mut self, operation: &Operation, run: &mut Run<'a>) -> Result<(), Unreadable> {
        if operation.operator == "\""
            && let Some([word, char]) = numbers(operation.operands.get(..2).unwrap_or_default())
        {
            (run.state.word_spacing, run.state.char_spacing) = (word, char);
        }
        if matches!(operation.operator.as_str(), "'" | "\"") {
            run.text.next_line(0.0, -run.state.leading);
        }
        match operation.operands.last() {
            Some(Object::Array(items)) => {
                for item in items {
                    if let Ok(offset) = item.as_float() {
                        run.text.advance(-f64::from(offset) / 1000.0 * run.state.size * run.state.stretch);
                    } else if let Ok(bytes) = item.as_str() {
                        self.show_string(bytes, run)?;
                    }
                }
                Ok(())
            }
            Some(Object::String(bytes, _)) => self.show_string(bytes, run),
            _ => Ok(()),
        }
    }

    fn show_string(&mut self, bytes: &[u8], run: &mut Run<'a>) -> Result<(), Unreadable> {
        let Some(font) = run.state.font.clone() else { return Ok(()) };
        self.budget.spend_glyphs(font.count(bytes))?;
        for shown in font.decode(bytes) {
            let State { size, stretch, rise, char_spacing, word_spacing, .. } = run.state;
            let to_page = run.text.matrix.then(&run.state.ctm);
            let start = to_page.apply(0.0, rise);
            let end = to_page.apply(shown.width * size * stretch, rise);
            let spacing = if shown.is_word_space { char_spacing + word_spacing } else { char_spacing };
            run.text.advance((shown.width * size + spacing) * stretch);
            if !self.area.holds(start.0, start.1) {
                continue;
            }
            let size = size.abs() * to_page.c.hypot(to_page.d);
            self.unmapped += usize::from(shown.text.is_none());
            self.unknown += usize::from(shown.shape == Shape::Unknown);
            let shape = match shown.shape {
                Shape::Known(character) if shown.text.is_none() => Some(character),
                _ => None,
            };
            // Its place is kept, so that what stands beside it is not read as standing alone.
            let text = shown.text.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string());
            self.glyphs.push(Glyph { text, shape, start, end, size });
        }
        Ok(())
    }
}

impl Run<'_> {
    /// The operators that only set or move.
    fn move_text(&mut self, operator: &str, operands: &[Object]) {
        let (one, two) = (numbers::<1>(operands), numbers::<2>(operands));
        match (operator, one, two) {
            ("BT", ..) => self.text = TextPosition::START,
            ("T*", ..) => self.text.next_line(0.0, -self.state.leading),
            ("Tm", ..) => {
                if let Some(matrix) = Matrix::from_operands(operands) {
                    self.text.set(matrix);
                }
            }
            ("Td", _, Some([x, y])) => self.text.next_line(x, y),
            ("TD", _, Some([x, y])) => {
                self.state.leading = -y;
                self.text.next_line(x, y);
            }
            ("Tc", Some([value]), _) => self.state.char_spacing = value,
            ("Tw", Some([value]), _) => self.state.word_spacing = value,
            ("Tz", Some([value]), _) => self.state.stretch = value / 100.0,
            ("TL", Some([value]), _) => self.state.leading = value,
            ("Ts", Some([value]), _) => self.state.rise = value,
            _ => {}
        }
    }
}

/// The named resource that the first operand asks for.
fn resource<'a>(
    document: &'a Document,
    resources: Option<&'a Dictionary>,
    kind: &[u8],
    operands: &[Object],
) -> Option<&'a Object> {
    let name = operands.first()?.as_name().ok()?;
    let kinds = resources?.get_deref(kind, document).and_then(Object::as_dict).ok()?;
    kinds.get_deref(name, document).ok()
}
