//! Corrects predictions by what has come of such predictions before.

use super::logistic::{self, chance};

/// Points on the scale of logits, from -2,048 to 2,048.
const POINTS: usize = 33;

/// For each context, what chance each prediction really meant.
#[derive(Clone)]
pub(super) struct Refined {
    meant: Vec<[u16; POINTS]>,
    at: (usize, usize),
}

impl Refined {
    /// For as many contexts, as a power of two.
    pub(super) fn new(contexts: u32) -> Self {
        let as_they_are = std::array::from_fn(|point| chance((point as i32 - 16) * 128) as u16);
        Self {
            meant: vec![as_they_are; 1 << contexts],
            at: (0, 0),
        }
    }

    /// The chance, of 65,536, that a logit means in a context.
    pub(super) fn predict(&mut self, context: usize, logit: i32) -> i32 {
        let place = logit.clamp(-logistic::MOST, logistic::MOST) + 2048;
        let (point, beyond) = ((place >> 7) as usize, place & 127);
        let context = context & (self.meant.len() - 1);
        let near = if beyond < 64 { point } else { point + 1 };
        self.at = (context, near);
        let [low, high] = [point, point + 1].map(|one| i32::from(self.meant[context][one]));
        (low * (128 - beyond) + high * beyond) >> 7
    }

    /// Learns which bit it was.
    pub(super) fn learn(&mut self, bit: bool) {
        let meant = &mut self.meant[self.at.0][self.at.1];
        *meant = logistic::moved(*meant, bit, 1311);
    }
}
