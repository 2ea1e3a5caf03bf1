//! Choosing one value among those that a document shows for a fact.

use crate::validator::fields::amount::{Currency, amounts};
use crate::validator::fields::field::Field;
use crate::validator::fields::label::Meaning;

use super::kind::Kind;
use crate::domain::{Usd, Won};

/// A value that may be the fact; the higher its rank, the plainer its label says so.
pub(super) struct Candidate<T> {
    pub(super) value: T,
    pub(super) rank: u8,
    pub(super) line: String,
}

/// What the candidates amount to.
pub(super) enum Choice<T> {
    Nothing,
    One(T, String),
    /// Labels of the same rank say different things.
    Contradiction,
}

/// The value of the highest rank, if it is the only one there.
pub(super) fn plainest<T: PartialEq>(candidates: Vec<Candidate<T>>) -> Choice<T> {
    let Some(rank) = candidates.iter().map(|candidate| candidate.rank).max() else { return Choice::Nothing };
    let mut best = candidates.into_iter().filter(|candidate| candidate.rank == rank);
    let Some(first) = best.next() else { return Choice::Nothing };
    if best.all(|other| other.value == first.value) {
        Choice::One(first.value, first.line)
    } else {
        Choice::Contradiction
    }
}

/// An amount as a document shows it, with its currency settled.
pub(super) struct Money {
    pub(super) meaning: Meaning,
    pub(super) currency: Currency,
    pub(super) usd: Option<Usd>,
    pub(super) krw: Option<Won>,
    pub(super) negative: bool,
    pub(super) is_zero: bool,
    pub(super) line: String,
}

/// What is only expected was not billed.
const ESTIMATED: [&str; 4] = ["예상", "추정", "estimate", "미확정"];

/// The amounts of the fields. A currency comes from beside the number, else from the label, else from a currency
/// field (for prices in the merchant's currency) or a note on the unit; a number without any is left out.
pub(super) fn money(fields: &[Field], local: Option<&Currency>, counts_in_won: bool) -> Vec<Money> {
    let mut found = Vec::new();
    for field in fields {
        let meaning = field.label.meaning;
        if !matches!(meaning, Meaning::Local | Meaning::Amount | Meaning::Billed | Meaning::Part | Meaning::Aside) {
            continue;
        }
        if ESTIMATED.iter().any(|word| field.value.to_lowercase().contains(word)) {
            continue;
        }
        for amount in amounts(&field.value) {
            let by_field = local.filter(|_| matches!(meaning, Meaning::Local)).cloned();
            let by_note = (counts_in_won && meaning != Meaning::Local).then_some(Currency::Krw);
            let own = amount.currency.clone().or_else(|| field.label.currency.clone());
            let Some(currency) = own.or(by_field).or(by_note) else { continue };
            let (usd, krw) = (amount.as_usd(), amount.as_won());
            let is_zero = usd == Some(Usd::from_cents(0));
            found.push(Money {
                meaning,
                currency,
                usd,
                krw,
                negative: amount.negative,
                is_zero,
                line: field.line.clone(),
            });
        }
    }
    found
}

/// The line of an invoice whose totals in a currency are all zero: credits paid for everything.
fn nothing_billed(money: &[Money], kind: Kind, currency: &Currency) -> Option<String> {
    let is_total = |m: &&Money| m.meaning == Meaning::Billed && m.currency == *currency;
    let mut totals = money.iter().filter(|_| kind == Kind::Invoice).filter(is_total).peekable();
    let line = totals.peek()?.line.clone();
    totals.all(|total| total.is_zero).then_some(line)
}

/// The merchant's price in dollars.
pub(super) fn usd(money: &[Money], kind: Kind) -> Choice<Usd> {
    if let Some(line) = nothing_billed(money, kind, &Currency::Usd) {
        return Choice::One(Usd::from_cents(0), line);
    }
    let is_slip = matches!(kind, Kind::Slip | Kind::Bank | Kind::Unknown);
    let rank = |meaning| match meaning {
        Meaning::Local => Some(if is_slip { 3 } else { 2 }),
        Meaning::Amount => Some(if is_slip { 2 } else { 1 }),
        Meaning::Billed => Some(if is_slip { 1 } else { 3 }),
        _ => None,
    };
    let candidates = money.iter().filter(|m| m.currency == Currency::Usd && !m.is_zero);
    plainest(
        candidates
            .filter_map(|m| Some(Candidate { value: m.usd?, rank: rank(m.meaning)?, line: m.line.clone() }))
            .collect(),
    )
}

/// The billed total in won.
pub(super) fn krw(money: &[Money], kind: Kind) -> Choice<Won> {
    if let Some(line) = nothing_billed(money, kind, &Currency::Krw) {
        return Choice::One(Won(0), line);
    }
    let rank = |meaning| match meaning {
        Meaning::Billed => Some(3),
        Meaning::Amount | Meaning::Local => Some(2),
        Meaning::Part => Some(1),
        _ => None,
    };
    let in_won = || money.iter().filter(|m| m.currency == Currency::Krw && !m.is_zero);
    let candidates: Vec<Candidate<Won>> = in_won()
        .filter_map(|m| Some(Candidate { value: m.krw?, rank: rank(m.meaning)?, line: m.line.clone() }))
        .collect();
    let highest = candidates.iter().map(|candidate| candidate.rank).max();
    let top: Vec<Won> = candidates.iter().filter(|c| Some(c.rank) == highest).map(|c| c.value).collect();
    let (most, least) = (top.iter().max().copied(), top.iter().min().copied());
    let fees: Vec<i64> = in_won().filter(|m| m.meaning == Meaning::Aside).filter_map(|m| Some(m.krw?.0)).collect();
    // Price, fees and their sum may all be called amounts; the sum is what was billed.
    let is_sum = |most: Won, least: Won| {
        let difference = most.0 - least.0;
        difference == fees.iter().sum::<i64>() || fees.contains(&difference)
    };
    match (plainest(candidates), most, least) {
        (Choice::Contradiction, Some(most), Some(least)) if !fees.is_empty() && is_sum(most, least) => {
            let line = in_won().find(|m| m.krw == Some(most)).map(|m| m.line.clone()).unwrap_or_default();
            Choice::One(most, line)
        }
        (choice, ..) => choice,
    }
}
