//! Files built to hurt, each with the outcome that it must have. Shared with `benches/hostile.rs`.

mod bombs;
mod loops;
mod shapes;

use crate::pdf_builder::Pdf;

/// One hostile file.
pub struct Hostile {
    /// What is wrong with it.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Verdict and codes, such as `rejected not_pdf`.
    pub outcome: &'static str,
}

fn hostile(name: &'static str, outcome: &'static str, bytes: impl Into<Vec<u8>>) -> Hostile {
    Hostile { name, bytes: bytes.into(), outcome }
}

/// All of them.
pub fn all() -> Vec<Hostile> {
    [shapes::all(), loops::all(), bombs::all()].into_iter().flatten().collect()
}

/// A slip that is accepted, for files whose attack stands beside it.
fn slip() -> Pdf {
    Pdf::of(&[
        &["해외이용 매출전표"],
        &["거래일시", "2025.03.05 14:22:31", "승인번호", "75189774"],
        &["가맹점명", "OPENAI *CHATGPT SUBSCR"],
        &["현지금액", "USD 22.00"],
        &["청구금액", "31,795원"],
    ])
}

/// A page with these operators.
fn page(operators: &str) -> Pdf {
    Pdf::default().page().raw(operators)
}
