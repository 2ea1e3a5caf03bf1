//! A small PDF writer for tests: text at positions, in a Korean font that is named but not embedded.

use std::fmt::Write as _;

/// Columns of a line, in points from the left.
const COLUMNS: [u32; 6] = [50, 140, 245, 335, 440, 520];

/// The number of the first page's object.
const FIRST_PAGE: usize = 7;

/// A document under way.
#[derive(Clone, Default)]
pub struct Pdf {
    pages: Vec<String>,
    lines: u32,
    page_keys: String,
    catalog_keys: String,
    more: Vec<Vec<u8>>,
}

impl Pdf {
    /// A document with these lines on its first page.
    pub fn of(lines: &[&[&str]]) -> Self {
        lines.iter().fold(Self::default().page(), |pdf, cells| pdf.line(cells))
    }

    /// Begins a page.
    pub fn page(mut self) -> Self {
        self.pages.push(String::new());
        self.lines = 0;
        self
    }

    /// Further keys of every page, such as `/Rotate 90`.
    pub fn page_keys(mut self, keys: &str) -> Self {
        self.page_keys = keys.to_owned();
        self
    }

    /// Further keys of the catalog, such as `/OpenAction 9 0 R`.
    pub fn catalog_keys(mut self, keys: &str) -> Self {
        self.catalog_keys = keys.to_owned();
        self
    }

    /// An object beside those of the pages; all pages must have begun. See [`Self::next_object`] for its number.
    pub fn object(mut self, object: impl Into<Vec<u8>>) -> Self {
        self.more.push(object.into());
        self
    }

    /// The number that the next [`Self::object`] gets.
    pub fn next_object(&self) -> usize {
        FIRST_PAGE + 2 * self.pages.len() + self.more.len()
    }

    /// A line below the last one, its cells in columns.
    pub fn line(mut self, cells: &[&str]) -> Self {
        let y = 780 - 20 * self.lines;
        self.lines += 1;
        for (text, x) in cells.iter().zip(COLUMNS) {
            let hex = text.encode_utf16().fold(String::new(), |mut hex, unit| {
                write!(hex, "{unit:04X}").expect("a string takes text");
                hex
            });
            self = self.raw(&format!("BT /F1 9 Tf 1 0 0 1 {x} {y} Tm <{hex}> Tj ET\n"));
        }
        self
    }

    /// Operators as they are.
    pub fn raw(mut self, operators: &str) -> Self {
        self.pages.last_mut().expect("a page").push_str(operators);
        self
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let kids: String = (0..self.pages.len()).map(|i| format!("{} 0 R ", FIRST_PAGE + 2 * i)).collect();
        let mut objects = vec![
            format!("<< /Type /Catalog /Pages 2 0 R {} >>", self.catalog_keys),
            format!(
                "<< /Type /Pages /Kids [{kids}] /Count {} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> \
                 /XObject << /Im 6 0 R >> >> >>",
                self.pages.len()
            ),
            "<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UTF16-H \
             /DescendantFonts [4 0 R] >>"
                .to_owned(),
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /FontDescriptor 5 0 R /DW 1000 \
             /W [1 [500 500] 3 94 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> >>"
                .to_owned(),
            "<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6 /FontBBox [0 -148 1001 880] /ItalicAngle 0 \
             /Ascent 858 /Descent -148 /CapHeight 700 /StemV 60 >>"
                .to_owned(),
            stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"),
        ];
        for (content, number) in self.pages.iter().zip((FIRST_PAGE..).step_by(2)) {
            let keys = &self.page_keys;
            objects.push(format!("<< /Type /Page /Parent 2 0 R /Contents {} 0 R {keys} >>", number + 1));
            objects.push(stream("", content));
        }
        let objects = objects.into_iter().map(String::into_bytes).chain(self.more.iter().cloned());
        assemble(&objects.collect::<Vec<_>>())
    }
}

/// A scan: one picture over the whole page.
pub fn scan() -> Vec<u8> {
    Pdf::default().page().raw("q 595 0 0 842 0 0 cm /Im Do Q").bytes()
}

/// A stream object.
pub fn stream(keys: &str, content: &str) -> String {
    format!("<< {keys} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// A file of these objects; the first is the catalog.
pub fn assemble<T: AsRef<[u8]>>(objects: &[T]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        offsets.push(out.len());
        out.extend(format!("{number} 0 obj\n").bytes().chain(object.as_ref().iter().copied()));
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    out.extend(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}
