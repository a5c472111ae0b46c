//! Logistic regression that keeps few weights of features and all of meanings: FTRL-proximal
//! (McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013), the same at each run.

use customer_model_canvas::coach::learned::KEY_BITS;
use std::collections::HashMap;

const STEADY: f32 = 1.0;
const ROUNDS: usize = 12;

/// How a weight is learned.
#[derive(Clone, Copy)]
struct Pace {
    rate: f32,
    /// The larger, the fewer weights.
    l1: f32,
    l2: f32,
}

const OF_FEATURES: Pace = Pace {
    rate: 0.3,
    l1: 5.0,
    l2: 0.5,
};

const OF_MEANINGS: Pace = Pace {
    rate: 0.1,
    l1: 0.0,
    l2: 1.0,
};

/// A feature that fewer entries have is left out: it would be learned by heart.
const FEWEST: usize = 3;

/// The share of the largest weights that may be cut to the largest size.
const CUT: f32 = 0.02;

/// What was learned about one label.
pub struct Model {
    pub bias: f32,
    pub weights: HashMap<u32, f32>,
    pub meanings: Vec<f32>,
}

#[derive(Clone, Copy, Default)]
struct Coordinate {
    z: f32,
    n: f32,
}

impl Coordinate {
    fn weight(self, pace: Pace) -> f32 {
        if self.z.abs() <= pace.l1 {
            return 0.0;
        }
        let slow = (STEADY + self.n.sqrt()) / pace.rate + pace.l2;
        (self.z.signum() * pace.l1 - self.z) / slow
    }

    fn step(&mut self, gradient: f32, pace: Pace) {
        let weight = self.weight(pace);
        let more = self.n + gradient * gradient;
        self.z += gradient - (more.sqrt() - self.n.sqrt()) / pace.rate * weight;
        self.n = more;
    }
}

/// Learns from entries: the keys of their features, what their words mean, whether the label fits.
pub fn learn(entries: &[(&Vec<u32>, &Vec<f32>, bool)]) -> Model {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for (keys, _, _) in entries {
        let mut once = keys.to_vec();
        once.sort_unstable();
        once.dedup();
        for key in once {
            *counts.entry(key).or_default() += 1;
        }
    }
    let frequent = counts.iter().filter(|(_, count)| **count >= FEWEST);
    let mut keys: Vec<u32> = frequent.map(|(key, _)| *key).collect();
    keys.sort_unstable();
    let place: HashMap<u32, usize> = keys
        .iter()
        .enumerate()
        .map(|(at, key)| (*key, at))
        .collect();
    let known = |keys: &[u32]| {
        keys.iter()
            .filter_map(|key| place.get(key).copied())
            .collect()
    };
    let rows: Vec<Vec<usize>> = entries.iter().map(|(keys, _, _)| known(keys)).collect();
    let width = entries.first().map_or(0, |(_, meanings, _)| meanings.len());
    let mut features = vec![Coordinate::default(); keys.len()];
    let mut meanings = vec![Coordinate::default(); width];
    let mut bias = Coordinate::default();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut chance = 0x2545_f491_u64;
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            order.swap(at, (chance % (at as u64 + 1)) as usize);
        }
        for at in &order {
            let (row, (_, numbers, is)) = (&rows[*at], entries[*at]);
            let of_features = row.iter().map(|at| features[*at].weight(OF_FEATURES));
            let of_meanings = meanings.iter().zip(numbers.iter());
            let of_meanings = of_meanings.map(|(one, number)| one.weight(OF_MEANINGS) * number);
            let sum = of_features.chain(of_meanings).sum::<f32>() + bias.weight(OF_MEANINGS);
            let gradient = 1.0 / (1.0 + (-sum).exp()) - f32::from(u8::from(is));
            bias.step(gradient, OF_MEANINGS);
            for at in row {
                features[*at].step(gradient, OF_FEATURES);
            }
            for (one, number) in meanings.iter_mut().zip(numbers) {
                if *number != 0.0 {
                    one.step(gradient * number, OF_MEANINGS);
                }
            }
        }
    }
    let weights = keys.iter().zip(&features);
    let weights = weights.map(|(key, one)| (*key, one.weight(OF_FEATURES)));
    Model {
        bias: bias.weight(OF_MEANINGS),
        weights: weights.filter(|(_, weight)| *weight != 0.0).collect(),
        meanings: meanings.iter().map(|one| one.weight(OF_MEANINGS)).collect(),
    }
}

impl Model {
    /// The score of an entry.
    pub fn score(&self, keys: &[u32], meanings: &[f32]) -> f32 {
        let known = keys.iter().filter_map(|key| self.weights.get(key));
        let meanings = self.meanings.iter().zip(meanings).map(|(a, b)| a * b);
        self.bias + known.sum::<f32>() + meanings.sum::<f32>()
    }

    /// What a size is worth, and each weight of a feature as one of sixteen sizes.
    pub fn in_sizes(&self) -> (f32, Vec<(u32, i8)>) {
        let mut all: Vec<f32> = self.weights.values().map(|weight| weight.abs()).collect();
        all.sort_by(f32::total_cmp);
        let last = ((all.len() as f32) * (1.0 - CUT)) as usize;
        let most = all.get(last.min(all.len().saturating_sub(1)));
        let scale = most.map_or(1.0, |most| most / 8.0);
        let size = |weight: f32| (weight / scale).round().clamp(-8.0, 8.0) as i8;
        let sizes = self.weights.iter();
        let sizes = sizes.map(|(key, weight)| (*key << (32 - KEY_BITS), size(*weight)));
        let mut sizes: Vec<(u32, i8)> = sizes.filter(|(_, size)| *size != 0).collect();
        sizes.sort_unstable();
        (scale, sizes)
    }

    /// What a meaning of one is worth, and the weights of meanings as bytes.
    pub fn meanings_in_bytes(&self) -> (f32, Vec<i8>) {
        let most = self
            .meanings
            .iter()
            .map(|one| one.abs())
            .fold(1e-6, f32::max);
        let scale = most / 127.0;
        let bytes = self.meanings.iter().map(|one| (one / scale).round() as i8);
        (scale, bytes.collect())
    }
}
