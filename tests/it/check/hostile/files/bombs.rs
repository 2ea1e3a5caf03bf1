//! Small files that ask for much memory or time.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};

use super::{Hostile, hostile, page, slip};
use crate::pdf_builder::{Pdf, assemble, stream};

const TOO_LARGE: &str = "rejected too_large";
const NOTHING: &str = "rejected usd_missing krw_missing paid_on_missing";

pub(super) fn all() -> Vec<Hostile> {
    let confetti: String =
        (0..200_000).map(|i| format!("1 0 0 1 {} {} Tm <0061> Tj\n", i % 250 * 2, i / 250 % 400 * 2)).collect();
    let mut all = vec![
        hostile("1 GB packed, as content", TOO_LARGE, bomb_as("/Contents 4 0 R")),
        hostile("1 GB packed, as a map", TOO_LARGE, bomb_as("/Contents 5 0 R /Resources << /Font << /F 6 0 R >> >>")),
        hostile("1 GB packed, beside a slip", "accepted", slip().object(bomb("")).bytes()),
        hostile(
            "1 GB packed, as object stream",
            TOO_LARGE,
            slip().object(bomb("/Type /ObjStm /N 9 /First 99")).bytes(),
        ),
        hostile("content named 20,000 times", TOO_LARGE, repeated_content()),
        hostile("4,500,000 empty dictionaries", TOO_LARGE, beside(&"<<>>".repeat(4_500_000))),
        hostile("8,000,000 numbers", TOO_LARGE, beside(&"0 ".repeat(8_000_000))),
        hostile("20,000 pages", TOO_LARGE, (0..20_000).fold(Pdf::default(), |pdf, _| pdf.page()).bytes()),
        hostile("one page 20,000 times", NOTHING, one_page_often()),
        hostile("a page of confetti", TOO_LARGE, page(&format!("BT /F1 1 Tf {confetti}")).bytes()),
        hostile("two rows of 200,000 cells", TOO_LARGE, rows()),
        hostile("3,000,000 operations", TOO_LARGE, page(&"n ".repeat(3_000_000)).bytes()),
    ];
    all.extend(fonts());
    all.extend(crowds());
    all
}

fn fonts() -> Vec<Hostile> {
    let widths: String = (0..60_000).map(|id| format!("{id} {id} 500 ")).collect();
    let names = "0 /a ".repeat(200_000);
    let map: String = (0..60_000).fold(String::new(), |mut map, id| {
        writeln!(map, "1 beginbfrange <{id:04X}> <{id:04X}> <AC00> endbfrange").expect("a string takes text");
        map
    });
    let composite = format!("/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [{widths}] >>]");
    let simple = format!("/Subtype /Type1 /Encoding << /Differences [{names}] >>");
    let predefined = "/Subtype /Type0 /Encoding /KSCms-UHC-H /DescendantFonts [<< /CIDSystemInfo << /Registry (Adobe) \
                      /Ordering (Korea1) >> >>]";
    let mapped = "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< >>] /ToUnicode 6 0 R";
    vec![
        hostile("60,000 widths for 400,000 glyphs", "review text_unmapped", shown_in(&composite, "")),
        hostile("60,000 mappings for 400,000 glyphs", NOTHING, shown_in(mapped, &map)),
        hostile("200,000 names of glyphs", TOO_LARGE, shown_in(&simple, "")),
        hostile("5,000 fonts of predefined maps", TOO_LARGE, many_fonts(predefined)),
        hostile("5,000 plain fonts", TOO_LARGE, many_fonts("/Subtype /Type1 /Encoding /WinAnsiEncoding")),
    ]
}

