//! The days of payment that a question names, as dates: `지난달 15일에 결제했는데`, `어제 긁은 거`, `I paid on the 22nd`.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use super::forms::{self, Named, Today};
use super::words::{CANCELLED, HANDING_IN, Idea};
use crate::domain::{DateRange, YearMonth};
use crate::notice::pattern;

/// Words of paying behind a day: nothing that is handed in, and no other number, may stand between.
static PAYING: Idea = Idea::new(|| {
    pattern(concat!(
        r"^[^0-9.?!\n]{0,16}?(?:결[제재]|긁|구매|샀|지불|구독|질렀|빠져\s*나|출금|인출|갱신|승인|나갔|돈\s*냈)",
        r"|^[^0-9.?!\n]{0,16}?\b(?:paid|pay|payment|bought|buy|subscribed?|charged|billed|renew(?:s|ed)?)\b",
    ))
});
/// And before it.
static PAID_BEFORE: Idea = Idea::new(|| {
    pattern(concat!(
        r"(?:결[제재]|구독)\s*(?:일|날|날짜|한\s*날|한\s*게)?\s*(?:이|은|는|가|를|을)?\s*$",
        r"|\b(?:paid|pay|paying|payment|bought|buy|subscribed?|charged|billed|renew(?:s|ed)?)\b[^.?!0-9]{0,28}$",
        // and of a day after another one
        r"|\b(?:paid|bought|charged|billed)\b[^.?!]{0,28}\band\s+(?:on\s+)?(?:the\s+)?$",
    ))
});
/// A limit is no day on which somebody paid.
static LIMIT: Idea = Idea::new(|| {
    pattern(
        r"^\s*(?:까지|부터|이내|안에|동안|간\b|마다|뒤|후|전(?:에|까지|\s)|치\b)|^\s*(?:이나|정도|쯤|째|을|를)?\s*(?:걸|기다|지났|지나|넘)|^\s*later",
    )
});
static LIMIT_BEFORE: Idea =
    Idea::new(|| pattern(r"\b(?:until|till|by|before|after|within|every)\s+(?:the\s+)?$|(?:매달|매월)\s*$"));
/// Days that share a verb: `3월 22일이랑 4월 2일에`.
static AND: Idea = Idea::new(|| {
    pattern(r"^\s*(?:에|날)?\s*(?:이랑|랑|이하고|하고|이고|와|과|및|그리고|,|·|/|and|&)\s*(?:on\s+)?(?:the\s+)?$")
});

/// What was done, and what is going to be.
static PAST: Idea = Idea::new(|| {
    pattern(
        r"했|한\s*(?:거|것|건|게|데|날)|한\s|됐|된|되었|났|갔|긁었|긁은|샀|질렀|산\s*(?:거|건)|냈|\b(?:paid|bought|subscribed|charged|billed|renewed|did)\b",
    )
});
static FUTURE: Idea = Idea::new(|| {
    pattern(
        r"예정|할\s*(?:거|건|꺼|게|까|려|때|예)|하려|하면|해도|하고\s*싶|계획|긁으면|긁어도|사면|사도|될\s*(?:거|건|예)|되면|\b(?:will|going\s+to|plan|if\s+i|should\s+i|can\s+i|want\s+to|i'll)\b",
    )
});

/// A day that a text names, with its place there.
struct Mention {
    at: Range<usize>,
    named: Named,
}

