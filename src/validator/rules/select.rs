//! Which of the payments that the documents tell of is the one handed in.

use crate::domain::DateRange;
use crate::validator::documents::{Kind, Payment};
use crate::validator::{Doubt, Policy};

/// The payment, or why it cannot be told.
pub(super) struct Selected {
    pub(super) payment: Payment,
    /// Why a person has to look at the choice.
    pub(super) doubt: Option<Doubt>,
}

/// Chooses among payments to supported merchants; without one, any payment stands for what was handed in.
pub(super) fn select(payments: &[Payment], policy: &Policy) -> Option<Selected> {
    let supported: Vec<&Payment> = payments.iter().filter(|payment| is_supported(payment, policy)).collect();
    let supported = narrowed(&supported, |payment| !payment.annulled);
    let Some(first) = supported.first() else {
        let first = payments.first()?;
        let doubt = None;
        return Some(Selected { payment: first.clone(), doubt });
    };
    if supported.len() == 1 {
        return Some(Selected { payment: (*first).clone(), doubt: None });
    }
    if let Some(selected) = taken_back(&supported) {
        return Some(selected);
    }
    let paid = |payment: &&&Payment| policy.pay_window.is_none_or(|window| is_within(payment, window));
    let priced = |payment: &&&Payment| payment.usd.is_some_and(|usd| policy.prices.contains(&usd));
    let in_window = narrowed(&supported, |payment| paid(&payment));
    let fitting = narrowed(&in_window, |payment| priced(&payment));
    match fitting.as_slice() {
        [only] => match halves(&in_window) {
            Some(doubt) => Some(Selected { payment: common(&in_window)?, doubt: Some(doubt) }),
            None => Some(Selected { payment: (*only).clone(), doubt: None }),
        },
        several => {
            let count = several.len();
            Some(Selected { payment: common(several)?, doubt: Some(Doubt::SeveralPayments { count }) })
        }
    }
}

fn is_supported(payment: &Payment, policy: &Policy) -> bool {
    let merchant = payment.payee.as_ref().and_then(|payee| payee.merchant);
    merchant.is_some_and(|merchant| policy.merchants.contains(&merchant))
}

fn is_within(payment: &Payment, window: DateRange) -> bool {
    payment.paid_on.is_some_and(|day| window.contains(day))
}

/// Those that pass; all of them when none does.
fn narrowed<'a>(payments: &[&'a Payment], test: impl Fn(&&'a Payment) -> bool) -> Vec<&'a Payment> {
    let passing: Vec<&Payment> = payments.iter().copied().filter(|payment| test(payment)).collect();
    if passing.is_empty() { payments.to_vec() } else { passing }
}

/// A payment and its cancellation cancel each other; with a third payment a person has to sort them out.
fn taken_back(payments: &[&Payment]) -> Option<Selected> {
    if payments.iter().all(|payment| payment.annulled) {
        return Some(Selected { payment: (*payments.first()?).clone(), doubt: None });
    }
    let (cancelled, standing): (Vec<&Payment>, Vec<&Payment>) = payments.iter().copied().partition(|p| p.cancelled);
    let payment = (*cancelled.first()?).clone();
    match standing.as_slice() {
        [] => Some(Selected { payment, doubt: None }),
        [one] if cancelled.len() == 1 && one.usd == payment.usd => Some(Selected { payment, doubt: None }),
        several => Some(Selected { payment: common(several)?, doubt: Some(Doubt::Contradiction) }),
    }
}

/// Two documents that each lack an amount, yet do not belong together.
fn halves(payments: &[&Payment]) -> Option<Doubt> {
    let lacking_won = payments.iter().any(|p| p.usd.is_some() && p.krw.is_none());
    let lacking_dollars = payments.iter().any(|p| p.usd.is_none() && p.krw.is_some());
    (lacking_won && lacking_dollars).then_some(Doubt::Contradiction)
}

/// What all of them say.
fn common(payments: &[&Payment]) -> Option<Payment> {
    let (first, rest) = payments.split_first()?;
    let mut common = (*first).clone();
    for other in rest {
        common.usd = common.usd.filter(|usd| other.usd == Some(*usd));
        common.krw = common.krw.filter(|krw| other.krw == Some(*krw));
        common.paid_on = common.paid_on.filter(|day| other.paid_on == Some(*day));
        let merchant = |payment: &Payment| payment.payee.as_ref().map(|payee| payee.merchant);
        if merchant(&common) != merchant(other) {
            common.payee = None;
        }
        common.approval = common.approval.filter(|number| other.approval.as_ref() == Some(number));
    }
    Some(common)
}

/// Whether the document is the merchant's or store's own.
pub(super) fn is_receipt(payment: &Payment) -> bool {
    matches!(payment.kind, Kind::Receipt | Kind::AppStore)
}
