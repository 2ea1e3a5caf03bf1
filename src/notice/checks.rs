//! Contradictions: dates against calendar, order, weekday and general rule; rounds against each other.

use chrono::Datelike;

use super::dates;
use super::diagnostic::{Kind, Log};
use super::items::{ItemKind, items, year};
use super::model::Notice;
use super::rounds::Draft;
use super::rule::Rule;
use crate::domain::calendar::kst_date;
use crate::domain::{Round, YearMonth};

/// Every date of a notice against the calendar, its weekday and the other end of its range.
pub fn dates(notice: &Notice, log: &mut Log<'_>) {
    let items = items(notice);
    let year = year(notice, &items);
    for item in items.iter().filter(|item| item.kind != ItemKind::Row) {
        for span in dates::spans(&item.whole()) {
            for found in std::iter::once(&span.first).chain(&span.last) {
                if found.year.is_some() && found.resolve(None).is_none() || !found.exists() {
                    log.note(item.line, Kind::ImpossibleDate(found.text.clone()));
                }
                if found.time_unclear {
                    log.note(item.line, Kind::TimeUnclear(found.text.clone()));
                }
                let date = found.resolve(year);
                if let Some(date) = date.filter(|date| found.weekday.is_some_and(|day| day != date.weekday())) {
                    log.note(item.line, Kind::WrongWeekday(found.text.clone(), date));
                }
            }
            let ends = span.first.resolve(year).zip(span.last.as_ref().and_then(|last| last.resolve(year)));
            if let Some((first, last)) = ends.filter(|(first, last)| first > last) {
                log.note(item.line, Kind::DatesOutOfOrder(format!("{first} ~ {last}")));
            }
        }
    }
}

/// The rounds against the general rule, their months and each other. Both lists are by number and of one length.
pub fn rounds(rounds: &[Round], drafts: &[Draft], rule: Rule, log: &mut Log<'_>) {
    for (round, draft) in rounds.iter().zip(drafts) {
        against_rule(round, draft, rule, log);
        if round.pay_month.zip(round.claim_month).is_some_and(|(pay, claim)| pay >= claim) {
            log.note(draft.line, Kind::MonthsOutOfOrder(round.number));
        }
    }
    for ((earlier, later), draft) in rounds.iter().zip(rounds.iter().skip(1)).zip(drafts.iter().skip(1)) {
        if earlier.window.closes_at.zip(later.window.opens_at).is_some_and(|(closes, opens)| opens <= closes) {
            log.note(draft.line, Kind::OverlappingRounds(earlier.number, later.number));
        }
        if earlier.pay_month.zip(later.pay_month).is_some_and(|(a, b)| a >= b) {
            log.note(draft.line, Kind::MonthsOutOfOrder(later.number));
        }
    }
}

fn against_rule(round: &Round, draft: &Draft, rule: Rule, log: &mut Log<'_>) {
    let Some((_, line)) = draft.window.as_ref() else { return };
    let (Some(opens), Some(closes)) = (round.window.opens_at, round.window.closes_at) else { return };
    let (first, last) = (kst_date(opens), kst_date(closes));
    if draft.claim.is_some_and(|month| month != first.month()) {
        log.note(*line, Kind::OutsideClaimMonth(round.number));
    } else if let Some(ruled) = rule.claim.and_then(|days| days.of(YearMonth::of(first)))
        && (ruled.first, ruled.last) != (first, last)
    {
        let days = |first: u32, last: u32| format!("{first}–{last}");
        let (own, general) = (days(first.day(), last.day()), days(ruled.first.day(), ruled.last.day()));
        log.note(*line, Kind::AgainstRule(round.number, own, general));
    }
}
