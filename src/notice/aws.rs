//! The programmes `aws-theory` and `aws-project`: usage of a period, paid back up to a cap.

use chrono::NaiveDate;

use super::amounts;
use super::dates::{self, Found};
use super::diagnostic::{Expected, Kind, Log};
use super::items::{Item, ItemKind, items, year};
use super::model::Notice;
use super::windows::{self, is_form, to_be_announced};
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
    let reader = Reader { notice, year: year(notice, &items), krw_only_from: items.iter().find_map(krw_only_from) };
    let mut programmes = Vec::new();
    for id in [ProgrammeId::AwsTheory, ProgrammeId::AwsProject] {
        let own = items.iter().zip(&scopes).filter(|(_, scope)| **scope == Some(id)).map(|(item, _)| item);
        let own: Vec<&Item> = own.filter(|item| item.kind != ItemKind::Row).collect();
        programmes.extend(reader.programme(id, &own, log));
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

struct Reader<'a> {
    notice: &'a Notice,
    /// The year of dates without one.
    year: Option<i32>,
    krw_only_from: Option<NaiveDate>,
}

impl Reader<'_> {
    /// A programme needs a period or a cap; mentions alone do not make one.
    fn programme(&self, id: ProgrammeId, items: &[&Item], log: &mut Log<'_>) -> Option<Programme> {
        let usage = self.usage(items, log);
        let (cap, flag_above) = items.iter().find_map(|item| cap(item)).unzip();
        if usage.is_none() && cap.is_none() {
            return None;
        }
        for (missing, expected) in [(usage.is_none(), Expected::Usage), (cap.is_none(), Expected::Cap)] {
            if missing {
                log.note(self.notice.line, Kind::NotStated(expected));
            }
        }
        let window = self.window(items, log);
        Some(Programme {
            id,
            courses: self.notice.courses.clone(),
            notice_title: self.notice.title.clone(),
            notice_link: self.notice.link.clone(),
            form_link: items.iter().flat_map(|item| &item.links).find(|link| is_form(link)).cloned(),
            rounds: vec![Round { number: 1, pay_month: None, claim_month: None, window, moved: false }],
            pay_days: None,
            prices: Vec::new(),
            usage,
            cap,
            flag_above: flag_above.flatten(),
            krw_only_from: self.krw_only_from,
            krw_wait_days: None,
        })
    }

    /// The period of use: the range labelled 기간, else the first that bears no other label.
    fn usage(&self, items: &[&Item], log: &mut Log<'_>) -> Option<DateRange> {
        let candidates = || items.iter().filter(|item| !about_submission(&item.label));
        let labelled = || candidates().filter(|item| says(&item.label, &["기간"]));
        for item in labelled().filter(|item| self.range(item).is_none() && !to_be_announced(&item.text)) {
            log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone()));
        }
        let range = |item: &&Item| self.range(item);
        let unlabelled = || candidates().filter(|item| item.label.is_empty() || says(&item.label, &["사용", "지원"]));
        labelled().find_map(range).or_else(|| unlabelled().find_map(range))
    }

    fn range(&self, item: &Item) -> Option<DateRange> {
        let day = |found: &Found| found.resolve(self.year);
        let spans = dates::spans(&item.text);
        spans.iter().find_map(|span| Some(DateRange { first: day(&span.first)?, last: day(span.last.as_ref()?)? }))
    }

    /// When the form takes submissions; what is not announced stays unknown.
    fn window(&self, items: &[&Item], log: &mut Log<'_>) -> Window {
        let about_time = |item: &&&Item| says(&item.label, &["기간", "기한", "마감", "일정"]);
        for item in items.iter().filter(|item| about_submission(&item.label)).filter(about_time) {
            let span = dates::spans(&item.text).into_iter().next();
            let window = span.as_ref().map(|span| windows::announced(span, self.year));
            match (window, span) {
                (Some(window), _) if window.closes_at.is_some() => return window,
                (_, Some(span)) => log.note(item.line, Kind::YearUnknown(span.first.text)),
                (_, None) if to_be_announced(&item.text) => {}
                (_, None) => log.note(item.line, Kind::NotUnderstood(item.label.clone(), item.text.clone())),
            }
        }
        Window::UNKNOWN
    }
}

fn says(label: &str, words: &[&str]) -> bool {
    words.iter().any(|word| label.contains(word))
}

fn about_submission(label: &str) -> bool {
    says(label, &["제출", "마감", "접수", "신청", "청구"])
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
    let krw = amounts.iter().map(|amount| amount.value).max()?;
    let mut before = 0;
    let mut share = None;
    for amount in amounts {
        let named = text.get(before..amount.range.start).is_some_and(|words| words.contains("이론"));
        if named && amount.value < krw {
            share = share.or(Some(amount.value));
        }
        before = amount.range.end;
    }
    Some((Cap { krw, per }, share))
}

/// `2025년 4월 1일부터 … 원화 결제가 가능` → that day.
fn krw_only_from(item: &Item) -> Option<NaiveDate> {
    let text = item.whole();
    let found = dates::scan(&text).into_iter().next()?;
    let after = text.get(found.range.end..)?;
    let begins = ["부터", "이후", "~"].iter().any(|word| after.trim_start().starts_with(word));
    (begins && after.contains("원화")).then(|| found.resolve(None)).flatten()
}
