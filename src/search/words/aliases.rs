//! What trainees say for what notices say: the reviewed list `synonyms.txt`, and lines of the operators' own.

use std::sync::LazyLock;

use super::query::is_ending;
use super::terms::{is_hangul, normalise, runs};
use crate::text::{Locale, say};

/// A list of words that people type, each with the notices' words that are searched beside it.
#[derive(Clone, Debug, Default)]
pub struct Aliases(Vec<Alias>);

#[derive(Clone, Debug)]
struct Alias {
    typed: String,
    /// `typed` without spaces, for Hangul, which people space as they like.
    compact: String,
    hangul: bool,
    /// The initials of a word (초성), such as ㅇㅅㅈ: they stand for it and for nothing else.
    initials: bool,
    words: String,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// From 1.
    pub line: usize,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No colon stands between the notices' words and what people type.
    NoColon,
    /// Nothing stands before the colon.
    NoWords,
    /// Nothing stands after the colon, or between two commas.
    NothingTyped,
}

impl BadLine {
    /// For the one who wrote it.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        let args = [("line", self.line.into())];
        match self.wrong {
            Wrong::NoColon => say(locale, "alias-no-colon", &args),
            Wrong::NoWords => say(locale, "alias-no-words", &args),
            Wrong::NothingTyped => say(locale, "alias-nothing-typed", &args),
        }
    }
}

static BUILT_IN: LazyLock<Aliases> = LazyLock::new(|| Aliases::read(include_str!("synonyms.txt")).0);

impl Aliases {
    /// The reviewed list that comes with the program.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Reads a list: on each line the notices' words, a colon, and what people type instead, between commas. Empty
    /// lines and lines with `#` in front are skipped. What can be read is kept beside the lines that cannot.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<BadLine>) {
        let (mut list, mut bad) = (Vec::new(), Vec::new());
        for (i, line) in text.lines().enumerate() {
            let blank = line.trim().is_empty() || line.trim_start().starts_with('#');
            let mut complain = |wrong| bad.push(BadLine { line: i + 1, wrong });
            match line.split_once([':', '：']) {
                _ if blank => {}
                None => complain(Wrong::NoColon),
                Some((words, _)) if normalise(words).trim().is_empty() => complain(Wrong::NoWords),
                Some((words, typed)) => {
                    let typed: Vec<String> = typed.split(',').map(spelling).collect();
                    if typed.iter().any(String::is_empty) {
                        complain(Wrong::NothingTyped);
                    }
                    let words = normalise(words).trim().to_owned();
                    list.extend(typed.into_iter().filter(|one| !one.is_empty()).map(|one| Alias::new(one, &words)));
                }
            }
        }
        (Self(list), bad)
    }

    /// A list of words that stand for themselves.
    #[must_use]
    pub(in crate::search) fn of_words<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Self(words.map(|word| Alias::new(normalise(word), word)).collect())
    }

    /// The words of the list that stand in single words of a normalised question.
    #[must_use]
    pub(in crate::search) fn within(&self, question: &str) -> Vec<&str> {
        let heard = Heard::new(question);
        let stands = |alias: &&Alias| match alias.hangul {
            false => heard.has_whole(&alias.typed),
            true => {
                heard.runs.iter().any(|run| run.contains(&alias.compact))
                    || alias.is_long() && heard.joined.contains(&alias.compact)
            }
        };
        self.0.iter().filter(stands).map(|alias| alias.typed.as_str()).collect()
    }

    /// The pairs of typed word and notices' words that apply to a normalised question.
    #[must_use]
    pub(in crate::search) fn expand<'a>(&'a self, question: &str) -> Vec<(&'a str, &'a str)> {
        let heard = Heard::new(question);
        let applies = |alias: &&Alias| match alias.hangul {
            _ if alias.initials => false,
            false => heard.has_whole(&alias.typed),
            true if alias.is_short() => heard.runs.iter().any(|run| alias.begins(run)),
            true => heard.joined.contains(&alias.compact),
        };
        self.0.iter().filter(applies).map(|alias| (alias.typed.as_str(), alias.words.as_str())).collect()
    }

    /// A question with initials written out, as far as the list knows them: `ㅇㅅㅈ` → `영수증`.
    #[must_use]
    pub(in crate::search) fn spell_out(&self, question: &str) -> String {
        let known = |word: &str| self.0.iter().find(|alias| alias.initials && alias.typed == word);
        let written = |word: &str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            known(bare).map_or_else(|| word.to_owned(), |alias| word.replace(bare, &alias.words))
        };
        question.split(' ').map(written).collect::<Vec<_>>().join(" ")
    }

    /// This list and another one.
    #[must_use]
    pub(in crate::search) fn and(&self, more: &Self) -> Self {
        Self(self.0.iter().chain(&more.0).cloned().collect())
    }
}