/// The days on which somebody paid or is going to, in order; `text` normalised. More than three are a story of their
/// own and none is told; neither is any when something was cancelled.
#[must_use]
pub fn paid(text: &str, today: NaiveDate, pay_months: &[YearMonth]) -> Vec<DateRange> {
    const MOST: usize = 3;
    if CANCELLED.is_match(text) {
        return Vec::new();
    }
    let mut found: Vec<DateRange> = Vec::new();
    let mut linked: Option<(usize, Today<'_>)> = None;
    for Mention { at, named } in mentions(text).into_iter().rev() {
        let (before, after) = (text.get(..at.start).unwrap_or_default(), text.get(at.end..).unwrap_or_default());
        let joined = linked.as_ref().filter(|(next, _)| text.get(at.end..*next).is_some_and(|gap| AND.is_match(gap)));
        let when = match joined {
            Some((_, when)) => Some(*when),
            None => tense(before, after).map(|past| Today { date: today, past, months: pay_months }),
        };
        let Some(when) = when else { continue };
        if let Some(days) = named.resolve(&when)
            && !found.contains(&days)
        {
            found.insert(0, days);
        }
        linked = Some((at.start, when));
    }
    if found.len() > MOST { Vec::new() } else { found }
}

/// Whether the payment of a day is past (`Some(Some(true))`), to come or neither; `None` when no payment is meant.
#[expect(clippy::option_option, reason = "no payment, and a payment without a tense, are two things")]
fn tense(before: &str, after: &str) -> Option<Option<bool>> {
    if LIMIT.is_match(after) || LIMIT_BEFORE.is_match(before) {
        return None;
    }
    let clause = |text: &str| text.find(['?', '!', '\n']).unwrap_or(text.len());
    if let Some(paying) = PAYING.find(after).filter(|found| !HANDING_IN.is_match(found.as_str())) {
        let end = clause(after);
        let said = after.get(..end.max(paying.end())).unwrap_or(after);
        return Some(earlier(said).or_else(|| earlier(sentence_before(before))));
    }
    PAID_BEFORE
        .is_match(before)
        .then(|| earlier(sentence_before(before)).or_else(|| earlier(after.get(..clause(after))?)))
}

fn sentence_before(text: &str) -> &str {
    text.rsplit(['?', '!', '\n']).next().unwrap_or_default()
}

/// Whether the past stands before the future; `None` when there is neither.
fn earlier(text: &str) -> Option<bool> {
    match (PAST.find(text), FUTURE.find(text)) {
        (Some(past), Some(future)) => Some(past.start() < future.start()),
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}

/// The day on which somebody wants to hand in: `5월 15일에 제출하면 되나요`.
#[must_use]
pub fn handed_in(text: &str, today: NaiveDate, claim_months: &[YearMonth]) -> Option<NaiveDate> {
    let when = Today { date: today, past: Some(false), months: claim_months };
    mentions(text).into_iter().find_map(|Mention { at, named }| {
        let after: String = text.get(at.end..)?.chars().take(8).collect();
        let before = text.get(..at.start)?;
        let wanted = HANDING_IN.is_match(&after) || before.contains("submit") || before.contains("hand");
        let days = named.resolve(&when).filter(|_| wanted && !LIMIT.is_match(&after))?;
        (days.first == days.last).then_some(days.first)
    })
}

/// `gpt 4.1` is no first of April.
static VERSION: Idea = Idea::new(|| pattern(r"(?:gpt|claude|지피티|클로드|sonnet|opus|버전|version)[\s-]*$"));

/// All days that are named, in order; the first form that fits a place has it.
fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let version = |at: &Range<usize>| {
        let (before, itself) = (text.get(..at.start).unwrap_or_default(), text.get(at.clone()).unwrap_or_default());
        itself.contains('.') && itself.chars().count() <= 3 && VERSION.is_match(before)
    };
    for (at, named) in forms::all(text).filter(|(at, _)| !version(at)) {
        if found.iter().all(|known| known.at.end <= at.start || at.end <= known.at.start) {
            found.push(Mention { at, named });
        }
    }
    found.sort_by_key(|mention| mention.at.start);
    found
}

/// The Monday of the week of a day.
#[must_use]
pub fn monday(day: NaiveDate) -> NaiveDate {
    let past = chrono::Datelike::weekday(&day).num_days_from_monday();
    day.checked_sub_days(Days::new(u64::from(past))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// The days that are paid on, first and last of each, asked on a day; the notice speaks of February to August 2025.
    fn paid_on(text: &str, today: &str) -> Vec<(NaiveDate, NaiveDate)> {
        let months: Vec<_> = (2..=8).filter_map(|month| YearMonth::new(2025, month)).collect();
        paid(text, day(today), &months).into_iter().map(|days| (days.first, days.last)).collect()
    }

    #[track_caller]
    fn assert_one(today: &str, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(paid_on(text, today), [(day(expected), day(expected))], "{text}");
        }
    }

    #[test]
    fn a_day_without_its_month_lies_where_the_tense_says() {
        assert_one(
            "2025-04-16",
            &[
                ("22일에 결제했는데 돼요?", "2025-03-22"),
                ("22일에 결제하면 돼요?", "2025-04-22"),
                ("18일에 결제 예정인데 되나요", "2025-04-18"),
                ("18일 결제 되나요", "2025-04-18"),
                ("결제일이 22일인데 괜찮을까요?", "2025-04-22"),
                ("구독료 20일에 빠져나갔는데", "2025-03-20"),
                ("i paid on the 22nd", "2025-03-22"),
                ("if i pay on the 22nd, is that ok", "2025-04-22"),
            ],
        );
    }

    #[test]
    fn a_month_before_the_day_is_heard() {
        assert_one(
            "2025-04-16",
            &[
                ("지난달 15일에 결제했는데 지금 내도 되나요", "2025-03-15"),
                ("저번달 15일 결제한 거", "2025-03-15"),
                ("전달 15일에 긁었어요", "2025-03-15"),
                ("이번달 2일에 결제했어요", "2025-04-02"),
                ("다음달 25일에 결제하면 되나요", "2025-05-25"),
                ("i paid on the 15th of last month", "2025-03-15"),
                ("last month on the 15th i paid", "2025-03-15"),
            ],
        );
    }

    #[test]
    fn a_month_by_its_name_is_one_that_the_notice_pays_for() {
        assert_one(
            "2025-03-05",
            &[
                ("3월 20일에 결제할 예정이에요 지원돼요?", "2025-03-20"),
                ("3월 20일 결제 인정되나요?", "2025-03-20"),
                ("2025.3.4에 결제했는데", "2025-03-04"),
                ("3/4 결제했어요", "2025-03-04"),
                ("paid on march 4th", "2025-03-04"),
            ],
        );
    }

    #[test]
    fn days_by_their_distance_and_of_the_week() {
        assert_one(
            "2025-04-16",
            &[
                ("어제 지피티 결제했어요", "2025-04-15"),
                ("그저께 결제했는데 되나요", "2025-04-14"),
                ("3일 전에 결제했는데", "2025-04-13"),
                ("오늘 결제한 것도 되나요", "2025-04-16"),
                ("내일 결제해도 되나요", "2025-04-17"),
                ("지난주 화요일에 결제했는데", "2025-04-08"),
                ("월요일에 결제했는데 되나요", "2025-04-14"),
                ("금요일에 결제하면 되나요", "2025-04-18"),
                ("i paid yesterday", "2025-04-15"),
                ("i paid last tuesday", "2025-04-08"),
            ],
        );
    }

    #[test]
    fn weeks_and_parts_of_months_are_several_days() {
        let cases = [
            ("지난주에 결제했는데", "2025-04-07", "2025-04-13"),
            ("이번 주에 결제했는데", "2025-04-14", "2025-04-16"),
            ("3월 말에 결제했는데", "2025-03-21", "2025-03-31"),
            ("엊그제 결제했는데", "2025-04-13", "2025-04-15"),
        ];
        for (text, first, last) in cases {
            assert_eq!(paid_on(text, "2025-04-16"), [(day(first), day(last))], "{text}");
        }
    }

    #[test]
    fn days_that_share_a_verb_are_all_heard() {
        for text in
            ["3월 22일이랑 4월 2일에 결제했는데 둘 다 되나요", "3/22, 4.2에 결제", "i paid on march 22 and april 2"]
        {
            let days = ["2025-03-22", "2025-04-02"].map(|date| (day(date), day(date)));
            assert_eq!(paid_on(text, "2025-04-16"), days, "{text}");
        }
    }

    #[test]
    fn other_days_are_no_payments() {
        for text in [
            "20일까지 결제하면 되나요",
            "20일 전에 결제하면 되나요",
            "22일에 결제 취소했는데 괜찮나요",
            "그저께 결제 취소했는데 되나요",
            "14일 기다렸는데 결제 내역이 안 떠요",
            "gpt 4.1 결제하면 되나요",
            "매달 25일 결제인데요",
            "결제하고 3일 뒤에 내도 되나요",
            "오늘 결제해도 되나요",
            "4월 15일에 제출하면 3월 결제분 되나요",
        ] {
            assert_eq!(paid_on(text, "2025-04-16"), [], "{text}");
        }
    }
}
