//! The weights of the second look: fitted so that the right passage of a question probably comes first.

use bootcamp_bot::search::{Index, Parts, Preference, Signs};

use crate::cases::{Case, Set};

/// What was found for a question with an answer: the signs of each passage, and whether it is right.
type Found = Vec<([f64; Signs::COUNT], bool)>;

/// Prints weights that are fitted on all questions, and how well each set is ranked by weights fitted on the others.
pub fn weights(sets: &[Set]) {
    let real = |set: &&Set| set.given || ["dev", "dev2", "own, real", "own2, real", "own3, real"].contains(&set.name);
    let found: Vec<(&str, Vec<Found>)> = sets.iter().filter(real).map(|set| (set.name, all(set))).collect();
    let but = |left: &str| -> Vec<&Found> {
        found.iter().filter(|(name, _)| *name != left).flat_map(|(_, found)| found).collect()
    };
    let all = but("");
    let fitted = fit(&all).0.map(|weight| (weight * 10.0).round() / 10.0);
    println!("\nranking, fitted on {} questions: {fitted:?}", all.len());
    println!("each set by weights fitted on the others: hit@1 / hit@3, of what the second look sees");
    for (name, questions) in &found {
        let weights = fit(&but(name));
        let within = |depth| questions.iter().filter(|found| place(found, &weights) < depth).count() as f64;
        let count = questions.len().max(1) as f64;
        println!("  {name:<12} {:.3} / {:.3}", within(1) / count, within(3) / count);
    }
}

fn all(set: &Set) -> Vec<Found> {
    let index = set.index(Parts::default());
    set.cases.iter().filter(|case| case.gold.is_some()).map(|case| found(set, &index, case)).collect()
}

fn found(set: &Set, index: &Index, case: &Case) -> Found {
    let signs = index.signs(&set.question(case));
    signs.into_iter().map(|(signs, text)| (signs.as_array(), case.is_answered_by(text))).collect()
}

/// The place of the first right passage, from 0; the last where none is right.
fn place(found: &Found, weights: &Preference) -> usize {
    let worth = |signs: &[f64; Signs::COUNT]| weighed(signs, &weights.0);
    let best = found.iter().filter(|(_, right)| *right).map(|(signs, _)| worth(signs)).max_by(f64::total_cmp);
    best.map_or(usize::MAX, |best| found.iter().filter(|(signs, right)| !right && worth(signs) >= best).count())
}

fn weighed(signs: &[f64; Signs::COUNT], weights: &[f64; Signs::COUNT]) -> f64 {
    signs.iter().zip(weights).map(|(sign, weight)| sign * weight).sum()
}

/// The weights under which the right passage most probably comes first (a softmax over what was found).
fn fit(questions: &[&Found]) -> Preference {
    /// How strongly weights are held near zero, signs being brought to one scale.
    const RIDGE: f64 = 0.02;
    const STEPS: usize = 600;
    const PACE: f64 = 1.0;
    let both = |found: &&&Found| found.iter().any(|(_, right)| *right) && found.iter().any(|(_, right)| !right);
    let spread = spread(questions);
    let scaled = |found: &Found| -> Found {
        found.iter().map(|(signs, right)| (std::array::from_fn(|i| signs[i] / spread[i]), *right)).collect()
    };
    let questions: Vec<Found> = questions.iter().filter(both).map(|found| scaled(found)).collect();
    let count = questions.len().max(1) as f64;
    let mut weights = [0.0; Signs::COUNT];
    for _ in 0..STEPS {
        let mut slope = weights.map(|weight| -RIDGE * weight);
        for found in &questions {
            for ((signs, _), pull) in found.iter().zip(pulls(found, &weights)) {
                slope.iter_mut().zip(signs).for_each(|(slope, sign)| *slope += pull * sign / count);
            }
        }
        weights.iter_mut().zip(slope).for_each(|(weight, slope)| *weight += PACE * slope);
    }
    Preference(std::array::from_fn(|i| weights[i] / spread[i]))
}

/// How much each passage should rise or fall: its share among the right ones, less its share among all.
fn pulls(found: &Found, weights: &[f64; Signs::COUNT]) -> Vec<f64> {
    let worth: Vec<f64> = found.iter().map(|(signs, _)| weighed(signs, weights)).collect();
    let most = worth.iter().copied().fold(f64::MIN, f64::max);
    let shares: Vec<f64> = worth.iter().map(|worth| (worth - most).exp()).collect();
    let all: f64 = shares.iter().sum();
    let right: f64 = shares.iter().zip(found).filter(|(_, (_, right))| *right).map(|(share, _)| share).sum();
    let of_right = |share: f64, is: bool| if is { share / right } else { 0.0 };
    shares.iter().zip(found).map(|(share, (_, right))| of_right(*share, *right) - share / all).collect()
}

/// The standard deviation of each sign.
fn spread(questions: &[&Found]) -> [f64; Signs::COUNT] {
    let rows = || questions.iter().flat_map(|found| found.iter().map(|(signs, _)| signs));
    let count = rows().count().max(1) as f64;
    std::array::from_fn(|i| {
        let mean = rows().map(|signs| signs[i]).sum::<f64>() / count;
        let variance = rows().map(|signs| (signs[i] - mean).powi(2)).sum::<f64>() / count;
        variance.sqrt().max(f64::EPSILON)
    })
}
