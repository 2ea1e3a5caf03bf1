//! Builds card slips as PDFs. [`Slip::valid`] breaks no rule of the sample notices' second round (March payments);
//! a test changes the one field that it is about.

use std::fmt::Write as _;

use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions, Stream, dictionary,
};

pub const MERCHANT: &str = "가맹점명";
pub const PAID_AT: &str = "이용일시";
pub const CARD: &str = "카드번호";
pub const APPROVAL: &str = "승인번호";
pub const STATE: &str = "거래상태";
pub const DOLLARS: &str = "현지금액";
pub const WON: &str = "청구금액(원화)";

/// A card slip: a title and labelled lines, top to bottom.
#[derive(Clone, Debug)]
pub struct Slip {
    title: &'static str,
    lines: Vec<(&'static str, String)>,
}

impl Slip {
    /// ChatGPT Plus for March 2025: $22.00, 32,145 won, paid on 5 March. Card and person are invented.
    pub fn valid() -> Self {
        let lines = [
            (CARD, "9430-12**-****-4321"),
            (PAID_AT, "2025-03-05 14:23:11"),
            (MERCHANT, "OPENAI *CHATGPT SUBSCR"),
            (STATE, "정상"),
            (DOLLARS, "USD 22.00"),
            (WON, "32,145원"),
            (APPROVAL, "30412345"),
        ];
        let lines = lines.map(|(label, value)| (label, value.to_owned())).to_vec();
        Self { title: "해외이용 매출전표", lines }
    }

    /// With another value under a label.
    pub fn with(mut self, label: &str, value: &str) -> Self {
        let line = self.lines.iter_mut().find(|(known, _)| *known == label).unwrap();
        value.clone_into(&mut line.1);
        self
    }

    /// Without the line of this label.
    pub fn without(mut self, label: &str) -> Self {
        self.lines.retain(|(known, _)| *known != label);
        self
    }

    pub fn pdf(&self) -> Vec<u8> {
        bytes_of(self.document())
    }

    /// The same PDF, which asks for a password when it is opened.
    pub fn locked_pdf(&self) -> Vec<u8> {
        let mut document = self.document();
        let id = Object::string_literal("0123456789abcdef");
        document.trailer.set("ID", vec![id.clone(), id]);
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "owner",
            user_password: "19990101",
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        bytes_of(document)
    }

    fn document(&self) -> Document {
        let mut text = shown(60, 760, 18, self.title);
        for (row, (label, value)) in (0..).zip(&self.lines) {
            let y = 700 - 24 * row;
            text += &shown(60, y, 11, label);
            text += &shown(240, y, 11, value);
        }
        let mut document = Document::with_version("1.7");
        let font = korean_font(&mut document);
        let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
        one_page(&mut document, text, resources);
        document
    }
}

/// A scan: a page that is one picture.
pub fn scan() -> Vec<u8> {
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 8, "Height" => 8,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
    };
    let mut document = Document::with_version("1.7");
    let picture = document.add_object(Stream::new(picture, vec![0x99; 64]));
    let resources = dictionary! { "XObject" => dictionary! { "Im1" => picture } };
    one_page(&mut document, "q 500 0 0 700 50 50 cm /Im1 Do Q\n".to_owned(), resources);
    bytes_of(document)
}

/// A PDF whose second half never arrived on the trainee's machine.
pub fn broken() -> Vec<u8> {
    let whole = Slip::valid().pdf();
    let head = &whole[..whole.len() / 2];
    // No object is complete, so that nothing can be rebuilt from what is there.
    [&b"%PDF-1.7\n"[..], &head[head.len() - 40..]].concat()
}

fn shown(x: i32, y: i32, size: u32, text: &str) -> String {
    let mut codes = String::new();
    for unit in text.encode_utf16() {
        write!(codes, "{unit:04X}").unwrap();
    }
    format!("BT /F1 {size} Tf {x} {y} Td <{codes}> Tj ET\n")
}

/// A Korean font that is not embedded, as card companies' slips have it: codes are UTF-16, viewers bring the shapes.
fn korean_font(document: &mut Document) -> ObjectId {
    let latin_is_narrower = vec![1.into(), 95.into(), 600.into(), 8094.into(), 8190.into(), 600.into()];
    let descriptor = document.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => "HYGoThic-Medium", "Flags" => 4, "ItalicAngle" => 0,
        "Ascent" => 880, "Descent" => -120, "CapHeight" => 700, "StemV" => 80,
        "FontBBox" => vec![0.into(), (-120).into(), 1000.into(), 880.into()],
    });
    let glyphs = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType0", "BaseFont" => "HYGoThic-Medium", "DW" => 1000,
        "W" => latin_is_narrower, "FontDescriptor" => descriptor,
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Korea1"),
            "Supplement" => 1,
        },
    });
    document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "HYGoThic-Medium", "Encoding" => "UniKS-UCS2-H",
        "DescendantFonts" => vec![glyphs.into()],
    })
}

fn one_page(document: &mut Document, content: String, resources: Dictionary) {
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Contents" => content, "Resources" => resources,
    });
    document.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
}

fn bytes_of(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
