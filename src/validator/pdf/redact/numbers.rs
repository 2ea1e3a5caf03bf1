//! Card numbers in text that was read.

use crate::validator::fields::card::shows_card_number;
use crate::validator::reading::{Line, Page};

/// Digits that stay.
const KEPT: usize = 4;

/// Most groups of digits in which a number is written.
const GROUPS: usize = 5;

/// The whole card numbers on these pages, digits only, each once.
pub(super) fn shown(pages: &[Page]) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        for chain in chains(line) {
            numbers.extend(in_chain(&chain));
        }
    }
    numbers.sort();
    numbers.dedup();
    numbers
}

/// Groups of digits with nothing but separators between them; cells may divide a number.
fn chains(line: &Line) -> Vec<Vec<String>> {
    let mut chains: Vec<Vec<String>> = vec![Vec::new()];
    let mut is_open = false;
    for c in line.text().chars() {
        match (c, chains.last_mut()) {
            (c, Some(chain)) if c.is_ascii_digit() => {
                match chain.last_mut().filter(|_| is_open) {
                    Some(group) => group.push(c),
                    None => chain.push(c.to_string()),
                }
                is_open = true;
            }
            (c, _) if is_separator(c) => is_open = false,
            _ => {
                chains.push(Vec::new());
                is_open = false;
            }
        }
    }
    chains
}

/// The shortest runs of groups that are card numbers.
fn in_chain(groups: &[String]) -> Vec<String> {
    let mut taken = vec![false; groups.len()];
    let mut numbers = Vec::new();
    for length in 1..=GROUPS.min(groups.len()) {
        for (start, window) in groups.windows(length).enumerate() {
            let places = start..start + length;
            let is_free = taken.get(places.clone()).is_some_and(|places| places.iter().all(|taken| !taken));
            if is_free && shows_card_number(&window.join("-")) {
                taken.iter_mut().take(places.end).skip(places.start).for_each(|taken| *taken = true);
                numbers.push(window.concat());
            }
        }
    }
    numbers
}

/// Whether a character may stand within a number.
pub(super) fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '.' | '·')
}

/// The indices of `characters` that have to go: all digits but the last four of each of the numbers.
pub(super) fn hidden(characters: &[char], numbers: &[String]) -> Vec<usize> {
    let solid: Vec<(usize, char)> = characters.iter().copied().enumerate().filter(|(_, c)| !is_separator(*c)).collect();
    let mut hidden = Vec::new();
    for number in numbers {
        let digits: Vec<char> = number.chars().collect();
        let matches = |window: &&[(usize, char)]| window.iter().map(|(_, c)| c).eq(&digits);
        for window in solid.windows(digits.len().max(1)).filter(matches) {
            hidden.extend(window.iter().take(digits.len().saturating_sub(KEPT)).map(|(index, _)| *index));
        }
    }
    hidden
}

/// Whether the pages read the same but for the numbers, of which none is left.
pub(super) fn only_they_changed(before: &[Page], after: &[Page], numbers: &[String]) -> bool {
    let same = |(before, after): (&Page, &Page)| {
        let expected = solid(&without(&text(before), numbers));
        expected == solid(&text(after)) && (before.pictures, before.unmapped) == (after.pictures, after.unmapped)
    };
    before.len() == after.len() && shown(after).is_empty() && before.iter().zip(after).all(same)
}

fn text(page: &Page) -> Vec<char> {
    page.lines.iter().flat_map(|line| line.text().chars().collect::<Vec<_>>()).collect()
}

fn without(text: &[char], numbers: &[String]) -> Vec<char> {
    let hidden = hidden(text, numbers);
    text.iter().enumerate().filter(|(index, _)| !hidden.contains(index)).map(|(_, c)| *c).collect()
}

/// Blanks and masks may differ: gaps take the place of digits where the font has no asterisk.
fn solid(text: &[char]) -> String {
    text.iter().filter(|c| !c.is_whitespace() && **c != '*').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validator::reading::Cell;

    fn page(cells: &[&str]) -> Page {
        let cell = |text: &&str| Cell { text: (*text).to_owned(), left: 0.0, right: 1.0, size: 9.0 };
        Page { lines: vec![Line { y: 0.0, cells: cells.iter().map(cell).collect() }], ..Page::default() }
    }

    #[test]
    fn a_number_is_found_within_and_across_cells() {
        let one = page(&["카드번호 4111-1111-1111-1111", "승인번호 75189774"]);
        let four = page(&["카드번호", "4111", "1111", "1111", "1111", "75189774"]);
        for page in [one, four] {
            assert_eq!(shown(&[page]), ["4111111111111111"]);
        }
    }

    #[test]
    fn all_digits_but_four_go() {
        let text: Vec<char> = "No. 4111-1111 1111 1111".chars().collect();
        let masked: String = without(&text, &["4111111111111111".to_owned()]).into_iter().collect();
        assert_eq!(masked, "No. -  1111");
    }
}
