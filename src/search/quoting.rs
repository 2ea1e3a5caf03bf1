//! What is quoted: documents that tell different things, each with the sentence that matters.

use std::collections::HashMap;
use std::ops::Range;

use super::answer::Hit;
use super::documents::highlight;
use super::documents::{Document, Origin, Sentence};
use super::index::Index;
use super::sources::Source;
use super::status::Beside;
use super::words::facts::Fact;

/// Rounds are counted in one or two figures.
const MOST_ROUNDS: u32 = 99;

impl Index {
    /// The first `top` documents that do not tell the same as a better one.
    pub(super) fn distinct(
        &self,
        ranked: &[(usize, f64)],
        top: usize,
        wanted: &HashMap<u32, f64>,
        beside: Option<&Beside>,
    ) -> Vec<Hit> {
        let mut told: Vec<&Document> = Vec::new();
        let mut hits = Vec::new();
        for (place, score) in ranked {
            let Some(document) = self.documents.get(*place).filter(|_| hits.len() < top) else { break };
            if self.parts.duplicates && told.iter().any(|known| known.tells_the_same(document)) {
                continue;
            }
            hits.extend(self.hit(document, *score, wanted, beside));
            told.push(document);
        }
        hits
    }

    /// The sentence that matters; beside a computed one only what says the same.
    fn matters(
        &self,
        document: &Document,
        wanted: &HashMap<u32, f64>,
        beside: Option<&Beside>,
    ) -> Option<Range<usize>> {
        let Some(beside) = beside.filter(|_| matches!(document.origin, Origin::Notice(_))) else {
            return highlight::sentence(document, wanted, |_| true);
        };
        let may = |sentence: &Sentence| beside.allows(document.text_of(sentence), &self.rounds(sentence));
        let tells = |sentence: &Sentence| may(sentence) && beside.tells(document.text_of(sentence));
        let told = document.sentences.iter().any(tells);
        highlight::sentence(document, wanted, |sentence| if told { tells(sentence) } else { may(sentence) })
    }

    /// The rounds that a sentence names, else those that it stands under.
    pub(super) fn rounds(&self, sentence: &Sentence) -> Vec<u32> {
        let named = |terms: &[u32]| -> Vec<u32> {
            let holds = |round: u32| self.number(&Fact::Round(round).term()).is_some_and(|term| terms.contains(&term));
            (1..=MOST_ROUNDS).filter(|round| holds(*round)).collect()
        };
        let own = named(&sentence.own);
        if own.is_empty() { named(&sentence.above) } else { own }
    }

    fn hit(&self, document: &Document, score: f64, wanted: &HashMap<u32, f64>, beside: Option<&Beside>) -> Option<Hit> {
        let (source, notice, link, date) = match document.origin {
            Origin::Notice(place) => {
                let notice = self.notices.get(place)?;
                (Source::Notice(notice.id.clone()), notice.title.clone(), notice.link.clone(), notice.date)
            }
            Origin::Entry(place) => {
                let entry = self.entries.get(place)?;
                (Source::Operators(entry.id.clone()), entry.wordings.first().cloned()?, None, None)
            }
        };
        let text = document.passage.text.clone();
        Some(Hit {
            source,
            notice,
            section: document.passage.path.clone(),
            piece: document.passage.piece.clone(),
            matters: self.matters(document, wanted, beside),
            text,
            link,
            date,
            courses: self.courses(document.origin).to_vec(),
            score,
        })
    }
}
