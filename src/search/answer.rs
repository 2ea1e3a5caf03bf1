//! The answer to a question.

use std::ops::Range;

use chrono::NaiveDate;

use super::documents::passages::Piece;
use super::sources::{Asker, Source};
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
    pub const DOUBTFUL: f64 = 0.24;

    /// That of a confidence.
    #[must_use]
    pub(super) const fn of(confidence: f64) -> Self {
        if confidence >= Self::CLEAR {
            Self::Clear
        } else if confidence >= Self::DOUBTFUL {
            Self::Doubtful
        } else {
            Self::NotThere
        }
    }
}
