//! The answer to a question.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::index::Index;
use super::passages::Passage;
use super::terms::{normalise, terms};
use super::{abstain, query, status};
use crate::domain::{Moment, Programme};
use crate::notice::NoticeId;
use crate::text::Locale;

/// What is asked, when, and how much is wanted.
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
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Best first; listed even when abstained, as near misses.
    pub hits: Vec<Hit>,
    /// The notices probably do not answer the question.
    pub abstained: bool,
    /// What the dates come to at the time of asking, for questions about now.
    pub status: Option<String>,
}

/// A passage that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Identity of its notice.
    pub notice_id: NoticeId,
    /// Title of its notice.
    pub notice: String,
    /// The headings above it, outermost first; empty before the first heading.
    pub section: Vec<String>,
    /// Exactly the notice's text, at most [`super::LONGEST`] characters.
    pub text: String,
    /// Address of the notice.
    pub link: Option<String>,
    /// The version date that the notice states.
    pub date: Option<NaiveDate>,
    /// How well it matches; comparable only within one answer.
    pub score: f64,
}

impl Index {
    /// Answers a question.
    #[must_use]
    pub fn ask(&self, question: &Question<'_>) -> Answer {
        let mut query = query::understand(question.text);
        let status = status::answer(question);
        if let Some(status) = &status {
            query.also(status.words, &status.facts);
        }
        let ranked = self.rank(&query);
        let abstained = status.is_none() && abstain::abstains(self, &query, &ranked);
        let status = status.map(|status| status.sentence);
        Answer { hits: self.distinct(&ranked, question.top), abstained, status }
    }

    /// The first `top` passages that do not tell the same as a better one.
    fn distinct(&self, ranked: &[(usize, f64)], top: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut told: Vec<BTreeSet<String>> = Vec::new();
        for (i, score) in ranked {
            let Some(document) = self.documents.get(*i).filter(|_| hits.len() < top) else { break };
            let words: BTreeSet<String> =
                terms(&normalise(&document.passage.text)).into_iter().map(|t| t.text).collect();
            if told.iter().any(|known| same(known, &words)) {
                continue;
            }
            hits.extend(self.hit(&document.passage, *score));
            told.push(words);
        }
        hits
    }

    fn hit(&self, passage: &Passage, score: f64) -> Option<Hit> {
        let notice = self.notices.get(passage.notice)?;
        Some(Hit {
            notice_id: notice.id.clone(),
            notice: notice.title.clone(),
            section: passage.path.clone(),
            text: passage.text.clone(),
            link: notice.link.clone(),
            date: notice.date,
            score,
        })
    }
}

/// Whether two passages share nearly all of their words.
fn same(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    const NEARLY: f64 = 0.9;
    let shared = a.intersection(b).count() as f64;
    shared >= NEARLY * (a.len() + b.len()) as f64 - NEARLY * shared
}
