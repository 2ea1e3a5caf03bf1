//! The word list of the operators' own: what their people call things.

use std::path::Path;

use crate::search::Aliases;
use crate::text::Locale;

/// Reads the list. It has the form of the one that comes with the program (`src/search/words/synonyms.txt`):
/// `the notices' words: what people type, what others type`.
///
/// # Errors
/// When the file cannot be read, or lines of it cannot be used; each is named.
pub fn load(path: &Path, locale: Locale) -> Result<Aliases, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (aliases, bad) = Aliases::read(&text);
    let bad: Vec<_> = bad.iter().map(|line| line.say(locale)).collect();
    if bad.is_empty() { Ok(aliases) } else { Err(format!("{}: {}", path.display(), bad.join("; "))) }
}
