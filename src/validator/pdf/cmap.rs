//! Codes of composite fonts: how many bytes, which character id, which Unicode (ISO 32000-1, 9.7.5).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};

/// How the bytes of a composite font are cut into codes and mapped to character ids.
pub(super) enum Coding {
    /// Two bytes, which are the character id.
    Identity,
    /// UTF-16: the code says the character itself; the map says the id.
    Utf16(Option<Arc<CMap>>),
    /// Any other predefined or embedded map.
    Mapped(Arc<CMap>),
    /// A map that nobody knows: two bytes, no ids.
    Unknown,
}

impl Coding {
    /// The coding of a predefined name such as `KSCms-UHC-H`.
    pub(super) fn named(name: &[u8]) -> Self {
        if name.starts_with(b"Identity") {
            return Self::Identity;
        }
        let map = predefined(CMapName::from_bytes(name));
        let text = String::from_utf8_lossy(name);
        if text.contains("UTF16") || text.contains("UCS2") {
            return Self::Utf16(map);
        }
        map.map_or(Self::Unknown, Self::Mapped)
    }

    /// The coding of an embedded map.
    pub(super) fn embedded(data: &[u8]) -> Self {
        parse(data).map_or(Self::Unknown, |map| Self::Mapped(Arc::new(map)))
    }

    /// The first code of `bytes` and its length in bytes; `None` when nothing is left.
    pub(super) fn next(&self, bytes: &[u8]) -> Option<(u32, usize)> {
        let code = |length: usize| {
            let taken = bytes.get(..length)?;
            Some((taken.iter().fold(0_u32, |code, byte| code << 8 | u32::from(*byte)), length))
        };
        let longest = code(2).or_else(|| code(1));
        match self {
            Self::Identity | Self::Unknown => longest,
            Self::Utf16(_) => match bytes.first() {
                Some(0xD8..=0xDB) => code(4).or(longest),
                _ => longest,
            },
            Self::Mapped(map) => {
                let known = |(code, length): &(u32, usize)| {
                    map.lookup_cid_code(*code, u8::try_from(*length).unwrap_or(0)).is_some()
                };
                (1..=4).filter_map(code).find(known).or(longest)
            }
        }
    }

    /// The character id of a code.
    pub(super) fn cid(&self, code: u32, length: usize) -> Option<u32> {
        let length = u8::try_from(length).unwrap_or(0);
        match self {
            Self::Identity => Some(code),
            Self::Utf16(Some(map)) | Self::Mapped(map) => map.lookup_cid_code(code, length),
            Self::Utf16(None) | Self::Unknown => None,
        }
    }

    /// The character that the code itself names.
    pub(super) fn character(&self, code: u32) -> Option<char> {
        match self {
            Self::Utf16(_) => {
                let units = [(code >> 16) as u16, code as u16];
                let units = if code > 0xFFFF { &units[..] } else { &units[1..] };
                char::decode_utf16(units.iter().copied()).next()?.ok()
            }
            _ => None,
        }
    }

    /// The collection that the map's ids belong to.
    pub(super) fn family(&self) -> Option<CidFamily> {
        match self {
            Self::Utf16(Some(map)) | Self::Mapped(map) => {
                map.metadata().character_collection.as_ref().map(|collection| collection.family.clone())
            }
            _ => None,
        }
    }
}

/// A map from codes or character ids to Unicode.
pub(super) struct ToUnicode(Arc<CMap>);

impl ToUnicode {
    pub(super) fn parse(data: &[u8]) -> Option<Self> {
        parse(data).map(|map| Self(Arc::new(map)))
    }

    /// The map from the ids of a collection, such as Adobe-Korea1.
    pub(super) fn of_family(family: &CidFamily) -> Option<Self> {
        predefined(family.ucs2_cmap()?).map(Self)
    }

    pub(super) fn get(&self, code: u32) -> Option<String> {
        match self.0.lookup_bf_string(code)? {
            BfString::Char(c) => Some(c.to_string()),
            BfString::String(text) => Some(text),
        }
    }
}

fn parse(data: &[u8]) -> Option<CMap> {
    CMap::parse(data, load_embedded)
}

/// A map that every reader knows. Taking one apart costs more than reading a page, so each is kept once it was needed;
/// there are less than two hundred.
fn predefined(name: CMapName<'_>) -> Option<Arc<CMap>> {
    /// By the address of their packed form, which is part of the program's memory for good.
    static KNOWN: Mutex<BTreeMap<usize, Arc<CMap>>> = Mutex::new(BTreeMap::new());
    let packed = load_embedded(name)?;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(map) = known.get(&packed.as_ptr().addr()) {
        return Some(Arc::clone(map));
    }
    let map = Arc::new(parse(packed)?);
    known.insert(packed.as_ptr().addr(), Arc::clone(&map));
    Some(map)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_the_korean_code_page_are_read_by_one_and_two() {
        let coding = Coding::named(b"KSCms-UHC-H");
        let korean = ToUnicode::of_family(&coding.family().expect("a collection")).expect("a map");
        // "A" and 가 in code page 949.
        let mut bytes: &[u8] = &[0x41, 0xB0, 0xA1];
        let mut text = String::new();
        while let Some((code, length)) = coding.next(bytes) {
            text += &korean.get(coding.cid(code, length).expect("an id")).expect("a character");
            bytes = &bytes[length..];
        }
        assert_eq!(text, "A가");
    }
}
