//! Files that are none, broken, locked or built to hurt.

use super::{checked_files, outcome};
use bootcamp_bot::validator::{Limits, read};
use proptest::prelude::{ProptestConfig, any, proptest};

use crate::pdf_builder::{Pdf, assemble, scan, stream};

#[test]
fn what_is_no_pdf_is_named_so() {
    for bytes in [&b""[..], b"PK\x03\x04 a zip", b"<html><body>receipt</body></html>", b"\x89PNG\r\n\x1a\n"] {
        assert_eq!(outcome(&checked_files(&[bytes])), "rejected not_pdf");
    }
}

#[test]
fn thirty_megabytes_are_too_large() {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(30_000_000, b' ');
    assert_eq!(outcome(&checked_files(&[&bytes])), "rejected too_large");
}

#[test]
fn a_cut_file_is_unreadable() {
    let bytes = super::slip(&[]).bytes();
    let cut = bytes.get(..bytes.len() / 3).expect("a part");
    assert_eq!(outcome(&checked_files(&[cut])), "rejected unreadable");
}

#[test]
fn a_scan_goes_to_a_person() {
    assert_eq!(outcome(&checked_files(&[&scan()])), "review image_only");
}

#[test]
fn too_many_pages_are_too_large() {
    let many = (0..300).fold(Pdf::default(), |pdf, _| pdf.page()).bytes();
    assert_eq!(outcome(&checked_files(&[&many])), "rejected too_large");
}

#[test]
fn a_page_tree_that_bites_its_tail_ends() {
    let objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"];
    let bytes = assemble(&objects.map(str::to_owned));
    assert_eq!(outcome(&checked_files(&[&bytes])), "rejected unreadable");
}

#[test]
fn a_form_that_shows_itself_ends() {
    let resources = "/Resources << /XObject << /Fm 4 0 R >> >>";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R {resources} >>"),
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}"), "/Fm Do /Fm Do /Fm Do /Fm Do"),
    ];
    assert_eq!(outcome(&checked_files(&[&assemble(&objects)])), "rejected too_large");
}

#[test]
fn a_page_of_confetti_is_too_large() {
    let place = |i: u32| format!("BT /F1 1 Tf 1 0 0 1 {} {} Tm <0061> Tj ET\n", i % 250 * 2, i / 250 * 2);
    let confetti: String = (0..20_000).map(place).collect();
    assert_eq!(outcome(&checked_files(&[&Pdf::default().page().raw(&confetti).bytes()])), "rejected too_large");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_mutation_makes_the_reader_panic(at in 0_usize..2_000, bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        let mut file = super::slip(&[]).bytes();
        let from = at.min(file.len());
        let to = (from + bytes.len()).min(file.len());
        file.splice(from..to, bytes);
        assert!(read(&file, &Limits::default()).pages().len() <= Limits::default().pages);
    }
}

#[test]
fn huge_numbers_and_nesting_do_no_harm() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let pdf = Pdf::default()
        .page()
        .raw(&format!("1e38 0 0 1e38 99999999999999999999 0 cm {deep} TJ BT /F1 1e30 Tf (x) Tj ET"));
    assert!(outcome(&checked_files(&[&pdf.bytes()])).starts_with("rejected"));
}
