//! The general rule of a subscription notice: on which days of any month to pay and to claim.

use std::sync::LazyLock;

use regex::Regex;

use super::diagnostic::{Kind, Log};
use super::items::{Item, ItemKind};
use super::windows::to_be_announced;
use super::{dates, pattern};
use crate::domain::PayDays;

/// What holds for every month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Days of the pay month on which to pay.
    pub pay: Option<PayDays>,
    /// Days of the claim month on which to claim.
    pub claim: Option<PayDays>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Pay,
    Claim,
}

/// `1일 ~ 20일`, `매월 15일부터 23일까지`, `15~23일`.
static DAYS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"([0-9]{1,2})\s*일?\s*(?:~|～|〜|∼|-|–|—|부터)\s*([0-9]{1,2})\s*일"));

/// `1~20일 결제`: the purpose directly behind the days.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:에|사이에?)?\s*(결제|청구|제출|신청)"));

/// Whether a text names days of any month.
#[must_use]
pub fn names_days(text: &str) -> bool {
    DAYS.is_match(text)
}

/// Reads the rule; the first statement of each purpose counts. Lines with dates are about one round, not about all.
#[must_use]
pub fn read(items: &[Item], log: &mut Log<'_>) -> Rule {
    let mut rule = Rule::default();
    for item in items.iter().filter(|item| item.kind != ItemKind::Row) {
        let text = item.whole();
        if !dates::scan(&text).is_empty() {
            continue;
        }
        let found = days(&text);
        for (days, purpose) in &found {
            let known = if *purpose == Purpose::Pay { &mut rule.pay } else { &mut rule.claim };
            *known = known.or(Some(*days));
        }
        let promised = ["결제 시기", "결제시기", "청구 시기", "청구시기"].contains(&item.label.as_str());
        if promised && found.is_empty() && !to_be_announced(&item.text) {
            log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone()));
        }
    }
    rule
}

fn days(text: &str) -> Vec<(PayDays, Purpose)> {
    let found = DAYS.captures_iter(text).filter_map(|captures| {
        let number = |i: usize| captures.get(i).and_then(|m| m.as_str().parse::<u32>().ok());
        let (first, last) =
            number(1).zip(number(2)).filter(|(first, last)| 1 <= *first && first <= last && *last <= 31)?;
        let whole = captures.get(0)?;
        let purpose = purpose(text.get(..whole.start())?, text.get(whole.end()..)?)?;
        Some((PayDays { first, last }, purpose))
    });
    found.collect()
}

/// What days are for: the word directly behind them, else the nearest one before.
fn purpose(before: &str, behind: &str) -> Option<Purpose> {
    if let Some(word) = BEHIND.captures(behind).and_then(|captures| captures.get(1)) {
        return Some(if word.as_str() == "결제" { Purpose::Pay } else { Purpose::Claim });
    }
    let nearest = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
    match (nearest(&["결제"]), nearest(&["청구", "제출", "신청"])) {
        (None, None) => None,
        (pay, claim) => Some(if pay > claim { Purpose::Pay } else { Purpose::Claim }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_rule_in_many_hands() {
        for text in [
            "결제는 매월 1일부터 20일까지, 청구는 매월 15일부터 23일까지입니다.",
            "1~20일 결제, 15~23일 청구",
            "결제 시기: 1일 ~ 20일 / 제출 시기: 15일 ~ 23일",
        ] {
            let read: Vec<(u32, u32)> = days(text).into_iter().map(|(days, _)| (days.first, days.last)).collect();
            assert_eq!(read, [(1, 20), (15, 23)], "{text}");
            assert!(days(text).first().is_some_and(|(_, purpose)| *purpose == Purpose::Pay), "{text}");
        }
    }
}
