//! Questions → passages of the notices, quoted exactly; or the honest answer that they do not say.
//!
//! Steps: `documents` cuts notices into passages that can be quoted, beside the operators' answers; `words` makes text
//! comparable and adds what letters do not tell; `index` finds, `rank` puts the likeliest first and says how probably it
//! answers; `quoting` chooses what is shown; `status` computes what depends on the day; and `ask` does all this in turn.
//! To teach it a word: a line in `words/synonyms.txt`, or [`Sources::aliases`] for one server.

mod answer;
mod ask;
mod documents;
mod index;
mod parts;
mod quoting;
mod rank;
mod similar;
mod sources;
mod status;
mod words;

pub use answer::{Answer, Hit, Judgement, Question};
pub use documents::passages::{LONGEST, Passage, Piece};
pub use index::Index;
pub use parts::Parts;
pub use rank::confidence::{Evidence, Weights};
pub use rank::signs::{Preference, Signs};
pub use similar::{SAME, similarity};
pub use sources::{Asker, Entry, Source, Sources};
pub use status::status;
pub use words::aliases::{Aliases, BadLine, Wrong};
pub use words::terms::{normalise, runs};
