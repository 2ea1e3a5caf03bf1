//! A question as typed → weighted terms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::aliases::Aliases;
use super::facts::{self, Fact};
use super::kinds;
use super::terms::{Term, is_hangul, normalise};
use crate::search::parts::Parts;

/// What to search for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Terms of the question's own words, with their weights.
    pub own: BTreeMap<String, f64>,
    /// Terms that aliases add.
    pub added: BTreeMap<String, f64>,
    /// Typed facts that it asks for.
    pub facts: Vec<Fact>,
    /// Its words of content, each with what aliases put in its place.
    pub words: Vec<Word>,
    /// Its words for what notices seldom speak of, each as terms.
    pub outside: Vec<Vec<String>>,
}

/// A word of content.
#[derive(Clone, Debug)]
pub struct Word {
    /// Its terms without its ending, and after them what each alias puts in its place.
    pub ways: Vec<Vec<String>>,
    /// What it tells beside a noun, which tells 1.
    pub weight: f64,
}

/// What the first pair of syllables of a word counts, beside 1 for each of the others.
pub(in crate::search) const STEM: f64 = 2.0;
/// What a verb tells, beside 1 for a noun.
const PREDICATE: f64 = 0.5;

impl Word {
    /// The share of its terms that are there, or that of the best alias.
    #[must_use]
    pub fn coverage(&self, there: impl Fn(&String) -> bool) -> f64 {
        let share = |terms: &Vec<String>| {
            // The beginning of a word is its stem, the rest may be another ending.
            let weights = || terms.iter().enumerate().map(|(i, term)| (if i == 0 { STEM } else { 1.0 }, term));
            let found: f64 = weights().filter(|(_, term)| there(term)).map(|(weight, _)| weight).sum();
            found / weights().map(|(weight, _)| weight).sum::<f64>().max(1.0)
        };
        self.ways.iter().map(share).fold(0.0, f64::max)
    }
}

/// Weight of a word that an alias added, beside 1 for a word of the question.
const ALIAS: f64 = 0.7;

impl Query {
    /// Searches for these words and facts too, as much as for the question's own.
    pub fn also(&mut self, words: &str, facts: &[Fact], parts: Parts) {
        for term in parts.terms(words) {
            let known = self.own.entry(term.text).or_default();
            *known = known.max(term.weight);
        }
        self.facts.extend(facts.iter().filter(|fact| !self.facts.contains(fact)).copied().collect::<Vec<_>>());
    }
}

/// Understands a question.
#[must_use]
pub fn understand(question: &str, aliases: &Aliases, parts: Parts) -> Query {
    let question = facts::in_figures(&aliases.spell_out(question));
    let normalised = normalise(&question);
    let aliases = if parts.aliases { aliases.expand(&normalised) } else { Vec::new() };
    let typed: Vec<(String, bool)> = normalised.split_whitespace().filter_map(content).collect();
    let words: Vec<&str> = typed.iter().map(|(word, _)| word.as_str()).collect();
    let across = telling(&words.join(" "), parts).into_iter().filter(|term| term.weight < 1.0);
    let own = words.iter().flat_map(|word| shared(telling(word, parts))).chain(across);
    let added = aliases.iter().flat_map(|(_, words)| shared(telling(words, parts)));
    let mut facts = if parts.facts { kinds::wanted(&question) } else { Vec::new() };
    let mut told = BTreeSet::new();
    facts.retain(|fact| told.insert(*fact));
    let word = |(text, predicate): &(String, bool)| {
        let ways = std::iter::once(text.as_str()).chain(replaced(text, &aliases));
        let weight = if *predicate { PREDICATE } else { 1.0 };
        // Pairs across two words are no part of either.
        let inside = |words| parts.terms(words).into_iter().filter(|term| term.weight >= 1.0).collect();
        Word { ways: ways.map(|words| texts(inside(words))).collect(), weight }
    };
    // In a phrase that the list of aliases knows, such a word means something else: 수업 때 is the time of theory.
    let known = |word: &&str| aliases.iter().any(|(typed, _)| typed.len() > word.len() && typed.contains(*word));
    let outside = OUTSIDE.within(&normalised).into_iter().filter(|word| !known(word));
    let outside = outside.map(|word| texts(parts.terms(word)));
    Query {
        own: weigh(own, 1.0),
        added: weigh(added, ALIAS),
        facts,
        words: typed.iter().map(word).collect(),
        outside: outside.collect(),
    }
}

