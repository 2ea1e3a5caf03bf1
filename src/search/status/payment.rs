//! The sentences about payments: whether one counts, and for which round.

use chrono::NaiveDate;

use super::sentence::Teller;
use crate::domain::calendar::kst_date;
use crate::domain::{DateRange, PayDays, Programme, Round, YearMonth};
use crate::text::{self, say};

/// What becomes of a payment.
enum Fate<'a> {
    /// Not on one of the days that count.
    Outside,
    /// Of several days these count, for the round if one is announced.
    Partly(DateRange, Option<&'a Round>),
    /// On a day that counts, for the round if one is announced.
    Inside(Option<&'a Round>),
}

impl Teller {
    /// Whether a payment made today counts, and its round. `until`: the question is for the days, so where today is
    /// none of them the next ones follow.
    #[must_use]
    pub fn pay<'a>(&self, programme: &'a Programme, until: bool) -> Option<(String, Option<&'a Round>)> {
        let today = kst_date(self.now);
        let (month, days) = (YearMonth::of(today), programme.pay_days?);
        let date = ("date", text::date(self.locale, today).into());
        let Some(window) = days.of(month).filter(|window| window.contains(today)) else {
            let args = [date, ("first", days.first.into()), ("last", days.last.into())];
            let outside = say(self.locale, "status-pay-outside", &args);
            let next = next_pay(programme, days, today).filter(|_| until);
            let told = next.map(|(range, round)| format!("{outside} {}", self.pay_next(programme, range, round)));
            return Some((told.unwrap_or(outside), None));
        };
        let Some(round) = round_of(programme, month) else {
            return Some((say(self.locale, "status-pay-no-round", &[date]), None));
        };
        let claimed = round.window.opens_at.zip(round.window.closes_at);
        let range = claimed.map(|(opens, closes)| self.days(kst_date(opens), kst_date(closes)));
        let args = [
            date,
            ("until", text::date(self.locale, window.last).into()),
            ("name", self.name(programme, round).into()),
            ("range", range.unwrap_or_default().into()),
        ];
        let key = if round.window.tentative { "status-pay-tentative" } else { "status-pay" };
        Some((say(self.locale, key, &args), Some(round)))
    }

    /// The days on which one pays for a round.
    #[must_use]
    pub fn pay_days(&self, programme: &Programme, round: &Round) -> Option<String> {
        let range = programme.pay_window(round)?;
        let args = [("name", self.name(programme, round).into()), ("range", self.days(range.first, range.last).into())];
        let today = kst_date(self.now);
        let over = if range.last < today { "status-pay-days-over" } else { "status-pay-days" };
        Some(say(self.locale, over, &args))
    }

    fn pay_next(&self, programme: &Programme, range: DateRange, round: &Round) -> String {
        let args = [("name", self.name(programme, round).into()), ("range", self.days(range.first, range.last).into())];
        say(self.locale, "status-pay-next", &args)
    }

    /// Whether payments of some days count, and their rounds.
    #[must_use]
    pub fn paid<'a>(&self, programme: &'a Programme, paid: &[DateRange]) -> Option<(String, Vec<&'a Round>)> {
        let days = programme.pay_days?;
        let fates: Vec<_> = paid.iter().map(|paid| (paid, fate(programme, days, *paid))).collect();
        let mut sentences = Vec::new();
        if fates.iter().any(|(_, fate)| !matches!(fate, Fate::Inside(_))) {
            sentences.push(say(
                self.locale,
                "status-paid-rule",
                &[("first", days.first.into()), ("last", days.last.into())],
            ));
        }
        let mut rounds: Vec<&Round> = Vec::new();
        for (paid, fate) in fates {
            sentences.push(self.fate(programme, *paid, &fate));
            if let Fate::Inside(Some(round)) | Fate::Partly(_, Some(round)) = fate
                && !rounds.iter().any(|known| known.number == round.number)
            {
                rounds.push(round);
            }
        }
        sentences.extend(rounds.iter().map(|round| self.submit(programme, round, false)));
        Some((sentences.join(" "), rounds))
    }

    fn fate(&self, programme: &Programme, paid: DateRange, fate: &Fate<'_>) -> String {
        let date = ("date", self.on(paid).into());
        match fate {
            Fate::Outside => say(self.locale, "status-paid-outside", &[date]),
            Fate::Inside(None) | Fate::Partly(_, None) => say(self.locale, "status-paid-no-round", &[date]),
            Fate::Inside(Some(round)) => {
                say(self.locale, "status-paid", &[date, ("name", self.name(programme, round).into())])
            }
            Fate::Partly(inside, Some(round)) => {
                let inside = ("inside", self.on(*inside).into());
                say(self.locale, "status-paid-partly", &[date, inside, ("name", self.name(programme, round).into())])
            }
        }
    }

    /// A day, or several from the first to the last.
    fn on(&self, days: DateRange) -> String {
        if days.first == days.last { text::date(self.locale, days.first) } else { self.days(days.first, days.last) }
    }
}

fn round_of(programme: &Programme, month: YearMonth) -> Option<&Round> {
    programme.rounds.iter().find(|round| round.pay_month == Some(month))
}

/// The next days of payment of which a round is announced.
fn next_pay(programme: &Programme, days: PayDays, today: NaiveDate) -> Option<(DateRange, &Round)> {
    let windows = (0..=1).filter_map(|away| {
        let month = YearMonth::of(today).plus(away);
        Some((days.of(month)?, round_of(programme, month)?))
    });
    windows.into_iter().find(|(window, _)| window.first > today)
}

/// Whether days of payment count: where they reach across the end of a window, those inside it.
fn fate(programme: &Programme, days: PayDays, paid: DateRange) -> Fate<'_> {
    let months = [YearMonth::of(paid.first), YearMonth::of(paid.last)];
    let inside = months.into_iter().find_map(|month| {
        let window = days.of(month)?;
        let inside = DateRange { first: paid.first.max(window.first), last: paid.last.min(window.last) };
        (inside.first <= inside.last).then_some((inside, month))
    });
    match inside {
        None => Fate::Outside,
        Some((inside, month)) if inside.first == paid.first && inside.last == paid.last => {
            Fate::Inside(round_of(programme, month))
        }
        Some((inside, month)) => Fate::Partly(inside, round_of(programme, month)),
    }
}
