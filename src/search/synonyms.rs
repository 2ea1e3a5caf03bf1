//! The reviewed list of what trainees say for what notices say: `synonyms.txt`.

use std::sync::LazyLock;

use super::terms::{is_hangul, normalise, runs};

/// The pairs of typed word and notice's words that apply to a normalised question.
#[must_use]
pub fn expand(question: &str) -> Vec<(&'static str, &'static str)> {
    let runs: Vec<String> = question.split_whitespace().flat_map(runs).collect();
    let joined: String = question.split_whitespace().collect();
    let spaced = format!(" {} ", runs.join(" "));
    let applies = |variant: &str| {
        let compact: String = variant.split_whitespace().collect();
        if !compact.chars().any(is_hangul) {
            return spaced.contains(&format!(" {} ", variant.replace('-', " ")));
        }
        let short = compact.chars().count() < 2;
        if short { runs.iter().any(|run| run.starts_with(&compact)) } else { joined.contains(&compact) }
    };
    SYNONYMS
        .iter()
        .filter(|(variant, _)| applies(variant))
        .map(|(variant, words)| (variant.as_str(), words.as_str()))
        .collect()
}

/// Typed word → notice's words.
static SYNONYMS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let lines = include_str!("synonyms.txt").lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once(':'));
    let pairs = entries.flat_map(|(words, variants)| {
        variants.split(',').map(|variant| (normalise(variant.trim()), normalise(words.trim())))
    });
    pairs.collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_latin_word_counts_only_whole() {
        assert!(expand("adbc 설정").is_empty());
        assert!(!expand("db가 뭐예요").is_empty());
    }

    #[test]
    fn every_line_has_words_on_both_sides() {
        assert!(SYNONYMS.iter().all(|(variant, words)| !variant.is_empty() && !words.is_empty()));
    }
}