/// The terms of a text but for grammar.
fn telling(text: &str, parts: Parts) -> Vec<Term> {
    parts.terms(text).into_iter().filter(|term| !STOP.pairs.contains(&term.text)).collect()
}

fn texts(terms: Vec<Term>) -> Vec<String> {
    terms.into_iter().map(|term| term.text).collect()
}

/// The terms of one word, or of what an alias adds: together they weigh little more than one, however long it is.
fn shared(mut terms: Vec<Term>) -> Vec<Term> {
    const SHARE: f64 = -0.3;
    let share = (terms.len().max(1) as f64).powf(SHARE);
    terms.iter_mut().for_each(|term| term.weight *= share);
    terms
}

/// Each term once, with its highest weight, times `weight`.
fn weigh(terms: impl Iterator<Item = Term>, weight: f64) -> BTreeMap<String, f64> {
    let mut weighed: BTreeMap<String, f64> = BTreeMap::new();
    for term in terms {
        let known = weighed.entry(term.text).or_default();
        *known = known.max(term.weight * weight);
    }
    weighed
}

/// What the aliases that apply put in the place of a word.
fn replaced<'a>(word: &str, aliases: &[(&'a str, &'a str)]) -> impl Iterator<Item = &'a str> {
    let touches = move |typed: &str| typed.split_whitespace().any(|part| part.contains(word) || word.contains(part));
    aliases.iter().filter(move |(typed, _)| touches(typed)).map(|(_, words)| *words)
}

/// Whose something is, which people write as one word with it: `우리팀`.
const OURS: [&str; 2] = ["우리", "저희"];

/// A word without punctuation and ending, and whether it is a verb; `None` when it is a word of asking.
fn content(word: &str) -> Option<(String, bool)> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let own = |ours: &&str| bare.strip_prefix(*ours).filter(|rest| !rest.is_empty() && !is_ending(rest));
    let bare = OURS.iter().find_map(own).unwrap_or(bare);
    if bare.is_empty() || STOP.words.contains(bare) || STOP.beginnings.iter().any(|b| bare.starts_with(b.as_str())) {
        return None;
    }
    let stem = STOP.endings.iter().find_map(|ending| {
        let stem = bare.strip_suffix(ending.as_str())?;
        (stem.chars().filter(|c| is_hangul(*c) || c.is_alphanumeric()).count() >= 2).then_some(stem)
    });
    let stem = stem.unwrap_or(bare);
    let long = bare.chars().filter(|c| is_hangul(*c)).count() >= 3;
    let predicate = long && STOP.predicates.iter().any(|ending| bare.ends_with(ending.as_str()));
    (!STOP.words.contains(stem)).then(|| (stem.to_owned(), predicate))
}

/// What trainees also talk about, and what notices seldom say.
static OUTSIDE: LazyLock<Aliases> = LazyLock::new(|| {
    let lines = include_str!("outside.txt").lines().filter(|line| !line.starts_with('#'));
    Aliases::of_words(lines.flat_map(str::split_whitespace))
});

/// Whether these syllables are a particle or an ending.
#[must_use]
pub fn is_ending(syllables: &str) -> bool {
    STOP.endings.iter().any(|ending| ending == syllables)
}

#[derive(Default)]
struct Stop {
    words: BTreeSet<String>,
    beginnings: Vec<String>,
    /// Longest first.
    endings: Vec<String>,
    pairs: BTreeSet<String>,
    predicates: Vec<String>,
}

static STOP: LazyLock<Stop> = LazyLock::new(|| {
    let mut stop = Stop::default();
    let mut part = "";
    for line in include_str!("stopwords.txt").lines().filter(|line| !line.starts_with('#')) {
        let entries = line.split_whitespace().map(str::to_owned);
        match part {
            _ if line.starts_with('[') => part = line.trim(),
            "[words]" => stop.words.extend(entries),
            "[beginnings]" => stop.beginnings.extend(entries),
            "[pairs]" => stop.pairs.extend(entries),
            "[predicates]" => stop.predicates.extend(entries),
            _ => stop.endings.extend(entries),
        }
    }
    stop.endings.sort_by_key(|ending| std::cmp::Reverse(ending.chars().count()));
    stop
});
