//! The programmes `aws-theory` and `aws-project`: usage of a period, paid back up to a cap.

use chrono::{Datelike, NaiveDate};

use super::amounts;
use super::dates::{self, Span};
use super::diagnostic::{Kind, Log};
use super::items::{Item, ItemKind, items};
use super::model::Notice;
use super::rounds::to_be_announced;
use super::subscription::{is_form, last_second};
use crate::domain::calendar::kst;
use crate::domain::{Cap, DateRange, Per, Programme, ProgrammeId, Round, Window, Won};

/// Reads the programmes that the notice describes: it is about AWS and pays something back.
#[must_use]
pub fn read(notice: &Notice, log: &mut Log<'_>) -> Vec<Programme> {
    let title = notice.title.to_lowercase();
    if !title.contains("aws") || !["지원", "환급", "사용료"].iter().any(|word| title.contains(word)) {
        return Vec::new();
    }
    let items = items(notice);
    let scopes = scopes(&items, &notice.title);
    let krw_only_from = items.iter().find_map(krw_only_from);
    let mut programmes = Vec::new();
    for id in [ProgrammeId::AwsTheory, ProgrammeId::AwsProject] {
        let own = items.iter().zip(&scopes).filter(|(_, scope)| **scope == Some(id)).map(|(item, _)| item);
        let own: Vec<&Item> = own.filter(|item| item.kind != ItemKind::Row).collect();
        programmes.extend(programme(id, &own, notice, krw_only_from, log));
    }
    programmes
}

/// Which programme each item is about: what its heading says, else what the line or one above it says, else the title.
fn scopes(items: &[Item], title: &str) -> Vec<Option<ProgrammeId>> {
    let mut heading = "";
    let mut current = None;
    let mut scopes = Vec::new();
    for item in items {
        if item.heading != heading {
            heading = &item.heading;
            current = None;
        }
        let by_heading = subject(heading);
        current = subject(&item.whole()).or(current);
        scopes.push(by_heading.or(current).or_else(|| subject(title)));
    }
    scopes
}

fn subject(text: &str) -> Option<ProgrammeId> {
    match (text.contains("이론"), text.contains("프로젝트")) {
        (true, false) => Some(ProgrammeId::AwsTheory),
        (false, true) => Some(ProgrammeId::AwsProject),
        _ => None,
    }
}

/// A programme needs a period or a cap; mentions alone do not make one.
fn programme(
    id: ProgrammeId,
    items: &[&Item],
    notice: &Notice,
    krw_only_from: Option<NaiveDate>,
    log: &mut Log<'_>,
) -> Option<Programme> {
    let usage = usage(items, notice, log);
    let (cap, flag_above) = items.iter().find_map(|item| cap(item)).unzip();
    if usage.is_none() && cap.is_none() {
        return None;
    }
    Some(Programme {
        id,
        courses: notice.courses.clone(),
        notice_title: notice.title.clone(),
        notice_link: notice.link.clone(),
        form_link: items.iter().flat_map(|item| &item.links).find(|link| is_form(link)).cloned(),
        rounds: vec![Round { number: 1, pay_month: None, claim_month: None, window: window(items, notice, log) }],
        pay_days: None,
        prices: Vec::new(),
        usage,
        cap,
        flag_above: flag_above.flatten(),
        krw_only_from,
        krw_wait_days: None,
    })
}

fn says(label: &str, words: &[&str]) -> bool {
    words.iter().any(|word| label.contains(word))
}

fn about_submission(label: &str) -> bool {
    says(label, &["제출", "마감", "접수", "신청", "청구"])
}

/// The period of use: the range labelled 기간, else the first range that is not about submission.
fn usage(items: &[&Item], notice: &Notice, log: &mut Log<'_>) -> Option<DateRange> {
    let ranged = |item: &&&Item| range(item, notice).is_some();
    let candidates = || items.iter().filter(|item| !about_submission(&item.label));
    let labelled = |item: &&&Item| says(&item.label, &["기간"]);
    for item in candidates().filter(labelled).filter(|item| !ranged(item) && !to_be_announced(&item.text)) {
        log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone()));
    }
    let best = candidates().filter(labelled).find(ranged).or_else(|| candidates().find(ranged))?;
    range(best, notice)
}

fn range(item: &Item, notice: &Notice) -> Option<DateRange> {
    let year = notice.date.map(|date| date.year());
    let resolve = |span: Span| Some(DateRange { first: span.first.resolve(year)?, last: span.last?.resolve(year)? });
    dates::spans(&item.text).into_iter().find_map(resolve)
}

/// When the form takes submissions. A single date is the end; what is not announced stays unknown.
fn window(items: &[&Item], notice: &Notice, log: &mut Log<'_>) -> Window {
    let year = notice.date.map(|date| date.year());
    for item in items
        .iter()
        .filter(|item| about_submission(&item.label) && says(&item.label, &["기간", "기한", "마감", "일정"]))
    {
        let Some(span) = dates::spans(&item.text).into_iter().next() else {
            if !to_be_announced(&item.text) {
                log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone()));
            }
            continue;
        };
        let end = span.last.as_ref().unwrap_or(&span.first);
        let Some(closes) = end.resolve(year) else {
            log.note(item.line, Kind::YearUnknown(end.text.clone()));
            continue;
        };
        let opens = span.last.as_ref().and_then(|_| span.first.resolve(year));
        return Window {
            opens_at: opens.map(|day| kst(day, span.first.time.unwrap_or_default())),
            closes_at: Some(kst(closes, end.time.unwrap_or(last_second()))),
            tentative: false,
        };
    }
    Window::UNKNOWN
}

/// `1인당 최대 15만원 (이론 10만원 + …)` → the cap, and the share of the theory where it is less than the cap.
fn cap(item: &Item) -> Option<(Cap, Option<Won>)> {
    let text = item.whole();
    let per = if says(&text, &["팀당", "팀별", "팀 당", "한 팀"]) {
        Per::Team
    } else if says(&text, &["1인", "인당", "개인당", "한 사람", "한 명"]) {
        Per::Person
    } else {
        return None;
    };
    let amounts = amounts::won(&text);
    let krw = amounts.first()?.value;
    let share = amounts.iter().skip(1).zip(&amounts).find(|(amount, before)| {
        let between = text.get(before.range.end..amount.range.start).unwrap_or_default();
        between.contains("이론") && amount.value < krw
    });
    Some((Cap { krw, per }, share.map(|(amount, _)| amount.value)))
}

/// `2025년 4월 1일부터 … 원화 결제가 가능` → that day.
fn krw_only_from(item: &Item) -> Option<NaiveDate> {
    let text = item.whole();
    let found = dates::scan(&text).into_iter().next()?;
    let after = text.get(found.range.end..)?;
    let begins = ["부터", "이후", "~"].iter().any(|word| after.trim_start().starts_with(word));
    (begins && after.contains("원화")).then(|| found.resolve(None)).flatten()
}
