//! One payment as a document tells it.

use chrono::NaiveDate;

use super::kind::{self, Kind};
use super::pick::{self, Candidate, Choice, Money, plainest};
use super::status;
use crate::domain::{Usd, Won};
use crate::validator::fields::amount::{Currency, amounts, currency};
use crate::validator::fields::card;
use crate::validator::fields::date::{Day, only_day};
use crate::validator::fields::field::{Field, Loose, counts_in_won};
use crate::validator::fields::label::Meaning;
use crate::validator::fields::merchant::{Payee, payee};
use crate::validator::fields::plain::squeezed;
use crate::validator::finding::Doubt;
use crate::validator::reading::Page;
use crate::validator::report::{Evidence, Fact};

/// Longest value without a label that may still be a descriptor or an amount; longer ones are sentences.
const LONGEST_LOOSE: usize = 40;

/// Where fields come from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) file: usize,
    pub(super) page: u32,
    pub(super) kind: Kind,
    /// Numbers without a currency are won, by a note on the page.
    pub(super) counts_in_won: bool,
    /// The page says that it shows one currency only.
    pub(super) is_half: bool,
}

impl Source {
    /// Page `page` (from 1) of file `file` (from 0).
    pub(super) fn of(text: &Page, file: usize, page: u32) -> Self {
        let kind = kind::kind(text);
        let counts_in_won = counts_in_won(text) || (kind == Kind::Bank && kind::is_won_account(text));
        Self { file, page, kind, counts_in_won, is_half: kind::is_half(text) }
    }
}

/// A payment. What was not found is `None`; what was found twice and differently is `None` and in `doubts`.
#[derive(Clone, Debug)]
pub(crate) struct Payment {
    pub(crate) kind: Kind,
    pub(crate) payee: Option<Payee>,
    pub(crate) usd: Option<Usd>,
    pub(crate) krw: Option<Won>,
    pub(crate) paid_on: Option<NaiveDate>,
    pub(crate) last4: Option<String>,
    pub(crate) approval: Option<String>,
    /// Whose card it is, when the whole name is printed.
    pub(crate) holder: Option<String>,
    pub(crate) cancelled: bool,
    /// Its page is one of a pair that shows dollars and won apart.
    pub(crate) is_half: bool,
    /// It is a row of a list.
    pub(crate) in_list: bool,
    /// The purchase and its cancelling were both seen: together they are nothing.
    pub(crate) annulled: bool,
    /// What makes a fact uncertain.
    pub(crate) doubts: Vec<(Fact, Doubt)>,
    pub(crate) evidence: Vec<Evidence>,
}

impl Payment {
    /// Reads a payment from the fields of one record; `loose` are the values of its page that no label claims.
    pub(super) fn read(fields: &[Field], loose: &[Loose], source: Source) -> Self {
        let mut payment = Self::told(source);
        let local = fields.iter().filter(|field| field.label.meaning == Meaning::Currency);
        let local = local.filter_map(|field| field.value.split_whitespace().find_map(currency)).next();
        let money = pick::money(fields, local.as_ref(), source.counts_in_won);
        payment.read_price(&money, loose, source);
        let day = payment.paid_on(fields, source);
        payment.paid_on = payment.settle(Fact::PaidOn, day, source);
        payment.read_payee(fields, loose, source);
        payment.read_numbers(fields, source);
        payment.cancelled = status::is_cancelled(fields, loose, &money, source.kind);
        if status::has_failed(fields) {
            payment.doubts.push((Fact::Status, Doubt::NotPaid));
        }
        payment
    }

    /// A payment of which nothing is known.
    pub(crate) fn unknown() -> Self {
        Self::empty(Kind::Unknown)
    }

    /// A payment of which nothing but its source is known yet.
    pub(super) fn told(source: Source) -> Self {
        Self { is_half: source.is_half, ..Self::empty(source.kind) }
    }

