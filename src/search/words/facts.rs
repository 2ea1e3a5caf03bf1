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
    /// A place on a screen: a menu, a button.
    Menu,
    /// Somebody.
    Person,
    /// How long something takes.
    Duration,
    /// A month, of which a day may be named or not.
    Month(u32),
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
        matches!(
            self,
            Self::Deadline
                | Self::Count
                | Self::Hour
                | Self::Percent
                | Self::Link
                | Self::Menu
                | Self::Person
                | Self::Duration
        )
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

/// Korean counts, and what is counted by them.
static ORDINALS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(첫|두|세|네|다섯|여섯|일곱)\s*(?:번\s*째|째)?\s*(단계|스프린트|차수)"));

/// A question with what is counted in words in figures: 두 번째 단계 → 2단계.
#[must_use]
pub fn in_figures(question: &str) -> String {
    const WORDS: [&str; 7] = ["첫", "두", "세", "네", "다섯", "여섯", "일곱"];
    let figures = |found: &regex::Captures<'_>| {
        let number = WORDS.iter().position(|word| Some(*word) == found.get(1).map(|m| m.as_str()));
        let thing = found.get(2).map_or("", |m| m.as_str());
        number.map_or_else(String::new, |number| match thing {
            "스프린트" => format!("스프린트 {}", number + 1),
            "차수" => format!("{}차", number + 1),
            _ => format!("{}{thing}", number + 1),
        })
    };
    ORDINALS.replace_all(question, figures).into_owned()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_months_and_stages_are_told_apart() {
        assert_eq!(numbered("4차 (5월 결제 & 6월 청구)"), [Fact::Round(4), Fact::PayMonth(5), Fact::ClaimMonth(6)]);
        assert_eq!(numbered("4단계는요?"), [Fact::Stage(4)]);
    }

    #[test]
    fn what_is_counted_in_words_is_the_same_in_figures() {
        let told = [
            ("두번째 단계 제출물", "2단계 제출물"),
            ("세 번째 스프린트 마감", "스프린트 3 마감"),
            ("첫 단계", "1단계"),
        ];
        for (words, figures) in told {
            assert_eq!(in_figures(words), figures);
        }
        assert_eq!(in_figures("한 단계씩 두 번 냈어요"), "한 단계씩 두 번 냈어요");
    }

    #[test]
    fn a_cohort_is_no_round() {
        assert_eq!(numbered("클라우드 2회차"), []);
    }
}
