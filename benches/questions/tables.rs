//! The tables that are printed.

use bootcamp_bot::search::{Judgement, Parts, Weights};

use crate::cases::{Outcome, Set};
use crate::fit;

/// What `score.py` counts.
pub struct Score {
    pub hit1: f64,
    pub hit3: f64,
    pub precision: f64,
    pub recall: f64,
}

/// Counts; `abstains` says which questions are not answered.
pub fn score<'a>(outcomes: impl Iterator<Item = &'a Outcome> + Clone, abstains: impl Fn(&Outcome) -> bool) -> Score {
    let share = |part: usize, whole: usize| if whole == 0 { f64::NAN } else { part as f64 / whole as f64 };
    let covered = || outcomes.clone().filter(|o| o.covered);
    let within = |depth| covered().filter(|o| !abstains(o) && o.rank.is_some_and(|rank| rank <= depth)).count();
    let (all, uncovered) = (covered().count(), outcomes.clone().filter(|o| !o.covered).count());
    let abstained = outcomes.clone().filter(|o| abstains(o)).count();
    let rightly = outcomes.clone().filter(|o| abstains(o) && !o.covered).count();
    Score {
        hit1: share(within(1), all),
        hit3: share(within(3), all),
        precision: share(rightly, abstained),
        recall: share(rightly, uncovered),
    }
}

pub fn scores(sets: &[Set]) {
    println!(
        "{:<12} {:>10} {:>10} {:>10} {:>10} {:>10} {:>10} {:>8}",
        "set", "h1 ranked", "h3 ranked", "h1", "h3", "precision", "recall", "doubtful"
    );
    for set in sets {
        let outcomes = set.run(Parts::default());
        let ranked = score(outcomes.iter(), |_| false);
        let shown = score(outcomes.iter(), |o| o.judgement == Judgement::NotThere);
        let doubtful = outcomes.iter().filter(|o| o.judgement == Judgement::Doubtful).count();
        println!(
            "{:<12} {:>10.3} {:>10.3} {:>10.3} {:>10.3} {:>10.3} {:>10.3} {:>8}",
            set.name, ranked.hit1, ranked.hit3, shown.hit1, shown.hit3, shown.precision, shown.recall, doubtful
        );
    }
}

pub fn list(sets: &[Set]) {
    for set in sets {
        for (case, outcome) in set.cases.iter().zip(set.run(Parts::default())) {
            let wrong = match (outcome.covered, outcome.judgement) {
                (true, Judgement::NotThere) => "abstained",
                (true, _) if !outcome.right() => "misplaced",
                (false, Judgement::Clear | Judgement::Doubtful) => "answered",
                _ => continue,
            };
            println!(
                "{} {} {:?} {wrong} {:.2} {} {:?} {}",
                set.name,
                case.id,
                outcome.rank,
                outcome.confidence,
                case.text,
                outcome.evidence.map(|e| e.as_array()),
                outcome.first,
            );
        }
    }
}

pub fn ablation(sets: &[Set]) {
    let all = Parts::default();
    let without = [
        ("all", all),
        ("aliases", Parts { aliases: false, ..all }),
        ("headings", Parts { headings: false, ..all }),
        ("facts", Parts { facts: false, ..all }),
        ("pairs", Parts { pairs: false, ..all }),
        ("status", Parts { status: false, ..all }),
        ("duplicates", Parts { duplicates: false, ..all }),
        ("second look", Parts { second: false, ..all }),
    ];
    println!(
        "\nwithout a part: hit@1 / hit@3 of the ranking / how well the confidence tells covered questions from others"
    );
    for (name, parts) in without {
        print!("{name:<12}");
        for set in sets {
            let outcomes = set.run(parts);
            let found = score(outcomes.iter(), |_| false);
            print!("  {}: {:.3} / {:.3} / {:.3}", set.name, found.hit1, found.hit3, separation(&outcomes));
        }
        println!();
    }
}

/// How often a covered question has more confidence than one that is not covered; 0.5 by chance.
fn separation(outcomes: &[Outcome]) -> f64 {
    let of = |covered: bool| outcomes.iter().filter(move |o| o.covered == covered).map(Outcome::shown_confidence);
    let wins = |yes: f64| of(false).map(move |no| if yes == no { 0.5 } else { f64::from(u8::from(yes > no)) });
    of(true).flat_map(wins).sum::<f64>() / (of(true).count() * of(false).count()) as f64
}

