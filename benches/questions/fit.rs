//! Logistic regression, small enough to be read: Newton's method would be faster, and nobody waits.

use bootcamp_bot::search::{Evidence, Weights};

use crate::cases::Outcome;

/// How strongly weights are held near zero: the files are small.
const RIDGE: f64 = 0.001;

/// The weights with which the confidence comes closest to whether the first hit was right.
pub fn fit(outcomes: &[&Outcome]) -> Weights {
    const STEPS: usize = 4_000;
    const PACE: f64 = 1.0;
    let mut weights = Weights { bias: 0.0, each: [0.0; Evidence::COUNT] };
    let seen = outcomes.iter().filter_map(|o| Some((o.evidence?, f64::from(u8::from(o.right())))));
    // Each question counts once more as if its words were on no list: new ones will not be.
    let unlisted = seen.clone().map(|(evidence, right)| (Evidence { outside: 0.0, ..evidence }, right));
    let rows: Vec<(Evidence, f64)> = seen.chain(unlisted).collect();
    let count = rows.len().max(1) as f64;
    for _ in 0..STEPS {
        let mut slope = Weights { bias: 0.0, each: weights.each.map(|weight| RIDGE * weight) };
        for (evidence, right) in &rows {
            let error = weights.confidence(evidence) - right;
            slope.bias += error / count;
            for (slope, piece) in slope.each.iter_mut().zip(evidence.as_array()) {
                *slope += error * piece / count;
            }
        }
        weights.bias -= PACE * slope.bias;
        weights.each.iter_mut().zip(slope.each).for_each(|(weight, slope)| *weight -= PACE * slope);
    }
    weights
}

/// The confidence under these weights; 1 where the calendar answers, 0 where nothing can.
pub fn confidence(outcome: &Outcome, weights: &Weights) -> f64 {
    match outcome.evidence {
        _ if outcome.status => 1.0,
        Some(evidence) => weights.confidence(&evidence),
        None => 0.0,
    }
}
