//! The source files of the program, without comments.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// One file of `src/`.
pub struct Source {
    /// Its path below `src/`, with slashes.
    pub path: String,
    /// Its text without comments.
    pub code: String,
    /// The same without what stands in quotes.
    pub bare: String,
}

impl Source {
    /// The top module that it belongs to: `store` for `store/open.rs`, `app` for `app.rs`.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().expect("a path");
        first.trim_end_matches(".rs")
    }
}

/// A path of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file of the repository.
pub fn text_of(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files of `src/`.
pub fn sources() -> Vec<Source> {
    let comment = Regex::new(r"(?m)^\s*//.*$|\s//\s.*$").expect("a pattern");
    let quoted = Regex::new(r#""(?:\\.|[^"\\])*""#).expect("a pattern");
    let root = repository("src");
    let source = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("text");
        let code = comment.replace_all(&text, "").into_owned();
        let bare = quoted.replace_all(&code, "\"\"").into_owned();
        let path = path.strip_prefix(&root).expect("below src").display().to_string().replace('\\', "/");
        Source { path, code, bare }
    };
    rust_files(&root).into_iter().map(source).collect()
}

/// The Rust files below a folder.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let here = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    here.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}
