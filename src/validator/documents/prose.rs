//! Payments told in a sentence instead of a table.

use super::payment::{Payment, Source};
use crate::domain::{Usd, Won};
use crate::validator::fields::amount::{Amount, Currency, amounts};
use crate::validator::fields::date::{Day, days};
use crate::validator::fields::merchant::{Payee, payee};
use crate::validator::fields::plain::plain;
use crate::validator::finding::Doubt;
use crate::validator::reading::Page;
use crate::validator::report::Fact;

const PAID: [&str; 7] = ["이용", "결제", "승인", "사용", "charged", "paid", "purchase"];
/// What has not happened, or was undone.
const NOT_PAID: [&str; 6] = ["취소", "환불", "예정", "cancel", "refund", "will be"];
/// Most words of a merchant's name.
const NAME_WORDS: usize = 3;

/// The payment that a sentence of the page tells of. Approval messages read just like confirmations, so a person has
/// to look at the paper.
pub(super) fn payment(page: &Page, source: Source) -> Option<Payment> {
    let text = page.lines.iter().map(|line| plain(&line.text())).collect::<Vec<_>>().join(" ");
    // A full stop within an amount or a date has no blank behind it, or a digit before it.
    let mut sentences = text.split("니다.").flat_map(|part| part.split(". "));
    sentences.find_map(|sentence| read(sentence, source))
}

fn read(sentence: &str, source: Source) -> Option<Payment> {
    let lower = sentence.to_lowercase();
    let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if !any(&PAID) || any(&NOT_PAID) {
        return None;
    }
    let (payee, found) = (named(sentence)?, days(sentence));
    let [Day::On(paid_on)] = found.as_slice() else { return None };
    let amounts = amounts(sentence);
    let usd: Option<Usd> = only(&amounts, &Currency::Usd).and_then(Amount::as_usd);
    let krw: Option<Won> = only(&amounts, &Currency::Krw).and_then(Amount::as_won);
    let mut payment = Payment::told(source);
    payment.note(Fact::PaidOn, sentence, source);
    payment.doubts.push((Fact::Status, Doubt::NotASlip));
    Some(Payment { payee: Some(payee), usd: Some(usd?), krw, paid_on: Some(*paid_on), ..payment })
}

/// The only amount of the currency.
fn only<'a>(amounts: &'a [Amount], currency: &Currency) -> Option<&'a Amount> {
    let mut own = amounts.iter().filter(|amount| amount.currency.as_ref() == Some(currency));
    own.next().filter(|_| own.next().is_none())
}

/// The supported merchant that the words name, if they name one.
fn named(sentence: &str) -> Option<Payee> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let names = (0..words.len()).flat_map(|at| (1..=NAME_WORDS).map(move |count| (at, at + count)));
    let mut payees = names.filter_map(|(from, to)| Some(payee(&words.get(from..to)?.join(" "))));
    payees.find(|payee| payee.merchant.is_some())
}
