//! The program: parse, call, turn the result into an exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    bootcamp_bot::cli::main()
}
