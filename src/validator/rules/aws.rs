//! AWS: every invoice with a proof of its payment.

use chrono::Days;

use super::{Judgement, future_doubt, sum_usd, sum_won};
use crate::domain::calendar::kst_date;
use crate::domain::{Facts, Merchant, Moment, Usd, Won};
use crate::validator::documents::{Documents, Invoice, Kind, Payment};
use crate::validator::finding::Gap;
use crate::validator::report::Fact;
use crate::validator::{Code, Doubt, Finding, Policy};

/// Banks bill won at their own rate: an invoice's won line and the payment may differ by this many percent.
const WON_TOLERANCE: i64 = 5;

pub(super) fn judge(documents: &Documents, policy: &Policy, at: Moment) -> Judgement {
    let mut judged = Judgement::default();
    let invoices = documents.invoices.as_slice();
    let (proofs, strangers) = proofs(documents, invoices);
    judged.facts = facts(invoices, &proofs, &strangers);
    judged.holders.extend(proofs.iter().filter_map(|proof| proof.holder.clone()));
    judged.approvals = proofs.iter().filter_map(|proof| proof.approval.clone()).collect();
    judged.evidence.extend(invoices.iter().flat_map(|invoice| invoice.evidence.clone()));
    judged.evidence.extend(proofs.iter().flat_map(|proof| proof.evidence.clone()));
    judge_completeness(&mut judged, invoices, &proofs, &strangers, policy);
    judge_invoices(&mut judged, invoices, &proofs, policy);
    judge_proofs(&mut judged, &proofs, policy, at);
    if !judged.has(Code::InvoiceMissing) && !judged.has(Code::PaymentProofMissing) {
        judged.compare_amounts();
    }
    judge_cap(&mut judged, policy);
    judged
}

/// The proofs of payment to AWS, and payments to others that stand where a proof should.
fn proofs(documents: &Documents, invoices: &[Invoice]) -> (Vec<Payment>, Vec<Payment>) {
    let proves = |payment: &&Payment| matches!(payment.kind, Kind::Slip | Kind::Bank | Kind::Unknown);
    let is_aws = |payment: &Payment| payment.payee.as_ref().is_some_and(|payee| payee.merchant == Some(Merchant::Aws));
    let (own, others): (Vec<&Payment>, Vec<&Payment>) =
        documents.payments.iter().filter(proves).partition(|payment| is_aws(payment));
    // A list shows other months as well; only what pays for an invoice counts.
    let wanted =
        |payment: &&Payment| !payment.in_list || invoices.is_empty() || invoices.iter().any(|i| pays(payment, i));
    let own: Vec<Payment> = own.into_iter().filter(wanted).cloned().collect();
    let strangers =
        if own.is_empty() { others.into_iter().filter(|p| !p.in_list).cloned().collect() } else { Vec::new() };
    (own, strangers)
}

/// Whether the payment is that of the invoice, by its dollars or else its won.
fn pays(payment: &Payment, invoice: &Invoice) -> bool {
    match (payment.usd, invoice.usd, payment.krw, invoice.krw) {
        (Some(paid), Some(owed), ..) => paid == owed,
        (_, _, Some(paid), Some(owed)) => is_close(paid, owed),
        // A proof whose amount is missing contradicts nothing; that it is missing is said elsewhere.
        (None, _, None, _) => true,
        _ => false,
    }
}

/// Credits paid for everything; nobody has to prove a payment.
fn is_settled(invoice: &Invoice) -> bool {
    invoice.usd.map_or(invoice.krw == Some(Won(0)), |usd| usd.cents() == 0)
}

fn is_close(paid: Won, owed: Won) -> bool {
    (paid.0 - owed.0).abs().saturating_mul(100) <= owed.0.abs().saturating_mul(WON_TOLERANCE)
}

fn facts(invoices: &[Invoice], proofs: &[Payment], strangers: &[Payment]) -> Facts {
    let shown = if proofs.is_empty() { strangers } else { proofs };
    let is_aws = !invoices.is_empty() || !proofs.is_empty();
    let usd = if invoices.is_empty() {
        sum_usd(shown.iter().map(|proof| proof.usd))
    } else {
        sum_usd(invoices.iter().map(|invoice| invoice.usd))
    };
    let krw = if shown.is_empty() {
        sum_won(invoices.iter().map(|invoice| invoice.krw))
    } else {
        sum_won(shown.iter().map(|proof| proof.krw))
    };
    Facts {
        merchant: (is_aws && strangers.is_empty()).then_some(Merchant::Aws),
        usd,
        krw,
        paid_on: shown.iter().filter_map(|proof| proof.paid_on).max(),
        card_last4: shown.first().and_then(|proof| proof.last4.clone()),
    }
}