    fn empty(kind: Kind) -> Self {
        Self {
            kind,
            payee: None,
            usd: None,
            krw: None,
            paid_on: None,
            last4: None,
            approval: None,
            holder: None,
            cancelled: false,
            is_half: false,
            in_list: false,
            annulled: false,
            doubts: Vec::new(),
            evidence: Vec::new(),
        }
    }

    /// Nothing that tells one payment from another.
    pub(super) fn is_nameless(&self) -> bool {
        self.payee.is_none() && self.approval.is_none() && self.paid_on.is_none()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.is_nameless() && self.usd.is_none() && self.krw.is_none() && self.doubts.is_empty()
    }

    /// Whether what is known of a fact is contradictory or unclear, so that it is not simply missing.
    pub(crate) fn doubts(&self, fact: Fact) -> bool {
        self.doubts.iter().any(|(doubted, _)| *doubted == fact)
    }

    fn settle<T>(&mut self, fact: Fact, choice: Choice<T>, source: Source) -> Option<T> {
        match choice {
            Choice::One(value, line) => {
                self.note(fact, &line, source);
                Some(value)
            }
            Choice::Contradiction => {
                self.doubts.push((fact, Doubt::Contradiction));
                None
            }
            Choice::Nothing => None,
        }
    }

    pub(super) fn note(&mut self, fact: Fact, line: &str, source: Source) {
        let Source { file, page, .. } = source;
        self.evidence.push(Evidence { fact, file, page, line: card::masked(line) });
    }

    fn read_price(&mut self, money: &[Money], loose: &[Loose], source: Source) {
        let usd = match pick::usd(money, source.kind) {
            Choice::Nothing => lone(loose, source.kind, &Currency::Usd, |a| a.as_usd()),
            choice => choice,
        };
        self.usd = self.settle(Fact::Usd, usd, source);
        let krw = match pick::krw(money, source.kind) {
            Choice::Nothing => lone(loose, source.kind, &Currency::Krw, |a| a.as_won()),
            choice => choice,
        };
        self.krw = self.settle(Fact::Krw, krw, source);
        let foreign = money.iter().find_map(|m| match (&m.currency, m.meaning) {
            (Currency::Other(code), Meaning::Local | Meaning::Amount | Meaning::Billed) if !m.is_zero => Some(code),
            _ => None,
        });
        if let Some(code) = foreign {
            self.usd = None;
            self.doubts.push((Fact::Usd, Doubt::OtherCurrency { currency: code.clone() }));
        }
    }

    fn paid_on(&mut self, fields: &[Field], source: Source) -> Choice<NaiveDate> {
        let mut candidates = Vec::new();
        for field in fields {
            let rank = match field.label.meaning {
                Meaning::PaidOn(rank) => rank,
                // Stores charge on the day that they bill.
                Meaning::OtherDay if source.kind == Kind::AppStore && is_store_day(&field.label.text) => 1,
                _ => continue,
            };
            match only_day(&field.value) {
                Some(Day::On(value)) => candidates.push(Candidate { value, rank, line: field.line.clone() }),
                Some(Day::Unclear) => self.doubts.push((Fact::PaidOn, Doubt::DateOrder)),
                None => {}
            }
        }
        plainest(candidates)
    }

