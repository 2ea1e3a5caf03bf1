//! Pages and files that tell of the same payment.

use super::invoice::Invoice;
use super::kind::Kind;
use super::payment::Payment;
use crate::validator::finding::Doubt;
use crate::validator::report::Fact;

/// Adds invoices; one that was already seen, or goes on over a page, is joined.
pub(super) fn invoices(all: &mut Vec<Invoice>, more: Vec<Invoice>) {
    for invoice in more.into_iter().filter(|invoice| !invoice.is_blank()) {
        match all.iter_mut().find(|known| known.is_same(&invoice)) {
            Some(known) => known.absorb(invoice),
            None => all.push(invoice),
        }
    }
}

/// Adds payments; pages that show one payment (dollars here, won there) are joined.
pub(super) fn payments(all: &mut Vec<Payment>, more: Vec<Payment>) {
    for payment in more {
        match all.iter_mut().find(|known| is_same(known, &payment)) {
            Some(known) => join(known, payment),
            None => all.push(payment),
        }
    }
}

fn is_same(a: &Payment, b: &Payment) -> bool {
    if is_receipt(a.kind) != is_receipt(b.kind) || (a.in_list && b.in_list && a.approval.is_none()) {
        return false;
    }
    if let (Some(one), Some(other)) = (&a.approval, &b.approval) {
        return one == other;
    }
    if a.cancelled != b.cancelled {
        return false;
    }
    fn agree<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
        a.is_none() || b.is_none() || a == b
    }
    let merchants = (a.payee.as_ref().map(|p| p.merchant), b.payee.as_ref().map(|p| p.merchant));
    let agrees = agree(merchants.0.as_ref(), merchants.1.as_ref())
        && agree(a.paid_on.as_ref(), b.paid_on.as_ref())
        && agree(a.last4.as_ref(), b.last4.as_ref())
        && agree(a.usd.as_ref(), b.usd.as_ref())
        && agree(a.krw.as_ref(), b.krw.as_ref());
    let linked = (a.paid_on.is_some() && a.paid_on == b.paid_on) || a.is_nameless() || b.is_nameless();
    agrees && linked
}

fn is_receipt(kind: Kind) -> bool {
    matches!(kind, Kind::Receipt | Kind::AppStore)
}

/// One payment from two tellings; where they differ, the fact is unknown and in doubt.
fn join(known: &mut Payment, other: Payment) {
    let mut doubts = Vec::new();
    let mut differ = |fact, differs: bool| {
        if differs {
            doubts.push((fact, Doubt::Contradiction));
        }
    };
    let merchant = |payment: &Payment| payment.payee.as_ref().map(|payee| payee.merchant);
    let both_named = known.payee.is_some() && other.payee.is_some();
    differ(Fact::Merchant, both_named && merchant(known) != merchant(&other));
    let (usd, krw) = (agreed(known.usd, other.usd), agreed(known.krw, other.krw));
    differ(Fact::Usd, usd.is_err());
    differ(Fact::Krw, krw.is_err());
    if known.cancelled == other.cancelled {
        let paid_on = agreed(known.paid_on, other.paid_on);
        differ(Fact::PaidOn, paid_on.is_err());
        known.paid_on = paid_on.unwrap_or(None);
    } else {
        // A cancellation has a day of its own, and a partial one another amount.
        let (bought, ended) =
            if known.cancelled { (other.paid_on, known.paid_on) } else { (known.paid_on, other.paid_on) };
        known.paid_on = bought.or(ended);
        known.annulled = known.usd == other.usd && krw.is_ok();
    }
    known.kind = known.kind.min(other.kind);
    known.usd = usd.unwrap_or(None);
    known.krw = krw.unwrap_or(None);
    known.payee = known.payee.take().or(other.payee);
    known.last4 = known.last4.take().or(other.last4);
    known.approval = known.approval.take().or(other.approval);
    known.holder = known.holder.take().or(other.holder);
    known.cancelled |= other.cancelled;
    known.doubts.extend(other.doubts);
    known.doubts.extend(doubts);
    known.evidence.extend(other.evidence);
}

/// What two tellings say together; an error when they differ.
fn agreed<T: PartialEq>(one: Option<T>, other: Option<T>) -> Result<Option<T>, ()> {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Err(()),
        (one, other) => Ok(one.or(other)),
    }
}
