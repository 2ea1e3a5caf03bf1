//! The real bot, driven through the loopback Discord as a person would: one file a story.

mod announce;
mod ask;
mod ask_screens;
mod aws;
mod aws_cleanup;
mod changing;
mod check;
mod deadlines;
mod downloads;
mod duplicates;
mod faq;
mod faq_entries;
mod files;
mod first_time;
mod guilds;
mod halves;
mod notice;
mod operators;
mod person;
mod profile;
mod quiet;
mod rejected;
mod reminding;
mod rounds;
mod setup;
mod submit;
mod subscriptions;
mod trouble;
mod world;

use bootcamp_bot::sandbox::control::File;

use crate::slips::Slip;
use person::{Person, read};
use world::{Setup, World};

/// A slip that breaks no rule.
fn slip() -> File {
    File::new("slip.pdf", Slip::valid().pdf())
}

/// The sample notices.
fn sample() -> String {
    let [(_, text)] = bootcamp_bot::notice::sample();
    text.to_owned()
}
