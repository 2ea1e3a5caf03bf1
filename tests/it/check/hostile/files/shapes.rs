//! What is no PDF, a part of one, or one with more in it than paper: scripts, actions, huge numbers.

use super::{Hostile, hostile, page, slip};
use crate::pdf_builder::{assemble, stream};

pub(super) fn all() -> Vec<Hostile> {
    let mut all = not_pdf();
    all.extend(broken());
    all.extend(active());
    all.extend(numbers());
    all
}

fn not_pdf() -> Vec<Hostile> {
    vec![
        hostile("empty", "rejected not_pdf", b""),
        hostile("zip", "rejected not_pdf", b"PK\x03\x04\x14\x00\x00\x00\x08\x00 receipt.pdf"),
        hostile("html", "rejected not_pdf", b"<!doctype html><title>receipt</title><p>USD 22.00"),
        hostile("png renamed", "rejected not_pdf", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"),
        hostile("jpeg renamed", "rejected not_pdf", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
        hostile("header only", "rejected unreadable", b"%PDF-1.7\n"),
        hostile("30 MB of blanks", "rejected too_large", [b"%PDF-1.7\n".to_vec(), vec![b' '; 30_000_000]].concat()),
    ]
}

fn broken() -> Vec<Hostile> {
    let whole = slip().bytes();
    let part = |parts: usize| whole.get(..whole.len() / 4 * parts).expect("a part").to_vec();
    let headless = slip().catalog_keys("/Pages 99 0 R").bytes();
    let mut noise = b"%PDF-1.7\n".to_vec();
    noise.extend((0_u32..1_000_000).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8));
    vec![
        hostile("a quarter of a file", "rejected unreadable", part(1)),
        hostile("half a file", "rejected unreadable", part(2)),
        hostile("no page tree", "rejected unreadable", headless),
        hostile("1 MB of noise", "rejected unreadable", noise),
    ]
}

/// Nothing in a file is executed or fetched, so that such files are read like any other.
fn active() -> Vec<Hostile> {
    let begun = slip();
    let action = begun.next_object();
    let with = |keys: &str, object: &str| slip().catalog_keys(keys).object(object).bytes();
    let opens = format!("/OpenAction {action} 0 R");
    let names = format!("/Names << /JavaScript << /Names [(a) {action} 0 R] >> >>");
    let attached = format!("/Names << /EmbeddedFiles << /Names [(../../a.exe) {action} 0 R] >> >>");
    let script = "<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\); while\\(true\\);) >>";
    let file = format!("<< /Type /Filespec /F (../../a.exe) /EF << /F {} 0 R >> >>", action + 1);
    vec![
        hostile("script on opening", "accepted", with(&opens, script)),
        hostile("script by name", "accepted", with(&names, script)),
        hostile("launch action", "accepted", with(&opens, "<< /S /Launch /F (/bin/sh) /P (-c reboot) >>")),
        hostile("link to fetch", "accepted", with(&opens, "<< /S /URI /URI (http://127.0.0.1:9/) >>")),
        hostile("form to submit", "accepted", with(&opens, "<< /S /SubmitForm /F (http://127.0.0.1:9/) >>")),
        hostile(
            "program attached",
            "accepted",
            slip().catalog_keys(&attached).object(file).object(stream("/Type /EmbeddedFile", "MZ")).bytes(),
        ),
        hostile("content in a file elsewhere", "rejected usd_missing krw_missing paid_on_missing", slip_elsewhere()),
    ]
}

/// A page whose content stands in another file, which no reader here fetches.
fn slip_elsewhere() -> Vec<u8> {
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>".to_owned(),
        stream("/F (/etc/passwd)", ""),
    ])
}

fn numbers() -> Vec<Hostile> {
    let huge = "1e38 0 0 1e38 99999999999999999999 0 cm BT /F1 1e30 Tf 1e38 Tc 1e38 Tz 1e38 TL (x) Tj T* (x) ' ET";
    let boxed = slip().page_keys("/MediaBox [-99999999999999999999 -99999999999999999999 99999999999999999999 9999999999] /Rotate 99999999999").bytes();
    let count = slip().page_keys("/Count 2147483647 /StructParents -9223372036854775808").bytes();
    let length = String::from_utf8_lossy(&slip().bytes()).replace("/Length ", "/Length 999999999").into_bytes();
    let size = String::from_utf8_lossy(&slip().bytes()).replace("/Size ", "/Size 42949672").into_bytes();
    let offset = String::from_utf8_lossy(&slip().bytes()).replace("startxref\n", "startxref\n99999999999").into_bytes();
    let nothing = "rejected usd_missing krw_missing paid_on_missing";
    vec![
        hostile("huge numbers in content", nothing, page(huge).bytes()),
        hostile("huge page box", "rejected unreadable", boxed),
        hostile("huge counts", "accepted", count),
        hostile("huge stream length", "rejected unreadable", length),
        hostile("huge size of the index", "accepted", size),
        hostile("index beyond the end", "accepted", offset),
    ]
}
