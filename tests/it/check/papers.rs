//! Papers of many issuers: other labels, orders and spellings of the same facts.

use super::{checked, checked_files, facts, outcome, slip};
use crate::pdf_builder::Pdf;

const GOOD: &str = "openai 22.00 31,795 2025-03-05";

fn is_good(lines: &[&[&str]]) {
    let report = checked(&Pdf::of(lines));
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", GOOD), "{lines:?}");
}

#[test]
fn labels_above_values() {
    is_good(&[
        &["해외이용 확인서"],
        &["승인일자", "승인번호", "이용가맹점", "현지이용금액(USD)", "원화청구금액"],
        &["2025-03-05", "00123456", "OPENAI", "22.00", "31,795"],
    ]);
}

#[test]
fn a_fee_beside_the_price_is_not_the_price() {
    is_good(&[
        &["카드 매출전표"],
        &["이용일시 : 2025/03/05 09:10", "승인번호 : 123456"],
        &["가맹점 : OPENAI *CHATGPT SUBSCR"],
        &["해외이용금액", "22.00 달러"],
        &["국제브랜드수수료", "0.22 달러"],
        &["원화이용금액", "31,474원"],
        &["해외이용수수료", "321원"],
        &["총 결제금액", "31,795원"],
        &["매입일자", "2025/03/08"],
    ]);
}

#[test]
fn a_currency_column_and_a_unit_note() {
    is_good(&[
        &["신용카드 이용내역 확인서 (단위: 원)"],
        &["사용일자", "2025.03.05", "승인번호", "30012345"],
        &["사용처", "CHATGPT SUBSCRIPTION", "통화", "USD"],
        &["현지금액", "22.00", "원화금액", "31,795"],
    ]);
}

#[test]
fn english_labels() {
    is_good(&[
        &["SALES SLIP"],
        &["Transaction Date", "05-MAR-2025", "Approval No.", "75189774"],
        &["Merchant Name", "OPENAI"],
        &["Local Amount", "USD 22.00", "Billed Amount", "KRW 31,795"],
    ]);
}

#[test]
fn stretched_labels() {
    is_good(&[
        &["매 출 전 표"],
        &["거 래 일 시", "2025.03.05", "승 인 번 호", "75189774"],
        &["가 맹 점 명", "OPENAI"],
        &["현 지 금 액", "$22.00", "청 구 금 액", "₩31,795"],
    ]);
}

#[test]
fn dollars_and_won_in_one_cell() {
    is_good(&[
        &["카드 승인내역"],
        &["승인일", "2025.03.05", "승인번호", "112233"],
        &["가맹점명", "OPENAI OPCO, LLC"],
        &["승인금액", "USD 22.00 (31,795원)"],
    ]);
}

#[test]
fn won_that_are_only_expected_are_not_billed() {
    assert_eq!(
        outcome(&checked(&slip(&[&["청구금액"], &["적용환율", "1,445.22", "예상금액", "31,795원"]]))),
        "rejected krw_missing"
    );
}

#[test]
fn dollars_and_won_on_two_files_of_one_approval() {
    let dollars = slip(&[&["청구금액"]]).bytes();
    let won = slip(&[&["현지금액"], &["적용환율"]]).bytes();
    let report = checked_files(&[&dollars, &won]);
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", GOOD));
}

#[test]
fn dollars_and_won_of_two_payments_do_not_belong_together() {
    let dollars = slip(&[&["청구금액"]]).bytes();
    let won =
        slip(&[&["현지금액"], &["적용환율"], &["카드번호", "5409-46**-****-8845", "승인번호", "99999999"]]).bytes();
    assert_eq!(outcome(&checked_files(&[&dollars, &won])), "review ambiguous");
}

const HEADER: &[&str] = &["이용일자", "가맹점명", "현지금액", "원화금액", "상태"];

fn list(rows: &[&[&str]]) -> Pdf {
    let lines: Vec<&[&str]> = [&["해외이용내역 조회"][..], HEADER].into_iter().chain(rows.iter().copied()).collect();
    Pdf::of(&lines)
}

#[test]
fn the_supported_row_of_a_list_counts() {
    let report = checked(&list(&[
        &["2025.03.02", "STARBUCKS COFFEE", "$5.00", "7,225원", "정상"],
        &["2025.03.05", "OPENAI", "$22.00", "31,795원", "정상"],
        &["2025.03.09", "CURSOR", "$22.00", "31,900원", "취소"],
    ]));
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", GOOD));
}

#[test]
fn two_qualifying_rows_need_a_choice() {
    let report = checked(&list(&[
        &["2025.03.05", "OPENAI", "$22.00", "31,795원", "정상"],
        &["2025.03.09", "CLAUDE.AI", "$22.00", "31,900원", "정상"],
    ]));
    assert_eq!(outcome(&report), "review ambiguous");
}

#[test]
fn a_row_and_its_cancellation_cancel_each_other() {
    let report = checked(&list(&[
        &["2025.03.05", "OPENAI", "$22.00", "31,795원", "정상"],
        &["2025.03.06", "OPENAI", "$22.00", "31,795원", "취소"],
    ]));
    assert_eq!(outcome(&report), "rejected cancelled");
}

#[test]
fn the_merchants_receipt_beside_half_a_slip_needs_a_person() {
    let receipt = Pdf::of(&[
        &["Receipt"],
        &["Date paid", "March 5, 2025"],
        &["OpenAI, LLC", "", "Bill to"],
        &["Amount paid", "$22.00"],
    ]);
    let report = checked_files(&[&slip(&[&["현지금액"]]).bytes(), &receipt.bytes()]);
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("review ambiguous", GOOD));
}

#[test]
fn the_merchants_receipt_with_won_is_still_no_slip() {
    let report = checked(&Pdf::of(&[
        &["Receipt"],
        &["Date paid", "March 5, 2025"],
        &["OpenAI, LLC", "", "Bill to"],
        &["Amount paid", "$22.00"],
        &["Amount charged", "₩31,795"],
    ]));
    assert_eq!(outcome(&report), "review ambiguous");
}

#[test]
fn text_beside_the_page_is_not_read() {
    let hidden = slip(&[&["청구금액"]])
        .raw("BT /F1 9 Tf 1 0 0 1 -400 500 Tm <CCADAD6CAE08C561> Tj 100 0 Td <0033003100370039C6D0> Tj ET");
    assert_eq!(outcome(&checked(&hidden)), "rejected krw_missing");
}

#[test]
fn a_turned_page_reads_like_any_other() {
    assert_eq!(facts(&checked(&slip(&[]).page_keys("/Rotate 90"))), GOOD);
}
