//! Which programmes and rounds a question is about.

use chrono::NaiveDate;

use super::intent::{Ask, Intent, Subject};
use crate::domain::calendar::kst_date;
use crate::domain::{Moment, Phase, Programme, ProgrammeId, Round};

/// The programmes to speak of. When none is named: those that certainly take submissions now, and the subscription.
#[must_use]
pub fn programmes<'a>(ask: &Ask, all: &'a [Programme], now: Moment) -> Vec<&'a Programme> {
    let open = |programme: &&Programme| takes_submissions(programme, now);
    let subscription =
        || -> Vec<&Programme> { all.iter().filter(|programme| programme.id == ProgrammeId::Subscription).collect() };
    match ask.subject {
        Subject::Programme(id) => all.iter().filter(|programme| programme.id == id).collect(),
        Subject::Aws => aws(all, open),
        Subject::Both => aws(all, open).into_iter().chain(subscription()).collect(),
        Subject::Unnamed if ask.names_a_round() || matches!(ask.intent, Intent::Next | Intent::Last) => subscription(),
        Subject::Unnamed => {
            let mut running: Vec<&Programme> = all.iter().filter(open).collect();
            if !running.iter().any(|programme| programme.id == ProgrammeId::Subscription) {
                running.extend(subscription());
            }
            running
        }
    }
}

/// The AWS programmes that take submissions; when none does, all of them.
fn aws(all: &[Programme], open: impl Fn(&&Programme) -> bool) -> Vec<&Programme> {
    let aws = all.iter().filter(|programme| programme.id != ProgrammeId::Subscription);
    let (running, rest): (Vec<_>, Vec<_>) = aws.partition(open);
    if running.is_empty() { rest } else { running }
}

/// Whether a programme certainly takes submissions. Where no opening was announced, not before usage has ended.
fn takes_submissions(programme: &Programme, now: Moment) -> bool {
    let used_up = || programme.usage.is_none_or(|usage| usage.last < kst_date(now));
    programme.round_at(now).is_some_and(|round| {
        let window = round.window;
        window.phase(now) == Phase::Open && !window.tentative && (window.opens_at.is_some() || used_up())
    })
}

/// The round of a programme; `None` when it does not have the one that is named.
#[must_use]
pub fn round<'a>(ask: &Ask, programme: &'a Programme, now: Moment) -> Option<&'a Round> {
    if programme.id != ProgrammeId::Subscription {
        return programme.rounds.first();
    }
    let paid_in = |month| programme.rounds.iter().find(move |r| r.pay_month.is_some_and(|pay| pay.month() == month));
    let claimed_in = |month| programme.rounds.iter().find(move |r| r.claim_month.is_some_and(|c| c.month() == month));
    match (ask.round, ask.pay_month, ask.claim_month) {
        (Some(number), ..) => programme.round(number),
        (None, Some(month), _) => paid_in(month),
        (None, None, Some(month)) => claimed_in(month),
        (None, None, None) => match ask.intent {
            Intent::Next => programme.next_round(now).or(programme.rounds.last()),
            Intent::Last => programme.rounds.last(),
            _ => programme.round_at(now).map(|round| if ask.ended { last_ended(programme, round, now) } else { round }),
        },
    }
}

/// The round that takes submissions on a day, certainly or as expected.
#[must_use]
pub fn open_on(programme: &Programme, day: NaiveDate) -> Option<&Round> {
    programme.rounds.iter().find(|round| {
        let bounds = round.window.opens_at.zip(round.window.closes_at);
        bounds.is_some_and(|(opens, closes)| kst_date(opens) <= day && day <= kst_date(closes))
    })
}

/// Who asks whether it has ended means the round that did, unless one is open.
fn last_ended<'a>(programme: &'a Programme, round: &'a Round, now: Moment) -> &'a Round {
    let open = round.window.phase(now) == Phase::Open;
    let ended = programme.rounds.iter().filter(|round| round.window.phase(now) == Phase::Closed);
    ended.max_by_key(|round| round.window.closes_at).filter(|_| !open).unwrap_or(round)
}

/// The AWS programme that the question names, else the one whose period runs, else the last one that ran.
#[must_use]
pub fn used<'a>(ask: &Ask, all: &'a [Programme], now: Moment) -> Option<&'a Programme> {
    let today = kst_date(now);
    let with_usage = || all.iter().filter(|programme| programme.usage.is_some());
    let named = |programme: &&Programme| ask.subject == Subject::Programme(programme.id);
    let runs = |programme: &&Programme| programme.usage.is_some_and(|usage| usage.contains(today));
    let began = |programme: &&Programme| programme.usage.is_some_and(|usage| usage.first <= today);
    let last_begun = || with_usage().filter(began).max_by_key(|programme| programme.usage.map(|usage| usage.first));
    with_usage().find(named).or_else(|| with_usage().find(runs)).or_else(last_begun).or_else(|| with_usage().next())
}
