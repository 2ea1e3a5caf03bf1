//! AWS invoices: what is owed for which month.

use chrono::NaiveDate;

use super::kind::Kind;
use super::payment::Source;
use super::pick::{self, Choice};
use crate::domain::{DateRange, Usd, Won, YearMonth};
use crate::validator::fields::date::{Day, days};
use crate::validator::fields::field::Sheet;
use crate::validator::fields::plain::{plain, squeezed};
use crate::validator::reading::Page;
use crate::validator::report::{Evidence, Fact};

/// An invoice.
#[derive(Clone, Debug)]
pub(crate) struct Invoice {
    /// Its total in dollars.
    pub(crate) usd: Option<Usd>,
    /// Its total in won.
    pub(crate) krw: Option<Won>,
    /// The days that it bills.
    pub(crate) usage: Option<DateRange>,
    /// Labels contradict each other.
    pub(crate) contradictory: bool,
    pub(crate) evidence: Vec<Evidence>,
}

const USAGE: [&str; 6] = ["billingperiod", "청구기간", "사용기간", "이용기간", "serviceperiod", "usageperiod"];

impl Invoice {
    pub(super) fn read(page: &Page, sheet: &Sheet, source: Source) -> Self {
        let money = pick::money(&sheet.fields, None, source.counts_in_won);
        let mut invoice = Self { usd: None, krw: None, usage: None, contradictory: false, evidence: Vec::new() };
        invoice.usd = invoice.settle(Fact::Usd, pick::usd(&money, Kind::Invoice), source);
        invoice.krw = invoice.settle(Fact::Krw, pick::krw(&money, Kind::Invoice), source);
        if let Some((usage, line)) = usage(page) {
            invoice.note(Fact::Usage, line, source);
            invoice.usage = Some(usage);
        }
        invoice
    }

    /// A page of an invoice that holds none of its facts.
    pub(super) fn is_blank(&self) -> bool {
        self.usd.is_none() && self.krw.is_none() && self.usage.is_none()
    }

    /// Whether both are one invoice, seen twice or over two pages.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        fn agree<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        let totals = agree(self.usd.as_ref(), other.usd.as_ref()) && agree(self.krw.as_ref(), other.krw.as_ref());
        totals && agree(self.usage.as_ref(), other.usage.as_ref())
    }

    pub(super) fn absorb(&mut self, other: Self) {
        self.usd = self.usd.or(other.usd);
        self.krw = self.krw.or(other.krw);
        self.usage = self.usage.or(other.usage);
        self.contradictory |= other.contradictory;
        self.evidence.extend(other.evidence);
    }

    fn settle<T>(&mut self, fact: Fact, choice: Choice<T>, source: Source) -> Option<T> {
        match choice {
            Choice::One(value, line) => {
                self.note(fact, line, source);
                Some(value)
            }
            Choice::Contradiction => {
                self.contradictory = true;
                None
            }
            Choice::Nothing => None,
        }
    }

    fn note(&mut self, fact: Fact, line: String, source: Source) {
        self.evidence.push(Evidence { fact, file: source.file, page: source.page, line });
    }
}

/// The billing period and the line that tells it. Its dates may stand on the next line.
fn usage(page: &Page) -> Option<(DateRange, String)> {
    let texts: Vec<String> = page.lines.iter().map(|line| plain(&line.text())).collect();
    texts.iter().enumerate().find_map(|(i, text)| {
        if !USAGE.iter().any(|word| squeezed(text).contains(word)) {
            return None;
        }
        let next = texts.get(i + 1).map(String::as_str).unwrap_or_default();
        let range = range(text).or_else(|| range(&format!("{text} {next}")))?;
        Some((range, text.clone()))
    })
}

fn range(text: &str) -> Option<DateRange> {
    let on = |day: &Day| match day {
        Day::On(date) => Some(*date),
        Day::Unclear => None,
    };
    let found: Vec<NaiveDate> = days(text).iter().filter_map(on).collect();
    match found.as_slice() {
        [first, last, ..] if first <= last => Some(DateRange { first: *first, last: *last }),
        [] => month(text).map(YearMonth::days),
        _ => None,
    }
}

/// `2025년 2월` or `February 2025`.
fn month(text: &str) -> Option<YearMonth> {
    let korean = || {
        let (year, rest) = text.split_once('년')?;
        let year: String =
            year.chars().rev().take_while(char::is_ascii_digit).collect::<Vec<_>>().into_iter().rev().collect();
        YearMonth::new(year.parse().ok()?, rest.split_once('월')?.0.trim().parse().ok()?)
    };
    let english = || {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.windows(2).find_map(|pair| match pair {
            [name, year] => days(&format!("{name} 1, {year}")).first().and_then(|day| match day {
                Day::On(date) => Some(YearMonth::of(*date)),
                Day::Unclear => None,
            }),
            _ => None,
        })
    };
    korean().or_else(english)
}
