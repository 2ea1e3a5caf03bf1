//! References that bite their tails, and nesting without end.

use super::{Hostile, hostile, page, slip};
use crate::pdf_builder::{assemble, stream};

/// Broken, with nothing left to read.
const BROKEN: &str = "rejected unreadable";
const TOO_LARGE: &str = "rejected too_large";
/// Read, and blank.
const NOTHING: &str = "rejected usd_missing krw_missing paid_on_missing";

pub(super) fn all() -> Vec<Hostile> {
    vec![
        hostile("index that names itself", "accepted", index_loop()),
        hostile("page tree that is its own child", BROKEN, tree_loop("/Kids [2 0 R]")),
        hostile("page tree that is its own parent", BROKEN, tree_loop("/Kids [3 0 R]")),
        hostile("page tree 10,000 deep", TOO_LARGE, deep_tree()),
        hostile("reference to itself", BROKEN, one_page("5 0 R", "/Contents 5 0 R", &["5 0 R".to_owned()])),
        hostile("form that shows itself", TOO_LARGE, form_loop()),
        hostile("forms that show the next twice", TOO_LARGE, form_tree()),
        hostile("font that is its own descendant", NOTHING, font_loop()),
        hostile("map that uses itself", NOTHING, map_loop()),
        hostile("arrays 10,000 deep in content", BROKEN, page(&deep("[", "]", "TJ")).bytes()),
        hostile("dictionaries 10,000 deep in content", BROKEN, page(&deep("<< /A ", ">>", "BDC")).bytes()),
        hostile("strings 10,000 deep in content", NOTHING, page(&deep("(", ")", "Tj")).bytes()),
        hostile("arrays 10,000 deep beside a slip", "accepted", slip().object(deep("[", "]", "")).bytes()),
        hostile("dictionaries 10,000 deep beside a slip", "accepted", slip().object(deep("<< /A ", ">>", "")).bytes()),
        hostile("a million saved states", NOTHING, page(&"q ".repeat(1_000_000)).bytes()),
    ]
}

fn deep(open: &str, close: &str, end: &str) -> String {
    format!("{}{} {end}", open.repeat(10_000), close.repeat(10_000))
}

/// A file of one page with these keys, and objects from number 4 on.
fn one_page(first: &str, keys: &str, objects: &[String]) -> Vec<u8> {
    let mut all = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] {keys} >>"),
        first.to_owned(),
    ];
    all.extend_from_slice(objects);
    assemble(&all)
}

fn index_loop() -> Vec<u8> {
    let file = String::from_utf8_lossy(&slip().bytes()).into_owned();
    let start: &str = file.rsplit("startxref\n").next().and_then(|rest| rest.lines().next()).expect("a start");
    file.replace("/Root 1 0 R", &format!("/Root 1 0 R /Prev {start}")).into_bytes()
}

fn tree_loop(kids: &str) -> Vec<u8> {
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages {kids} /Count 1 /Parent 2 0 R >>"),
        "<< /Type /Page /Parent 2 0 R >>".to_owned(),
    ])
}

fn deep_tree() -> Vec<u8> {
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
    objects.extend(
        (2..10_002).map(|id| format!("<< /Type /Pages /Kids [{} 0 R] /Count 1 /Parent {} 0 R >>", id + 1, id - 1)),
    );
    objects.push("<< /Type /Page /Parent 10001 0 R /MediaBox [0 0 9 9] >>".to_owned());
    assemble(&objects)
}

fn form_loop() -> Vec<u8> {
    let resources = "/Resources << /XObject << /Fm 4 0 R >> >>";
    let keys = format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}");
    one_page(&stream(&keys, "/Fm Do /Fm Do /Fm Do /Fm Do"), &format!("/Contents 4 0 R {resources}"), &[])
}

/// Each of forty forms shows the next one twice.
fn form_tree() -> Vec<u8> {
    let form = |next: usize| {
        let resources = format!("/Resources << /XObject << /Fm {next} 0 R >> >>");
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}"), "/Fm Do /Fm Do")
    };
    let forms: Vec<String> = (6..46).map(form).collect();
    one_page(&form(5), "/Contents 4 0 R /Resources << /XObject << /Fm 5 0 R >> >>", &forms)
}

fn font_loop() -> Vec<u8> {
    let font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 5 0 R /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>";
    let keys = "/Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>";
    one_page(&stream("", "BT /F 9 Tf (abc) Tj ET"), keys, &[font.to_owned()])
}

fn map_loop() -> Vec<u8> {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 6 0 R /DescendantFonts [<< >>] >>".to_owned();
    let map = stream("/Type /CMap /CMapName /M /UseCMap 6 0 R", "/M usecmap begincmap endcmap");
    let keys = "/Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>";
    one_page(&stream("", "BT /F 9 Tf (abc) Tj ET"), keys, &[font, map])
}
