//! Card slips of monthly subscriptions: dollars, won and the payment date, of a supported merchant and price.

use chrono::{Days, NaiveDate};

use super::select::{Selected, is_receipt, select};
use super::{Judgement, future_doubt};
use crate::domain::calendar::kst_date;
use crate::domain::{Facts, Merchant, Moment};
use crate::validator::documents::{Documents, Kind, Payment};
use crate::validator::fields::merchant::payee;
use crate::validator::finding::Gap;
use crate::validator::report::Fact;
use crate::validator::{Code, Doubt, Finding, Policy, Severity};

/// A receipt's date may differ from the slip's by this many days: the merchant's clock is in another zone.
const CLOCK_DAYS: u64 = 1;

pub(super) fn judge(documents: &Documents, policy: &Policy, at: Moment) -> Judgement {
    let mut judged = Judgement::default();
    let (receipts, slips): (Vec<Payment>, Vec<Payment>) = documents.payments.iter().cloned().partition(is_receipt);
    let billed = documents.invoices.iter().map(as_receipt).collect::<Vec<_>>();
    let receipts: Vec<Payment> = receipts.into_iter().chain(billed).collect();
    let selected = select(&slips, policy);
    let receipt = select(&receipts, policy);
    let chosen = match (selected, receipt) {
        (Some(slip), Some(receipt)) => Some(compared(slip, receipt.payment)),
        (slip, receipt) => slip.or(receipt),
    };
    let Some(Selected { payment, doubt }) = chosen else {
        judge_gaps(&mut judged, &Payment::unknown(), policy, at);
        return judged;
    };
    let undecided = matches!(doubt, Some(Doubt::SeveralPayments { .. } | Doubt::Contradiction));
    if let Some(doubt) = doubt {
        judged.doubt(doubt);
    }
    judged.facts = facts(&payment);
    judged.holders.extend(payment.holder.clone());
    judged.approvals = payment.approval.iter().cloned().collect();
    judged.evidence.clone_from(&payment.evidence);
    if !(undecided && payment.payee.is_none()) {
        judge_payee(&mut judged, &payment, policy);
    }
    judge_price(&mut judged, &payment, policy, at);
    judge_day(&mut judged, &payment, policy, at);
    if !undecided {
        judge_gaps(&mut judged, &payment, policy, at);
    }
    for (_, doubt) in &payment.doubts {
        judged.doubt(doubt.clone());
    }
    judged.compare_amounts();
    let clean = judged.findings.iter().all(|finding| finding.severity() == Severity::Info);
    if clean && !matches!(payment.kind, Kind::Slip | Kind::Bank) {
        judged.doubt(Doubt::NotASlip);
    }
    judged
}

fn facts(payment: &Payment) -> Facts {
    Facts {
        merchant: payment.payee.as_ref().and_then(|payee| payee.merchant),
        usd: payment.usd,
        krw: payment.krw,
        paid_on: payment.paid_on,
        card_last4: payment.last4.clone(),
    }
}

/// An AWS invoice handed in for a subscription is a receipt of the wrong merchant.
fn as_receipt(invoice: &crate::validator::documents::Invoice) -> Payment {
    Payment {
        kind: Kind::Receipt,
        payee: Some(payee(Merchant::Aws.product())),
        usd: invoice.usd,
        krw: invoice.krw,
        evidence: invoice.evidence.clone(),
        ..Payment::unknown()
    }
}

/// A slip beside the merchant's own receipt: they must agree, and what only the receipt says needs a person.
fn compared(slip: Selected, receipt: Payment) -> Selected {
    let Selected { mut payment, mut doubt } = slip;
    let merchant = |payment: &Payment| payment.payee.as_ref().and_then(|payee| payee.merchant);
    let same_price = payment.usd.is_none() || receipt.usd.is_none() || payment.usd == receipt.usd;
    let same_day = match (payment.paid_on, receipt.paid_on) {
        (Some(one), Some(other)) => one.abs_diff_days(other) <= CLOCK_DAYS,
        _ => true,
    };
    if payment.payee.is_some() && merchant(&payment) != merchant(&receipt) {
        // A receipt of something else changes nothing about the slip.
        return Selected { payment, doubt };
    }
    if !same_price || !same_day || receipt.cancelled {
        doubt = doubt.or(Some(Doubt::Contradiction));
    }
    let fills = (payment.usd.is_none() && receipt.usd.is_some())
        || (payment.krw.is_none() && receipt.krw.is_some())
        || (payment.paid_on.is_none() && receipt.paid_on.is_some())
        || (payment.payee.is_none() && receipt.payee.is_some());
    if fills {
        doubt = doubt.or(Some(Doubt::ReceiptCompletes));
        payment.usd = payment.usd.or(receipt.usd);
        payment.krw = payment.krw.or(receipt.krw);
        payment.paid_on = payment.paid_on.or(receipt.paid_on);
        payment.payee = payment.payee.or(receipt.payee);
        payment.evidence.extend(receipt.evidence);
    }
    Selected { payment, doubt }
}

