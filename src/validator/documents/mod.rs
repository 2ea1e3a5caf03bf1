//! Kinds of documents and the payments that they show.
