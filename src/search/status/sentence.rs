//! The sentences about windows, at one moment and in one language.

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::kst_date;
use crate::domain::{Moment, Phase, Programme, ProgrammeId, Round, YearMonth};
use crate::text::{self, Locale, say};

/// Who tells: the language and the moment of telling.
pub struct Teller {
    /// Language.
    pub locale: Locale,
    /// The time of asking.
    pub now: Moment,
}

impl Teller {
    /// Whether submissions are taken. `next`: the question was for the next round, so a closed one is the last.
    #[must_use]
    pub fn submit(&self, programme: &Programme, round: &Round, next: bool) -> String {
        self.by_whom(self.window(programme, round, next), round)
    }

    /// Adds to a sentence about a round that operators moved it away from the notice.
    fn by_whom(&self, told: String, round: &Round) -> String {
        if round.moved { format!("{told} {}", say(self.locale, "status-decided", &[])) } else { told }
    }

    fn window(&self, programme: &Programme, round: &Round, next: bool) -> String {
        let name = self.name(programme, round);
        let window = &round.window;
        let (opens, closes) = (window.opens_at, window.closes_at);
        let phase = window.phase(self.now);
        if window.tentative {
            return self.tentative(&name, round, programme, phase, next);
        }
        match (phase, opens, closes) {
            (Phase::Upcoming, Some(opens), Some(closes)) => {
                let (from, to) = (text::date(self.locale, kst_date(opens)), self.moment(closes));
                say(self.locale, "status-upcoming", &[("name", name.into()), ("from", from.into()), ("to", to.into())])
            }
            (Phase::Open, _, Some(closes)) => {
                let days = (kst_date(closes) - kst_date(self.now)).num_days();
                let args = [("name", name.into()), ("to", self.moment(closes).into()), ("days", days.into())];
                // Where no opening was announced nobody knows since when, only until when.
                say(self.locale, if opens.is_some() { "status-open" } else { "status-until" }, &args)
            }
            (Phase::Closed, _, Some(closes)) => {
                let args = [("name", name.into()), ("to", self.moment(closes).into())];
                self.and_next(say(self.locale, "status-closed", &args), programme, round)
            }
            _ => say(self.locale, "status-unannounced", &[("name", name.into())]),
        }
    }

    fn tentative(&self, name: &str, round: &Round, programme: &Programme, phase: Phase, next: bool) -> String {
        let (Some(opens), Some(closes)) = (round.window.opens_at, round.window.closes_at) else {
            return say(self.locale, "status-unannounced", &[("name", name.into())]);
        };
        let range = self.days(kst_date(opens), kst_date(closes));
        let args = [("name", name.into()), ("range", range.into())];
        match phase {
            Phase::Closed if next => say(self.locale, "status-no-next", &args),
            Phase::Closed => self.and_next(say(self.locale, "status-tentative-closed", &args), programme, round),
            Phase::Open => say(self.locale, "status-tentative-open", &args),
            Phase::Upcoming | Phase::Unknown => say(self.locale, "status-tentative-upcoming", &args),
        }
    }

    /// Adds to a sentence about a closed round what is open instead, or comes next.
    fn and_next(&self, sentence: String, programme: &Programme, closed: &Round) -> String {
        let later = programme.round_at(self.now).filter(|round| round.number > closed.number);
        let dated = later.and_then(|round| Some((round, round.window.opens_at?, round.window.closes_at?)));
        let Some((next, opens, closes)) = dated else { return sentence };
        let key = match (next.window.phase(self.now), next.window.tentative) {
            (Phase::Open, false) => "status-now",
            (Phase::Open, true) => "status-now-tentative",
            (Phase::Upcoming, false) => "status-then",
            (Phase::Upcoming, true) => "status-then-tentative",
            (Phase::Closed | Phase::Unknown, _) => return sentence,
        };
        let range = self.days(kst_date(opens), kst_date(closes));
        let name = self.name(programme, next);
        let args = [("name", name.into()), ("range", range.into()), ("to", self.moment(closes).into())];
        format!("{sentence} {}", self.by_whom(say(self.locale, key, &args), next))
    }

    /// Nothing is taken now.
    #[must_use]
    pub fn not_now(&self) -> String {
        say(self.locale, "status-not-now", &[])
    }

    /// Nothing is taken on a day.
    #[must_use]
    pub fn not_on(&self, day: NaiveDate) -> String {
        say(self.locale, "status-not-on", &[("date", text::date(self.locale, day).into())])
    }

    /// The round that a question names, by its number or its pay month, and the notice does not have.
    #[must_use]
    pub fn no_such_round(&self, programme: &Programme, number: Option<u32>, month: Option<u32>) -> Option<String> {
        let (first, last) = (programme.rounds.first()?.number, programme.rounds.last()?.number);
        let Some(number) = number else {
            let month = YearMonth::new(kst_date(self.now).year(), month?)?;
            let month = text::month(self.locale, month);
            return Some(say(self.locale, "status-no-such-month", &[("month", month.into())]));
        };
        let args = [("number", number.into()), ("first", first.into()), ("last", last.into())];
        Some(say(self.locale, "status-no-such-round", &args))
    }

    /// Whether usage today counts.
    #[must_use]
    pub fn usage(&self, programme: &Programme) -> Option<String> {
        let usage = programme.usage?;
        let today = kst_date(self.now);
        let args = [
            ("name", self.programme(programme.id).into()),
            ("range", self.days(usage.first, usage.last).into()),
            ("days", (usage.last - today).num_days().into()),
        ];
        Some(if today < usage.first {
            say(self.locale, "status-usage-before", &args)
        } else if usage.contains(today) {
            say(self.locale, "status-usage-inside", &args)
        } else {
            say(self.locale, "status-usage-after", &args)
        })
    }

    /// `2차(3월 결제분)`; an AWS programme, which has one round, by its own name.
    pub(super) fn name(&self, programme: &Programme, round: &Round) -> String {
        if programme.id != ProgrammeId::Subscription {
            return self.programme(programme.id);
        }
        let number = ("number", round.number.into());
        match round.pay_month {
            Some(month) => {
                let month = text::month(self.locale, month);
                say(self.locale, "round-with-month", &[number, ("month", month.into())])
            }
            None => say(self.locale, "round-plain", &[number]),
        }
    }

    fn programme(&self, id: ProgrammeId) -> String {
        match id {
            ProgrammeId::Subscription => say(self.locale, "programme-subscription", &[]),
            ProgrammeId::AwsTheory => say(self.locale, "programme-aws-theory", &[]),
            ProgrammeId::AwsProject => say(self.locale, "programme-aws-project", &[]),
        }
    }

    fn moment(&self, at: Moment) -> String {
        text::day_and_time(self.locale, at)
    }

    pub(super) fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        let day = |date| text::date(self.locale, date);
        say(self.locale, "status-range", &[("first", day(first).into()), ("last", day(last).into())])
    }
}
