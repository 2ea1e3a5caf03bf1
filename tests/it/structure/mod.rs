//! The structure that the documentation promises: who may import whom, and messages that are complete.

#[cfg(feature = "bot")]
mod commands;
#[cfg(feature = "bot")]
mod custom_ids;
#[cfg(feature = "bot")]
mod handbook;
mod imports;
mod messages;
mod source;