/// A normalised question in the forms in which words of a list are looked for.
struct Heard {
    runs: Vec<String>,
    /// Without spaces, for Hangul.
    joined: String,
    /// The runs with a space around each, for Latin words.
    spaced: String,
}

impl Heard {
    fn new(question: &str) -> Self {
        let runs: Vec<String> = question.split_whitespace().flat_map(runs).collect();
        let spaced = format!(" {} ", runs.join(" "));
        Self { runs, joined: question.split_whitespace().collect(), spaced }
    }

    fn has_whole(&self, typed: &str) -> bool {
        self.spaced.contains(&format!(" {typed} "))
    }
}

impl Alias {
    fn new(typed: String, words: &str) -> Self {
        let compact: String = typed.split_whitespace().collect();
        let hangul = compact.chars().any(is_hangul);
        let initials = is_initials(&typed);
        let typed = if hangul || initials {
            typed
        } else {
            typed.split_whitespace().flat_map(runs).collect::<Vec<_>>().join(" ")
        };
        Self { typed, compact, hangul, initials, words: words.to_owned() }
    }

    /// One syllable, which would stand in too many other words.
    fn is_short(&self) -> bool {
        self.compact.trim_end_matches('-').chars().count() < 2
    }

    /// Long enough not to stand across two words by chance.
    fn is_long(&self) -> bool {
        const LONG: usize = 4;
        self.compact.chars().count() >= LONG
    }

    /// Whether a word is this syllable, with a particle, or with any ending when it is the stem of a verb.
    fn begins(&self, word: &str) -> bool {
        match self.compact.strip_suffix('-') {
            Some(stem) => word.starts_with(stem),
            None => word.strip_prefix(self.compact.as_str()).is_some_and(|rest| rest.is_empty() || is_ending(rest)),
        }
    }
}

/// What is typed, in the form in which questions are compared with it. Initials stay as they are.
fn spelling(typed: &str) -> String {
    let typed = typed.trim();
    if is_initials(typed) { typed.to_owned() } else { normalise(typed).trim().to_owned() }
}

/// Two consonants or more and nothing else.
fn is_initials(typed: &str) -> bool {
    typed.chars().count() >= 2 && typed.chars().all(|c| matches!(c, 'ㄱ'..='ㅎ'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_latin_word_counts_only_whole() {
        assert!(Aliases::built_in().expand("adbc 설정").is_empty());
        assert!(!Aliases::built_in().expand("db가 뭐예요").is_empty());
    }

    #[test]
    fn the_built_in_list_has_no_bad_line() {
        assert_eq!(Aliases::read(include_str!("synonyms.txt")).1, []);
    }

    #[test]
    fn every_group_of_the_built_in_list_says_where_it_comes_from() {
        const SOURCES: [&str; 6] = ["loan", "abbr", "chat", "synonym", "english", "practice"];
        let groups: Vec<&str> =
            include_str!("synonyms.txt").lines().filter_map(|line| line.strip_prefix("# --- ")).collect();
        let named = |group: &&str| {
            let (_, sources) = group.trim_end_matches(']').split_once('[').expect("sources");
            sources.split(", ").all(|source| SOURCES.contains(&source))
        };
        assert!(groups.len() > 5 && groups.iter().all(named), "{groups:?}");
    }

    #[test]
    fn one_syllable_is_a_word_and_a_stem_takes_any_ending() {
        let (aliases, _) = Aliases::read("환급: 돈\n결제: 긁-\n");
        assert_eq!(aliases.expand("돈까스 긁었어요"), [("긁-", "결제")]);
        assert_eq!(aliases.expand("돈이 없다"), [("돈", "환급")]);
    }

    #[test]
    fn initials_are_written_out_where_they_stand_alone() {
        let (aliases, bad) = Aliases::read("영수증: ㅇㅅㅈ\n");
        assert_eq!(bad, []);
        assert_eq!(aliases.spell_out("aws ㅇㅅㅈ? ㅋㅋ ㅇㅅㅈㅇ"), "aws 영수증? ㅋㅋ ㅇㅅㅈㅇ");
    }

    #[test]
    fn a_bad_line_is_named_and_the_others_count() {
        let (aliases, bad) = Aliases::read("# ours\n구독료: 챗비\n환급 돈\n: 돈\n과제: 숙제,,\n");
        let wrong: Vec<_> = bad.iter().map(|bad| (bad.line, bad.wrong)).collect();
        assert_eq!(wrong, [(3, Wrong::NoColon), (4, Wrong::NoWords), (5, Wrong::NothingTyped)]);
        assert_eq!(aliases.expand("챗비랑 숙제"), [("챗비", "구독료"), ("숙제", "과제")]);
    }
}
