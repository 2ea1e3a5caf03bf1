//! Markdown → notices, sections, programmes and rounds. Pure: text in, values out.
//!
//! Everything is read from the text; nothing about a particular notice is known here. What is malformed or only half
//! understood becomes a [`Diagnostic`], and a notice is never dropped silently.
//!
//! Steps: `encoding` turns bytes into text, `headless` completes a text that was copied without its head, `split` cuts
//! a file into documents, `head` reads the `# Title:` lines and the heading tree, `items` flattens a body into labelled
//! lines, `frames` lets through the text of callouts, `dates` and `amounts` read values, `rule` and `rounds` schedules, `subscription` and `aws` put programmes
//! together, `checks` looks for contradictions, and `compare` tells two versions apart.
//!
//! To read a new kind of programme: a file like `aws`, and a call in [`library::parse`].

mod amounts;
mod aws;
mod checks;
pub mod compare;
mod dates;
mod diagnostic;
pub mod encoding;
pub mod frames;
mod head;
pub mod headless;
mod items;
pub mod library;
pub mod markdown;
mod model;
mod rounds;
mod rule;
mod split;
mod subscription;
mod windows;
mod words;

pub use diagnostic::{Diagnostic, Expected, Kind, Severity};
pub use library::{Library, LoadError};
pub use model::{Notice, NoticeId, Section};

/// Our own sample notices, for trying the bot and for tests: file name and text.
#[must_use]
pub const fn sample() -> [(&'static str, &'static str); 1] {
    [("course_cloud.md", include_str!("../../samples/notices/course_cloud.md"))]
}

/// Compiles a pattern that is part of the program.
pub(crate) fn pattern(source: &str) -> regex::Regex {
    regex::Regex::new(source).expect("a pattern of the program compiles")
}
