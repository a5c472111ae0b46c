//! Predicts the next bit of a canvas's words from all that stood before: context mixing, as in the PAQ
//! family of compressors.

use super::history::{CONTEXTS, END, History, SIZES, mixed};
use super::logistic::{self, moved};
use super::mixer::Mixer;
use super::refined::Refined;
use super::repeats::Repeats;
use super::slots::Slots;

/// Two for each context, one of the repeats, and a constant.
const INPUTS: usize = CONTEXTS * 2 + 2;
/// How fast the weights follow.
const RATE: i32 = 8;
/// How many bytes are predicted by all that stood before. Beyond, the last byte has to do: it costs a
/// hundredth of the time.
const FULL: usize = 16 * 1024;

/// All that is known from the words so far.
#[derive(Clone)]
pub(super) struct Predictor {
    history: History,
    contexts: [u32; CONTEXTS],
    slots: [Slots; CONTEXTS],
    repeats: Repeats,
    mixers: [Mixer<INPUTS>; 2],
    refined: [Refined; 2],
    inputs: [i32; INPUTS],
    /// The bits of the byte so far, after a leading one.
    so_far: usize,
    /// How many bytes can still be predicted in full.
    left: usize,
    last: usize,
    quick: Vec<u16>,
}

impl Predictor {
    pub(super) fn new() -> Self {
        let mut new = Self {
            history: History::default(),
            contexts: [0; CONTEXTS],
            slots: SIZES.map(Slots::new),
            repeats: Repeats::new(),
            mixers: [256 * 4, CONTEXTS + 1].map(|sets| Mixer::new(sets, 8_000)),
            refined: [Refined::new(8 + 2), Refined::new(14)],
            inputs: [0; INPUTS],
            so_far: 1,
            left: usize::MAX,
            last: 0,
            quick: vec![1 << 15; 1 << 16],
        };
        new.begin(0);
        new
    }

    /// From here on, words are counted: so many are predicted in full.
    pub(super) fn count(&mut self) {
        self.left = FULL;
    }

    /// A text of a kind (below 32) begins.
    pub(super) fn begin(&mut self, kind: u8) {
        self.last = usize::from(END);
        if self.left > 0 {
            self.history.begin(kind);
            self.contexts = self.history.contexts();
        }
    }

    /// The chance that the next bit is a one, of 65,536; never 0 nor 65,536.
    pub(super) fn predict(&mut self) -> u32 {
        let chance = if self.left == 0 {
            i32::from(self.quick[self.last << 8 | self.so_far])
        } else {
            self.predict_in_full()
        };
        chance.clamp(16, 65_520) as u32
    }

    fn predict_in_full(&mut self) -> i32 {
        let mut known = 0;
        for (at, slots) in self.slots.iter_mut().enumerate() {
            let fingerprint = mixed(self.contexts[at], self.so_far as u32);
            let (logits, met) = slots.predict(fingerprint);
            self.inputs[at * 2..at * 2 + 2].copy_from_slice(&logits);
            known += usize::from(met);
        }
        self.inputs[INPUTS - 2] = self.repeats.predict(self.so_far);
        self.inputs[INPUTS - 1] = 256;
        let strength = self.repeats.strength(self.so_far);
        let sets = [self.so_far * 4 + strength, known];
        let mixers = self.mixers.iter_mut().zip(sets);
        let logit = mixers
            .map(|(one, set)| one.mix(set, &self.inputs))
            .sum::<i32>()
            / 2;
        let [one, two] = self.history.last_two();
        let plain = logistic::chance(logit);
        let first = self.refined[0].predict(self.history.missing() << 8 | self.so_far, logit);
        let context = mixed(two ^ one, self.so_far as u32) >> 18;
        let second = self.refined[1].predict(context as usize, logit);
        (plain * 2 + first + second) / 4
    }

    /// Learns which bit it was.
    pub(super) fn learn(&mut self, bit: bool) {
        if self.left == 0 {
            let chance = &mut self.quick[self.last << 8 | self.so_far];
            *chance = moved(*chance, bit, 2048);
        } else {
            self.slots.iter_mut().for_each(|one| one.learn(bit));
            self.repeats.learn(self.so_far, bit);
            for mixer in &mut self.mixers {
                mixer.learn(&self.inputs, bit, RATE);
            }
            self.refined.iter_mut().for_each(|one| one.learn(bit));
        }
        self.so_far = self.so_far << 1 | usize::from(bit);
        if self.so_far > 0xff {
            self.push((self.so_far & 0xff) as u8);
            self.so_far = 1;
        }
    }

    fn push(&mut self, byte: u8) {
        self.last = usize::from(byte);
        if self.left > 0 {
            self.left -= 1;
            self.history.push(byte);
            self.repeats.push(byte);
            self.contexts = self.history.contexts();
        }
    }
}
