//! Brings many predictions together into one, by weights that are learned on the way.

use super::logistic;

/// Sets of weights, of which one is chosen for each bit.
#[derive(Clone)]
pub(super) struct Mixer<const INPUTS: usize> {
    /// A weight of 65,536 takes an input as it is.
    weights: Vec<[i32; INPUTS]>,
    chosen: usize,
    logit: i32,
}

impl<const INPUTS: usize> Mixer<INPUTS> {
    pub(super) fn new(sets: usize, weight: i32) -> Self {
        Self {
            weights: vec![[weight; INPUTS]; sets],
            chosen: 0,
            logit: 0,
        }
    }

    /// The logit that the weights of a set make of the inputs.
    pub(super) fn mix(&mut self, set: usize, inputs: &[i32; INPUTS]) -> i32 {
        self.chosen = set;
        let pairs = self.weights[set].iter().zip(inputs);
        let sum: i64 = pairs
            .map(|(one, input)| i64::from(*one) * i64::from(*input))
            .sum();
        let most = i64::from(logistic::MOST);
        self.logit = (sum >> 16).clamp(-most, most) as i32;
        self.logit
    }

    /// Moves the weights towards what would have been right.
    pub(super) fn learn(&mut self, inputs: &[i32; INPUTS], bit: bool, rate: i32) {
        let goal = if bit { 65_535 } else { 0 };
        let miss = (goal - logistic::chance(self.logit)) * rate;
        for (weight, input) in self.weights[self.chosen].iter_mut().zip(inputs) {
            let step = (i64::from(miss) * i64::from(*input) + (1 << 17)) >> 18;
            *weight = (*weight + step as i32).clamp(-(1 << 20), 1 << 20);
        }
    }
}
