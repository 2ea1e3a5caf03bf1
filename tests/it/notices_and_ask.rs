//! To be filled in by the next commits.
