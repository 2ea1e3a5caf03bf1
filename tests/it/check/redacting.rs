//! Card numbers taken out of files.

use bootcamp_bot::validator::pdf::{RedactError, redact};
use bootcamp_bot::validator::{Limits, Unreadable, read};

use super::{checked_files, facts, outcome, slip};
use crate::pdf_builder::{Pdf, assemble, scan, stream};

const EXPOSED: &str = "4111-1111-1111-1111";

fn redacted(bytes: &[u8]) -> Result<Vec<u8>, RedactError> {
    redact(bytes, &Limits::default())
}

fn texts(bytes: &[u8]) -> Vec<String> {
    let reading = read(bytes, &Limits::default());
    reading.pages().iter().flat_map(|page| page.lines.iter().map(|line| line.text())).collect()
}

fn exposed() -> Pdf {
    slip(&[&["카드번호", EXPOSED, "승인번호", "75189774"]])
}

/// A page in Helvetica with these operators, and a form with others.
fn plain(operators: &str, form: &str) -> Vec<u8> {
    let resources = "/Resources << /Font << /F 4 0 R >> /XObject << /Fm 6 0 R >> >>";
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R {resources} >>"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        stream("", operators),
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources}"), form),
    ])
}

#[test]
fn a_slip_is_accepted_without_its_number() {
    let before = exposed().bytes();
    assert_eq!(outcome(&checked_files(&[&before])), "rejected card_number_exposed");
    let report = checked_files(&[&redacted(&before).expect("a file")]);
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", "openai 22.00 31,795 2025-03-05"));
}

#[test]
fn the_subset_font_of_a_real_producer_has_no_asterisk_and_gaps_do() {
    let before = super::samples::sample("card-number.pdf").expect("a committed file");
    assert_eq!(outcome(&checked_files(&[&before])), "rejected card_number_exposed");
    let report = checked_files(&[&redacted(&before).expect("a file")]);
    assert_eq!((outcome(&report).as_str(), facts(&report).as_str()), ("accepted", "openai 22.00 31,795 2025-03-05"));
}

#[test]
fn other_readers_find_nothing_wrong_and_no_number() {
    let before = super::samples::sample("card-number.pdf").expect("a committed file");
    for bytes in [redacted(&before), redacted(&exposed().bytes())] {
        let Some(text) = super::merging::checked_by_others(&bytes.expect("a file")) else { return };
        assert!(text.contains("22.00") && !text.contains("4111"), "{text}");
    }
}

#[test]
fn only_the_digits_are_masked_and_all_else_keeps_its_place() {
    let (before, after) = (exposed().bytes(), redacted(&exposed().bytes()).expect("a file"));
    let masked: Vec<String> = texts(&before).iter().map(|line| line.replace(EXPOSED, "****-****-****-1111")).collect();
    assert_eq!(texts(&after), masked);
}

#[test]
fn the_digits_are_in_no_stream_of_the_file() {
    let after = redacted(&exposed().object("(4111 1111 1111 1111)").bytes()).expect("a file");
    let mut document = lopdf::Document::load_mem(&after).expect("a document");
    document.decompress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("bytes");
    let text = String::from_utf8_lossy(&bytes).replace(' ', "");
    assert!(!text.contains("4111111111111111") && !text.contains("0034003100310031"), "{text}");
}

#[test]
fn every_way_of_showing_strings_is_followed() {
    let ways = [
        "BT /F 9 Tf 50 700 Td (Card 4111-1111-1111-1111 end) Tj ET",
        "BT /F 9 Tf 50 700 Td [(Card 4111) -50 (-11) 20 (11-1111-1111 end)] TJ ET",
        "BT /F 9 Tf 12 TL 50 700 Td (Card 4111 1111 1111 1111 end) ' ET",
        "BT /F 9 Tf 12 TL 50 700 Td 1 0.5 (Card 4111 1111 1111 1111 end) \" ET",
        "BT /F 9 Tf 50 700 Td (Card 4111) Tj (1111) Tj (1111) Tj (1111 end) Tj ET",
    ];
    let in_form = |way| plain("q /Fm Do Q", way);
    for (way, file) in ways.iter().flat_map(|way| [(way, plain(way, "")), (way, in_form(way))]) {
        let after = redacted(&file).unwrap_or_else(|error| panic!("{way}: {error}"));
        let text = texts(&after).concat().replace([' ', '-'], "");
        assert_eq!(text, "Card************1111end", "{way}");
    }
}

#[test]
fn what_cannot_be_done_truly_is_refused() {
    let scrambled = "BT /F 9 Tf 1 0 0 1 90 700 Tm (1111-1111) Tj 1 0 0 1 43.5 700 Tm (4111-1111-) Tj ET";
    let spoken = "/Span << /ActualText (4111 1111 1111 1111) >> BDC BT /F 9 Tf 50 700 Td (4111111111111111) Tj ET EMC";
    let cases = [
        (slip(&[]).bytes(), RedactError::NothingToHide),
        (scan(), RedactError::NothingToHide),
        (exposed().raw("q 595 0 0 842 0 0 cm /Im Do Q").bytes(), RedactError::Picture),
        (plain(scrambled, ""), RedactError::OutOfReach),
        (plain(spoken, ""), RedactError::Elsewhere),
        (plain("BT /F 9 Tf 50 700 Td (4111111111111111) Tj ET", "(4111111111111111)"), RedactError::Elsewhere),
        (b"PK zip".to_vec(), RedactError::Unreadable(Unreadable::NotPdf)),
    ];
    for (bytes, reason) in cases {
        assert_eq!(redacted(&bytes), Err(reason));
    }
}
