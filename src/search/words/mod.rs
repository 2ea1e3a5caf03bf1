//! What words stand for: letters made comparable, what letters do not tell, and what people say for what notices say.
//!
//! `terms` cuts text, `facts` and `kinds` find numbers and kinds of values in it, `aliases` know other words, and `query`
//! makes of a question what is searched for. The lists are data beside them: `synonyms.txt`, `stopwords.txt` and
//! `outside.txt`.

pub mod aliases;
pub mod facts;
pub mod kinds;
pub mod query;
pub mod terms;
