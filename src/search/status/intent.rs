//! What about the present a question asks.

use chrono::{Datelike, NaiveDate};

use super::beside::General;
use super::words::{
    ALONE, AWS, CANCELLED, CHANGED, COST, COUNTS, DETAIL, ENDED, EVENT, FORM, HANDING_IN, HOUR, LAST, LATE, LEFT, NEXT,
    NEXT_END, NOT_PAID, NOW, OTHER, PAID, PAY, POSSIBLE, SPAN, STATE, SUBMIT, SUBMITTED, SUBSCRIPTION, THEORY, UNTIL,
    USE, WHEN, WHICH,
};
use super::{bare, days, named};
use crate::domain::{DateRange, ProgrammeId, Round, YearMonth};
use crate::search::words::terms::normalise;

/// A question about the present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is asked.
    pub intent: Intent,
    /// About which programme.
    pub subject: Subject,
    /// The round that is named.
    pub round: Option<u32>,
    /// The pay month that is named, 1–12.
    pub pay_month: Option<u32>,
    /// The claim month that is named, 1–12.
    pub claim_month: Option<u32>,
    /// The day on which somebody wants to hand in.
    pub on: Option<NaiveDate>,
    /// The days on which payments were made, or will be.
    pub paid: Vec<DateRange>,
    /// Whether the number of the round is wanted.
    pub which_round: bool,
    /// Whether the answer is yes or no.
    pub whether: bool,
    /// Whether it is a day.
    pub when: bool,
    /// Whether something may have ended.
    pub ended: bool,
    /// The general rule that is asked for, of windows none of which is named.
    pub general: Option<General>,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Whether or until when one can submit.
    Submit,
    /// When the next round is.
    Next,
    /// When the last round is.
    Last,
    /// Whether a payment made now counts, or until when one may pay.
    Pay,
    /// Whether a payment of the named day counts.
    Paid,
    /// Whether usage now counts.
    Use,
}

/// About which programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// This one.
    Programme(ProgrammeId),
    /// AWS, without saying which.
    Aws,
    /// The subscription and AWS.
    Both,
    /// None is named.
    Unnamed,
}

/// A text as ideas are looked for in it: the letters ㄱㄴ ("can I") spelt out before letters alone are dropped.
#[must_use]
pub fn heard(question: &str) -> String {
    normalise(&question.replace("ㄱㄴ", " 가능").replace("ㄱㄱ", " "))
}

/// Whether a question is about what is handed in elsewhere, or takes place some day. `text`: see [`heard`].
#[must_use]
pub fn is_other(text: &str) -> bool {
    OTHER.is_match(text)
        || CANCELLED.is_match(text)
        || EVENT.is_match(text) && !AWS.is_match(text) && !COST.is_match(text)
}

impl Subject {
    const fn is_aws(self) -> bool {
        !matches!(self, Self::Unnamed | Self::Both | Self::Programme(ProgrammeId::Subscription))
    }

    fn of(text: &str) -> Self {
        let theory = THEORY.is_match(text);
        let project = EVENT.is_match(text) && !theory;
        match (SUBSCRIPTION.is_match(text), AWS.is_match(text), theory, project) {
            (true, false, ..) => Self::Programme(ProgrammeId::Subscription),
            (true, true, false, false) => Self::Both,
            (_, _, true, false) => Self::Programme(ProgrammeId::AwsTheory),
            (_, true, false, true) => Self::Programme(ProgrammeId::AwsProject),
            (_, true, ..) => Self::Aws,
            _ => Self::Unnamed,
        }
    }
}

impl Ask {
    /// Whether a round is named, by its number or one of its months.
    #[must_use]
    pub const fn names_a_round(&self) -> bool {
        self.round.is_some() || self.pay_month.is_some() || self.claim_month.is_some()
    }

