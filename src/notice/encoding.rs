//! The bytes of a file → its text. Windows and spreadsheet programs still save as CP949 and UTF-16; those are
//! converted when there is no doubt, because whoever wrote the notice has never heard of either.

use encoding_rs::{EUC_KR, UTF_16BE, UTF_16LE};

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// What it was saved as, when that is not UTF-8.
    pub converted: Option<Encoding>,
}

/// What a file can be converted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With a byte order mark.
    Utf16,
    /// Korean Windows, also called ANSI there.
    Cp949,
}

/// Why a file has no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but white space.
    Empty,
    /// Another kind of file, whatever its name says.
    Other(Content),
    /// Text in an encoding that is not known for certain.
    NotUtf8 {
        /// The first line that is not UTF-8, from 1.
        line: usize,
    },
}

/// What a file that is no text begins like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A ZIP archive, as Notion exports; Word and Excel files are ZIP archives too.
    Zip,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Something else with bytes that no text has.
    Binary,
}

/// Beginnings of files (each format's "magic number").
const BEGINNINGS: [(&[u8], Content); 6] = [
    (b"PK\x03\x04", Content::Zip),
    (b"%PDF", Content::Pdf),
    (b"\x89PNG", Content::Picture),
    (b"\xFF\xD8\xFF", Content::Picture),
    (b"GIF8", Content::Picture),
    (b"\xD0\xCF\x11\xE0", Content::Binary),
];

/// The text of a file.
///
/// # Errors
/// See [`Unreadable`].
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, Unreadable> {
    if let Some((_, content)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Err(Unreadable::Other(*content));
    }
    let (text, converted) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(wrong) => {
            let line = line_of(wrong.as_bytes(), wrong.utf8_error().valid_up_to());
            let (text, encoding) = convert(wrong.as_bytes()).ok_or(Unreadable::NotUtf8 { line })?;
            (text, Some(encoding))
        }
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if text.contains('\0') {
        return Err(Unreadable::Other(Content::Binary));
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(Decoded { text, converted }) }
}

fn line_of(bytes: &[u8], offset: usize) -> usize {
    bytes.iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

fn convert(bytes: &[u8]) -> Option<(String, Encoding)> {
    let utf16 = [(b"\xFF\xFE", UTF_16LE), (b"\xFE\xFF", UTF_16BE)];
    if let Some((mark, encoding)) = utf16.into_iter().find(|(mark, _)| bytes.starts_with(*mark)) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.strip_prefix(mark)?)?;
        return Some((text.into_owned(), Encoding::Utf16));
    }
    let text = EUC_KR.decode_without_bom_handling_and_without_replacement(bytes)?;
    is_korean(&text).then(|| (text.into_owned(), Encoding::Cp949))
}

/// Whether a text reads as Korean: read in the wrong encoding, most of it would be rare Chinese characters.
fn is_korean(text: &str) -> bool {
    const FEWEST: usize = 10;
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    let hangul = text.chars().filter(|c| ('가'..='힣').contains(c)).count();
    hangul >= FEWEST && hangul * 10 >= foreign * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Title: 구독료를 돌려드립니다\n## 내용\n매월 15일에 신청합니다.\n";

    #[test]
    fn cp949_is_converted_when_it_reads_as_korean() {
        let (bytes, _, _) = EUC_KR.encode(TEXT);
        let expected = Decoded { text: TEXT.to_owned(), converted: Some(Encoding::Cp949) };
        assert_eq!(decode(bytes.into_owned()), Ok(expected));
    }

    #[test]
    fn utf16_is_converted_when_it_says_so() {
        let bytes: Vec<u8> = std::iter::once('\u{feff}')
            .chain(TEXT.chars())
            .flat_map(|c| c.encode_utf16(&mut [0; 2]).to_vec())
            .flat_map(u16::to_le_bytes)
            .collect();
        let expected = Decoded { text: TEXT.to_owned(), converted: Some(Encoding::Utf16) };
        assert_eq!(decode(bytes), Ok(expected));
    }

    #[test]
    fn korean_in_two_encodings_is_not_guessed() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b"\xB0\xF8\xC1\xF6\n");
        assert_eq!(decode(bytes), Err(Unreadable::NotUtf8 { line: 4 }));
    }

    #[test]
    fn what_is_no_text_is_told_by_its_beginning() {
        assert_eq!(decode(b"PK\x03\x04...".to_vec()), Err(Unreadable::Other(Content::Zip)));
        assert_eq!(decode(b"a\0b\0".to_vec()), Err(Unreadable::Other(Content::Binary)));
        assert_eq!(decode(b" \n".to_vec()), Err(Unreadable::Empty));
    }
}
