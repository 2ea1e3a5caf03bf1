//! The programme `subscription`: ChatGPT Plus or Claude, paid by month.

use std::sync::LazyLock;

use regex::Regex;

use super::diagnostic::{Expected, Kind, Log};
use super::items::{Item, ItemKind, items, year};
use super::model::Notice;
use super::rounds::{self, Draft};
use super::windows::{self, is_form, to_be_announced};
use super::{amounts, checks, dates, pattern};
use crate::domain::{PayDays, Programme, ProgrammeId, Round, Usd, Window, YearMonth};

/// Days of any month: `1일 ~ 20일`, `매월 15일부터 23일까지`, `15~23일`.
pub(super) static DAYS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"([0-9]{1,2})\s*일?\s*(?:~|～|〜|∼|-|–|—|부터)\s*([0-9]{1,2})\s*일"));

static WAIT: LazyLock<Regex> = LazyLock::new(|| pattern(r"([0-9]{1,3})\s*(일|주)"));

/// The general rule of a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Days of the pay month on which to pay.
    pub pay: Option<PayDays>,
    /// Days of the claim month on which to claim.
    pub claim: Option<PayDays>,
}

/// Reads the programme, when the notice describes it: it is about ChatGPT or Claude and pays something back.
#[must_use]
pub fn read(notice: &Notice, log: &mut Log<'_>) -> Option<Programme> {
    let title = notice.title.to_lowercase();
    let product = ["chatgpt", "claude", "챗지피티", "클로드", "구독"].iter().any(|word| title.contains(word));
    if !product || !["지원", "환급", "구독"].iter().any(|word| title.contains(word)) {
        return None;
    }
    let items = items(notice);
    let drafts = rounds::read(&items, log);
    let rule = rule(&items, log);
    let year = year(notice, &items);
    let rounds: Vec<Round> = drafts.iter().map(|draft| round(draft, &drafts, year, rule, log)).collect();
    checks::rounds(&rounds, &drafts, rule, log);
    let prices = prices(&items, log);
    for (missing, expected) in [
        (rounds.is_empty(), Expected::Rounds),
        (rule.pay.is_none(), Expected::PayDays),
        (rule.claim.is_none(), Expected::ClaimDays),
        (prices.is_empty(), Expected::Price),
    ] {
        if missing {
            log.note(notice.line, Kind::NotStated(expected));
        }
    }
    Some(Programme {
        id: ProgrammeId::Subscription,
        courses: notice.courses.clone(),
        notice_title: notice.title.clone(),
        notice_link: notice.link.clone(),
        form_link: items.iter().flat_map(|item| &item.links).find(|link| is_form(link)).cloned(),
        rounds,
        pay_days: rule.pay,
        prices,
        usage: None,
        cap: None,
        flag_above: None,
        krw_only_from: None,
        krw_wait_days: items.iter().find_map(wait_days),
    })
}

/// The days that hold for every month. The word nearest before the days says what they are for.
fn rule(items: &[Item], log: &mut Log<'_>) -> Rule {
    let mut rule = Rule::default();
    for item in items.iter().filter(|item| item.kind != ItemKind::Row) {
        let text = item.whole();
        let labelled = item.label.contains("시기") && ["결제", "청구"].iter().any(|word| item.label.contains(word));
        if !dates::scan(&text).is_empty() {
            continue;
        }
        let mut found = false;
        for captures in DAYS.captures_iter(&text) {
            let number = |i: usize| captures.get(i).and_then(|m| m.as_str().parse::<u32>().ok());
            let days = number(1).zip(number(2)).filter(|(first, last)| first <= last && *first >= 1 && *last <= 31);
            let Some((first, last)) = days else { continue };
            found = true;
            let before = captures.get(0).and_then(|whole| text.get(..whole.start())).unwrap_or_default();
            let last_of = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
            let (pay, claim) = (last_of(&["결제"]), last_of(&["청구", "제출", "신청"]));
            let days = PayDays { first, last };
            match pay.cmp(&claim) {
                std::cmp::Ordering::Greater => rule.pay = rule.pay.or(Some(days)),
                std::cmp::Ordering::Less => rule.claim = rule.claim.or(Some(days)),
                std::cmp::Ordering::Equal => found = false,
            }
        }
        if labelled && !found && !to_be_announced(&item.text) {
            log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone()));
        }
    }
    rule
}

fn round(draft: &Draft, drafts: &[Draft], year: Option<i32>, rule: Rule, log: &mut Log<'_>) -> Round {
    let claim_month = rounds::claim_month(draft, drafts, year);
    if claim_month.is_none() {
        log.note(draft.line, Kind::YearUnknown(format!("{}차", draft.number)));
    }
    let pay_month = claim_month.and_then(|claim| rounds::pay_month(draft, claim));
    let window = match &draft.window {
        Some((span, _)) => windows::announced(span, claim_month.map(YearMonth::year)),
        None => claim_month
            .zip(rule.claim)
            .and_then(|(month, days)| windows::tentative(month, days))
            .unwrap_or(Window::UNKNOWN),
    };
    Round { number: draft.number, pay_month, claim_month, window }
}

/// The price and the price with VAT, from the first line that names dollars.
fn prices(items: &[Item], log: &mut Log<'_>) -> Vec<Usd> {
    let priced = items.iter().filter(|item| item.kind != ItemKind::Row);
    let Some((item, mut prices)) = priced.map(|item| (item, amounts::dollars(&item.text))).find(|(_, p)| !p.is_empty())
    else {
        return Vec::new();
    };
    prices.sort_unstable();
    prices.dedup();
    if let (Some(base), Some(percent)) = (prices.first().copied(), amounts::vat_percent(&item.text)) {
        let with_vat = Usd::from_cents(base.cents() + base.cents() * percent / 100);
        if prices.len() == 1 {
            prices.push(with_vat);
        } else if !prices.contains(&with_vat) {
            log.note(item.line, Kind::VatMismatch(item.text.clone()));
        }
    }
    prices
}

/// `원화가 표기되기까지 최대 14일` → 14.
fn wait_days(item: &Item) -> Option<u32> {
    let text = item.whole();
    if !text.contains("원화") || !["최대", "소요", "걸"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let captures = WAIT.captures(&text)?;
    let number: u32 = captures.get(1)?.as_str().parse().ok()?;
    Some(if captures.get(2)?.as_str() == "주" { number * 7 } else { number })
}
