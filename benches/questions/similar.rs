//! Whether questions that are taken for the same have the same answer.

use bootcamp_bot::search::{SAME, similarity};

use crate::cases::{Case, Set};

/// Prints the pairs of questions that would be merged though their answers differ, and how many would be.
pub fn pairs(sets: &[Set]) {
    let mut cases: Vec<&Case> = sets.iter().filter(|set| set.name != "dated").flat_map(|set| &set.cases).collect();
    cases.sort_by_key(|case| &case.id);
    cases.dedup_by_key(|case| &case.id);
    let (mut merged, mut wrong) = (0, 0);
    println!("\nquestions taken for the same");
    for (i, a) in cases.iter().enumerate() {
        for b in cases.iter().skip(i + 1).filter(|b| similarity(&a.text, &b.text) >= SAME) {
            merged += 1;
            let differ = a.gold.is_none() || a.gold != b.gold;
            wrong += usize::from(differ);
            if differ {
                println!("  {} {} / {} {}: {:.2}", a.id, a.text, b.id, b.text, similarity(&a.text, &b.text));
            }
        }
    }
    println!("{merged} of {} pairs, {wrong} with other or no answers", cases.len() * cases.len().saturating_sub(1) / 2);
}
