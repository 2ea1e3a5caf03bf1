//! The structure that the documentation promises: who may import whom, and messages that are complete.