/// As many cells as are read at all, each of which may be a fact.
fn crowds() -> Vec<Hostile> {
    let crowd = |texts: &[&str]| {
        let cell = |i: usize| {
            let text = texts.get(i % texts.len()).copied().unwrap_or_default();
            let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            format!("1 0 0 1 {} {} Tm <{hex}> Tj\n", 10 + i % 48 * 12, 830 - i / 48 * 10)
        };
        let cells: String = (0..3_900).map(cell).collect();
        (0..10).fold(Pdf::default(), |pdf, _| pdf.page().raw(&format!("BT /F1 1 Tf {cells} ET"))).bytes()
    };
    vec![
        hostile(
            "39,000 labels",
            "rejected krw_missing paid_on_missing ambiguous",
            crowd(&["청구금액", "승인번호", "거래일시", "가맹점명", "현지금액"]),
        ),
        hostile(
            "39,000 amounts and dates",
            "review ambiguous",
            crowd(&["USD 22.00", "31,795원", "2025.03.05", "OPENAI"]),
        ),
        hostile(
            "39,000 labelled facts",
            TOO_LARGE,
            crowd(&["현지금액 USD 22.00", "청구금액 31,795원", "거래일 2025.03.05"]),
        ),
        hostile("39,000 numbers of cards", TOO_LARGE, crowd(&["4111 1111 1111 1111"])),
    ]
}

/// A gigabyte of zeros: the same packed megabyte, a thousand times.
fn bomb(keys: &str) -> Vec<u8> {
    let megabyte = vec![0; 1 << 20];
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let mut ends = Vec::new();
    for _ in 0..3 {
        packer.write_all(&megabyte).and_then(|()| packer.flush()).expect("a vector takes bytes");
        ends.push(packer.get_ref().len());
    }
    // From the second on, all pieces are the same: they refer to the megabyte before.
    let packed = packer.get_ref();
    let (head, piece) = (packed.get(..ends[1]).expect("a head"), packed.get(ends[1]..ends[2]).expect("a piece"));
    let data = [head.to_vec(), piece.repeat(1022)].concat();
    let begin = format!("<< {keys} /Filter /FlateDecode /Length {} >>\nstream\n", data.len()).into_bytes();
    [begin, data, b"\nendstream".to_vec()].concat()
}

fn bomb_as(keys: &str) -> Vec<u8> {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 4 0 R >>";
    assemble(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] {keys} >>").into_bytes(),
        bomb(""),
        stream("", "BT /F 9 Tf (abc) Tj ET").into_bytes(),
        font.as_bytes().to_vec(),
    ])
}

fn repeated_content() -> Vec<u8> {
    let content = stream("", &"0 0 m ".repeat(2_000));
    let contents = "4 0 R ".repeat(20_000);
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents [{contents}] >>"),
        content,
    ])
}

fn beside(items: &str) -> Vec<u8> {
    slip().object(format!("[{items}]")).bytes()
}

fn one_page_often() -> Vec<u8> {
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count 20000 >>", "3 0 R ".repeat(20_000)),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>".to_owned(),
    ])
}

/// Two lines of tiny letters, so close that they may be one row of a table.
fn rows() -> Vec<u8> {
    let row = |shift: f64, y: f64| {
        let text = "[<0061> -1500] TJ ".repeat(200_000);
        format!("BT /F1 0.001 Tf 1 0 0 1 {shift} {y} Tm {text} ET\n")
    };
    page(&format!("{}{}", row(10.0, 10.0), row(10.001, 10.0005))).bytes()
}

fn shown_in(font: &str, map: &str) -> Vec<u8> {
    let text = "<01000200030004000500060007000800>".to_owned() + " Tj ";
    assemble(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 999 999] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
            .to_owned(),
        stream("", &format!("BT /F 1 Tf {}", text.repeat(50_000))),
        format!("<< /Type /Font /BaseFont /A {font} >>"),
        stream("", map),
    ])
}

/// Fonts that each have to be understood.
fn many_fonts(font: &str) -> Vec<u8> {
    let names: String = (0..5_000).map(|i| format!("/F{i} {} 0 R ", i + 5)).collect();
    let uses: String = (0..5_000).map(|i| format!("/F{i} 9 Tf (abc) Tj ")).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 999 999] /Contents 4 0 R /Resources << /Font << {names} >> >> >>"
        ),
        stream("", &format!("BT {uses} ET")),
    ];
    objects.extend(std::iter::repeat_n(format!("<< /Type /Font /BaseFont /A {font} >>"), 5_000));
    assemble(&objects)
}
