//! What has followed each context: a table of slots, one for each bit of a byte in a context.

use super::logistic::{logit, moved, pace};

/// Which bits have been seen in one context at one place of a byte.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// Tells contexts apart that share the slot.
    mark: u8,
    /// How many zeros (high half) and ones (low half) of late; see [`seen`].
    state: u8,
    /// The chance of a one.
    chance: u16,
}

impl Slot {
    fn is_of(self, mark: u8) -> bool {
        self.state != 0 && self.mark == mark
    }

    /// How many bits have been seen of late.
    fn count(self) -> u8 {
        (self.state >> 4) + (self.state & 15)
    }
}

/// The slots of one context, and what its states have meant so far.
#[derive(Clone)]
pub(super) struct Slots {
    slots: Vec<Slot>,
    /// How many slots there are, as a power of two.
    size: u32,
    meanings: [u16; 256],
    at: usize,
}

impl Slots {
    /// With so many slots, as a power of two; a slot has four bytes.
    pub(super) fn new(size: u32) -> Self {
        Self {
            slots: vec![Slot::default(); 1 << size],
            size,
            meanings: std::array::from_fn(|state| {
                let (zeros, ones) = (state as u32 >> 4, state as u32 & 15);
                ((ones * 2 + 1) * 65_535 / ((zeros + ones) * 2 + 2)) as u16
            }),
            at: 0,
        }
    }

    /// Turns to a context at one place of a byte, and gives two logits for a one and whether the
    /// context has been met before.
    pub(super) fn predict(&mut self, fingerprint: u32) -> ([i32; 2], bool) {
        let mark = (fingerprint & 0xff) as u8;
        let place = (fingerprint >> (32 - self.size)) as usize;
        // A context has two places; a new one takes that where less has been seen.
        let places = [place, place ^ 1];
        let found = places.iter().find(|at| self.slots[**at].is_of(mark));
        self.at = found.copied().unwrap_or_else(|| {
            let [one, other] = places.map(|at| self.slots[at].count());
            places[usize::from(other < one)]
        });
        let slot = &mut self.slots[self.at];
        if !slot.is_of(mark) {
            *slot = Slot {
                mark,
                state: 0,
                chance: 1 << 15,
            };
            return ([0, 0], false);
        }
        let meant = self.meanings[usize::from(slot.state)];
        ([logit(meant), logit(slot.chance)], true)
    }

    /// Learns which bit it was.
    pub(super) fn learn(&mut self, bit: bool) {
        let slot = &mut self.slots[self.at];
        let meaning = &mut self.meanings[usize::from(slot.state)];
        *meaning = moved(*meaning, bit, 1024);
        slot.chance = moved(slot.chance, bit, pace(slot.count()));
        slot.state = seen(slot.state, bit);
    }
}

/// The state after one more bit: up to fifteen of each, and many of the other kind are half forgotten.
fn seen(state: u8, bit: bool) -> u8 {
    let (zeros, ones) = (state >> 4, state & 15);
    let forgotten = |count: u8| if count > 2 { count / 2 + 1 } else { count };
    if bit {
        forgotten(zeros) << 4 | (ones + 1).min(15)
    } else {
        (zeros + 1).min(15) << 4 | forgotten(ones)
    }
}
