//! The real bot, driven through the loopback Discord as a person would: one file a story.

mod deadlines;
mod person;
mod submit;
mod world;

use person::{Person, read};
use world::{SOON, Setup, World};