fn judge_completeness(
    judged: &mut Judgement,
    invoices: &[Invoice],
    proofs: &[Payment],
    strangers: &[Payment],
    policy: &Policy,
) {
    if invoices.is_empty() {
        judged.push(Finding::InvoiceMissing);
    }
    for stranger in strangers {
        match &stranger.payee {
            Some(payee) => {
                judged.push(Finding::WrongMerchant {
                    found: payee.descriptor.clone(),
                    expected: policy.merchants.clone(),
                });
            }
            None => judged.doubt(Doubt::MerchantUnknown),
        }
    }
    if proofs.is_empty() && strangers.is_empty() {
        judged.push(Finding::PaymentProofMissing);
    }
    if invoices.is_empty() || proofs.is_empty() {
        return;
    }
    let usd = |amounts: Option<Usd>, total: Option<Usd>| amounts.is_some() && amounts == total;
    let in_total = usd(sum_usd(proofs.iter().map(|p| p.usd)), sum_usd(invoices.iter().map(|i| i.usd)));
    let owed = invoices.iter().filter(|invoice| !is_settled(invoice)).count();
    let unpaid = invoices
        .iter()
        .filter(|invoice| !is_settled(invoice) && !proofs.iter().any(|proof| pays(proof, invoice)))
        .count();
    let unbilled = proofs.iter().filter(|proof| !invoices.iter().any(|invoice| pays(proof, invoice))).count();
    match (unpaid, unbilled) {
        (0, 0) if owed == proofs.len() => {}
        _ if in_total => {}
        (1.., 0) => judged.push(Finding::PaymentProofMissing),
        (0, 1..) => judged.push(Finding::InvoiceMissing),
        _ => judged.doubt(Doubt::Contradiction),
    }
}

fn judge_invoices(judged: &mut Judgement, invoices: &[Invoice], proofs: &[Payment], policy: &Policy) {
    let won_only_counts =
        |proof: &Payment| proof.paid_on.zip(policy.krw_only_from).is_some_and(|(day, from)| day >= from);
    for invoice in invoices {
        match (invoice.usage, policy.usage) {
            (Some(found), Some(expected)) if !found.overlaps(&expected) => {
                judged.push(Finding::UsageOutsidePeriod { found, expected });
            }
            (None, Some(_)) => judged.doubt(Doubt::UsageUnknown),
            _ => {}
        }
        if invoice.contradictory {
            judged.doubt(Doubt::Contradiction);
        } else if invoice.usd.is_none() && !is_settled(invoice) {
            // Each invoice by the day of its own payment; without one, that it is missing is said elsewhere.
            let mut own = proofs.iter().filter(|proof| pays(proof, invoice)).peekable();
            if own.peek().is_some() && !own.any(won_only_counts) {
                judged.push(Finding::UsdMissing { gap: Gap::Plain });
            }
        }
    }
}

fn judge_proofs(judged: &mut Judgement, proofs: &[Payment], policy: &Policy, at: Moment) {
    for proof in proofs {
        if proof.cancelled {
            judged.push(Finding::Cancelled);
        }
        if proof.kind == Kind::Unknown {
            judged.doubt(Doubt::NotASlip);
        }
        if proof.paid_on.is_none() && !proof.doubts(Fact::PaidOn) {
            judged.push(Finding::PaidOnMissing);
        }
        if proof.krw.is_none() && !proof.doubts(Fact::Krw) {
            if is_too_late_to_know(proof, policy) {
                judged.doubt(Doubt::WonNotYetKnown);
            } else {
                judged.push(Finding::KrwMissing { gap: krw_gap(proof, policy, at) });
            }
        }
        for (_, doubt) in &proof.doubts {
            judged.doubt(doubt.clone());
        }
        if let Some(doubt) = future_doubt(proof.paid_on, at) {
            judged.doubt(doubt);
        }
    }
}

/// The won amount of a late bill may come after the closing: nobody can be blamed for that.
fn is_too_late_to_know(proof: &Payment, policy: &Policy) -> bool {
    let ready_on = proof.paid_on.zip(policy.krw_wait_days);
    let ready_on = ready_on.and_then(|(day, wait)| day.checked_add_days(Days::new(wait.into())));
    ready_on.zip(policy.round.window.closes_at).is_some_and(|(ready_on, closes)| ready_on > kst_date(closes))
}

fn krw_gap(proof: &Payment, policy: &Policy, at: Moment) -> Gap {
    let ready_on = proof.paid_on.zip(policy.krw_wait_days);
    let ready_on = ready_on.and_then(|(day, wait)| day.checked_add_days(Days::new(wait.into())));
    match ready_on.filter(|ready_on| kst_date(at) < *ready_on) {
        Some(ready_on) => Gap::TooEarly { ready_on, window: policy.round.window },
        None if proof.is_half => Gap::OtherPage,
        None => Gap::Plain,
    }
}

fn judge_cap(judged: &mut Judgement, policy: &Policy) {
    let Some(paid) = judged.facts.krw else { return };
    if let Some(cap) = policy.cap.filter(|cap| paid > cap.krw) {
        judged.push(Finding::OverCap { paid, cap });
    } else if let Some(share) = policy.flag_above.filter(|share| paid > *share) {
        judged.push(Finding::AboveShare { paid, share });
    }
}
