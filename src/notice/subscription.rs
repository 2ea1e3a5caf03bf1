//! The programme `subscription`: ChatGPT Plus or Claude, paid by month.

use std::sync::LazyLock;

use regex::Regex;

use super::diagnostic::{Expected, Kind, Log};
use super::items::{Item, ItemKind, items, year};
use super::model::Notice;
use super::rounds::{self, Draft};
use super::rule::{self, Rule};
use super::windows::{self, is_form};
use super::{amounts, checks, pattern};
use crate::domain::{Programme, ProgrammeId, Round, Usd, Window, YearMonth};

static WAIT: LazyLock<Regex> = LazyLock::new(|| pattern(r"([0-9]{1,3})\s*(일|주)"));

/// Reads the programme, when the notice describes it: it is about ChatGPT or Claude and pays something back.
#[must_use]
pub fn read(notice: &Notice, log: &mut Log<'_>) -> Option<Programme> {
    let title = notice.title.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let product = says(&["chatgpt", "claude", "챗지피티", "클로드"]) && says(&["지원", "환급", "구독"]);
    if !product && !says(&["구독료"]) {
        return None;
    }
    let items = items(notice);
    let drafts = rounds::read(&items, log);
    let rule = rule::read(&items, log);
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
    Round { number: draft.number, pay_month, claim_month, window, moved: false }
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
    let taxed =
        |base: Usd, percent: i64| base.cents().checked_mul(100 + percent).map(|cents| Usd::from_cents(cents / 100));
    let with_vat =
        prices.first().zip(amounts::vat_percent(&item.text)).and_then(|(base, percent)| taxed(*base, percent));
    if let Some(with_vat) = with_vat {
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
