//! The answer to a question.

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::confidence::{self, Evidence, Weights};
use super::documents::{Document, Origin, Sentence};
use super::facts::Fact;
use super::index::Index;
use super::passages::Piece;
use super::query::{self, Query};
use super::signs::Signs;
use super::sources::{Asker, Source};
use super::status::{Beside, Status};
use super::{highlight, rank, similar, status};
use crate::domain::{Course, Moment, Programme};
use crate::notice::NoticeId;
use crate::text::Locale;

/// What is asked, when, by whom, and how much is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// As typed.
    pub text: &'a str,
    /// When it is asked.
    pub now: Moment,
    /// How many passages at most.
    pub top: usize,
    /// Language of the computed sentence; quotations stay as they are.
    pub locale: Locale,
    /// The programmes whose rounds the computed sentence may be about.
    pub programmes: &'a [Programme],
    /// Who asks: what is for them comes before what is for others.
    pub asker: Asker,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Best first; listed even when nothing answers, as near misses.
    pub hits: Vec<Hit>,
    /// How to show them.
    pub judgement: Judgement,
    /// The probability that the first hit answers the question, 0 to 1, as measured on sample questions; beside a
    /// computed sentence at least [`Judgement::CLEAR`].
    pub confidence: f64,
    /// What the dates come to at the time of asking, for questions about now.
    pub status: Option<String>,
    /// Whom the first hit is for, when it is not for the asker's course.
    pub for_others: Option<Vec<Course>>,
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The first hit answers.
    Clear,
    /// One of the [`Answer::candidates`] may answer.
    Doubtful,
    /// The notices probably do not say.
    NotThere,
}

/// A passage of a notice or an operators' answer that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it comes from.
    pub source: Source,
    /// Title of its notice; the question for an operators' answer.
    pub notice: String,
    /// The headings above it, outermost first; empty before the first heading.
    pub section: Vec<String>,
    /// Exactly the notice's text, at most [`super::LONGEST`] characters; an operators' answer in full.
    pub text: String,
    /// The part of `text` that matters most, in bytes; see [`Hit::sentence`].
    pub matters: Option<Range<usize>>,
    /// What of a larger block it is.
    pub piece: Piece,
    /// Address of the notice.
    pub link: Option<String>,
    /// The version date that the notice states.
    pub date: Option<NaiveDate>,
    /// Whom it is for; empty for everyone.
    pub courses: Vec<Course>,
    /// How well it matches; comparable only within one answer.
    pub score: f64,
}

impl Hit {
    /// The sentence, point of a list or cell of a table that matters most, exactly as it stands in the text.
    #[must_use]
    pub fn sentence(&self) -> Option<&str> {
        self.text.get(self.matters.clone()?)
    }

    /// The notice that it is a passage of.
    #[must_use]
    pub const fn notice_id(&self) -> Option<&NoticeId> {
        match &self.source {
            Source::Notice(id) => Some(id),
            Source::Operators(_) => None,
        }
    }
}

impl Answer {
    /// Whether nothing answers: the notices probably do not say.
    #[must_use]
    pub fn abstained(&self) -> bool {
        self.judgement == Judgement::NotThere
    }

    /// Up to three hits to choose from when it is doubtful which one answers.
    #[must_use]
    pub fn candidates(&self) -> &[Hit] {
        const CHOICE: usize = 3;
        let doubtful = self.judgement == Judgement::Doubtful;
        self.hits.get(..self.hits.len().min(CHOICE)).filter(|_| doubtful).unwrap_or_default()
    }
}

impl Judgement {
    // Chosen on the curve that `cargo bench --bench questions` prints: lower, and more is answered that the notices do
    // not say; higher, and more is left unanswered that they do.
    /// From this confidence on an answer is clear.
    pub const CLEAR: f64 = 0.6;
    /// Below this confidence the notices do not say.
    pub const DOUBTFUL: f64 = 0.28;

    const fn of(confidence: f64) -> Self {
        if confidence >= Self::CLEAR {
            Self::Clear
        } else if confidence >= Self::DOUBTFUL {
            Self::Doubtful
        } else {
            Self::NotThere
        }
    }
}

/// Rounds are counted in one or two figures.
const MOST_ROUNDS: u32 = 99;

impl Index {
    /// Answers a question.
    #[must_use]
    pub fn ask(&self, question: &Question<'_>) -> Answer {
        let (query, mut status, ranked) = self.find(question);
        let mut confidence = self.confidence(&query, &ranked);
        let worth = |(term, weight): (String, f64)| Some((self.number(&term)?, weight * self.rarity(&term)));
        let wanted = rank::weights(&query).into_iter().filter_map(worth).collect();
        let found = |beside: Option<&Beside>| self.distinct(&ranked, question.top, &wanted, beside);
        let mut hits = found(status.as_ref().map(|status| &status.beside));
        let told = hits.first().and_then(Hit::sentence).filter(|_| status.is_none() && self.parts.status);
        if let Some(programme) = told.and_then(|told| status::window_of(question.programmes, told)) {
            // A window that stands out says nothing about now: what it comes to is told beside it, or it stands back.
            status = status::of_window(question, programme).filter(|_| Judgement::of(confidence) == Judgement::Clear);
            hits = found(Some(&status.as_ref().map_or_else(Beside::no_window, |status| status.beside.clone())));
        }
        if status.is_some() {
            confidence = confidence.max(Judgement::CLEAR);
        }
        let judgement = Judgement::of(confidence);
        let others = |hit: &Hit| {
            let theirs =
                question.asker.course.is_some_and(|own| !hit.courses.is_empty() && !hit.courses.contains(&own));
            theirs.then(|| hit.courses.clone())
        };
        let for_others = hits.first().filter(|_| judgement != Judgement::NotThere).and_then(others);
        Answer { hits, judgement, confidence, status: status.map(|status| status.sentence), for_others }
    }

