//! The real bot, driven through the loopback Discord as a person would: one file a story.

mod changing;
mod check;
mod deadlines;
mod first_time;
mod person;
mod rejected;
mod submit;
mod world;

use bootcamp_bot::sandbox::control::File;

use crate::slips::Slip;
use person::read;
use world::{Setup, World};

/// A slip that breaks no rule.
fn slip() -> File {
    File::new("slip.pdf", Slip::valid().pdf())
}
