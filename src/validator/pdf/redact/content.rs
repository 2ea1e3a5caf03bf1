//! Content streams with the digits of numbers taken out.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::super::font::Font;
use super::super::limits::{Budget, Limits};
use super::super::page;
use super::glyphs::{self, Glyph, State};
use super::{RedactError, numbers, residue, strings};
use crate::validator::reading::Unreadable;

/// New contents, by object.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) pages: BTreeMap<ObjectId, Vec<u8>>,
    pub(super) forms: BTreeMap<ObjectId, Vec<u8>>,
}

/// Walks through the pages of a document and the forms that they show.
pub(super) struct Walker<'a> {
    document: &'a Document,
    numbers: &'a [String],
    budget: Budget,
    /// By the address of the font's dictionary, which does not move while the document is borrowed.
    fonts: HashMap<usize, Rc<Font>>,
    seen: HashSet<ObjectId>,
    changes: Changes,
}

/// One content stream under way.
struct Run<'a> {
    resources: Option<&'a Dictionary>,
    state: State,
    saved: Vec<State>,
    glyphs: Vec<Glyph>,
}

impl<'a> Walker<'a> {
    pub(super) fn new(document: &'a Document, numbers: &'a [String], limits: &Limits) -> Self {
        let (budget, changes) = (Budget::new(limits), Changes::default());
        Self { document, numbers, budget, fonts: HashMap::new(), seen: HashSet::new(), changes }
    }

    pub(super) fn changes(self) -> Changes {
        self.changes
    }

    pub(super) fn page(&mut self, id: ObjectId) -> Result<(), RedactError> {
        let Ok(page) = self.document.get_dictionary(id) else { return Ok(()) };
        let resources = page::inherited(self.document, page, b"Resources").and_then(|r| r.as_dict().ok());
        let content = self.document.get_page_content_with_limit(id, self.budget.inflated_bytes);
        let content = content.map_err(|_| Unreadable::TooLarge)?;
        self.budget.inflated_bytes -= content.len().min(self.budget.inflated_bytes);
        if let Some(changed) = self.stream(&content, resources, State::default())? {
            self.changes.pages.insert(id, changed);
        }
        Ok(())
    }