    fn read_payee(&mut self, fields: &[Field], loose: &[Loose], source: Source) {
        let named = fields.iter().filter_map(|field| match field.label.meaning {
            Meaning::Payee(rank) if field.value.chars().any(char::is_alphanumeric) => {
                Some(Candidate { value: payee(&field.value), rank, line: field.line.clone() })
            }
            _ => None,
        });
        let named: Vec<Candidate<Payee>> = named.collect();
        let best = named.iter().map(|candidate| candidate.rank).max();
        let best: Vec<&Candidate<Payee>> = named.iter().filter(|candidate| Some(candidate.rank) == best).collect();
        let found = match best.as_slice() {
            [] => unlabelled_payee(fields, loose, source.kind),
            // Two columns of a bank's list may hold the name; the other one holds something else.
            several if several.iter().all(|candidate| candidate.rank == 1) => {
                let supported = several.iter().find(|candidate| candidate.value.merchant.is_some());
                supported.or(several.first()).map(|candidate| (candidate.value.clone(), candidate.line.clone()))
            }
            [first, rest @ ..] => {
                if rest.iter().any(|other| other.value.merchant != first.value.merchant) {
                    self.doubts.push((Fact::Merchant, Doubt::Contradiction));
                }
                Some((first.value.clone(), first.line.clone()))
            }
        };
        if let Some((payee, line)) = found {
            self.note(Fact::Merchant, &line, source);
            self.payee = Some(payee);
        }
    }

    fn read_numbers(&mut self, fields: &[Field], source: Source) {
        for field in fields {
            match field.label.meaning {
                Meaning::Holder if self.holder.is_none() => self.holder = whole_name(&field.value),
                Meaning::Card if self.last4.is_none() => self.last4 = card::last4(&field.value),
                Meaning::Approval if self.approval.is_none() => {
                    let number: String = field.value.chars().filter(char::is_ascii_alphanumeric).collect();
                    if number.chars().filter(char::is_ascii_digit).count() >= 4 {
                        self.note(Fact::Approval, &field.line, source);
                        self.approval = Some(number);
                    }
                }
                _ => {}
            }
        }
    }
}

/// A Korean name without a mask; a masked one says nothing, a Latin one too little.
fn whole_name(text: &str) -> Option<String> {
    let name = squeezed(text);
    let is_name = (2..=5).contains(&name.chars().count()) && name.chars().all(|c| ('가'..='힣').contains(&c));
    is_name.then_some(name)
}

fn is_store_day(label: &str) -> bool {
    ["청구일", "주문", "order", "invoicedate", "date"].iter().any(|word| label.starts_with(word))
}

/// The only amount of a currency that stands on a slip without any label.
fn lone<T: PartialEq>(
    loose: &[Loose],
    kind: Kind,
    wanted: &Currency,
    read: impl Fn(&crate::validator::fields::amount::Amount) -> Option<T>,
) -> Choice<T> {
    if kind != Kind::Slip {
        return Choice::Nothing;
    }
    let short = loose.iter().filter(|value| value.value.chars().count() <= LONGEST_LOOSE);
    let found = short.flat_map(|value| amounts(&value.value).into_iter().map(move |amount| (amount, &value.line)));
    let candidates = found.filter(|(amount, line)| amount.currency.as_ref() == Some(wanted) && !line.contains('='));
    plainest(
        candidates
            .filter_map(|(amount, line)| Some(Candidate { value: read(&amount)?, rank: 0, line: line.clone() }))
            .collect(),
    )
}

/// A supported merchant that the document names without a label, if it names no other.
fn unlabelled_payee(fields: &[Field], loose: &[Loose], kind: Kind) -> Option<(Payee, String)> {
    let is_receipt = matches!(kind, Kind::Receipt | Kind::AppStore);
    let values = fields.iter().filter(|_| is_receipt).map(|field| (&field.value, &field.line));
    let values = loose.iter().map(|value| (&value.value, &value.line)).chain(values);
    let short = values.filter(|(value, _)| value.chars().count() <= LONGEST_LOOSE);
    let payees: Vec<(Payee, String)> = short.map(|(value, line)| (payee(value), line.clone())).collect();
    let first = payees.iter().find(|(payee, _)| payee.merchant.is_some())?.clone();
    let agree = payees.iter().all(|(payee, _)| payee.merchant.is_none() || payee.merchant == first.0.merchant);
    let is_api = is_receipt && payees.iter().any(|(payee, _)| payee.is_api);
    agree.then_some((Payee { is_api: first.0.is_api || is_api, ..first.0 }, first.1))
}
