//! Typed facts: what a text speaks of that letters alone do not tell apart, such as 4차 and 4단계.

use std::sync::LazyLock;

use regex::Regex;

use crate::notice::pattern;

/// Something with a number, or a kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// `4차`, `round 4`.
    Round(u32),
    /// `3월 결제`, `3월 구독료`, `3월분`.
    PayMonth(u32),
    /// `4월 청구`.
    ClaimMonth(u32),
    /// `4단계`, `stage 4`.
    Stage(u32),
    /// `스프린트 3`.
    Sprint(u32),
    /// A date or a range of days.
    Date,
    /// An amount of money.
    Amount,
    /// An address to go to.
    Link,
    /// A telephone number.
    Phone,
    /// From one day to another.
    Period,
    /// The day until which something can be done.
    Deadline,
    /// A number of things.
    Count,
    /// A time of day.
    Hour,
    /// A share of a hundred.
    Percent,
}

impl Fact {
    /// Whether this names one of several things of its kind.
    #[must_use]
    pub const fn is_numbered(self) -> bool {
        matches!(self, Self::Round(_) | Self::PayMonth(_) | Self::ClaimMonth(_) | Self::Stage(_) | Self::Sprint(_))
    }

    /// Whether an answer has to name one: who asks how many wants a number, but who asks when may hear of an event.
    #[must_use]
    pub const fn must_be_named(self) -> bool {
        matches!(self, Self::Deadline | Self::Count | Self::Hour | Self::Percent | Self::Link)
    }

    /// The fact as a term of the index.
    #[must_use]
    pub fn term(self) -> String {
        format!("#{self:?}")
    }
}

type Make = fn(u32) -> Fact;

static NUMBERED: LazyLock<[(Regex, Make); 5]> = LazyLock::new(|| {
    let round = concat!(
        r"(?:^|[^0-9])([0-9]{1,2})\s*차(?:[^가-힣]|[를은는가이의로에도꺼거분]",
        r"|지원|제출|신청|청구|마감|결제|까지|부터|환급|$)|round\s*([0-9]{1,2})",
    );
    [
        (pattern(round), Fact::Round),
        (
            pattern(
                r"([0-9]{1,2})\s*월\s*(?:에|달)?\s*(?:카드로\s*)?(?:결제|구독|분|꺼|거|것|긁|산|낸\s*(?:구독|돈|gpt|지피티|클로드))",
            ),
            Fact::PayMonth,
        ),
        (pattern(r"([0-9]{1,2})\s*월\s*에?\s*(?:청구|제출|신청)"), Fact::ClaimMonth),
        (pattern(r"([0-9]{1,2})\s*단계|(?:stage|step)\s*([0-9]{1,2})"), Fact::Stage),
        (pattern(r"(?:스프린트|sprint)\s*([0-9]{1,2})"), Fact::Sprint),
    ]
});

/// How a passage shows a kind of value.
static VALUES: LazyLock<[(Regex, Fact); 9]> = LazyLock::new(|| {
    [
        (pattern(r"20[0-9]{2}[.년-]\s*[0-9]{1,2}|[0-9]{1,2}\s*일|한 달|[0-9]{1,2}월"), Fact::Date),
        (pattern(r"\$\s*[0-9]|[0-9]\s*(?:만|천|억)?\s*원|[₩￦]\s*[0-9]|[0-9]\s*달러"), Fact::Amount),
        (pattern(r"https?://"), Fact::Link),
        (pattern(r"[0-9]{2,4}-[0-9]{3,4}(?:-[0-9]{4})?"), Fact::Phone),
        (pattern(r"[0-9]\s*[일월.]?\s*(?:\([^)]*\))?\s*[~∼]\s*[0-9]|[0-9]\s*[일월]\s*부터"), Fact::Period),
        (pattern(r"20[0-9]{2}[.년-]\s*[0-9]{1,2}|[0-9]{1,2}\s*일"), Fact::Deadline),
        (pattern(r"(?:[0-9]|한|두|세|네)\s*(?:개|건|장|번|명|가지|줄|회|단계)|[0-9]인"), Fact::Count),
        (pattern(r"[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}\s*시(?:[^가-힣]|까지|에|$)"), Fact::Hour),
        (pattern(r"[0-9]\s*(?:%|퍼센트|프로)"), Fact::Percent),
    ]
});

/// How a question asks for a kind of value.
static WANTED: LazyLock<[(Regex, Fact); 9]> = LazyLock::new(|| {
    [
        (
            pattern(r"언제|며칠|몇\s*[일시월주달]|마감|기한|데드라인|남았|남음|얼마나 걸|when|deadline|how long"),
            Fact::Date,
        ),
        (pattern(r"얼마|한도|금액|how much|price|cost"), Fact::Amount),
        (pattern(r"링크|주소|url|link"), Fact::Link),
        (pattern(r"전화|번호|phone"), Fact::Phone),
        (pattern(r"(?:며칠|몇\s*[일월주]|언제)\s*[가-힣]{0,2}\s*부터|사이|기간|from\s+when|between"), Fact::Period),
        (pattern(r"(?:며칠|몇\s*일|언제|몇\s*시)\s*까지|마감|기한|데드라인|deadline|\bdue\b"), Fact::Deadline),
        (pattern(r"몇\s*(?:개|건|장|번|명|가지|줄|회|페이지|단계|단게|차까지)|갯수|개수|how\s+many"), Fact::Count),
        (pattern(r"몇\s*시|what\s+time"), Fact::Hour),
        (pattern(r"몇\s*(?:%|퍼센트|프로|점)|배점|비중|만점|점수|how\s+much\s+of\s+the\s+grade"), Fact::Percent),
    ]
});

/// The numbered facts that a text names.
#[must_use]
pub fn numbered(text: &str) -> Vec<Fact> {
    let lower = text.to_lowercase();
    let mut facts = Vec::new();
    for (pattern, make) in NUMBERED.iter() {
        for captures in pattern.captures_iter(&lower) {
            let number = captures.get(1).or(captures.get(2)).and_then(|m| m.as_str().parse().ok());
            facts.extend(number.map(make));
        }
    }
    facts
}

/// What a passage offers: its numbered facts and the kinds of values in it.
#[must_use]
pub fn offered(text: &str) -> Vec<Fact> {
    let values = VALUES.iter().filter(|(pattern, _)| pattern.is_match(text)).map(|(_, fact)| *fact);
    numbered(text).into_iter().chain(values).collect()
}

/// What a question asks for: its numbered facts and the kind of value that would answer it.
#[must_use]
pub fn wanted(question: &str) -> Vec<Fact> {
    let lower = question.to_lowercase();
    let values = WANTED.iter().filter(|(pattern, _)| pattern.is_match(&lower)).map(|(_, fact)| *fact);
    numbered(question).into_iter().chain(values).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_months_and_stages_are_told_apart() {
        assert_eq!(numbered("4차 (5월 결제 & 6월 청구)"), [Fact::Round(4), Fact::PayMonth(5), Fact::ClaimMonth(6)]);
        assert_eq!(numbered("4단계는요?"), [Fact::Stage(4)]);
    }

    #[test]
    fn a_cohort_is_no_round() {
        assert_eq!(numbered("클라우드 2회차"), []);
    }
}
