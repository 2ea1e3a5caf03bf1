//! Numbers that hide outside of the text of the pages: masking is then refused, not claimed.

use bootcamp_bot::validator::Limits;
use bootcamp_bot::validator::pdf::{RedactError, redact};

use crate::pdf_builder::{assemble, stream};

const SHOWN: &str = "BT /F 9 Tf 50 700 Td (Card 4111111111111111) Tj ET";
const FORM: &str = "/Type /XObject /Subtype /Form /BBox [0 0 99 99]";

/// A page that shows the number in Helvetica and these operators, with a part in its resources and as an object.
fn file(operators: &str, resources: &str, part: &str) -> Vec<u8> {
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R \
             /Resources << /Font << /F 4 0 R /T 7 0 R >> {resources} >> >>"
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        stream("", &format!("{SHOWN} {operators}")),
        part.to_owned(),
        // A Type 3 font whose glyph is the part, and which may show text of a font whose letters are digits.
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> \
         /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] \
         /Resources << /Font << /D 8 0 R >> >> >>"
            .to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Odd /Encoding << /Differences [97 /one /two /three /four] >> >>"
            .to_owned(),
    ])
}

fn refusal(file: &[u8]) -> Option<RedactError> {
    redact(file, &Limits::default()).err()
}

#[test]
fn what_is_only_on_the_page_is_masked() {
    assert_eq!(refusal(&file("", "", &stream(FORM, "(4111) Tj"))), None);
}

#[test]
fn strings_that_nothing_shows_are_found() {
    let digits = "(4) Tj (1) Tj (11) Tj".to_owned() + &" (1) Tj".repeat(12);
    let wide = "<</ActualText <FEFF0034003100310031002D0031003100310031002D0031003100310031002D0031003100310031>>>";
    let parts = [
        stream(FORM, &digits),
        stream(FORM, "[(4111) -50 <31313131> 20 (1111) (\\0611\\061\\\n1)] TJ"),
        stream("", &digits),
        wide.to_owned(),
        "<</Note (4111 1111 1111 1111)>>".to_owned(),
        "<</Note 4111111111111111>>".to_owned(),
        "<</4111111111111111 null>>".to_owned(),
    ];
    for part in parts {
        let found = refusal(&file("", "/XObject << /Fm 6 0 R >>", &part));
        assert_eq!(found, Some(RedactError::Elsewhere), "{part}");
    }
}

#[test]
fn drawings_are_read_by_their_fonts() {
    let odd = "BT /D 9 Tf (daaaaaaaaaaaaaaa) Tj ET";
    let own = "/Resources << /Font << /D 8 0 R >> >>";
    let cases = [
        ("/XObject << /Fm 6 0 R >>", stream(&format!("{FORM} {own}"), odd)),
        ("/Pattern << /P 6 0 R >>", stream(&format!("/PatternType 1 /PaintType 1 {own}"), odd)),
        ("", stream("", odd)),
    ];
    for (resources, part) in cases {
        assert_eq!(refusal(&file("", resources, &part)), Some(RedactError::Elsewhere), "{resources}");
    }
}

#[test]
fn a_picture_in_the_place_of_the_number_is_no_text() {
    let picture = stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray", "x");
    let drawn = |matrix: &str| file(&format!("q {matrix} cm /Im Do Q"), "/XObject << /Im 6 0 R >>", &picture);
    assert_eq!(refusal(&drawn("120 0 0 12 50 698")), Some(RedactError::Picture));
    assert_eq!(refusal(&drawn("120 0 0 12 50 20")), None, "a logo elsewhere");
    let unseen = SHOWN.replace("Td", "Td 3 Tr");
    let twice = file(&format!("0 Tr {unseen}"), "", "null");
    assert_eq!(refusal(&twice), Some(RedactError::Picture), "an invisible layer of text");
}

#[test]
fn what_cannot_be_unpacked_cannot_be_vouched_for() {
    for filter in ["/FancyDecode", "4 0 R"] {
        let part = stream(&format!("{FORM} /Filter {filter}"), "not deflated");
        let refused = refusal(&file("", "/XObject << /Fm 6 0 R >>", &part));
        assert_eq!(refused, Some(RedactError::Opaque), "{filter}");
    }
}
