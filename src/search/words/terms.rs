//! Text → terms: pairs of neighbouring Hangul syllables, whole Latin words and numbers.
//!
//! Pairs need no dictionary, survive particles and typing errors, and cross spaces, so that 제출기간 finds 제출 기간.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::notice::pattern;

/// One form for what looks or means the same to the eye: composed, narrow, lower case, no Markdown, no addresses.
#[must_use]
pub fn normalise(text: &str) -> String {
    let spoken = text.chars().filter(|c| !is_letter_alone(*c));
    let folded = spoken.nfkc().flat_map(char::to_lowercase).collect::<String>();
    let marks = |c| if matches!(c, '*' | '`' | '#' | '|' | '_') { ' ' } else { c };
    ADDRESS.replace_all(&folded, " ").chars().map(marks).collect()
}

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| pattern(r"https?://[^\s)>\]]+"));

/// A term and how much it counts in a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The pair, word or number.
    pub text: String,
    /// 1, or less for a pair across a space.
    pub weight: f64,
}

/// Weight of a pair of syllables with a space between.
const ACROSS: f64 = 0.4;

/// The terms of a normalised text, in order, repeated as often as they occur.
#[must_use]
pub fn terms(normalised: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut before: Option<char> = None;
    for word in normalised.split_whitespace() {
        let runs = runs(word);
        for (i, run) in runs.iter().enumerate() {
            let Some(first) = run.chars().next() else { continue };
            if !is_hangul(first) {
                terms.push(Term { text: run.clone(), weight: 1.0 });
                before = None;
                continue;
            }
            if i == 0
                && let Some(before) = before
            {
                terms.push(Term { text: [before, first].iter().collect(), weight: ACROSS });
            }
            let syllables: Vec<char> = run.chars().collect();
            terms.extend(is_team(&syllables).then(|| Term { text: TEAM.to_string(), weight: 1.0 }));
            terms.extend(syllables.windows(2).map(|pair| Term { text: pair.iter().collect(), weight: 1.0 }));
            before = syllables.last().copied();
        }
        if runs.is_empty() {
            before = None;
        }
    }
    terms
}

/// A noun of one syllable, which has no pair: 팀, 팀당 and 옆팀 speak of the same.
const TEAM: char = '팀';

fn is_team(run: &[char]) -> bool {
    run.first() == Some(&TEAM) || run.last() == Some(&TEAM)
}

/// The runs of a normalised text, whole: what a search without pairs would compare.
#[must_use]
pub fn words(normalised: &str) -> Vec<Term> {
    normalised.split_whitespace().flat_map(runs).map(|text| Term { text, weight: 1.0 }).collect()
}

/// A word cut where the kind of letter changes; punctuation is dropped. `aws영수증` → `aws`, `영수증`; `ec2` stays.
#[must_use]
pub fn runs(word: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut kind = None;
    for c in word.chars() {
        let now = if is_hangul(c) {
            Some(Kind::Hangul)
        } else if c.is_ascii_digit() && kind != Some(Kind::Word) {
            Some(Kind::Number)
        } else if c.is_alphanumeric() {
            Some(Kind::Word)
        } else {
            None
        };
        match (now, runs.last_mut()) {
            (None, _) => {}
            (Some(_), Some(run)) if now == kind => run.push(c),
            _ => runs.push(c.to_string()),
        }
        kind = now;
    }
    runs
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Hangul,
    Number,
    Word,
}

/// A Hangul letter that belongs to no syllable, such as the ㅋ of laughter and the ㅠ of tears.
const fn is_letter_alone(c: char) -> bool {
    matches!(c, 'ㄱ'..='ㆎ')
}

/// A composed Hangul syllable.
#[must_use]
pub const fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        terms(&normalise(text)).into_iter().map(|term| term.text).collect()
    }

    #[test]
    fn spacing_does_not_matter() {
        assert_eq!(texts("제출기간"), texts("제출 기간"));
    }

    #[test]
    fn decomposed_wide_and_capital_letters_are_the_same() {
        let decomposed: String = "환급".nfd().collect();
        assert_eq!(texts(&format!("{decomposed} ＡＷＳ")), texts("환급 aws"));
    }

    #[test]
    fn a_team_is_one_alone_and_in_longer_words() {
        for text in ["팀 계정", "팀당", "옆팀"] {
            assert!(texts(text).contains(&"팀".to_owned()), "{text}");
        }
    }

    #[test]
    fn addresses_are_not_words() {
        assert_eq!(texts("폼 [링크](https://example.com/abc/edit)"), texts("폼 [링크]"));
    }
}
