//! How programmes, rounds, courses and amounts are called on screen.

use super::format::month;
use super::messages::{Locale, say};
use crate::domain::{Course, ProgrammeId, Round, SubmissionMode, Usd, Won};

/// `구독료`, `AWS 이론`, `AWS 프로젝트`.
#[must_use]
pub fn programme_name(locale: Locale, id: ProgrammeId) -> String {
    match id {
        ProgrammeId::Subscription => say(locale, "programme-subscription", &[]),
        ProgrammeId::AwsTheory => say(locale, "programme-aws-theory", &[]),
        ProgrammeId::AwsProject => say(locale, "programme-aws-project", &[]),
    }
}

/// `2차(3월 결제분)`; without a pay month `1차`.
#[must_use]
pub fn round_name(locale: Locale, round: &Round) -> String {
    match round.pay_month {
        Some(paid) => {
            say(locale, "round-with-month", &[("number", round.number.into()), ("month", month(locale, paid).into())])
        }
        None => say(locale, "round-plain", &[("number", round.number.into())]),
    }
}

/// `풀스택`, `클라우드`, `인공지능`.
#[must_use]
pub fn course_name(locale: Locale, course: Course) -> String {
    match course {
        Course::Fullstack => say(locale, "course-fullstack", &[]),
        Course::Cloud => say(locale, "course-cloud", &[]),
        Course::Ai => say(locale, "course-ai", &[]),
    }
}

/// `32,145원`.
#[must_use]
pub fn won(locale: Locale, amount: Won) -> String {
    say(locale, "amount-won", &[("amount", amount.to_string().into())])
}

/// `$22.00`.
#[must_use]
pub fn usd(locale: Locale, amount: Usd) -> String {
    say(locale, "amount-usd", &[("amount", amount.to_string().into())])
}

/// Where evidence counts as handed in; `None` when operators have not decided.
#[must_use]
pub fn submission_mode_name(locale: Locale, mode: Option<SubmissionMode>) -> String {
    match mode {
        Some(SubmissionMode::Bot) => say(locale, "mode-bot", &[]),
        Some(SubmissionMode::Form) => say(locale, "mode-form", &[]),
        Some(SubmissionMode::Both) => say(locale, "mode-both", &[]),
        None => say(locale, "mode-unset", &[]),
    }
}
