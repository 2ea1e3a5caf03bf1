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

/// One payment from two tellings; where they differ, the fact is in doubt.
fn join(known: &mut Payment, other: Payment) {
    let mut doubts = Vec::new();
    let mut differ = |fact, differs: bool| {
        if differs {
            doubts.push((fact, Doubt::Contradiction));
        }
    };
    differ(Fact::Usd, known.usd.is_some() && other.usd.is_some() && known.usd != other.usd);
    differ(Fact::Krw, known.krw.is_some() && other.krw.is_some() && known.krw != other.krw);
    differ(Fact::PaidOn, known.paid_on.is_some() && other.paid_on.is_some() && known.paid_on != other.paid_on);
    let merchant = |payment: &Payment| payment.payee.as_ref().map(|payee| payee.merchant);
    let both_named = known.payee.is_some() && other.payee.is_some();
    differ(Fact::Merchant, both_named && merchant(known) != merchant(&other));
    known.kind = known.kind.min(other.kind);
    known.usd = known.usd.or(other.usd);
    known.krw = known.krw.or(other.krw);
    known.paid_on = known.paid_on.or(other.paid_on);
    known.payee = known.payee.take().or(other.payee);
    known.last4 = known.last4.take().or(other.last4);
    known.approval = known.approval.take().or(other.approval);
    known.cancelled |= other.cancelled;
    known.doubts.extend(other.doubts);
    known.doubts.extend(doubts);
    known.evidence.extend(other.evidence);
}
