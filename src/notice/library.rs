//! All notices of a server: from files, and from texts.

use std::collections::HashMap;
use std::path::Path;

use super::diagnostic::{Diagnostic, Kind, Log};
use super::encoding::{Unreadable, decode};
use super::model::{Notice, NoticeId};
use super::{aws, checks, head, split, subscription};
use crate::domain::{Programme, ProgrammeId};

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// In the order of the files and of their texts.
    pub notices: Vec<Notice>,
    /// At most one of each id, in the order of [`ProgrammeId::ALL`].
    pub programmes: Vec<Programme>,
    /// By file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Library {
    /// Puts programmes in the place of those with the same id, or beside the others.
    pub fn put(&mut self, programmes: Vec<Programme>) {
        for programme in programmes {
            match self.programmes.iter_mut().find(|known| known.id == programme.id) {
                Some(known) => *known = programme,
                None => self.programmes.push(programme),
            }
        }
        self.programmes.sort_by_key(|programme| programme.id);
    }

    /// The programme with this id.
    #[must_use]
    pub fn programme(&self, id: ProgrammeId) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }
}

/// Why notices could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The path does not exist or cannot be read.
    #[error("{path}: {error}")]
    Io {
        /// Which path.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// The file is not UTF-8.
    #[error("{path}: not UTF-8 at line {line}; save the file as UTF-8")]
    NotUtf8 {
        /// Which file.
        path: String,
        /// The first line that is not, from 1.
        line: usize,
    },
    /// The file is an archive, a picture or the like.
    #[error("{path}: not a text file")]
    NotText {
        /// Which file.
        path: String,
    },
    /// The folder holds no `.md` file.
    #[error("{path}: no .md files in this folder")]
    Empty {
        /// Which folder.
        path: String,
    },
}

/// Reads a file, or the `.md` files of a folder in the order of their names.
///
/// # Errors
/// See [`LoadError`]. Whatever can be read but not understood is a diagnostic of the library, not an error.
pub fn load(path: &Path) -> Result<Library, LoadError> {
    let io = |error| LoadError::Io { path: path.display().to_string(), error };
    if !std::fs::metadata(path).map_err(io)?.is_dir() {
        return Ok(parse(&[read(path)?]));
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(io)? {
        files.push(entry.map_err(io)?.path());
    }
    files.retain(|file| file.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("md")));
    files.sort();
    if files.is_empty() {
        return Err(LoadError::Empty { path: path.display().to_string() });
    }
    let sources = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    Ok(parse(&sources))
}

fn read(path: &Path) -> Result<(String, String), LoadError> {
    let shown = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| LoadError::Io { path: shown.clone(), error })?;
    let name = path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    match decode(bytes) {
        Ok(decoded) => Ok((name, decoded.text)),
        Err(Unreadable::Empty) => Ok((name, String::new())),
        Err(Unreadable::NotUtf8 { line }) => Err(LoadError::NotUtf8 { path: shown, line }),
        Err(Unreadable::Other(_)) => Err(LoadError::NotText { path: shown }),
    }
}

/// Reads texts, each with the name of its file.
#[must_use]
pub fn parse<N: AsRef<str>, T: AsRef<str>>(sources: &[(N, T)]) -> Library {
    let mut library = Library::default();
    for (name, text) in sources {
        let text = text.as_ref().trim_start_matches('\u{feff}').replace("\r\n", "\n");
        parse_file(name.as_ref(), &text, &mut library);
    }
    library.programmes.sort_by_key(|programme| programme.id);
    library
}

fn parse_file(name: &str, text: &str, library: &mut Library) {
    let mut log = Log::new(name);
    let known = library.notices.iter().rev().map(|notice| (notice.id.clone(), notice.line));
    let mut lines_of: HashMap<NoticeId, usize> = known.collect();
    for document in split::split(text, &mut log) {
        let notice = head::read(name, &document, &mut log);
        checks::dates(&notice, &mut log);
        if let Some(earlier) = lines_of.get(&notice.id) {
            log.note(notice.line, Kind::DuplicateNotice(notice.title.clone(), *earlier));
        }
        lines_of.entry(notice.id.clone()).or_insert(notice.line);
        let programmes = subscription::read(&notice, &mut log).into_iter().chain(aws::read(&notice, &mut log));
        for programme in programmes {
            add(programme, &notice, library, &mut log);
        }
        library.notices.push(notice);
    }
    library.diagnostics.extend(log.finish());
}

/// Of two notices about one programme the later dated one counts; without dates the one that came first.
fn add(programme: Programme, notice: &Notice, library: &mut Library, log: &mut Log<'_>) {
    let Library { notices, programmes, .. } = library;
    let Some(known) = programmes.iter_mut().find(|known| known.id == programme.id) else {
        programmes.push(programme);
        return;
    };
    let known_date = notices.iter().find(|n| n.title == known.notice_title).and_then(|n| n.date);
    if notice.date > known_date {
        *known = programme;
    }
    log.note(notice.line, Kind::ProgrammeTwice(known.notice_title.clone()));
}
