//! To be filled in by the first commits.
