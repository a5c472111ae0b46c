//! Looks for the place where what stands last stood before: there, the next byte can be read off.

use super::history::mixed;
use super::logistic::{logit, moved};

/// How many bytes have to agree.
const LEAST: usize = 5;
/// How many more are told apart.
const MOST: usize = 31;

/// Every byte so far, and where the last few stood before.
#[derive(Clone)]
pub(super) struct Repeats {
    past: Vec<u8>,
    places: Vec<u32>,
    /// The place of the expected byte, and how many bytes before it agree; 0 when nothing is expected.
    at: usize,
    length: usize,
    /// How often an expected bit has come, by length.
    kept: [u16; MOST + 1],
}

impl Repeats {
    pub(super) fn new() -> Self {
        Self {
            past: Vec::new(),
            places: vec![0; 1 << 16],
            at: 0,
            length: 0,
            kept: [60_000; MOST + 1],
        }
    }

    /// The bit that is expected after the bits of a byte so far, which follow a leading one.
    fn expected(&self, so_far: usize) -> Option<bool> {
        if self.length == 0 {
            return None;
        }
        let byte = usize::from(*self.past.get(self.at)?) | 0x100;
        let left = so_far.leading_zeros() - (usize::BITS - 9);
        (byte >> left == so_far).then(|| byte >> (left - 1) & 1 == 1)
    }

    /// The logit for a one; 0 when nothing is expected.
    pub(super) fn predict(&self, so_far: usize) -> i32 {
        let certainty = || logit(self.kept[self.length]);
        match self.expected(so_far) {
            None => 0,
            Some(true) => certainty(),
            Some(false) => -certainty(),
        }
    }

    /// How long the agreement is, in four steps.
    pub(super) fn strength(&self, so_far: usize) -> usize {
        match self.expected(so_far).map(|_| self.length) {
            None => 0,
            Some(..8) => 1,
            Some(..16) => 2,
            Some(_) => 3,
        }
    }

    /// Learns which bit it was.
    pub(super) fn learn(&mut self, so_far: usize, bit: bool) {
        if let Some(expected) = self.expected(so_far) {
            let kept = &mut self.kept[self.length];
            *kept = moved(*kept, expected == bit, 1024);
        }
    }

    /// Takes in a whole byte.
    pub(super) fn push(&mut self, byte: u8) {
        if self.length > 0 && self.past.get(self.at) == Some(&byte) {
            self.length = (self.length + 1).min(MOST);
            self.at += 1;
        } else {
            self.length = 0;
        }
        self.past.push(byte);
        let Some(last) = self.past.last_chunk::<LEAST>() else {
            return;
        };
        let print = last
            .iter()
            .fold(0, |print, one| mixed(print, u32::from(*one)));
        let place = &mut self.places[(print >> 16) as usize];
        if self.length == 0 {
            self.at = *place as usize;
            let before = self.past[..self.at].iter().rev();
            let same = before.zip(self.past.iter().rev()).take(MOST);
            let length = same.take_while(|(one, other)| one == other).count();
            self.length = if length < LEAST { 0 } else { length };
        }
        *place = self.past.len() as u32;
    }
}
