//! Several files into one.

use std::process::Command;

use super::{checked_files, facts, outcome, slip};
use crate::pdf_builder::scan;
use bootcamp_bot::validator::pdf::merge;
use bootcamp_bot::validator::{Limits, read};
use lopdf::{Dictionary, Document, Object};

#[test]
fn one_plain_file_passes_through_unchanged() {
    let bytes = slip(&[]).bytes();
    assert_eq!(merge(&[&bytes]).expect("a file"), bytes);
}

#[test]
fn merged_pages_keep_their_order_and_text() {
    let (dollars, won) = (slip(&[&["청구금액"]]).bytes(), slip(&[&["현지금액"]]).page_keys("/Rotate 90").bytes());
    let merged = merge(&[&dollars, &scan(), &won]).expect("a file");
    let pages = read(&merged, &Limits::default()).pages().to_vec();
    let has_text: Vec<bool> = pages.iter().map(|page| !page.lines.is_empty()).collect();
    assert_eq!(has_text, [true, false, true]);
    assert_eq!(facts(&checked_files(&[&merged])), "openai 22.00 31,795 2025-03-05");
}

#[test]
fn what_pages_inherited_stays_with_them() {
    let (plain, turned) = (slip(&[]).bytes(), slip(&[]).page_keys("/Rotate 90 /CropBox [0 0 500 800]").bytes());
    let merged = Document::load_mem(&merge(&[&plain, &turned]).expect("a file")).expect("a document");
    let pages: Vec<&Dictionary> = merged.page_iter().filter_map(|id| merged.get_dictionary(id).ok()).collect();
    assert!(pages.iter().all(|page| page.has(b"MediaBox") && page.has(b"Resources")));
    let rotations: Vec<i64> =
        pages.iter().map(|page| page.get(b"Rotate").and_then(Object::as_i64).unwrap_or(0)).collect();
    assert_eq!(rotations, [0, 90]);
}

#[test]
fn forms_scripts_notes_and_attachments_are_left_behind() {
    let action = slip(&[]).next_object();
    let catalog =
        format!("/OpenAction {action} 0 R /AcroForm << /Fields [{action} 0 R] >> /Names << /JavaScript 9 0 R >>");
    let page = format!("/Annots [{action} 0 R] /AA << /O {action} 0 R >> /PieceInfo << /A {action} 0 R >>");
    let active = slip(&[]).catalog_keys(&catalog).page_keys(&page).object("<< /S /JavaScript /JS (attack) >>").bytes();
    let merged = merge(&[&active, &slip(&[]).bytes()]).expect("a file");
    assert!(!merged.windows(6).any(|window| window == b"attack"));
}

#[test]
fn other_readers_find_nothing_wrong_with_files_of_any_producer() {
    let producers = ["chromium.pdf", "weasyprint.pdf", "reportlab-cid.pdf", "fpdf2.pdf", "object-streams.pdf"];
    let samples = producers.map(|name| super::samples::sample(name).expect("a committed file"));
    let files: Vec<&[u8]> = samples.iter().map(Vec::as_slice).collect();
    let locked = super::samples::sample("owner-password.pdf").expect("a committed file");
    let turned = slip(&[]).page_keys("/Rotate 90").bytes();
    let merged = merge(&[&files[..], &[&locked, &turned]].concat()).expect("a file");
    let Some(text) = checked_by_others(&merged) else { return };
    assert_eq!(text.matches("75189774").count(), 7, "{text}");
}

/// The text that pdftotext reads, after qpdf found nothing wrong; `None`, and words about it, when they are not
/// installed.
pub fn checked_by_others(bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file.pdf");
    std::fs::write(&path, bytes).expect("a file");
    let checked = Command::new("qpdf").arg("--check").arg(&path).output();
    let read = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    let (Ok(checked), Ok(read)) = (checked, read) else {
        eprintln!("skipped: qpdf or pdftotext is not installed");
        return None;
    };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    if String::from_utf8_lossy(&read.stderr).contains("Missing language pack") {
        eprintln!("skipped: pdftotext lacks the encodings of Korean fonts (Debian: poppler-data)");
        return None;
    }
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}

#[test]
fn a_locked_file_is_opened_by_merging() {
    let Some(locked) = super::samples::sample("owner-password.pdf") else { panic!("the sample is committed") };
    let merged = merge(&[&locked]).expect("a file");
    assert!(!merged.windows(8).any(|window| window == b"/Encrypt"));
    assert_eq!(outcome(&checked_files(&[&merged])), "accepted");
}
