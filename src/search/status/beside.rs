//! What may stand out in a quotation beside a computed sentence: nothing that says another thing.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::Regex;

use crate::domain::calendar::kst_date;
use crate::domain::{DateRange, Programme, ProgrammeId, Round};
use crate::notice::pattern;

/// What the computed sentence is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The rounds it speaks of.
    rounds: Vec<u32>,
    /// The days that it tells as announced.
    days: Vec<NaiveDate>,
    /// Whether it rests on a general rule.
    rule: bool,
    /// Whether a sentence that tells its days stands out before all others.
    dated: bool,
    /// Whether it speaks of no round in particular.
    any_round: bool,
    /// The general rule that the question is for, where it is for one.
    of: Option<General>,
}

/// A rule that stands in notices beside the windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum General {
    /// What becomes of what is late.
    Late,
    /// Whether windows stay where they are.
    Change,
}

impl General {
    /// Words of notices for it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Late => "결제 시기 청구 시기 넘긴 지키지 않으면 불가",
            Self::Change => "일정 변동 달라질 수 있습니다",
        }
    }

    /// Whether a sentence of a notice states it.
    fn is_stated(self, sentence: &str) -> bool {
        match self {
            Self::Late => FORFEIT.is_match(sentence),
            Self::Change => CHANGE.is_match(sentence),
        }
    }
}

/// A day written out, with or without its year.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"20[0-9]{2}\s*[.년/-]\s*([0-9]{1,2})\s*[.월/-]\s*([0-9]{1,2})|([0-9]{1,2})\s*월\s*([0-9]{1,2})\s*일")
});
/// A rule for every month.
static RULE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"매월|매달|(?:^|[^월0-9]\s*)[0-9]{1,2}\s*일?\s*[~～-]\s*[0-9]{1,2}\s*일"));
/// What becomes of what is late.
static FORFEIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:시기|기간|기한|마감|날짜).{0,12}(?:지키지|넘기|넘긴|지나|지난|놓치|놓친|이후).{0,30}(?:불가|않|없|못|안\s*[되돼])",
    )
});
/// That windows may move.
static CHANGE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:일정|날짜|기간|시기).{0,16}(?:변동|변경|바뀔|달라질|조정)"));
/// What somebody once wrote beside a round; the dates decide, not the label.
static LABEL: LazyLock<Regex> = LazyLock::new(|| pattern(r"진행\s*중|접수\s*중|모집\s*중|완료|마감\s*됨|마감\)|종료"));

impl Beside {
    /// Beside a sentence about windows.
    #[must_use]
    pub fn windows() -> Self {
        Self { dated: true, ..Self::default() }
    }

    /// Beside a sentence that says whether payments count.
    #[must_use]
    pub fn rule() -> Self {
        Self { rule: true, ..Self::default() }
    }

    /// Beside a sentence about windows, where the question is for a general rule that no day tells.
    #[must_use]
    pub fn general(of: General) -> Self {
        Self { of: Some(of), ..Self::default() }
    }

    /// Where no sentence is computed and a window would still be out of place.
    #[must_use]
    pub fn no_window() -> Self {
        Self { rule: true, any_round: true, ..Self::default() }
    }

    /// Beside a sentence about a period of use.
    #[must_use]
    pub fn usage(usage: Option<DateRange>) -> Self {
        Self { days: usage.into_iter().flat_map(|usage| [usage.first, usage.last]).collect(), ..Self::windows() }
    }

    /// Speaks of a round too.
    pub fn round(&mut self, programme: &Programme, round: &Round) {
        let window = round.window;
        if programme.id == ProgrammeId::Subscription {
            self.rounds.push(round.number);
        }
        self.rule |= window.tentative;
        if !window.tentative && !round.moved {
            self.days.extend([window.opens_at, window.closes_at].into_iter().flatten().map(kst_date));
        }
    }

    /// Whether a sentence of a notice that stands under `rounds` may stand out.
    #[must_use]
    pub fn allows(&self, sentence: &str, rounds: &[u32]) -> bool {
        let told =
            |(month, day): (u32, u32)| self.days.iter().any(|known| known.month() == month && known.day() == day);
        (self.any_round || rounds.is_empty() || rounds.iter().any(|round| self.rounds.contains(round)))
            && dates(sentence).into_iter().all(told)
            && (self.rule || !RULE.is_match(sentence))
            && !LABEL.is_match(sentence)
    }

    /// Whether a sentence of a notice states what the computed one rests on: its days, the rule for every month, or the
    /// general rule that is asked for.
    #[must_use]
    pub fn states(&self, sentence: &str, rounds: &[u32]) -> bool {
        let states = match (self.of, self.dated) {
            (Some(of), _) => of.is_stated(sentence),
            (None, true) => self.tells(sentence),
            (None, false) => RULE.is_match(sentence),
        };
        states && self.allows(sentence, rounds)
    }

    /// Whether a sentence that may stand out tells the very days.
    #[must_use]
    pub fn tells(&self, sentence: &str) -> bool {
        self.dated && !dates(sentence).is_empty()
    }
}

/// Whether a text says of a round how it stood when somebody wrote it.
#[must_use]
pub fn labels_a_round(text: &str) -> bool {
    LABEL.is_match(text) && super::named::round(text).is_some()
}

/// The days that a text writes out, as month and day.
#[must_use]
pub fn dates(text: &str) -> Vec<(u32, u32)> {
    let number = |part: Option<regex::Match<'_>>| part?.as_str().parse().ok();
    let day =
        |found: regex::Captures<'_>| number(found.get(1).or(found.get(3))).zip(number(found.get(2).or(found.get(4))));
    DATE.captures_iter(text).filter_map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_stands_out_only_where_it_is_the_told_one() {
        let days = ["2025-04-15", "2025-04-23"].map(|day| day.parse().expect("a date")).to_vec();
        let beside = Beside { rounds: vec![2], days, ..Beside::default() };
        assert!(beside.allows("제출기간: 2025.04.15(화) ~ 2025.04.23(수) 17:00", &[2]));
        assert!(!beside.allows("제출기간: 2025.03.10(월) ~ 2025.03.13(목) 17:00", &[1]));
        assert!(!beside.allows("제출 마감: 2025.04.10.(목) 17:00", &[]));
        assert!(!beside.allows("2차 지원 (진행중): 3월 결제", &[2]));
        assert!(!beside.allows("매월 15일 ~ 23일", &[]));
    }

    #[test]
    fn a_rule_stands_out_beside_what_rests_on_it() {
        assert!(Beside::rule().allows("1일 ~ 20일", &[]));
    }
}
