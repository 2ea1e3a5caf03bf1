//! Questions → passages of the notices, quoted exactly; or the honest answer that they do not say.
//!
//! Steps: `passages` cuts notices into quotable pieces, `terms` makes text comparable, `facts` and `synonyms` add what
//! letters do not tell, `index` ranks, `abstain` decides whether the best is good enough, `status` computes what
//! depends on the day. To teach it a word: a line in `synonyms.txt`.

mod abstain;
mod answer;
mod facts;
mod index;
mod passages;
mod query;
mod status;
mod synonyms;
mod terms;

pub use answer::{Answer, Hit, Question};
pub use index::Index;
pub use passages::{LONGEST, Passage};
pub use status::status;
pub use terms::normalise;
