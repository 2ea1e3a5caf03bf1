//! What the dates come to at the time of asking: "지금 내도 되나요?" is answered by the calendar, not by a quotation.
//!
//! `intent` finds out what about the present is asked, `sentence` says it. Paying and claiming have windows of their
//! own and are never mixed up.

mod days;
mod intent;
mod sentence;

use chrono::NaiveDate;
use intent::{Ask, Intent, Subject};
use sentence::Teller;

use super::answer::Question;
use super::facts::Fact;
use super::sources::Asker;
use crate::domain::{Moment, Phase, Programme, ProgrammeId, Round};
use crate::text::Locale;

/// A computed sentence, and what to search for beside the question so that the passage behind it is found.
#[derive(Clone, Debug)]
pub struct Status {
    /// In the language of the question's reader.
    pub sentence: String,
    /// Words of notices.
    pub words: &'static str,
    /// Typed facts.
    pub facts: Vec<Fact>,
}

/// The computed sentence for a question about now, else `None`.
#[must_use]
pub fn status(text: &str, programmes: &[Programme], now: Moment, locale: Locale) -> Option<String> {
    answer(&Question { text, now, top: 0, locale, programmes, asker: Asker::default() }).map(|status| status.sentence)
}

/// The computed sentence with what it rests on.
#[must_use]
pub fn answer(question: &Question<'_>) -> Option<Status> {
    let ask = Ask::of(question.text, question.now)?;
    let teller = Teller { locale: question.locale, now: question.now };
    let find = |id| question.programmes.iter().find(|programme| programme.id == id);
    match ask.intent {
        Intent::Pay => pay(&ask, &teller, find(ProgrammeId::Subscription)?),
        Intent::Paid => paid(&teller, find(ProgrammeId::Subscription)?, ask.paid_on?),
        Intent::Use => usage(&teller, used(&ask, question)?),
        Intent::Submit | Intent::Next => submit(&ask, &teller, question),
    }
}

fn pay(ask: &Ask, teller: &Teller, programme: &Programme) -> Option<Status> {
    let (sentence, round) = teller.pay(programme)?;
    let facts = round.filter(|_| ask.which_round).map(Fact::Round).into_iter().chain([Fact::Date]).collect();
    Some(Status { sentence, words: "결제 시기", facts })
}

fn paid(teller: &Teller, programme: &Programme, day: NaiveDate) -> Option<Status> {
    let (sentence, round) = teller.paid(programme, day)?;
    let words = if round.is_some() { "회차별 제출 정보 제출기간" } else { "결제 시기" };
    Some(Status { sentence, words, facts: round.map(Fact::Round).into_iter().chain([Fact::Date]).collect() })
}

fn usage(teller: &Teller, programme: &Programme) -> Option<Status> {
    let words = match programme.id {
        ProgrammeId::AwsTheory => "이론 지원 기간",
        ProgrammeId::AwsProject | ProgrammeId::Subscription => "프로젝트 지원 기간",
    };
    Some(Status { sentence: teller.usage(programme)?, words, facts: vec![Fact::Date] })
}

/// The AWS programme that the question names, else the one whose period runs, else the last one that ran.
fn used<'a>(ask: &Ask, question: &Question<'a>) -> Option<&'a Programme> {
    let today = crate::domain::calendar::kst_date(question.now);
    let with_usage = || question.programmes.iter().filter(|programme| programme.usage.is_some());
    let named = |programme: &&Programme| ask.subject == Subject::Programme(programme.id);
    let runs = |programme: &&Programme| programme.usage.is_some_and(|usage| usage.contains(today));
    let began = |programme: &&Programme| programme.usage.is_some_and(|usage| usage.first <= today);
    let last_begun = || with_usage().filter(began).max_by_key(|programme| programme.usage.map(|usage| usage.first));
    with_usage().find(named).or_else(|| with_usage().find(runs)).or_else(last_begun).or_else(|| with_usage().next())
}

fn submit(ask: &Ask, teller: &Teller, question: &Question<'_>) -> Option<Status> {
    let mut told: Vec<(String, &Programme, u32)> = Vec::new();
    for programme in chosen(ask, question) {
        let Some(round) = round(ask, programme, question.now) else {
            let sentence = teller.no_such_round(programme, ask.round?)?;
            told.push((sentence, programme, ask.round?));
            continue;
        };
        let next = ask.intent == Intent::Next;
        told.push((teller.submit(programme, round, next), programme, round.number));
    }
    let rounds = told.iter().filter(|(_, programme, _)| programme.id == ProgrammeId::Subscription);
    let facts: Vec<Fact> = rounds.map(|(_, _, number)| Fact::Round(*number)).chain([Fact::Date]).collect();
    let words = match told.first()?.1.id {
        ProgrammeId::Subscription => "회차별 제출 정보 제출기간",
        ProgrammeId::AwsTheory => "이론 지원 기간 제출 마감",
        ProgrammeId::AwsProject => "프로젝트 지원 기간 구글폼 추후",
    };
    let sentences: Vec<String> = told.into_iter().map(|(sentence, _, _)| sentence).collect();
    Some(Status { sentence: sentences.join(" "), words, facts })
}

/// The programmes to speak of. When none is named: those that certainly take submissions now, and the subscription.
fn chosen<'a>(ask: &Ask, question: &Question<'a>) -> Vec<&'a Programme> {
    let all = question.programmes.iter();
    let open = |programme: &&Programme| {
        let round = programme.round_at(question.now);
        round.is_some_and(|r| r.window.phase(question.now) == Phase::Open && !r.window.tentative)
    };
    let subscription = || all.clone().filter(|programme| programme.id == ProgrammeId::Subscription).collect();
    match ask.subject {
        Subject::Programme(id) => all.filter(|programme| programme.id == id).collect(),
        Subject::Aws => {
            let aws = all.filter(|programme| programme.id != ProgrammeId::Subscription);
            let (running, rest): (Vec<_>, Vec<_>) = aws.partition(|programme| open(programme));
            if running.is_empty() { rest } else { running }
        }
        Subject::Unnamed if ask.names_a_round() || ask.intent == Intent::Next => subscription(),
        Subject::Unnamed => {
            let mut running: Vec<&Programme> = all.clone().filter(open).collect();
            if !running.iter().any(|programme| programme.id == ProgrammeId::Subscription) {
                running.extend(subscription());
            }
            running
        }
    }
}

fn round<'a>(ask: &Ask, programme: &'a Programme, now: Moment) -> Option<&'a Round> {
    if programme.id != ProgrammeId::Subscription {
        return programme.rounds.first();
    }
    let paid_in = |month| programme.rounds.iter().find(move |r| r.pay_month.is_some_and(|pay| pay.month() == month));
    let claimed_in = |month| programme.rounds.iter().find(move |r| r.claim_month.is_some_and(|c| c.month() == month));
    match (ask.round, ask.pay_month, ask.claim_month) {
        (Some(number), ..) => programme.round(number),
        (None, Some(month), _) => paid_in(month),
        (None, None, Some(month)) => claimed_in(month),
        (None, None, None) if ask.intent == Intent::Next => programme.next_round(now).or(programme.rounds.last()),
        (None, None, None) => programme.round_at(now),
    }
}
