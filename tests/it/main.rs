//! All tests from outside, in one binary; one file a story.

#![cfg(test)]

#[cfg(feature = "bot")]
mod check;
#[cfg(all(feature = "bot", feature = "sandbox"))]
mod e2e;
#[cfg(feature = "bot")]
mod files;
mod mutations;
#[cfg(feature = "bot")]
mod notices_and_ask;
#[cfg(feature = "bot")]
mod pdf_builder;
#[cfg(all(feature = "bot", feature = "sandbox", unix))]
mod process;
#[cfg(all(feature = "bot", feature = "sandbox"))]
mod sandbox;
#[cfg(all(feature = "bot", feature = "sandbox"))]
mod slips;
#[cfg(feature = "bot")]
mod store;
mod structure;
#[cfg(feature = "bot")]
mod transport;