    /// What speaks for and against the first hit, for measurements; `None` when nothing can be the answer.
    #[must_use]
    pub fn evidence(&self, question: &Question<'_>) -> Option<Evidence> {
        let (query, _, ranked) = self.find(question);
        confidence::evidence(self, &query, &ranked)
    }

    /// What speaks for each document that was found, with its text, for measurements.
    #[must_use]
    pub fn signs(&self, question: &Question<'_>) -> Vec<(Signs, &str)> {
        let (query, _, _) = self.find(question);
        let found = self.first_look(&query, question.asker);
        let text = |place: usize| self.documents.get(place).map(|document| document.passage.text.as_str());
        let looked_at = self.looked_at(&query, &found).into_iter();
        looked_at.filter_map(|(place, signs)| Some((signs, text(place)?))).collect()
    }

    fn find(&self, question: &Question<'_>) -> (Query, Option<Status>, Vec<(usize, f64)>) {
        let mut query = self.understand(question.text);
        let status = status::answer(question).filter(|_| self.parts.status);
        if let Some(status) = &status {
            query.also(status.words, &status.facts, self.parts);
        }
        let mut ranked = self.rank(&query, question.asker);
        if let Some(status) = status.as_ref().filter(|status| !status.facts.iter().any(|fact| fact.is_numbered())) {
            self.stated_first(&status.beside, &mut ranked);
        }
        let ranked = self.known_first(&query, ranked);
        (query, status, ranked)
    }

    /// Puts first, of the likeliest, the one that states what a computed sentence rests on.
    fn stated_first(&self, beside: &Beside, ranked: &mut Vec<(usize, f64)>) {
        const LIKELIEST: usize = 6;
        let states = |(place, _): &(usize, f64)| {
            self.documents.get(*place).is_some_and(|document| {
                let text = |sentence: &Sentence| document.passage.text.get(sentence.range.clone()).unwrap_or_default();
                document.sentences.iter().any(|sentence| beside.states(text(sentence), &self.rounds(sentence)))
            })
        };
        if let Some(at) = ranked.iter().take(LIKELIEST).position(states) {
            let found = ranked.remove(at);
            ranked.insert(0, found);
        }
    }

    /// Puts what operators answered to this very question before everything else.
    fn known_first(&self, query: &Query, mut ranked: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
        let known = |place: usize| {
            let document = self.documents.get(place)?;
            Some(confidence::asked_before(self, query, document)).filter(|alike| *alike >= similar::SAME)
        };
        let best = ranked.iter().enumerate().filter_map(|(at, (place, _))| Some((at, known(*place)?)));
        if let Some((at, _)) = best.max_by(|(_, a), (_, b)| a.total_cmp(b)) {
            let found = ranked.remove(at);
            ranked.insert(0, found);
        }
        ranked
    }

    fn confidence(&self, query: &Query, ranked: &[(usize, f64)]) -> f64 {
        let Some((place, _)) = ranked.first() else { return 0.0 };
        let known = self.documents.get(*place).map(|document| confidence::asked_before(self, query, document));
        let known = known.filter(|alike| *alike >= similar::SAME).unwrap_or_default();
        let evidence = confidence::evidence(self, query, ranked);
        let confidence = evidence.map_or(0.0, |evidence| Weights::FITTED.confidence(&evidence)).max(known);
        // What operators answered to another question is at most one of several that may answer this one.
        let otherwise = |document: &Document| confidence::asked_otherwise(self, query, *place, document);
        match self.documents.get(*place).is_some_and(otherwise) {
            true => confidence.min(Judgement::CLEAR - f64::EPSILON),
            false => confidence,
        }
    }

    pub(super) fn understand(&self, text: &str) -> Query {
        query::understand(text, &self.aliases, self.parts)
    }

    /// The first `top` documents that do not tell the same as a better one.
    fn distinct(
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
        let text = |sentence: &Sentence| document.passage.text.get(sentence.range.clone()).unwrap_or_default();
        let may = |sentence: &Sentence| beside.allows(text(sentence), &self.rounds(sentence));
        let tells = |sentence: &Sentence| may(sentence) && beside.tells(text(sentence));
        let told = document.sentences.iter().any(tells);
        highlight::sentence(document, wanted, |sentence| if told { tells(sentence) } else { may(sentence) })
    }

    /// The rounds that a sentence names, else those that it stands under.
    fn rounds(&self, sentence: &Sentence) -> Vec<u32> {
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
