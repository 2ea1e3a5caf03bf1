//! Commands as clickable mentions (Discord: `</name:id>`), once Discord has told their ids.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The ids of the registered commands.
#[derive(Debug, Default)]
pub struct Mentions(OnceLock<HashMap<String, u64>>);

impl Mentions {
    /// Takes the ids that Discord gave. Only the first call counts; ids do not change while the bot runs.
    pub fn fill(&self, commands: impl IntoIterator<Item = (String, u64)>) {
        self.0.get_or_init(|| commands.into_iter().collect());
    }

    /// `</submit:123>`; before the ids are known, and in answers that leave Discord, `/submit`.
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        let root = path.split(' ').next().unwrap_or(path);
        match self.0.get().and_then(|ids| ids.get(root)) {
            Some(id) => format!("</{path}:{id}>"),
            None => format!("`/{path}`"),
        }
    }
}
