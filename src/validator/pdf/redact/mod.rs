//! Takes card numbers out of a file, all digits but the last four, so that they are really gone.
//!
//! | step | module |
//! |---|---|
//! | which numbers stand in the text, and whether only they changed | `numbers` |
//! | the strings of content streams without their digits | `content`, `glyphs`, `strings` |
//! | whether the file holds a number anywhere else | `residue`, `lexer` |
//! | whether a picture lies on a number | `covered` |
//!
//! The result is built anew from the pages, as [`merge()`](super::merge()) does: older revisions, metadata, forms and
//! annotations are left behind. It is then read again: it counts only when the numbers are gone and all else reads as
//! before. What cannot be done truly is refused.

mod content;
mod covered;
mod glyphs;
mod lexer;
mod numbers;
mod residue;
mod strings;

use lopdf::{Document, Object, Stream};
use serde::{Deserialize, Serialize};

use super::limits::Limits;
use super::{load, merge, page};
use crate::validator::reading::Unreadable;
use content::{Changes, Walker};

/// Why the numbers in a file could not be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum RedactError {
    /// The file cannot be read at all.
    #[error("the file cannot be read: {0:?}")]
    Unreadable(Unreadable),
    /// No whole card number stands in its text.
    #[error("no card number was found")]
    NothingToHide,
    /// A page shows a picture in the number's place, or text that cannot be read: the number may be visible there.
    #[error("a page shows what cannot be read as text")]
    Picture,
    /// The number is drawn in a way that cannot be followed, such as digits in no order.
    #[error("the number is drawn in a way that cannot be followed")]
    OutOfReach,
    /// The number stands in a part of the file that is not shown as text.
    #[error("the number also stands outside the text of the pages")]
    Elsewhere,
    /// A part of the file cannot be unpacked, so that nobody can tell what stands in it.
    #[error("a part of the file cannot be looked into")]
    Opaque,
    /// Something else would read differently afterwards.
    #[error("the rest of the file would have changed")]
    Changed,
    /// The result could not be written.
    #[error("the result could not be written")]
    Write,
}

impl From<Unreadable> for RedactError {
    fn from(reason: Unreadable) -> Self {
        Self::Unreadable(reason)
    }
}

/// The file with the digits of all whole card numbers gone but for the last four: `*` where the font can show it,
/// nothing where it cannot. What stands beside them keeps its place. The result is not encrypted.
///
/// ```
/// use bootcamp_bot::validator::pdf::{RedactError, redact};
/// use bootcamp_bot::validator::{Limits, read};
///
/// let limits = Limits::default();
/// let exposed = include_bytes!("../../../../tests/samples/card-number.pdf");
/// let masked = redact(exposed, &limits)?;
/// let lines = |bytes| read(bytes, &limits).pages()[0].lines.iter().map(|line| line.text()).collect::<String>();
/// assert!(lines(exposed).contains("4111-1111-1111-1111"));
/// assert!(!lines(&masked).contains("4111"));
/// assert_eq!(redact(&masked, &limits), Err(RedactError::NothingToHide));
/// # Ok::<(), RedactError>(())
/// ```
///
/// # Errors
/// See [`RedactError`]; nothing is done by halves.
pub fn redact(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, RedactError> {
    let before = super::pages(bytes, limits)?;
    let numbers = numbers::shown(&before);
    if numbers.is_empty() {
        return Err(RedactError::NothingToHide);
    }
    if before.iter().any(|page| page.pictures || page.unmapped) {
        return Err(RedactError::Picture);
    }
    let mut document = load::open(bytes, limits)?;
    if covered::by_picture(&document, &numbers, limits)? {
        return Err(RedactError::Picture);
    }
    let changes = changes(&document, &numbers, limits)?;
    apply(&mut document, changes);
    let redacted = merge::rebuilt(document, limits).map_err(|_| RedactError::Write)?;
    let result = load::open(&redacted, limits)?;
    if residue::stands_in(&result, &numbers, limits)? || Walker::new(&result, &numbers, limits).any_shows()? {
        return Err(RedactError::Elsewhere);
    }
    let after = super::pages(&redacted, limits)?;
    if numbers::only_they_changed(&before, &after, &numbers) { Ok(redacted) } else { Err(RedactError::Changed) }
}

fn changes(document: &Document, numbers: &[String], limits: &Limits) -> Result<Changes, RedactError> {
    let mut walker = Walker::new(document, numbers, limits);
    for id in page::ids(document, limits)? {
        walker.page(id)?;
    }
    let changes = walker.changes();
    if changes.pages.is_empty() && changes.forms.is_empty() { Err(RedactError::OutOfReach) } else { Ok(changes) }
}

fn apply(document: &mut Document, changes: Changes) {
    for (id, content) in changes.pages {
        let stream = document.add_object(Stream::new(lopdf::Dictionary::new(), content));
        if let Ok(page) = document.get_object_mut(id).and_then(Object::as_dict_mut) {
            page.set("Contents", stream);
        }
    }
    for (id, content) in changes.forms {
        if let Ok(form) = document.get_object_mut(id).and_then(Object::as_stream_mut) {
            form.set_plain_content(content);
        }
    }
}
