//! What was learned from labelled entries: a weight for each feature of a text and each label.
//!
//! A label is a check, or a kind of job. The weights of all features that an entry has, and of what
//! its words mean, add up to its score; above zero the label fits. The table is made by
//! `examples/train`.

mod features;
mod labels;
mod table;

pub use features::{Feature, MEANINGS, Meaning, SLOTS, features, slot};
pub use labels::{KINDS, LABELS, Label};
pub use table::{DIMENSIONS, KEY_BITS, LEVELS, Learned, Table, TableFault, Weight};

use super::Entry;
use super::words::Word;

/// How an entry scores for each label, and what each word did for it.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// One for each of [`LABELS`]; those that do not belong to the entry's sort stay at minus infinity.
    pub of_labels: Vec<f32>,
    /// What the words of each blank did for each label: blank, word, label.
    gains: Vec<(u16, u16, u16, f32)>,
}

impl Scores {
    /// The stretch of words, in a blank, that did most for a label: the first, the last, how much.
    pub fn best_words(&self, label: usize, blank: usize) -> Option<(usize, usize, f32)> {
        let gains = self.gains.iter();
        let gains = gains.filter(|(b, _, l, _)| *b as usize == blank && *l as usize == label);
        let mut of_word: Vec<f32> = Vec::new();
        for (_, word, _, gain) in gains {
            let word = *word as usize;
            if of_word.len() <= word {
                of_word.resize(word + 1, 0.0);
            }
            of_word[word] += gain;
        }
        let (mut best, mut from, mut sum) = (None, 0, 0.0_f32);
        for (at, gain) in of_word.iter().enumerate() {
            if sum <= 0.0 {
                (from, sum) = (at, 0.0);
            }
            sum += gain;
            if sum > best.map_or(0.0, |(_, _, most)| most) {
                best = Some((from, at, sum));
            }
        }
        best
    }
}

impl Learned {
    /// Scores an entry of which the words have been split. Where fewer than half of the words are
    /// known at all, nothing is learned about them, and no label fits.
    pub fn score(&self, entry: &Entry, words: &[Vec<Word>]) -> Scores {
        let mut scores = Scores {
            of_labels: vec![f32::NEG_INFINITY; LABELS.len()],
            gains: Vec::new(),
        };
        let (known, all) = self.known(words);
        if known * 2 < all || all == 0 {
            return scores;
        }
        for (number, label) in LABELS.iter().enumerate() {
            if label.entry == entry.kind {
                scores.of_labels[number] = self.bias(number);
            }
        }
        let Scores { of_labels, gains } = &mut scores;
        let cell = std::cell::RefCell::new((of_labels, gains));
        let add = |label: usize, gain: f32, blank: usize, word: Option<usize>| {
            let (of_labels, gains) = &mut *cell.borrow_mut();
            of_labels[label] += gain;
            if let Some(word) = word {
                gains.push((blank as u16, word as u16, label as u16, gain));
            }
        };
        let see = &mut |feature: Feature| {
            for (label, weight) in self.weights(feature.key) {
                if LABELS[label].looks_at(feature.kind) {
                    add(label, weight, feature.blank, feature.word);
                }
            }
        };
        let mean = &mut |meaning: Meaning| {
            for (number, label) in LABELS.iter().enumerate() {
                if label.entry == entry.kind && label.looks_at(meaning.kind) {
                    let gain = self.gain(number, &meaning);
                    add(number, gain, meaning.blank, Some(meaning.word));
                }
            }
        };
        features(entry, words, self, see, mean);
        scores
    }
}
