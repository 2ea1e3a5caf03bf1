//! What the dates come to at the time of asking: "지금 내도 되나요?" is answered by the calendar, not by a quotation.
//!
//! `intent` finds out what about the present is asked, from the ideas in `words` and the rounds and days that `named`
//! and `days` find; `pick` chooses the rounds, `sentence` and `payment` say what they come
//! to, and `beside` keeps the quotation from
//! saying another thing. Paying and claiming have windows of their own and are never mixed up.

mod bare;
mod beside;
mod days;
mod forms;
mod intent;
mod named;
mod payment;
mod pick;
mod sentence;
mod words;

use beside::General;
use chrono::Datelike;
use intent::{Ask, Intent, Subject};
use sentence::Teller;

pub use beside::Beside;

use crate::domain::calendar::kst_date;
use crate::domain::{DateRange, Moment, Phase, Programme, ProgrammeId, Round};
use crate::search::answer::Question;
use crate::search::sources::Asker;
use crate::search::words::facts::Fact;
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
    /// What may stand out in a quotation.
    pub beside: Beside,
}

/// The computed sentence for a question about now, else `None`.
#[must_use]
pub fn status(text: &str, programmes: &[Programme], now: Moment, locale: Locale) -> Option<String> {
    answer(&Question { text, now, top: 0, locale, programmes, asker: Asker::default() }).map(|status| status.sentence)
}

/// The computed sentence with what it rests on.
#[must_use]
pub fn answer(question: &Question<'_>) -> Option<Status> {
    let find = |id| question.programmes.iter().find(|programme| programme.id == id);
    let subscription = find(ProgrammeId::Subscription);
    let rounds = subscription.map_or(&[][..], |programme| &programme.rounds);
    let ask = Ask::of(&intent::heard(question.text), kst_date(question.now), rounds)?;
    let teller = Teller { locale: question.locale, now: question.now };
    match ask.intent {
        Intent::Pay => pay(&ask, &teller, subscription?),
        Intent::Paid => paid(&teller, subscription?, &ask.paid),
        Intent::Use => usage(&teller, pick::used(&ask, question.programmes, question.now)?),
        Intent::Submit | Intent::Next | Intent::Last => submit(&ask, &teller, question),
    }
}

/// The programme whose window a sentence of a notice tells, or of whose rounds it says how one stood once.
#[must_use]
pub fn window_of<'a>(programmes: &'a [Programme], sentence: &str) -> Option<&'a Programme> {
    let told = beside::dates(sentence);
    let ends = |round: &Round| {
        let day = round.window.closes_at.filter(|_| !round.window.tentative).map(kst_date);
        day.is_some_and(|day| told.contains(&(day.month(), day.day())))
    };
    let stale = |programme: &&Programme| programme.id == ProgrammeId::Subscription && beside::labels_a_round(sentence);
    // What operators moved is a window in the notice still, on days that nothing tells any more.
    let moved = |programme: &&Programme| {
        !told.is_empty() && words::SUBMIT.is_match(sentence) && programme.rounds.iter().any(|round| round.moved)
    };
    let find = |is: &dyn Fn(&&Programme) -> bool| programmes.iter().find(|programme| is(programme));
    find(&|programme| programme.rounds.iter().any(ends)).or_else(|| find(&stale)).or_else(|| find(&moved))
}

/// What the dates of a programme come to where its window was found, whatever the words of the question; `None` when
/// no date answers it.
#[must_use]
pub fn of_window(question: &Question<'_>, programme: &Programme) -> Option<Status> {
    let text = intent::heard(question.text);
    if intent::is_other(&text) || words::DETAIL.is_match(&text) {
        return None;
    }
    let teller = Teller { locale: question.locale, now: question.now };
    let named = named::round(&text).and_then(|number| programme.round(number));
    let round = named.or_else(|| programme.round_at(question.now))?;
    let mut beside = Beside::windows();
    beside.round(programme, round);
    let sentence = teller.submit(programme, round, false);
    Some(Status { sentence, words: "", facts: Vec::new(), beside })
}

