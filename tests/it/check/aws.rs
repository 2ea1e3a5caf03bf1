//! Invoices and the proofs of their payment.

use super::{aws_theory, checked_at, facts, outcome};
use crate::pdf_builder::Pdf;

pub fn invoice(month: &str, total: &str) -> Vec<u8> {
    Pdf::of(&[
        &["Amazon Web Services, Inc.", "", "", "Invoice"],
        &[&format!("This invoice is for the billing period {month}")],
        &["Charges", "", "USD 40.00"],
        &["Total for this invoice in USD", "", total],
        &["Total for this invoice in KRW (1 USD = 1,450.00 KRW)", "", "", "KRW 63,800"],
    ])
    .bytes()
}

pub fn proof(price: &str, won: &str) -> Vec<u8> {
    Pdf::of(&[
        &["해외이용 매출전표"],
        &["거래일시", "2025.03.03", "승인번호", "75189774"],
        &["가맹점명", "AWS EMEA"],
        &["현지금액", price],
        &["청구금액", won],
    ])
    .bytes()
}

pub const FEBRUARY: &str = "February 1, 2025 - February 28, 2025";

fn outcome_of(files: &[Vec<u8>]) -> String {
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    outcome(&checked_at(&files, &aws_theory(), "2025-04-08 12:00:00"))
}

#[test]
fn an_invoice_and_its_payment_are_accepted() {
    let files = [invoice(FEBRUARY, "USD 44.00"), proof("USD 44.00", "64,100원")];
    let report = checked_at(&[&files[0], &files[1]], &aws_theory(), "2025-04-08 12:00:00");
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", "aws 44.00 64,100 2025-03-03"));
}

#[test]
fn a_withdrawal_record_proves_the_payment() {
    let record = Pdf::of(&[
        &["입출금 거래내역"],
        &["거래일자", "적요", "출금액", "입금액", "잔액"],
        &["2025.03.03", "AWS EMEA", "64,100원", "0", "1,200,000"],
        &["2025.03.04", "급여", "0", "2,000,000", "3,200,000"],
    ]);
    assert_eq!(outcome_of(&[invoice(FEBRUARY, "USD 44.00"), record.bytes()]), "accepted");
}

#[test]
fn each_half_alone_is_not_enough() {
    assert_eq!(outcome_of(&[invoice(FEBRUARY, "USD 44.00")]), "rejected payment_proof_missing");
    assert_eq!(outcome_of(&[proof("USD 44.00", "64,100원")]), "rejected invoice_missing");
}

#[test]
fn a_payment_of_another_amount_is_doubtful() {
    assert_eq!(outcome_of(&[invoice(FEBRUARY, "USD 44.00"), proof("USD 45.00", "65,000원")]), "review ambiguous");
}

#[test]
fn a_month_outside_the_period_rejects_all() {
    let december = invoice("December 1, 2024 - December 31, 2024", "USD 44.00");
    assert_eq!(outcome_of(&[december, proof("USD 44.00", "64,100원")]), "rejected usage_outside_period");
}

#[test]
fn two_invoices_need_two_payments() {
    let files = [
        invoice(FEBRUARY, "USD 44.00"),
        invoice("March 1, 2025 - March 31, 2025", "USD 50.00"),
        proof("USD 44.00", "64,100원"),
    ];
    assert_eq!(outcome_of(&files), "rejected payment_proof_missing");
}

#[test]
fn more_than_the_cap_is_paid_up_to_it() {
    let files = [invoice(FEBRUARY, "USD 140.00"), proof("USD 140.00", "203,000원")];
    let report = checked_at(&[&files[0], &files[1]], &aws_theory(), "2025-04-08 12:00:00");
    assert_eq!(
        (outcome(&report).as_str(), report.reimbursable_krw.map(|won| won.0)),
        ("accepted over_cap", Some(150_000))
    );
}

fn won_only(month: &str, total: &str) -> Vec<u8> {
    Pdf::of(&[
        &["Amazon Web Services Korea LLC", "", "", "Invoice"],
        &[&format!("This invoice is for the billing period {month}")],
        &["Total for this invoice", "", total],
    ])
    .bytes()
}

fn paid(day: &str, won: &str, number: &str) -> Vec<u8> {
    Pdf::of(&[&["매출전표"], &["거래일시", day, "승인번호", number], &["가맹점명", "AWS KOREA"], &["청구금액", won]])
        .bytes()
}

#[test]
fn won_only_counts_by_the_day_of_each_invoices_own_payment() {
    let march = won_only("March 1, 2025 - March 31, 2025", "KRW 50,000");
    let late = paid("2025.04.03", "50,000원", "10000001");
    assert_eq!(outcome_of(&[march.clone(), late.clone()]), "accepted");
    let early = [won_only(FEBRUARY, "KRW 30,000"), paid("2025.03.03", "30,000원", "10000002"), march, late];
    assert_eq!(outcome_of(&early), "rejected usd_missing");
}

#[test]
fn an_invoice_that_credits_paid_needs_no_payment() {
    let free = won_only("January 1, 2025 - January 31, 2025", "KRW 0");
    let files =
        [free, won_only("March 1, 2025 - March 31, 2025", "KRW 50,000"), paid("2025.04.03", "50,000원", "10000001")];
    assert_eq!(outcome_of(&files), "accepted");
}

#[test]
fn a_month_that_overlaps_the_period_is_inside() {
    let january = invoice("January 1, 2025 - January 31, 2025", "USD 44.00");
    assert_eq!(outcome_of(&[january, proof("USD 44.00", "64,100원")]), "accepted");
}

#[test]
fn a_reseller_is_no_payment_to_aws() {
    let reseller = Pdf::of(&[
        &["해외이용 매출전표"],
        &["거래일시", "2025.03.03", "승인번호", "75189774"],
        &["가맹점명", "AWS 광고대행"],
        &["현지금액", "USD 44.00"],
        &["청구금액", "64,100원"],
    ]);
    assert_eq!(outcome_of(&[invoice(FEBRUARY, "USD 44.00"), reseller.bytes()]), "rejected wrong_merchant");
}