    /// What the question asks about the present; `None` when it does not. `text`: see [`heard`]; `rounds`: those of
    /// the subscription.
    #[must_use]
    pub fn of(text: &str, today: NaiveDate, rounds: &[Round]) -> Option<Self> {
        if is_other(text) {
            return None;
        }
        let subject = Subject::of(text);
        let pay_months: Vec<YearMonth> = rounds.iter().filter_map(|round| round.pay_month).collect();
        let paid =
            if subject.is_aws() { Vec::new() } else { days::paid(&HOUR.replace_all(text, " "), today, &pay_months) };
        let (now, when) = (NOW.is_match(text), WHEN.is_match(text));
        let mut ask = Self {
            intent: Intent::Paid,
            subject,
            round: named::round(text),
            pay_month: named::pay_month(text, today),
            claim_month: named::claim_month(text, today),
            which_round: WHICH.is_match(text),
            whether: now || ENDED.is_match(text) || (POSSIBLE.is_match(text) || STATE.is_match(text)) && !when,
            when,
            ended: ENDED.is_match(text),
            general: None,
            on: None,
            paid,
        };
        if !ask.paid.is_empty() {
            let asked = COUNTS.is_match(text) || bare::is_plain(text) || when && HANDING_IN.is_match(text);
            return (asked && !DETAIL.is_match(text)).then_some(ask);
        }
        if NOT_PAID.is_match(text) {
            (ask.round, ask.pay_month) = (None, None);
        }
        if !ask.names_a_round() {
            let claim_months: Vec<YearMonth> = rounds.iter().filter_map(|round| round.claim_month).collect();
            ask.on = days::handed_in(text, today, &claim_months);
            ask.claim_month = ask.on.map(|day| day.month());
        }
        // This month may be none in which anything is handed in: then the question is about now.
        let claimed = |month| rounds.iter().any(|round| round.claim_month.is_some_and(|claim| claim.month() == month));
        ask.claim_month = ask.claim_month.filter(|month| *month != today.month() || claimed(*month));
        ask.general = ask.general(text);
        // In a long story the words of one question must stand together.
        let told = SUBMITTED.replace_all(text, " ");
        ask.intent = told.split(['.', '?', '!', '\n']).find_map(|part| ask.intent_of(part.trim()))?;
        Some(ask)
    }

    fn general(&self, text: &str) -> Option<General> {
        if self.subject.is_aws() || self.round.or(self.pay_month).is_some() || NOW.is_match(text) {
            return None;
        }
        let late = LATE.is_match(text) && POSSIBLE.is_match(text);
        late.then_some(General::Late).or_else(|| CHANGED.is_match(text).then_some(General::Change))
    }

    fn intent_of(&self, text: &str) -> Option<Intent> {
        if NEXT.is_match(text) {
            return Some(Intent::Next);
        }
        if LAST.is_match(text) && !self.names_a_round() {
            return Some(Intent::Last);
        }
        if NEXT_END.is_match(text) {
            return Some(Intent::Submit);
        }
        if self.is_paying(text) {
            return Some(Intent::Pay);
        }
        if self.is_using(text) {
            return Some(Intent::Use);
        }
        self.is_submitting(text).then_some(Intent::Submit)
    }

    /// Whether one may pay, now or until when. A round that is named is handed in unless only paying is spoken of.
    fn is_paying(&self, text: &str) -> bool {
        let paying = PAY.is_match(text) && !PAID.is_match(text) && !self.subject.is_aws();
        let until = UNTIL.is_match(text);
        let named = self.round.is_some() || self.pay_month.is_some();
        let (now, possible) = (NOW.is_match(text), POSSIBLE.is_match(text));
        paying && if named { (until || now || possible) && !HANDING_IN.is_match(text) } else { until || now }
    }

    fn is_using(&self, text: &str) -> bool {
        let timed = NOW.is_match(text) || LEFT.is_match(text) || WHEN.is_match(text);
        let timed = timed || SPAN.is_match(text) && bare::is_bare(text);
        self.subject.is_aws()
            && timed
            && USE.is_match(text)
            && !FORM.is_match(text)
            && !PAY.is_match(text)
            && !DETAIL.is_match(text)
    }

    fn is_submitting(&self, text: &str) -> bool {
        let (now, left) = (NOW.is_match(text), LEFT.is_match(text));
        let when = WHEN.is_match(text) || SPAN.is_match(text);
        let (submit, state, possible) = (SUBMIT.is_match(text), STATE.is_match(text), POSSIBLE.is_match(text));
        let which = WHICH.is_match(text);
        let asked = now || left || when || state || possible || which;
        if asked && (submit || ALONE.is_match(text)) && bare::is_bare(text) {
            return true;
        }
        let ended = ENDED.is_match(text);
        let particular = DETAIL.is_match(text) && !ended;
        if self.names_a_round() {
            let (paid, timed) = (PAID.is_match(text), when || left || state || now || which);
            // A month alone may be that of anything.
            let meant = self.round.is_some() || submit || paid && ended || bare::is_plain(text);
            let whether = submit && possible || paid && COUNTS.is_match(text) && bare::is_plain(text);
            return now && (submit || paid) || (timed && meant || whether) && !particular;
        }
        let named = self.subject != Subject::Unnamed;
        submit
            && (now || left || self.general.is_some() || named && (when || state && !particular))
            && !bare::names_another_thing(text)
    }
}
