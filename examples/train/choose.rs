//! Where each label begins to fit, which weights stay, and how well the labels do.

use super::ftrl::Model;
use customer_model_canvas::coach::learned::KINDS;

/// How sure a finding has to be: a false alarm costs more than a miss.
const PRECISION: f32 = 0.97;

/// How sure those of each single label have to be.
const OF_EACH: f32 = 0.93;

/// The score from which on a label fits: where, over all labels, enough of the entries beyond it
/// fit, or for a label that is harder to tell a higher one.
pub fn thresholds(scores: &[Vec<(f32, bool)>]) -> Vec<f32> {
    let checks = (0..scores.len()).filter(|label| !KINDS.contains(label));
    let all = checks.flat_map(|label| scores[label].iter().copied());
    let common = threshold(all.collect(), PRECISION);
    let of_label = |(label, scores): (usize, &Vec<(f32, bool)>)| {
        if KINDS.contains(&label) {
            return 0.0;
        }
        threshold(scores.clone(), OF_EACH).max(common)
    };
    scores.iter().enumerate().map(of_label).collect()
}

/// The lowest score beyond which so large a share fits.
fn threshold(mut scores: Vec<(f32, bool)>, precision: f32) -> f32 {
    scores.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let (mut right, mut threshold) = (0.0, f32::INFINITY);
    for (at, (score, is)) in scores.iter().enumerate() {
        right += f32::from(u8::from(*is));
        if right / (at as f32 + 1.2) >= precision {
            threshold = *score;
        }
    }
    // Halfway to the next, which is of the other side.
    let mut others = scores.iter().map(|(score, _)| *score);
    let next = others.find(|score| *score < threshold);
    next.map_or(threshold, |next| (threshold + next) / 2.0)
}

/// Prints how well a label does.
pub fn report(name: &str, scores: &[(f32, bool)], threshold: f32, weights: usize) {
    let fits = scores.iter().filter(|(score, _)| *score > threshold);
    let (found, right) = (fits.clone().count(), fits.filter(|(_, is)| *is).count());
    let all = scores.iter().filter(|(_, is)| *is).count();
    println!(
        "{name:34} precision {:.3} recall {:.3} of {all:4}, {weights:5} weights, from {threshold:.2}",
        right as f32 / found.max(1) as f32,
        right as f32 / all.max(1) as f32,
    );
}

/// Prints how often the best of the four kinds of job is the right one.
pub fn report_kinds(scores: &[Vec<(f32, bool)>]) {
    let count = scores[KINDS.start].len();
    let right = (0..count).filter(|at| {
        let best = KINDS.max_by(|one, other| scores[*one][*at].0.total_cmp(&scores[*other][*at].0));
        best.is_some_and(|best| scores[best][*at].1)
    });
    println!(
        "kind of job right {:.3} of {count}",
        right.count() as f32 / count.max(1) as f32
    );
}

/// Prints how well all checks do together.
pub fn report_all(scores: &[Vec<(f32, bool)>], thresholds: &[f32]) {
    let (mut found, mut right, mut all) = (0, 0, 0);
    for (label, threshold) in thresholds.iter().enumerate() {
        if !KINDS.contains(&label) {
            let fits = |(score, _): &&(f32, bool)| score > threshold;
            let found_here = scores[label].iter().filter(fits);
            found += found_here.clone().count();
            right += found_here.filter(|(_, is)| *is).count();
            all += scores[label].iter().filter(|(_, is)| *is).count();
        }
    }
    println!(
        "all precision {:.3} recall {:.3} of {all}",
        right as f32 / found.max(1) as f32,
        right as f32 / all.max(1) as f32,
    );
}

/// Keeps the largest weights of all labels together.
pub fn prune(models: &mut [Model], most: usize) {
    let all = models.iter().flat_map(|one| one.weights.values());
    let mut sizes: Vec<f32> = all.map(|weight| weight.abs()).collect();
    sizes.sort_by(|one, other| other.total_cmp(one));
    if let Some(least) = sizes.get(most).copied() {
        for model in models {
            model.weights.retain(|_, weight| weight.abs() > least);
        }
    }
}
