//! The rounds of a subscription programme as their notice lists them, and the years that it leaves out.

use std::sync::LazyLock;

use regex::Regex;

use super::dates::{self, Span};
use super::diagnostic::{Kind, Log};
use super::items::{Item, ItemKind};
use super::pattern;
use super::rule::names_days;
use super::windows::to_be_announced;
use crate::domain::YearMonth;

/// A round as written: months without years, a window or none.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The round's number.
    pub number: u32,
    /// Line on which it is described.
    pub line: usize,
    /// Month of the payment, 1–12.
    pub pay: Option<u32>,
    /// Month of the claim, 1–12.
    pub claim: Option<u32>,
    /// The submission window and its line.
    pub window: Option<(Span, usize)>,
}

static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[^0-9])([0-9]{1,2})\s*차(?:[^가-힣0-9]|지원|분|접수|제출|신청|청구|는|은|$)"));

static SEVERAL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"([0-9]{1,2})\s*차?\s*(?:~|～|-|–|부터)\s*([0-9]{1,2})\s*차"));

/// `3월 결제`, `3월분`, `결제 월: 3월`.
static PAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"([0-9]{1,2})\s*월\s*(?:분|(?:구독료?|이용|사용)?\s*(?:결제|납부))",
        r"|(?:결제|납부)\s*(?:월|시기)?\s*[:：]?\s*([0-9]{1,2})\s*월",
    ))
});

/// `4월 청구`, `청구 월: 4월`; not `제출: 4월 15일`, which is a date.
static CLAIM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"([0-9]{1,2})\s*월\s*(?:중\s*)?(?:청구|신청|제출)",
        r"|(?:청구|신청|제출)\s*(?:월|시기)?\s*[:：]?\s*([0-9]{1,2})\s*월\s*(?:[^0-9\s]|$)",
    ))
});

/// Reads the rounds out of the items of a notice, by number.
#[must_use]
pub fn read(items: &[Item], log: &mut Log<'_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut announced: Vec<(u32, u32, usize)> = Vec::new();
    let mut current: Option<usize> = None;
    let mut heading = "";
    for item in items.iter().filter(|item| item.kind != ItemKind::Cell) {
        if item.heading != heading {
            heading = &item.heading;
            current = None;
        }
        let text = item.whole();
        if let Some((first, last)) = several(&text) {
            announced.push((first, last, item.line));
            current = None;
            continue;
        }
        if let Some(draft) = described(&text, item.line) {
            current = enter(draft, &mut drafts, log);
        } else if let Some(number) = number(&text) {
            current = drafts.iter().position(|draft| draft.number == number).or(current);
        }
        if let Some(draft) = current.and_then(|i| drafts.get_mut(i)) {
            read_window(item, &text, draft, log);
        }
    }
    for (first, last, line) in announced {
        if (first..=last).any(|number| drafts.iter().all(|draft| draft.number != number)) {
            log.note(line, Kind::RoundsWithoutMonths(first, last));
        }
    }
    complete_months(&mut drafts);
    drafts.sort_by_key(|draft| draft.number);
    drafts
}

/// `3차 ~ 7차` → 3 and 7, unless the line also tells months: then it is about one round.
fn several(text: &str) -> Option<(u32, u32)> {
    let captures = SEVERAL.captures(text).filter(|_| !PAY.is_match(text))?;
    Some((captures.get(1)?.as_str().parse().ok()?, captures.get(2)?.as_str().parse().ok()?))
}

fn number(text: &str) -> Option<u32> {
    NUMBER.captures(text)?.get(1)?.as_str().parse().ok()
}

fn month(pattern: &Regex, text: &str) -> Option<u32> {
    let captures = pattern.captures(text)?;
    let month = captures.get(1).or(captures.get(2))?.as_str().parse().ok()?;
    (1..=12).contains(&month).then_some(month)
}

fn described(text: &str, line: usize) -> Option<Draft> {
    let number = number(text)?;
    let (pay, claim) = (month(&PAY, text), month(&CLAIM, text));
    (pay.is_some() || claim.is_some()).then_some(Draft { number, line, pay, claim, window: None })
}

