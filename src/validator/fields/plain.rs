//! One spelling for what producers write in many: widths, spaces, stretched words.

use unicode_normalization::UnicodeNormalization;

/// Compatibility forms folded (full-width digits, `￦`), superscripts dropped (footnote marks would grow amounts),
/// dashes and minus signs made one, stretched words closed up.
pub(crate) fn plain(text: &str) -> String {
    let kept =
        text.chars().filter(|c| !matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209F}' | '\u{200B}'..='\u{200F}'));
    let folded: String = kept
        .map(|c| match c {
            '−' | '–' | '—' | '‐' | '‑' | '－' => '-',
            '〜' | '∼' | '～' => '~',
            c => c,
        })
        .nfkc()
        .collect();
    closed_up(&folded)
}

/// Letters only: lower case without blanks, for comparing labels.
pub(crate) fn squeezed(text: &str) -> String {
    plain(text).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// `2 0 2 5 . 0 3` was stretched by the producer: almost every word is a single letter.
fn closed_up(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let single = words.iter().filter(|word| word.chars().count() == 1).count();
    if words.len() >= 4 && single * 10 >= words.len() * 8 { words.concat() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_and_stretched_text_read_like_any_other() {
        assert_eq!(plain("￦３１,７９５"), "₩31,795");
        assert_eq!(plain("매 출 전 표"), "매출전표");
        assert_eq!(squeezed("Date  Paid"), "datepaid");
    }

    #[test]
    fn a_footnote_mark_does_not_grow_an_amount() {
        assert_eq!(plain("22.00²"), "22.00");
    }
}
