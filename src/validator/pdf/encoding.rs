//! Encodings of simple fonts: one byte a glyph, by base encoding and glyph names (ISO 32000-1, 9.6.6).

use lopdf::{Dictionary, Document, Object};

/// What each of the 256 codes stands for; `None` where nobody can tell.
pub(super) type Table = Vec<Option<String>>;

/// Most items of a list of differences that are looked at: twice as many as 256 codes can need.
const MOST_DIFFERENCES: usize = 1024;

/// The table of a simple font without regard to ToUnicode.
pub(super) fn table(document: &Document, font: &Dictionary) -> Table {
    let encoding = font.get_deref(b"Encoding", document).ok();
    match encoding {
        Some(Object::Name(name)) => base(document, name),
        Some(Object::Dictionary(dictionary)) => {
            let name = dictionary.get_deref(b"BaseEncoding", document).and_then(Object::as_name).ok();
            let mut table = name.map_or_else(|| built_in(document, font), |name| base(document, name));
            if let Ok(differences) = dictionary.get_deref(b"Differences", document).and_then(Object::as_array) {
                apply(document, differences, &mut table);
            }
            table
        }
        _ => built_in(document, font),
    }
}

/// The encoding that a font brings along itself. It cannot be known without the font program, but fonts that are not
/// symbolic use the standard one, and subsets keep ASCII where they can and number the rest.
fn built_in(document: &Document, font: &Dictionary) -> Table {
    const SYMBOLIC: i64 = 1 << 2;
    let descriptor = font.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok();
    let flags = descriptor.and_then(|d| d.get_deref(b"Flags", document).and_then(Object::as_i64).ok());
    let mut table = base(document, b"StandardEncoding");
    if flags.unwrap_or(0) & SYMBOLIC != 0 {
        for (code, text) in table.iter_mut().enumerate() {
            text.take_if(|_| !(0x20..0x7F).contains(&code));
        }
    }
    table
}

fn base(document: &Document, name: &[u8]) -> Table {
    let font = Dictionary::from_iter([(b"Encoding".to_vec(), Object::Name(name.to_vec()))]);
    (0..=255).map(|code| lookup(document, &font, code)).collect()
}

fn apply(document: &Document, differences: &[Object], table: &mut Table) {
    let mut code = 0_usize;
    for item in differences.iter().take(MOST_DIFFERENCES) {
        match item {
            Object::Integer(first) => code = usize::try_from(*first).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(slot) = table.get_mut(code) {
                    *slot = glyph(document, name);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// The text of a glyph name: `uni20A9` and `u1F600` by their digits, others by the Adobe glyph list. The list is
/// lopdf's; it lends it only through the encoding of a font, so that is what it is asked for.
fn glyph(document: &Document, name: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(name).ok()?;
    let stem = text.split('.').next()?;
    if let Some(digits) = stem.strip_prefix("uni").filter(|d| d.len() == 4) {
        return char::from_u32(u32::from_str_radix(digits, 16).ok()?).map(String::from);
    }
    if let Some(digits) = stem.strip_prefix('u').filter(|d| (4..=6).contains(&d.len()))
        && let Ok(code) = u32::from_str_radix(digits, 16)
    {
        return char::from_u32(code).map(String::from);
    }
    let differences = vec![Object::Integer(0), Object::Name(stem.as_bytes().to_vec())];
    let encoding = Dictionary::from_iter([(b"Differences".to_vec(), Object::Array(differences))]);
    let font = Dictionary::from_iter([(b"Encoding".to_vec(), Object::Dictionary(encoding))]);
    lookup(document, &font, 0)
}

fn lookup(document: &Document, font: &Dictionary, code: u8) -> Option<String> {
    let mut font = font.clone();
    font.set("Type", Object::Name(b"Font".to_vec()));
    let text = font.get_font_encoding(document).ok()?.bytes_to_string(&[code]).ok()?;
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyph_names_become_text() {
        let document = Document::new();
        let cases = [("won", "₩"), ("uni20A9", "₩"), ("A.sc", "A"), ("u20AC", "€")];
        for (name, text) in cases {
            assert_eq!(glyph(&document, name.as_bytes()).as_deref(), Some(text), "{name}");
        }
        assert_eq!(glyph(&document, b"g42"), None);
    }

    #[test]
    fn a_difference_with_an_unknown_name_leaves_the_others_alone() {
        let document = Document::new();
        let mut table = base(&document, b"WinAnsiEncoding");
        apply(
            &document,
            &[Object::Integer(65), Object::Name(b"g7".to_vec()), Object::Name(b"two".to_vec())],
            &mut table,
        );
        assert_eq!(table.get(65..68), Some(&[None, Some("2".to_owned()), Some("C".to_owned())][..]));
    }
}
