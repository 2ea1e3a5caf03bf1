//! How much of a question's word a text covers: its telling terms count more, and half a word is worth little.

use crate::search::documents::highlight::best_sentence;
use crate::search::documents::{Document, Sentence};
use crate::search::index::Index;
use crate::search::words::query::{Query, STEM, Word};

/// The words of a question as an index knows them.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Each of them.
    pub words: Vec<Sought>,
    /// What they tell together.
    all: f64,
}

impl Wanted {
    /// Those of a question.
    #[must_use]
    pub fn new(index: &Index, query: &Query) -> Self {
        let words: Vec<Sought> = query.words.iter().map(|word| Sought::new(index, word)).collect();
        let all = words.iter().map(|word| word.tells).sum::<f64>().max(1.0);
        Self { words, all }
    }

    /// The share of what the words tell that these terms, each list ascending, cover.
    #[must_use]
    pub fn share(&self, held: &[&[u32]]) -> f64 {
        self.words.iter().map(|word| word.tells * word.covered(held)).sum::<f64>() / self.all
    }

    /// The share that title and headings of a document cover.
    #[must_use]
    pub fn headed(&self, document: &Document) -> f64 {
        self.share(&[&document.headings])
    }

    /// The share that a sentence covers with what it stands under and the headings.
    #[must_use]
    pub fn beside(&self, document: &Document, sentence: &Sentence) -> f64 {
        self.share(&[&sentence.own, &sentence.above, &document.headings])
    }

    /// The share that the best sentence of a document covers so; `naming`: the best of those that name a fact with this
    /// number.
    #[must_use]
    pub fn close(&self, document: &Document, naming: Option<u32>) -> f64 {
        best_sentence(document, naming, |sentence| self.beside(document, sentence))
    }

    /// The sentence of a document that covers most.
    #[must_use]
    pub fn closest<'d>(&self, document: &'d Document) -> Option<&'d Sentence> {
        let close = |sentence: &&Sentence| self.beside(document, sentence);
        document.sentences.iter().max_by(|a, b| close(a).total_cmp(&close(b)))
    }
}

/// A word of a question as it is looked for in texts.
#[derive(Clone, Debug)]
pub struct Sought {
    /// What it tells: the rarer it is the more, and a verb less than a noun.
    pub tells: f64,
    /// Its own terms, and after them what each alias puts in its place: by their numbers, each with its part of the whole.
    ways: Vec<Vec<(Option<u32>, f64)>>,
}

impl Sought {
    /// The word as `index` knows it.
    #[must_use]
    pub fn new(index: &Index, word: &Word) -> Self {
        let ways = word.ways.iter().map(|terms| parts(index, terms));
        Self { tells: index.tells(word), ways: ways.collect() }
    }

    /// How much of it, or of the alias that fares best, stands in these lists of terms, each ascending: from 0 to 1.
    #[must_use]
    pub fn covered(&self, held: &[&[u32]]) -> f64 {
        let holds = |term: &u32| held.iter().any(|of| of.binary_search(term).is_ok());
        let found = |way: &Vec<(Option<u32>, f64)>| -> f64 {
            way.iter().filter(|(term, _)| term.as_ref().is_some_and(holds)).map(|(_, part)| part).sum()
        };
        // A few syllables of a longer word are mostly chance.
        self.ways.iter().map(found).fold(0.0, f64::max).powi(2)
    }

    /// The terms of all its ways that stand in the index.
    pub fn terms(&self) -> impl Iterator<Item = u32> + '_ {
        self.ways.iter().flatten().filter_map(|(term, _)| *term)
    }
}

/// The terms with the part of the whole that each makes up: 카카오클라우드 is told from 카카오테크 and from 클라우드 by
/// the pair that neither has. What the index does not know counts as much as the mean of the others.
fn parts(index: &Index, terms: &[String]) -> Vec<(Option<u32>, f64)> {
    let telling = |term: &String| Some((index.number(term)?, index.rarity(term).powi(2)));
    let known: Vec<Option<(u32, f64)>> = terms.iter().map(telling).collect();
    let (count, sum) =
        known.iter().flatten().fold((0.0, 0.0), |(count, sum), (_, telling)| (count + 1.0, sum + telling));
    let mean = if count > 0.0 { sum / count } else { 1.0 };
    // The beginning of a word is its stem, the rest may be another ending.
    let weight = |(i, known): (usize, &Option<(u32, f64)>)| {
        let telling = known.map_or(mean, |(_, telling)| telling);
        (known.map(|(number, _)| number), if i == 0 { STEM * telling } else { telling })
    };
    let weighed: Vec<(Option<u32>, f64)> = known.iter().enumerate().map(weight).collect();
    let whole = weighed.iter().map(|(_, weight)| weight).sum::<f64>().max(f64::MIN_POSITIVE);
    weighed.into_iter().map(|(term, weight)| (term, weight / whole)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::library;

    /// How much of each word of a question the opening of a notice covers, in the order of the words.
    fn covered(body: &str, question: &str) -> Vec<f64> {
        let other = "부트캠프에서 클라우드 과정 교육생을 지원합니다.".repeat(3);
        let notices = [("a.md", format!("# Title: 가\n\n{body}")), ("b.md", format!("# Title: 나\n\n{other}"))];
        let index = Index::build(&library::parse(&notices).notices);
        let document = index.documents.first().expect("a passage");
        let words = index.understand(question).words;
        words.iter().map(|word| Sought::new(&index, word).covered(&[&document.words])).collect()
    }

    #[test]
    fn a_name_is_told_from_names_that_share_syllables_with_it() {
        let whole = covered("카카오 클라우드도 곧 지원할 예정이며 따로 알려 드립니다.", "카카오클라우드");
        let part = covered("카카오테크에서 클라우드를 배우는 분들께 알려 드립니다.", "카카오클라우드");
        assert!(whole.first() > Some(&0.99) && part.first() < Some(&0.8), "{whole:?} {part:?}");
    }

    #[test]
    fn another_ending_costs_little_and_another_word_all() {
        let found = covered("제출기간은 공지에서 확인해 주시기 바랍니다. 제출은 한 번만 합니다.", "제출할게요 주차장");
        assert!(found.first() > Some(&0.1) && found.get(1) == Some(&0.0), "{found:?}");
    }
}