/// Days between two dates.
trait DaysApart {
    fn abs_diff_days(self, other: Self) -> u64;
}

impl DaysApart for NaiveDate {
    fn abs_diff_days(self, other: Self) -> u64 {
        (self - other).num_days().unsigned_abs()
    }
}

fn judge_payee(judged: &mut Judgement, payment: &Payment, policy: &Policy) {
    let Some(payee) = &payment.payee else {
        if !payment.doubts(Fact::Merchant) && (payment.usd.is_some() || payment.krw.is_some()) {
            judged.doubt(Doubt::MerchantUnknown);
        }
        return;
    };
    let found = payee.descriptor.clone();
    if payee.is_annual {
        judged.doubt(Doubt::UnusualPeriod);
    }
    if payee.is_store && payee.merchant.is_none() {
        return judged.doubt(Doubt::StorePayment);
    }
    if !payee.merchant.is_some_and(|merchant| policy.merchants.contains(&merchant)) {
        judged.push(Finding::WrongMerchant { found, expected: policy.merchants.clone() });
    } else if payee.is_api {
        judged.push(Finding::ApiCredit { found });
    }
}

fn judge_price(judged: &mut Judgement, payment: &Payment, policy: &Policy, at: Moment) {
    if payment.cancelled {
        judged.push(Finding::Cancelled);
    }
    let Some(found) = payment.usd else { return };
    if policy.prices.is_empty() {
        // A plan of any price is never what a notice means.
        return judged.doubt(Doubt::PriceUnknown);
    }
    if judged.has(Code::WrongPlan) {
        return;
    }
    if policy.prices.contains(&found) {
        let other = payment.payee.as_ref().filter(|payee| payee.merchant.is_some() && payee.is_other_plan);
        if let Some(payee) = other {
            judged.push(Finding::OtherPlan { found: payee.descriptor.clone() });
        }
        return;
    }
    let today = kst_date(at);
    let payable_until = policy.pay_window.filter(|window| window.contains(today)).map(|window| window.last);
    judged.push(Finding::WrongPrice { found, expected: policy.prices.clone(), payable_until });
}

fn judge_day(judged: &mut Judgement, payment: &Payment, policy: &Policy, at: Moment) {
    if let (Some(found), Some(expected)) = (payment.paid_on, policy.pay_window)
        && !expected.contains(found)
    {
        judged.push(Finding::PaidOutsideWindow { found, expected });
    }
    if let Some(doubt) = future_doubt(payment.paid_on, at) {
        judged.doubt(doubt);
    }
}

fn judge_gaps(judged: &mut Judgement, payment: &Payment, policy: &Policy, at: Moment) {
    let is_missing = |fact, known: bool| !known && !payment.doubts(fact);
    if is_missing(Fact::Usd, payment.usd.is_some()) {
        match usd_doubt(payment, policy) {
            Some(doubt) => judged.doubt(doubt),
            None => judged.push(Finding::UsdMissing { gap: usd_gap(payment) }),
        }
    }
    if is_missing(Fact::Krw, payment.krw.is_some()) {
        judged.push(Finding::KrwMissing { gap: krw_gap(payment, policy, at) });
    }
    if is_missing(Fact::PaidOn, payment.paid_on.is_some()) {
        judged.push(Finding::PaidOnMissing);
    }
}

/// Why won alone may be enough, though nobody can tell the plan by them.
fn usd_doubt(payment: &Payment, policy: &Policy) -> Option<Doubt> {
    let is_slip = matches!(payment.kind, Kind::Slip | Kind::Bank);
    let by_store = is_slip && payment.payee.as_ref().is_some_and(|payee| payee.is_store);
    let allowed = payment.paid_on.zip(policy.krw_only_from).is_some_and(|(day, from)| day >= from);
    if by_store { Some(Doubt::StorePayment) } else { allowed.then_some(Doubt::WonOnly) }
}

fn usd_gap(payment: &Payment) -> Gap {
    match payment.kind {
        Kind::AppStore => Gap::AppStoreReceipt,
        Kind::Receipt => Gap::MerchantReceipt(payment.payee.as_ref().and_then(|payee| payee.merchant)),
        _ if payment.is_half && payment.krw.is_some() => Gap::OtherPage,
        _ => Gap::Plain,
    }
}

fn krw_gap(payment: &Payment, policy: &Policy, at: Moment) -> Gap {
    if payment.kind == Kind::Receipt {
        return Gap::MerchantReceipt(payment.payee.as_ref().and_then(|payee| payee.merchant));
    }
    let ready_on = payment.paid_on.zip(policy.krw_wait_days);
    let ready_on = ready_on.and_then(|(day, wait)| day.checked_add_days(Days::new(wait.into())));
    match ready_on.filter(|ready_on| kst_date(at) < *ready_on) {
        Some(ready_on) => Gap::TooEarly { ready_on, window: policy.round.window },
        None if payment.is_half && payment.usd.is_some() => Gap::OtherPage,
        None => Gap::Plain,
    }
}
