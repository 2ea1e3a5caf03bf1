//! Receipts and the rules, from outside.

pub mod aws;
mod command;
mod hostile;
mod merging;
mod papers;
mod redacting;
mod remedies;
mod report;
mod residue;
mod rules;
mod samples;
mod second;
mod silences;
mod worker;

use bootcamp_bot::domain::calendar::kst;
use bootcamp_bot::domain::{
    Cap, Course, DateRange, Moment, PayDays, Per, Programme, ProgrammeId, Round, Usd, Window, Won, YearMonth,
};
use bootcamp_bot::validator::{Limits, Policy, Report, check};
use chrono::{NaiveDate, NaiveTime};

use crate::pdf_builder::Pdf;

/// A moment by its KST text, such as `2025-04-20 12:00:00`.
pub fn at(text: &str) -> Moment {
    let (date, time) = text.split_once(' ').expect("date and time");
    kst(date.parse().expect("a date"), time.parse::<NaiveTime>().expect("a time"))
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The subscription programme with its second round.
pub fn subscription() -> Programme {
    let month = |text: &str| text.parse::<YearMonth>().expect("a month");
    let window = Window {
        opens_at: Some(at("2025-04-15 00:00:00")),
        closes_at: Some(at("2025-04-23 17:00:00")),
        tentative: false,
    };
    let round = Round {
        number: 2,
        pay_month: Some(month("2025-03")),
        claim_month: Some(month("2025-04")),
        window,
        moved: false,
    };
    Programme {
        id: ProgrammeId::Subscription,
        courses: vec![Course::Fullstack, Course::Cloud],
        notice_title: "구독료".to_owned(),
        notice_link: None,
        form_link: None,
        rounds: vec![round],
        pay_days: Some(PayDays { first: 1, last: 20 }),
        prices: vec![Usd::from_cents(2000), Usd::from_cents(2200)],
        usage: None,
        cap: None,
        flag_above: None,
        krw_only_from: None,
        krw_wait_days: Some(14),
    }
}

/// The programme for AWS usage of the theory period.
pub fn aws_theory() -> Programme {
    let window = Window { opens_at: None, closes_at: Some(at("2025-04-10 17:00:00")), tentative: false };
    Programme {
        id: ProgrammeId::AwsTheory,
        rounds: vec![Round { number: 1, pay_month: None, claim_month: None, window, moved: false }],
        pay_days: None,
        prices: Vec::new(),
        usage: Some(DateRange { first: day("2025-01-20"), last: day("2025-03-31") }),
        cap: Some(Cap { krw: Won(150_000), per: Per::Person }),
        flag_above: Some(Won(100_000)),
        krw_only_from: Some(day("2025-04-01")),
        ..subscription()
    }
}

/// The report on one file for the second round of subscriptions, handed in at noon of 20 April.
pub fn checked(pdf: &Pdf) -> Report {
    checked_files(&[&pdf.bytes()])
}

pub fn checked_files(files: &[&[u8]]) -> Report {
    checked_at(files, &subscription(), "2025-04-20 12:00:00")
}

pub fn checked_at(files: &[&[u8]], programme: &Programme, time: &str) -> Report {
    let policy = Policy::of(programme, &programme.rounds[0]);
    let named: Vec<(&str, &[u8])> =
        files.iter().map(|bytes| ("dana.lim(임다나)_클라우드 2회차_3월.pdf", *bytes)).collect();
    check(&named, &policy, at(time), None, &Limits::default())
}

/// The verdict and the codes that are not merely good to know, in one line.
pub fn outcome(report: &Report) -> String {
    let codes = report.findings.iter().filter(|f| f.severity() != bootcamp_bot::validator::Severity::Info);
    let codes: Vec<&str> = codes.map(|finding| finding.code().as_str()).collect();
    format!("{:?} {}", report.verdict, codes.join(" ")).trim_end().to_lowercase()
}

/// The facts in one line: merchant, dollars, won, day.
pub fn facts(report: &Report) -> String {
    let facts = &report.facts;
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let merchant = or_dash(facts.merchant.map(|merchant| merchant.to_string()));
    let usd = or_dash(facts.usd.map(|usd| usd.to_string()));
    let krw = or_dash(facts.krw.map(|krw| krw.to_string()));
    format!("{merchant} {usd} {krw} {}", or_dash(facts.paid_on.map(|day| day.to_string())))
}

/// A slip with nothing wrong; tests change one line of it.
pub const SLIP: [&[&str]; 8] = [
    &["해외이용 매출전표"],
    &["카드번호", "5409-46**-****-8845", "승인번호", "75189774"],
    &["거래일시", "2025.03.05 14:22:31", "거래구분", "일시불"],
    &["가맹점명", "OPENAI *CHATGPT SUBSCR"],
    &["현지금액", "USD 22.00"],
    &["적용환율", "1,445.22"],
    &["청구금액", "31,795원"],
    &["발급일자", "2025.04.06"],
];

/// The good slip with the lines that begin with these labels replaced; a label alone removes its line.
pub fn slip(changes: &[&[&'static str]]) -> Pdf {
    let mut lines: Vec<Vec<&str>> = SLIP.iter().map(|line| line.to_vec()).collect();
    for change in changes {
        lines.retain_mut(|line| {
            let hit = line[0] == change[0];
            if hit {
                *line = change.to_vec();
            }
            !hit || change.len() > 1
        });
    }
    let lines: Vec<&[&str]> = lines.iter().map(Vec::as_slice).collect();
    Pdf::of(&lines)
}
