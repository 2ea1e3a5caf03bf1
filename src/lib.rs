//! A Discord bot for the people of a developer bootcamp: it announces deadlines from the notice text itself, takes
//! receipts and checks them, answers questions by quoting the notices, and gives operators the overview.
//!
//! # Map
//!
//! | module | what lives there | may use of ours |
//! |---|---|---|
//! | [`domain`] | programmes, rounds, money, people, submissions: types and rules | nothing |
//! | [`text`] | languages, messages, particles, cutting | `domain` |
//! | [`clock`] | the injected clock | `domain` |
//! | [`notice`] | Markdown → notices, sections, programmes, rounds | `domain`, `text` |
//! | [`search`] | passages, index, answers | `domain`, `notice`, `text` |
//! | [`validator`] | PDF bytes + policy → report | `domain`, `text` |
//! | `store` | all SQL | `domain`, `text` |
//! | `files` | receipts at rest, encrypted | `domain`, `store` |
//! | `worker` | the separate process that reads foreign PDFs | `validator` |
//! | `health` | health page and metrics | nothing |
//! | `telemetry` | logs | nothing |
//! | `app` | the services, built once and handed to every story | all above, `service` |
//! | `service` | one file a story: typed input → outcome | all above, `app` |
//! | `jobs` | the loops behind the interactions | all above |
//! | `discord` | transport, commands, screens | all above |
//! | `config` | settings, read once | `clock`, `discord`, `domain`, `telemetry` |
//! | `bot` | the running bot: built, checked, connected, taken down | all above |
//! | `sandbox` | a loopback Discord with a web page | nothing |
//! | `cli` | the command line | all above |
//!
//! Features: `bot` is the program, `sandbox` the loopback Discord; without both the crate is the library of the
//! first six rows, with no chat library, database or async runtime in its tree. A test holds the code to this table
//! (`tests/it/structure/imports.rs`).

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
pub mod jobs;
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
