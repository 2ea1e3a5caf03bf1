//! What speaks for one document rather than another: the second look at what was found.
//!
//! The first look ([`super`]) adds up terms. The second knows words and sentences: a word of the question counts
//! once, however many terms it has, the more the rarer it is, and more in a heading or beside others in one sentence.

/// What speaks for a document; most are shares of what the question has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Signs {
    /// What the first look made of it.
    pub first: f64,
    /// What the question's own terms are worth in it.
    pub own: f64,
    /// What the terms that aliases add are worth in it.
    pub added: f64,
    /// How many of the rounds, months and stages that are named it speaks of.
    pub named: f64,
    /// How many of the wanted kinds of values it offers.
    pub offered: f64,
    /// How well the two best documents of its notice match.
    pub notice: f64,
    /// How much the question names its notice by the title, beside the notice that is named most.
    pub about: f64,
    /// The share of the question's words that it covers.
    pub covered: f64,
    /// The share that its title and headings cover.
    pub headed: f64,
    /// The share that one of its sentences covers with what it stands under and the headings.
    pub close: f64,
    /// The share that one of its sentences covers alone.
    pub alone: f64,
    /// How far the question and one of its sentences are about the same: what the sentence covers of the question, and
    /// what of the sentence the question has.
    pub echo: f64,
    /// How much the question's words name the subject of other notices that it does not speak of.
    pub strange: f64,
}

/// What each sign weighs: the better a document is, the larger the weighted sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preference(pub [f64; Signs::COUNT]);

impl Signs {
    /// How many there are.
    pub const COUNT: usize = 13;

    /// The signs in the order of the weights.
    #[must_use]
    pub const fn as_array(&self) -> [f64; Self::COUNT] {
        [
            self.first,
            self.own,
            self.added,
            self.named,
            self.offered,
            self.notice,
            self.about,
            self.covered,
            self.headed,
            self.close,
            self.alone,
            self.echo,
            self.strange,
        ]
    }
}

impl Preference {
    /// Fitted by `cargo bench --bench questions` on some 2,200 questions with an answer, so that the right passage most
    /// probably comes first (a softmax over what was found, its weights held near zero), and rounded.
    pub const FITTED: Self = Self([11.5, 12.9, 18.2, 1.9, 1.6, 3.6, 1.2, 5.0, 5.3, 2.8, 2.2, 5.1, -1.2]);

    /// How much a document is preferred.
    #[must_use]
    pub fn of(&self, signs: &Signs) -> f64 {
        self.0.iter().zip(signs.as_array()).map(|(weight, sign)| weight * sign).sum()
    }
}
