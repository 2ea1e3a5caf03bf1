//! Rounds and months that a question names, also by their distance from today: `3차`, `4월 마감`, `지난달 결제분`.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use super::words::Idea;
use crate::domain::YearMonth;
use crate::notice::pattern;
use crate::search::words::facts::{self, Fact};

/// The English months, each by its first letters. `may` is one only after a preposition or before a payment.
pub const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `3차`; what follows may make it another word or another thing.
static ROUND: Idea =
    Idea::new(|| pattern(r"(?:^|[^0-9])([0-9]{1,2})\s*차|([0-9]{1,2})(?:st|nd|rd|th)\s+round|round\s*([0-9]{1,2})"));
static NO_ROUND: Idea = Idea::new(|| pattern(r"^(?:원|선|량|례|별|시)"));
/// Rounds in words, by their numbers.
const ORDINALS: [&str; 7] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
static NUMBERS: LazyLock<[Regex; 7]> = LazyLock::new(|| {
    let words = ["one", "two", "three", "four", "five", "six", "seven"];
    std::array::from_fn(|i| {
        let (ordinal, word) = (ORDINALS.get(i).unwrap_or(&""), words.get(i).unwrap_or(&""));
        pattern(&format!(r"\b(?:{ordinal}\s+round|round\s+{word})\b"))
    })
});

const DISTANCE: &str = r"(이번|지난|저번|다음)\s*달|(이|전|담)달|(last|this|next)\s+month(?:['’]?s)?";
/// A month in which somebody pays.
static PAY: LazyLock<Regex> = LazyLock::new(|| {
    let paid = r"결[제재]\s*(?:분|한|했|건)|구독료|긁은|꺼|거|분|낸";
    pattern(&format!(r"(?:{DISTANCE})\s*(?:에\s*)?(?:{paid}|payments?|subscription|slip)"))
});
/// The next month, when somebody thinks of paying then.
static PAY_NEXT: Idea = Idea::new(|| {
    pattern(r"(?:다음\s*|담)달\s*(?:에\s*)?[^0-9.?!]{0,8}?결[제재]\s*(?:해도|하면|할)|pay\s+next\s+month")
});
/// A month in which somebody hands in.
static CLAIM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:{DISTANCE})\s*(?:에는?|에도|도|은)?\s*(?:청구|제출|접수|마감|신청|받나|받아|내[요나면야도는]|낼|submission|deadline)"
    ))
});
/// `4월 마감`, `5월에는 언제 내요`.
static CLAIM_NAMED: Idea = Idea::new(|| {
    pattern(
        r"([0-9]{1,2})\s*월\s*(?:달)?(?:에는?|은|엔)?\s*(?:언제\s*(?:까지\s*)?)?(?:마감|접수|기한|내[요나면야는]|낼|받)|([0-9]{1,2})\s*월[은엔]?\s*언제",
    )
});
static PAY_EN: Idea = Idea::new(|| {
    let month = MONTHS.join("|");
    pattern(&format!(
        r"\b({month})[a-z]*(?:['’]s)?\s+(?:payments?|subscription|slips?|charges?|bills?)|\b(?:paid|pay|charged|billed|bought|for|from)\s+(?:in\s+)?({month})[a-z]*\b(?:[^0-9a-z]*$|\s+[a-z?])"
    ))
});
static CLAIM_EN: Idea = Idea::new(|| {
    let month = MONTHS.join("|");
    pattern(&format!(
        r"\b({month})[a-z]*(?:['’]s)?\s+(?:submissions?|deadline|claims?)|(?:submit|hand|turn|claim|due)[^.?!]{{0,20}}\bin\s+({month})[a-z]*"
    ))
});

/// The round that is named last: in `1차 놓쳤는데 2차는 언제예요` the question is for the second.
#[must_use]
pub fn round(text: &str) -> Option<u32> {
    let numbered = ROUND.captures_iter(text).filter(|found| {
        let end = found.get(0).map_or(0, |whole| whole.end());
        !text.get(end..).is_some_and(|rest| NO_ROUND.is_match(rest))
    });
    let number = |found: Captures<'_>| found.iter().skip(1).flatten().next()?.as_str().parse().ok();
    let in_words = || NUMBERS.iter().zip(1..).find(|(word, _)| word.is_match(text)).map(|(_, number)| number);
    numbered.filter_map(number).last().or_else(in_words)
}

/// The month of a payment.
#[must_use]
pub fn pay_month(text: &str, today: NaiveDate) -> Option<u32> {
    let typed = facts::numbered(text).into_iter().find_map(|fact| match fact {
        Fact::PayMonth(month) => Some(month),
        _ => None,
    });
    let next = || PAY_NEXT.is_match(text).then(|| YearMonth::of(today).plus(1).month());
    typed.or_else(|| away(&PAY, text, today)).or_else(next).or_else(|| month(&PAY_EN, text))
}

/// The month in which something is handed in.
#[must_use]
pub fn claim_month(text: &str, today: NaiveDate) -> Option<u32> {
    let typed = facts::numbered(text).into_iter().find_map(|fact| match fact {
        Fact::ClaimMonth(month) => Some(month),
        _ => None,
    });
    let named = || typed.or_else(|| month(&CLAIM_NAMED, text));
    named().or_else(|| away(&CLAIM, text, today)).or_else(|| month(&CLAIM_EN, text))
}

fn away(idea: &Regex, text: &str, today: NaiveDate) -> Option<u32> {
    let found = idea.captures(text)?;
    let word = found.iter().skip(1).flatten().next()?.as_str();
    Some(YearMonth::of(today).plus(distance(word)).month())
}

fn month(idea: &Regex, text: &str) -> Option<u32> {
    let found = idea.captures(text)?;
    number(found.iter().skip(1).flatten().next()?.as_str())
}

/// A month from its number or its English name.
#[must_use]
pub fn number(month: &str) -> Option<u32> {
    let named = MONTHS.iter().zip(1..).find(|(name, _)| month.starts_with(**name)).map(|(_, number)| number);
    named.or_else(|| month.parse().ok()).filter(|month| (1..=12).contains(month))
}

/// How many months or weeks away from this one.
#[must_use]
pub fn distance(word: &str) -> i32 {
    match word {
        "지지난" => -2,
        "지난" | "저번" | "전" | "last" => -1,
        "다음" | "담" | "next" => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        "2025-04-16".parse().expect("a date")
    }

    #[test]
    fn rounds_in_figures_and_in_words() {
        for text in
            ["3차 언제", "3차끝났나요", "round 3 open?", "is the third round open", "1차 놓쳤는데 3차는 언제예요"]
        {
            assert_eq!(round(text), Some(3), "{text}");
        }
        for text in ["클라우드 2회차", "1차원 배열", "3차시 수업"] {
            assert_eq!(round(text), None, "{text}");
        }
    }

    #[test]
    fn months_of_paying_and_of_handing_in() {
        assert_eq!(pay_month("다음 달에 결제해도 되나요", day()), Some(5));
        for text in [
            "3월분 언제까지",
            "지난달 결제분",
            "전달 결제한 거",
            "last month's payment",
            "deadline for march payments",
            "what i paid in march",
        ] {
            assert_eq!((pay_month(text, day()), claim_month(text, day())), (Some(3), None), "{text}");
        }
        for text in ["5월 마감 언제예요", "5월에는 언제 내요", "다음 달 청구", "may deadline", "can i submit in may"]
        {
            assert_eq!((pay_month(text, day()), claim_month(text, day())), (None, Some(5)), "{text}");
        }
    }
}
