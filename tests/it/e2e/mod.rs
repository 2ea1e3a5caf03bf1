//! The real bot, driven through the loopback Discord as a person would: one file a story.

mod amending;
mod announce;
mod april;
mod ask;
mod ask_screens;
mod aws;
mod aws_cleanup;
mod bad_files;
mod changing;
mod check;
mod cohorts;
mod confirming;
mod correcting;
mod deadlines;
mod deciding;
mod downloads;
mod duplicates;
mod faq;
mod faq_courses;
mod faq_entries;
mod faq_groups;
mod files;
mod first_time;
mod guilds;
mod halves;
mod importing;
mod moving;
mod notice;
mod notice_versions;
mod operators;
mod pasting;
mod person;
mod profile;
mod progress;
mod quiet;
mod rejected;
mod reminding;
mod removing;
mod rounds;
mod sending;
mod setup;
mod submit;
mod subscriptions;
mod teams;
mod trouble;
mod unreachable;
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

/// The sample notices with another window of the subscription's second round.
fn with_later_dates() -> String {
    sample().replace("2025.04.15(화) ~ 2025.04.23(수) 17:00", "2025.04.16(수) ~ 2025.04.25(금) 17:00")
}