/// Adds a round, or completes the one that was there; its place.
fn enter(draft: Draft, drafts: &mut Vec<Draft>, log: &mut Log<'_>) -> Option<usize> {
    let Some(known) = drafts.iter().position(|known| known.number == draft.number) else {
        drafts.push(draft);
        return Some(drafts.len() - 1);
    };
    let first = drafts.get_mut(known)?;
    if first.pay.is_some() && draft.pay.is_some() && first.pay != draft.pay {
        log.note(draft.line, Kind::DuplicateRound(draft.number, first.line));
    }
    first.pay = first.pay.or(draft.pay);
    first.claim = first.claim.or(draft.claim);
    Some(known)
}

/// Takes a range as the window when the line says that it is one: by its label, or by naming the round.
fn read_window(item: &Item, text: &str, draft: &mut Draft, log: &mut Log<'_>) {
    let about_submission = ["제출", "접수", "청구", "신청"].iter().any(|word| item.label.contains(word));
    let about_time = ["기간", "기한", "마감", "일정", "시기", "일시"].iter().any(|word| item.label.contains(word));
    let names_it = number(text) == Some(draft.number);
    let span = dates::spans(text).into_iter().find(|span| span.last.is_some() || about_submission);
    match (span, &draft.window) {
        (Some(_), _) if !about_submission && !about_time && !names_it => {}
        (Some(span), None) => draft.window = Some((span, item.line)),
        (Some(span), Some((known, _))) if same_days(&span, known) => {}
        (Some(_), Some((_, first))) => log.note(item.line, Kind::DuplicateRound(draft.number, *first)),
        (None, _) if about_submission && about_time && !names_days(text) && !to_be_announced(&item.text) => {
            log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone()));
        }
        (None, _) => {}
    }
}

fn same_days(a: &Span, b: &Span) -> bool {
    let days =
        |span: &Span| [Some(&span.first), span.last.as_ref()].map(|found| found.map(|f| (f.month, f.day, f.time)));
    days(a) == days(b)
}

/// Completes months by the distance between paying and claiming that another round shows.
fn complete_months(drafts: &mut [Draft]) {
    let claimed = |draft: &Draft| draft.claim.or_else(|| draft.window.as_ref()?.0.first.month);
    let Some(distance) = drafts.iter().find_map(|draft| Some((claimed(draft)? + 12 - draft.pay?) % 12)) else { return };
    for draft in drafts {
        draft.claim = claimed(draft).or_else(|| draft.pay.map(|pay| (pay + distance - 1) % 12 + 1));
        draft.pay = draft.pay.or_else(|| draft.claim.map(|claim| (claim + 11 - distance) % 12 + 1));
    }
}

/// The year of each round's claim month, from the rounds that are dated: numbers ascend as the months do, so a later
/// round has the first such month after, an earlier one the last before. `None` where nothing is dated.
#[must_use]
pub fn claim_month(draft: &Draft, drafts: &[Draft], fallback_year: Option<i32>) -> Option<YearMonth> {
    let dated = drafts.iter().filter_map(|other| Some((other.number, dated_month(other)?)));
    let nearest = dated.min_by_key(|(number, _)| number.abs_diff(draft.number));
    let claim = draft.claim.or_else(|| dated_month(draft).map(YearMonth::month))?;
    let Some((number, anchor)) = nearest else {
        return YearMonth::new(fallback_year?, claim);
    };
    let same_year = YearMonth::new(anchor.year(), claim)?;
    Some(match draft.number.cmp(&number) {
        std::cmp::Ordering::Greater if same_year <= anchor => same_year.plus(12),
        std::cmp::Ordering::Less if same_year >= anchor => same_year.plus(-12),
        _ => same_year,
    })
}

fn dated_month(draft: &Draft) -> Option<YearMonth> {
    let (span, _) = draft.window.as_ref()?;
    YearMonth::new(span.first.year?, span.first.month?)
}

/// The month of the payment: the last such month not after the claim.
#[must_use]
pub fn pay_month(draft: &Draft, claim: YearMonth) -> Option<YearMonth> {
    let same_year = YearMonth::new(claim.year(), draft.pay?)?;
    Some(if same_year > claim { same_year.plus(-12) } else { same_year })
}