pub fn calibration(sets: &[Set]) {
    let runs: Vec<(&str, Vec<Outcome>)> = sets.iter().map(|set| (set.name, set.run(Parts::default()))).collect();
    let of = |names: &[&str]| -> Vec<&Outcome> {
        runs.iter().filter(|(name, _)| names.contains(name)).flat_map(|(_, outcomes)| outcomes).collect()
    };
    let shared = runs.iter().any(|(name, _)| *name == "dev2");
    let mut real =
        if shared { vec!["dev", "dev2", "own, real", "own2, real", "own3, real"] } else { vec!["own", "own2", "own3"] };
    real.extend(sets.iter().filter(|set| set.given).map(|set| set.name));
    let (everything, at) = (of(&real), Judgement::DOUBTFUL);
    println!("\nfitted on {real:?}: {:?}", fit::fit(&everything));
    let cross = [
        ("dev", "dev2"),
        ("dev2", "dev"),
        ("dev2", "own, real"),
        ("own, real", "dev2"),
        ("own", "dev2"),
        ("dev2", "own"),
        ("dev2", "own2, real"),
        ("own, real", "own2, real"),
    ];
    for (on, scored) in cross {
        let (train, test) = (of(&[on]), of(&[scored]));
        if train.is_empty() || test.is_empty() {
            continue;
        }
        report(&format!("fitted on {on}, scored on {scored}"), &test, &vec![fit::fit(&train); test.len()], at);
    }
    report("as shipped", &everything, &vec![Weights::FITTED; everything.len()], at);
    let weights = folds(&everything);
    report("10-fold", &everything, &weights, at);
    curve(&everything, &weights);
    reliability(&everything, &weights);
}

/// For each outcome the weights that were fitted without its fold.
fn folds(outcomes: &[&Outcome]) -> Vec<Weights> {
    const FOLDS: usize = 10;
    let fitted: Vec<Weights> = (0..FOLDS)
        .map(|fold| {
            let others = outcomes.iter().enumerate().filter(|(i, _)| i % FOLDS != fold);
            fit::fit(&others.map(|(_, outcome)| *outcome).collect::<Vec<_>>())
        })
        .collect();
    (0..outcomes.len()).filter_map(|i| fitted.get(i % FOLDS).copied()).collect()
}

fn report(name: &str, outcomes: &[&Outcome], weights: &[Weights], threshold: f64) {
    let found = at_threshold(outcomes, weights, threshold);
    let brier: f64 = outcomes
        .iter()
        .zip(weights)
        .map(|(o, w)| (fit::confidence(o, w) - f64::from(u8::from(o.right()))).powi(2))
        .sum();
    println!(
        "{name:<40} hit@1 {:.3} hit@3 {:.3} precision {:.3} recall {:.3} Brier {:.3}",
        found.hit1,
        found.hit3,
        found.precision,
        found.recall,
        brier / outcomes.len() as f64
    );
}

fn at_threshold(outcomes: &[&Outcome], weights: &[Weights], threshold: f64) -> Score {
    let abstained: Vec<*const Outcome> = outcomes
        .iter()
        .zip(weights)
        .filter(|(outcome, weights)| fit::confidence(outcome, weights) < threshold)
        .map(|(outcome, _)| std::ptr::from_ref(*outcome))
        .collect();
    score(outcomes.iter().copied(), |outcome| abstained.contains(&std::ptr::from_ref(outcome)))
}

fn curve(outcomes: &[&Outcome], weights: &[Weights]) {
    println!("\nthreshold  precision  recall  hit@1  hit@3   (10-fold)");
    for step in 1..=17 {
        let threshold = f64::from(step) * 0.05;
        let found = at_threshold(outcomes, weights, threshold);
        println!(
            "{threshold:>9.2} {:>10.3} {:>7.3} {:>6.3} {:>6.3}",
            found.precision, found.recall, found.hit1, found.hit3
        );
    }
}

fn reliability(outcomes: &[&Outcome], weights: &[Weights]) {
    println!("\npredicted  observed  questions   (10-fold)");
    for bin in 0..5 {
        let (from, to) = (f64::from(bin) * 0.2, f64::from(bin + 1) * 0.2);
        let rows: Vec<(f64, bool)> = outcomes
            .iter()
            .zip(weights)
            .map(|(outcome, weights)| (fit::confidence(outcome, weights), outcome.right()))
            .filter(|(p, _)| *p >= from && (*p < to || bin == 4))
            .collect();
        let count = rows.len().max(1) as f64;
        let predicted = rows.iter().map(|(p, _)| p).sum::<f64>() / count;
        let observed = rows.iter().filter(|(_, right)| *right).count() as f64 / count;
        println!("{predicted:>9.2} {observed:>9.2} {:>10}", rows.len());
    }
}
