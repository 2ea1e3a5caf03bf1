//! The program as the people who run it see it: exit status, words, signals, crashes.

mod boundaries;
mod crash;
mod discretion;
mod doctor;
mod foreign;
mod outbox;
mod program;
mod refusals;
mod running;
mod samples;
mod sandbox_command;
mod violence;

use program::{Home, SOON};
