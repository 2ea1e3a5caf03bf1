//! A Discord bot for the people of a developer bootcamp: it announces deadlines from the notice text itself, takes
//! receipts and checks them, answers questions by quoting the notices, and gives operators the overview.
//!
//! # Map
//!
//! | module | what lives there | may use |
//! |---|---|---|
//! | [`domain`] | programmes, rounds, money, people, submissions: types and rules | nothing of the others |
//! | [`text`] | languages, messages, particles, cutting | `domain` |
//! | [`clock`] | the injected clock | `domain` |
//! | [`notice`] | Markdown → notices, sections, programmes, rounds | `domain`, `text` |
//! | [`search`] | passages, index, answers | `domain`, `notice`, `text` |
//! | [`validator`] | PDF bytes + policy → report | `domain`, `text` |
//! | `service` | one file a story: typed input → outcome | all above, `store`, `files`, `worker` |
//! | `store` | all SQL | `domain`, `text` |
//! | `files` | receipts at rest, encrypted | `domain`, `store` |
//! | `worker` | the separate process that reads foreign PDFs | `validator` |
//! | `config`, `telemetry`, `health` | settings, logs, health page and metrics | `clock`, `discord::transport` |
//! | `discord` | transport, commands, screens | `service` |
//! | `sandbox` | a loopback Discord with a web page | nothing of ours |
//!
//! Features: `bot` is the program, `sandbox` the loopback Discord; without both the crate is the library of the
//! first six rows, with no chat library, database or async runtime in its tree.

pub mod clock;
pub mod domain;
pub mod notice;
pub mod search;
pub mod text;
pub mod validator;

#[cfg(feature = "bot")]
pub mod app;
#[cfg(feature = "bot")]
pub mod bot;
#[cfg(feature = "bot")]
pub mod cli;
#[cfg(feature = "bot")]
pub mod config;
#[cfg(feature = "bot")]
pub mod files;
#[cfg(feature = "bot")]
pub mod health;
#[cfg(feature = "bot")]
pub mod service;
#[cfg(feature = "bot")]
pub mod store;
#[cfg(feature = "bot")]
pub mod telemetry;
#[cfg(feature = "bot")]
pub mod worker;

#[cfg(feature = "bot")]
pub mod discord;

#[cfg(feature = "sandbox")]
pub mod sandbox;
