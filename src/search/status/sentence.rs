//! The sentences about windows, at one moment and in one language.

use chrono::NaiveDate;

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
                say(self.locale, "status-open", &args)
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

    /// Adds what comes next to a sentence about a closed round.
    fn and_next(&self, sentence: String, programme: &Programme, closed: &Round) -> String {
        let Some(next) = programme.round_at(self.now).filter(|round| round.number > closed.number) else {
            return sentence;
        };
        let (Some(opens), Some(closes)) = (next.window.opens_at, next.window.closes_at) else { return sentence };
        let range = self.days(kst_date(opens), kst_date(closes));
        let args = [("name", self.name(programme, next).into()), ("range", range.into())];
        let then = if next.window.tentative {
            say(self.locale, "status-then-tentative", &args)
        } else {
            say(self.locale, "status-then", &args)
        };
        format!("{sentence} {then}")
    }

    /// The round that a question names and the notice does not have.
    #[must_use]
    pub fn no_such_round(&self, programme: &Programme, number: u32) -> Option<String> {
        let (first, last) = (programme.rounds.first()?.number, programme.rounds.last()?.number);
        let args = [("number", number.into()), ("first", first.into()), ("last", last.into())];
        Some(say(self.locale, "status-no-such-round", &args))
    }

    /// Whether a payment made today counts, and the number of its round.
    #[must_use]
    pub fn pay(&self, programme: &Programme) -> Option<(String, Option<u32>)> {
        let today = kst_date(self.now);
        let (month, days) = (YearMonth::of(today), programme.pay_days?);
        let date = text::date(self.locale, today);
        let counts = days.of(month).is_some_and(|window| window.contains(today));
        let round = programme.rounds.iter().find(|round| round.pay_month == Some(month));
        let (first, last) = (days.first, days.last);
        if !counts {
            let args = [("date", date.into()), ("first", first.into()), ("last", last.into())];
            return Some((say(self.locale, "status-pay-outside", &args), None));
        }
        let Some(round) = round else {
            return Some((say(self.locale, "status-pay-no-round", &[("date", date.into())]), None));
        };
        let name = self.name(programme, round);
        let claimed = round.window.opens_at.zip(round.window.closes_at);
        let range = claimed.map(|(opens, closes)| self.days(kst_date(opens), kst_date(closes)));
        let until = days.of(month).map(|window| text::date(self.locale, window.last)).unwrap_or_default();
        let args = [
            ("date", date.into()),
            ("until", until.into()),
            ("name", name.into()),
            ("range", range.unwrap_or_default().into()),
        ];
        let sentence = if round.window.tentative {
            say(self.locale, "status-pay-tentative", &args)
        } else {
            say(self.locale, "status-pay", &args)
        };
        Some((sentence, Some(round.number)))
    }

    /// Whether a payment of a day counts, and the number of its round.
    #[must_use]
    pub fn paid(&self, programme: &Programme, day: NaiveDate) -> Option<(String, Option<u32>)> {
        let (month, days) = (YearMonth::of(day), programme.pay_days?);
        let date = ("date", text::date(self.locale, day).into());
        if !days.of(month).is_some_and(|window| window.contains(day)) {
            let args = [date, ("first", days.first.into()), ("last", days.last.into())];
            return Some((say(self.locale, "status-paid-outside", &args), None));
        }
        let Some(round) = programme.rounds.iter().find(|round| round.pay_month == Some(month)) else {
            return Some((say(self.locale, "status-paid-no-round", &[date]), None));
        };
        let args = [date, ("name", self.name(programme, round).into())];
        let belongs = say(self.locale, "status-paid", &args);
        Some((format!("{belongs} {}", self.submit(programme, round, false)), Some(round.number)))
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
    fn name(&self, programme: &Programme, round: &Round) -> String {
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

    fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        let day = |date| text::date(self.locale, date);
        say(self.locale, "status-range", &[("first", day(first).into()), ("last", day(last).into())])
    }
}
