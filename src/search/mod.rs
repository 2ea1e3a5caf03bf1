//! Questions → passages of the notices, quoted exactly; or the honest answer that they do not say.
//!
//! Steps: `passages` cuts notices into quotable pieces, which with the operators' answers are the `documents`; `terms`
//! makes text comparable, `facts`, `kinds` and `aliases` add what letters do not tell, `index` and `rank` find, `asked`
//! looks twice at what was found, by the `coverage` of words and other `signs`, `confidence` says how probably the first
//! one answers, `quoting` and `highlight` choose the sentence that matters, `status` computes what depends on the day,
//! and `ask` does all this in turn. To teach it a word: a line in `synonyms.txt`, or [`Sources::aliases`] for one server.

mod aliases;
mod answer;
mod ask;
mod asked;
mod confidence;
mod coverage;
mod cuts;
mod documents;
mod facts;
mod highlight;
mod index;
mod kinds;
mod parts;
mod passages;
mod query;
mod quoting;
mod rank;
mod signs;
mod similar;
mod sources;
mod status;
mod terms;

pub use aliases::{Aliases, BadLine, Wrong};
pub use answer::{Answer, Hit, Judgement, Question};
pub use confidence::{Evidence, Weights};
pub use index::Index;
pub use parts::Parts;
pub use passages::{LONGEST, Passage, Piece};
pub use signs::{Preference, Signs};
pub use similar::{SAME, similarity};
pub use sources::{Asker, Entry, Source, Sources};
pub use status::status;
pub use terms::{normalise, runs};
