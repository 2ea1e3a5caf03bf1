//! The files of an import → texts.

use crate::notice::encoding::{self, Content, Unreadable};
use crate::notice::headless::titles;
use crate::store::notice_imports::ImportFile;

/// Most text of one import, in bytes. A long notice has about 20 KB; more than this is not a notice.
pub const MOST_BYTES: usize = 1 << 20;

/// Most notices of one import.
pub const MOST_NOTICES: usize = 200;

/// The endings of files that hold text.
const ENDINGS: [&str; 3] = ["md", "markdown", "txt"];

/// A file as it was attached.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// Why not.
    pub why: Why,
}

/// Why a file was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its name ends like that of another kind of file.
    Ending,
    /// More text than [`MOST_BYTES`], together with the other files.
    TooLarge {
        /// How much, in bytes.
        bytes: usize,
    },
    /// More notices than [`MOST_NOTICES`].
    TooMany {
        /// How many.
        count: usize,
    },
    /// It holds no text that can be read.
    Unreadable(Unreadable),
}

/// Why a name alone is reason enough not to fetch a file; of `bytes` bytes with those before it.
#[must_use]
pub fn refuse_unread(name: &str, bytes: usize) -> Option<Why> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "zip" => return Some(Why::Unreadable(Unreadable::Other(Content::Zip))),
        "pdf" => return Some(Why::Unreadable(Unreadable::Other(Content::Pdf))),
        other if !ENDINGS.contains(&other) => return Some(Why::Ending),
        _ => {}
    }
    (bytes > MOST_BYTES).then_some(Why::TooLarge { bytes })
}

/// The texts of files.
///
/// # Errors
/// The first file that was refused.
pub fn texts(given: Vec<Given>) -> Result<Vec<ImportFile>, Refused> {
    let mut total = 0;
    let mut texts = Vec::with_capacity(given.len());
    for Given { name, bytes } in given {
        total += bytes.len();
        if let Some(why) = refuse_unread(&name, total) {
            return Err(Refused { name, why });
        }
        match encoding::decode(bytes) {
            Ok(decoded) => {
                // One kind of line end, so that lines and comparisons mean the same everywhere.
                let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
                let count = titles(&text);
                if count > MOST_NOTICES {
                    return Err(Refused { name, why: Why::TooMany { count } });
                }
                let name = distinct(name, &texts);
                texts.push(ImportFile { name, text, added: 0, converted: decoded.converted.is_some() });
            }
            Err(why) => return Err(Refused { name, why: Why::Unreadable(why) }),
        }
    }
    Ok(texts)
}

/// Another name for a second file with the same one: lines are told by file.
fn distinct(name: String, others: &[ImportFile]) -> String {
    let taken = |name: &str| others.iter().any(|file| file.name == name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}
