//! Card numbers: the last four digits, the only part that is ever kept, and whether the whole number is shown.

/// The last four digits of a card as slips write it: `5409-46**-****-8845`, `현대카드 M 2537`, `Visa - 6460`.
pub(crate) fn last4(text: &str) -> Option<String> {
    let digits: Vec<char> = text.trim_end().chars().rev().take_while(char::is_ascii_digit).collect();
    (digits.len() == 4 || (digits.len() == 16)).then(|| digits.into_iter().take(4).rev().collect())
}

/// Whether a whole card number stands in the text: 15 or 16 digits in card-like groups that pass the check digit.
pub(crate) fn shows_card_number(text: &str) -> bool {
    let mut run: Vec<char> = Vec::new();
    let mut found = false;
    for c in text.chars().chain(std::iter::once('|')) {
        if c.is_ascii_digit() || (matches!(c, '-' | ' ') && run.last().is_some_and(char::is_ascii_digit)) {
            run.push(c);
        } else {
            found |= is_card_number(&run);
            run.clear();
        }
    }
    found
}

fn is_card_number(run: &[char]) -> bool {
    let text: String = run.iter().collect();
    let groups: Vec<usize> = text.trim().split(['-', ' ']).map(str::len).collect();
    let digits: Vec<u32> = run.iter().filter_map(|c| c.to_digit(10)).collect();
    let shape = matches!(groups.as_slice(), [4, 4, 4, 4] | [4, 6, 5] | [16] | [15]);
    // 3 to 6 are the card networks, 9 is domestic.
    shape && matches!(digits.first(), Some(3..=6 | 9)) && passes_luhn(&digits)
}

fn passes_luhn(digits: &[u32]) -> bool {
    let weigh = |(i, digit): (usize, &u32)| match digit * 2 {
        _ if i % 2 == 0 => *digit,
        double if double > 9 => double - 9,
        double => double,
    };
    digits.iter().rev().enumerate().map(weigh).sum::<u32>() % 10 == 0
}

/// `text` with the inner digits of every long number hidden, for what is kept as evidence.
pub(crate) fn masked(text: &str) -> String {
    if shows_card_number(text) {
        text.chars().map(|c| if c.is_ascii_digit() { '*' } else { c }).collect()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_four_are_read_from_any_mask() {
        for text in ["5409-46**-****-8845", "현대카드 M 8845", "Visa - 8845", "****8845"] {
            assert_eq!(last4(text).as_deref(), Some("8845"), "{text}");
        }
        assert_eq!(last4("5409-46**-****-88**"), None);
    }

    #[test]
    fn a_whole_number_is_seen_and_a_masked_one_is_not() {
        assert!(shows_card_number("카드번호 4111-1111-1111-1111"));
        assert!(shows_card_number("4111111111111111"));
        assert!(!shows_card_number("4111-11**-****-1111"));
        assert!(!shows_card_number("Account number: 895489542796"));
    }
}
