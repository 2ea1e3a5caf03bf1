//! Pages whose numbers and names can be read, but whose Korean words have no mapping to Unicode.
//!
//! Ghostscript leaves such pages behind. What an amount or a date means can then only be told by the outlines of the
//! words beside it. They are a witness: the payment that they tell of counts when the mapped text shows each of its
//! values too, its day is the earliest on the page (receipt, billing and printing all follow the transaction), and
//! nothing about it is in doubt. A cancelled slip whose 취소 is unmapped therefore stays with a person: without a known
//! font nothing is completed, and with one the word is seen.

use chrono::NaiveDate;

use super::payment::{Payment, Source};
use crate::validator::fields::amount::{Amount, Currency, amounts};
use crate::validator::fields::date::{Day, days};
use crate::validator::fields::plain::plain;
use crate::validator::reading::{Line, Page};
use crate::validator::report::Fact;

/// What the mapped text of a page shows.
struct Open {
    /// Line and cell.
    cells: Vec<(String, String)>,
    /// Line and amount.
    amounts: Vec<(String, Amount)>,
    days: Vec<(String, Day)>,
    has_period: bool,
}

impl Open {
    fn read(page: &Page) -> Self {
        let cells = || page.lines.iter().flat_map(|line| line.cells.iter().map(move |cell| (line, plain(&cell.text))));
        Self {
            cells: cells().map(|(line, text)| (line.text(), text)).collect(),
            amounts: cells()
                .flat_map(|(line, text)| amounts(&text).into_iter().map(move |a| (line.text(), a)))
                .collect(),
            days: cells().flat_map(|(line, text)| days(&text).into_iter().map(move |d| (line.text(), d))).collect(),
            has_period: cells().any(|(_, text)| days(&text).len() > 1) || page.lines.iter().any(is_period),
        }
    }

    /// The line that shows an amount; its currency may be unmapped as well (원).
    fn line(&self, currency: &Currency, is_it: impl Fn(&Amount) -> bool) -> Option<&str> {
        let fits = |amount: &Amount| amount.currency.as_ref().map_or(amount.is_money_like, |own| own == currency);
        let mut found = self.amounts.iter().filter(|(_, amount)| fits(amount));
        found.find(|(_, amount)| is_it(amount)).map(|(line, _)| line.as_str())
    }

    /// The line in which a cell holds this text.
    fn line_with(&self, text: &str) -> Option<&str> {
        let text = plain(text);
        self.cells.iter().find(|(_, cell)| cell.contains(&text)).map(|(line, _)| line.as_str())
    }

    /// The earliest day and its line; `None` when a day has two readings or two days make a period.
    fn earliest<'a>(&'a self) -> Option<(NaiveDate, &'a str)> {
        let on = |(line, day): &'a (String, Day)| match day {
            Day::On(date) => Some((*date, line.as_str())),
            Day::Unclear => None,
        };
        let all: Vec<(NaiveDate, &str)> = self.days.iter().map(on).collect::<Option<_>>()?;
        all.into_iter().min_by_key(|(date, _)| *date).filter(|_| !self.has_period)
    }

    fn is_negative(&self) -> bool {
        self.amounts.iter().any(|(_, amount)| amount.negative)
    }
}

/// Two days with a tilde between them, each in a cell of its own.
fn is_period(line: &Line) -> bool {
    let text = plain(&line.text());
    text.contains('~') && days(&text).len() > 1
}

/// Completes the only payment of a page whose labels are unmapped by what its outlines say; where they say more or
/// other than that, what they say makes it uncertain.
pub(super) fn hear(found: &mut Vec<Payment>, page: &Page, source: Source) {
    if page.outlined.is_empty() {
        return;
    }
    let witness = Page { lines: page.outlined.clone(), ..Page::default() };
    let told = super::told(&witness, Source::of(&witness, source.file, source.page));
    let completed = match (found.as_slice(), told.as_slice()) {
        ([], [told]) => completed(&Payment::told(source), &Open::read(page), told, source),
        ([payment], [told]) => completed(payment, &Open::read(page), told, source),
        _ => None,
    };
    match completed {
        Some(payment) => *found = vec![payment],
        None => {
            if let ([payment], [told]) = (found.as_mut_slice(), told.as_slice()) {
                forget_what_differs(payment, told);
            }
            super::doubt(found, &witness, told.iter().any(|payment| payment.in_list));
        }
    }
}

/// A label of which a part is unmapped may be taken for another (접수일 for the day of the sale).
fn forget_what_differs(payment: &mut Payment, told: &Payment) {
    payment.usd = payment.usd.filter(|usd| told.usd == Some(*usd));
    payment.krw = payment.krw.filter(|krw| told.krw == Some(*krw));
    payment.paid_on = payment.paid_on.filter(|day| told.paid_on == Some(*day));
}

fn completed(payment: &Payment, open: &Open, told: &Payment, source: Source) -> Option<Payment> {
    let (paid_on, payee) = (told.paid_on?, told.payee.as_ref()?);
    let (earliest, day_line) = open.earliest()?;
    let payee_line = open.line_with(&payee.descriptor)?;
    let usd_line = match told.usd {
        Some(usd) => Some(open.line(&Currency::Usd, |amount| amount.as_usd() == Some(usd))?),
        None => None,
    };
    let krw_line = match told.krw {
        Some(krw) => Some(open.line(&Currency::Krw, |amount| amount.as_won() == Some(krw))?),
        None => None,
    };
    let is_open = told.cancelled == open.is_negative() && earliest == paid_on;
    let is_sure = told.doubts.is_empty() && !told.in_list;
    if !(is_open && is_sure && agrees(payment, told)) {
        return None;
    }
    let mut completed = Payment { evidence: Vec::new(), ..told.clone() };
    completed.note(Fact::Merchant, payee_line, source);
    for (fact, line) in [(Fact::Usd, usd_line), (Fact::Krw, krw_line), (Fact::PaidOn, Some(day_line))] {
        line.into_iter().for_each(|line| completed.note(fact, line, source));
    }
    Some(completed)
}

/// Whether what the mapped text says by itself is what the outlines say.
fn agrees(payment: &Payment, told: &Payment) -> bool {
    fn same<T: PartialEq>(own: Option<&T>, told: Option<&T>) -> bool {
        own.is_none() || own == told
    }
    let merchant = |payment: &Payment| payment.payee.as_ref().and_then(|payee| payee.merchant);
    same(merchant(payment).as_ref(), merchant(told).as_ref())
        && same(payment.usd.as_ref(), told.usd.as_ref())
        && same(payment.krw.as_ref(), told.krw.as_ref())
        && same(payment.paid_on.as_ref(), told.paid_on.as_ref())
        && (told.cancelled || !payment.cancelled)
}