    /// Whether any drawing of the file shows one of the numbers, whoever shows the drawing: forms, patterns and the
    /// glyphs of Type 3 fonts.
    pub(super) fn any_shows(mut self) -> Result<bool, RedactError> {
        let document = self.document;
        for object in document.objects.values() {
            let shows = match object {
                Object::Stream(stream) if is_drawing(stream) => self.shows(stream, None)?,
                Object::Dictionary(font) => self.glyphs_show(font)?,
                _ => false,
            };
            if shows {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn glyphs_show(&mut self, font: &'a Dictionary) -> Result<bool, RedactError> {
        let Ok(procedures) = font.get_deref(b"CharProcs", self.document).and_then(Object::as_dict) else {
            return Ok(false);
        };
        let resources = font.get_deref(b"Resources", self.document).and_then(Object::as_dict).ok();
        for (_, procedure) in procedures {
            let stream = self.document.dereference(procedure).ok().and_then(|(_, object)| object.as_stream().ok());
            if let Some(stream) = stream
                && self.shows(stream, resources)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn shows(&mut self, stream: &'a Stream, resources: Option<&'a Dictionary>) -> Result<bool, RedactError> {
        self.budget.spend_form()?;
        let content = self.budget.unpack(stream)?;
        let own = stream.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict).ok();
        Ok(self.stream(&content, own.or(resources), State::default())?.is_some())
    }

    /// Each form is looked at once, where it is shown first.
    fn form(&mut self, operation: &Operation, run: &Run<'a>) -> Result<(), RedactError> {
        let name = operation.operands.first().and_then(|name| name.as_name().ok());
        let forms = run.resources.and_then(|r| r.get_deref(b"XObject", self.document).and_then(Object::as_dict).ok());
        let (Some(name), Some(forms)) = (name, forms) else { return Ok(()) };
        let Some(id) = forms.get(name).and_then(Object::as_reference).ok().filter(|id| self.seen.insert(*id)) else {
            return Ok(());
        };
        let Ok(stream) = self.document.get_object(id).and_then(Object::as_stream) else { return Ok(()) };
        if stream.dict.get_deref(b"Subtype", self.document).and_then(Object::as_name).ok() != Some(b"Form") {
            return Ok(());
        }
        self.budget.spend_form()?;
        let content = self.budget.unpack(stream)?;
        let own = stream.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict).ok();
        if let Some(changed) = self.stream(&content, own.or(run.resources), run.state.clone())? {
            self.changes.forms.insert(id, changed);
        }
        Ok(())
    }

    /// The stream without the digits; `None` when it shows none of the numbers.
    fn stream(
        &mut self,
        content: &[u8],
        resources: Option<&'a Dictionary>,
        state: State,
    ) -> Result<Option<Vec<u8>>, RedactError> {
        let operations: Vec<Operation> =
            Content::decode_iter(content).collect::<Result<_, _>>().map_err(|_| RedactError::OutOfReach)?;
        let mut run = Run { resources, state, saved: Vec::new(), glyphs: Vec::new() };
        for (index, operation) in operations.iter().enumerate() {
            self.budget.spend_operation()?;
            self.apply(index, operation, &mut run)?;
        }
        let characters: Vec<char> = run.glyphs.iter().map(|glyph| glyph.character.unwrap_or('\0')).collect();
        let hidden: HashSet<usize> = numbers::hidden(&characters, self.numbers).into_iter().collect();
        if hidden.iter().filter_map(|index| run.glyphs.get(*index)).any(|glyph| glyph.is_invisible) {
            return Err(RedactError::Picture);
        }
        let is_changed = !hidden.is_empty();
        let operations = if is_changed { without(operations, &run.glyphs, &hidden)? } else { operations };
        if operations.iter().flat_map(|op| &op.operands).any(|operand| residue::in_object(operand, self.numbers)) {
            return Err(RedactError::Elsewhere);
        }
        if !is_changed {
            return Ok(None);
        }
        Content { operations }.encode().map(Some).map_err(|_| RedactError::Write)
    }

    fn apply(&mut self, index: usize, operation: &Operation, run: &mut Run<'a>) -> Result<(), RedactError> {
        let number = |index: usize| operation.operands.get(index)?.as_float().ok().map(f64::from);
        match operation.operator.as_str() {
            "q" => run.saved.push(run.state.clone()),
            "Q" => run.state = run.saved.pop().unwrap_or_else(|| run.state.clone()),
            "Do" => self.form(operation, run)?,
            // 3: neither fill nor stroke; 7: only a path to clip by.
            "Tr" => run.state.is_invisible = number(0).is_some_and(|mode| mode == 3.0 || mode == 7.0),
            "Tc" => run.state.char_spacing = number(0).unwrap_or(run.state.char_spacing),
            "Tf" => {
                run.state.size = number(1).unwrap_or(run.state.size);
                run.state.font = self.font(operation, run.resources)?;
            }
            // A font of a graphics state is too rare to be followed.
            "gs" => {}
            "Tj" | "TJ" | "'" | "\"" => {
                if operation.operator == "\"" {
                    run.state.char_spacing = number(1).unwrap_or(run.state.char_spacing);
                }
                for (item, bytes) in glyphs::strings(operation) {
                    run.glyphs.extend(run.state.glyphs(bytes, index, item));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn font(
        &mut self,
        operation: &Operation,
        resources: Option<&'a Dictionary>,
    ) -> Result<Option<Rc<Font>>, Unreadable> {
        let name = operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
        let fonts = resources.and_then(|r| r.get_deref(b"Font", self.document).and_then(Object::as_dict).ok());
        let font = fonts.and_then(|fonts| fonts.get_deref(name, self.document).and_then(Object::as_dict).ok());
        let Some(font) = font else { return Ok(None) };
        let key = std::ptr::from_ref(font).addr();
        if let Some(known) = self.fonts.get(&key) {
            return Ok(Some(Rc::clone(known)));
        }
        let new = Rc::new(Font::new(self.document, font, &mut self.budget)?);
        self.fonts.insert(key, Rc::clone(&new));
        Ok(Some(new))
    }
}

fn is_drawing(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Form") || stream.dict.has(b"PatternType")
}

/// The operations without the hidden glyphs.
fn without(
    operations: Vec<Operation>,
    glyphs: &[Glyph],
    hidden: &HashSet<usize>,
) -> Result<Vec<Operation>, RedactError> {
    let mut by_operation: BTreeMap<usize, Vec<(&Glyph, bool)>> = BTreeMap::new();
    for (index, glyph) in glyphs.iter().enumerate() {
        by_operation.entry(glyph.operation).or_default().push((glyph, hidden.contains(&index)));
    }
    let mut kept = Vec::with_capacity(operations.len());
    for (index, operation) in operations.into_iter().enumerate() {
        // An inline picture that was not understood would be lost in writing.
        if operation.operator == "BI" && operation.operands.is_empty() {
            return Err(RedactError::OutOfReach);
        }
        match by_operation.get(&index) {
            Some(glyphs) if glyphs.iter().any(|(_, is_hidden)| *is_hidden) => {
                kept.extend(strings::masked(&operation, glyphs));
            }
            _ => kept.push(operation),
        }
    }
    Ok(kept)
}