/// Whether one may pay now; for a round that is named, its days of payment.
fn pay(ask: &Ask, teller: &Teller, programme: &Programme) -> Option<Status> {
    let mut beside = Beside::rule();
    let named = pick::round(ask, programme, teller.now).filter(|_| ask.round.or(ask.pay_month).is_some());
    let (sentence, round) = match named {
        Some(round) => (teller.pay_days(programme, round)?, Some(round)),
        None if ask.round.or(ask.pay_month).is_some() => {
            (teller.no_such_round(programme, ask.round, ask.pay_month)?, None)
        }
        None => teller.pay(programme, ask.when)?,
    };
    if let Some(round) = round {
        beside.round(programme, round);
    }
    let facts = round.filter(|_| ask.which_round).map(|round| Fact::Round(round.number));
    Some(Status { sentence, words: "결제 시기", facts: facts.into_iter().chain([Fact::Date]).collect(), beside })
}

fn paid(teller: &Teller, programme: &Programme, days: &[DateRange]) -> Option<Status> {
    let (sentence, rounds) = teller.paid(programme, days)?;
    let words = if rounds.is_empty() { "결제 시기" } else { "회차별 제출 정보 제출기간" };
    let mut beside = if rounds.is_empty() { Beside::rule() } else { Beside::windows() };
    rounds.iter().for_each(|round| beside.round(programme, round));
    let facts = rounds.iter().map(|round| Fact::Round(round.number)).chain([Fact::Date]);
    Some(Status { sentence, words, facts: facts.collect(), beside })
}

fn usage(teller: &Teller, programme: &Programme) -> Option<Status> {
    let words = match programme.id {
        ProgrammeId::AwsTheory => "이론 지원 기간",
        ProgrammeId::AwsProject | ProgrammeId::Subscription => "프로젝트 지원 기간",
    };
    let (sentence, beside) = (teller.usage(programme)?, Beside::usage(programme.usage));
    Some(Status { sentence, words, facts: vec![Fact::Date], beside })
}

fn submit(ask: &Ask, teller: &Teller, question: &Question<'_>) -> Option<Status> {
    let (mut sentences, mut facts) = (Vec::new(), Vec::new());
    let mut beside = ask.general.map_or_else(Beside::windows, Beside::general);
    let chosen = pick::programmes(ask, question.programmes, question.now);
    let mut open = false;
    for programme in &chosen {
        let number = if let Some(round) = pick::round(ask, programme, question.now) {
            open |= round.window.phase(question.now) == Phase::Open;
            let last = !ask.names_a_round() && programme.rounds.last() == Some(round);
            sentences.push(teller.submit(programme, round, last || ask.intent == Intent::Next));
            beside.round(programme, round);
            Some(round.number)
        } else {
            sentences.push(teller.no_such_round(programme, ask.round, ask.pay_month)?);
            ask.round
        };
        facts.extend(number.filter(|_| programme.id == ProgrammeId::Subscription).map(Fact::Round));
    }
    let of_programme = match chosen.first()?.id {
        ProgrammeId::Subscription => "회차별 제출 정보 제출기간",
        ProgrammeId::AwsTheory => "이론 지원 기간 제출 마감",
        ProgrammeId::AwsProject => "프로젝트 지원 기간 구글폼 추후",
    };
    let words = ask.general.map_or(of_programme, General::words);
    let of_any = matches!(ask.subject, Subject::Unnamed | Subject::Programme(ProgrammeId::Subscription));
    if ask.intent == Intent::Submit && ask.whether && of_any && !ask.names_a_round() && ask.on.is_none() && !open {
        sentences.insert(0, teller.not_now());
    }
    let on = |programme: &&&Programme| programme.id == ProgrammeId::Subscription;
    if let Some((day, programme)) = ask.on.zip(chosen.iter().find(on))
        && pick::open_on(programme, day).is_none()
    {
        sentences.insert(0, teller.not_on(day));
    }
    facts.push(Fact::Date);
    facts.retain(|_| ask.general.is_none());
    Some(Status { sentence: sentences.join(" "), words, facts, beside })
}
