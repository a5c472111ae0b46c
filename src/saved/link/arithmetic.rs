//! The arithmetic coder: turns decisions and their chances into bits and back, in whole numbers only.

use super::Fault;
use super::alphabet::{self, Bits};

/// Where a decision goes to or comes from, so that one walk over a canvas serves both ways.
pub(super) trait Coder {
    /// Passes on one decision, whose chance to be true is `chance` of 65,536 (1 to 65,535). Who
    /// writes hands in the decision; who reads gets it back, whatever was handed in.
    fn code(&mut self, decision: bool, chance: u32) -> Result<bool, Fault>;
}

/// Writes nothing: what primes the model.
pub(super) struct Nowhere;

impl Coder for Nowhere {
    fn code(&mut self, decision: bool, _: u32) -> Result<bool, Fault> {
        Ok(decision)
    }
}

/// The interval that all decisions so far have narrowed down to.
#[derive(Clone, Copy)]
struct Interval {
    low: u32,
    high: u32,
}

impl Interval {
    const WHOLE: Self = Self {
        low: 0,
        high: u32::MAX,
    };

    /// The last number at which the decision is true.
    fn split(self, chance: u32) -> u32 {
        let width = u64::from(self.high - self.low);
        let share = (width * u64::from(chance)) >> 16;
        // A share of a width is not beyond that width.
        self.low + u32::try_from(share).unwrap_or(u32::MAX)
    }

    fn narrow(&mut self, split: u32, decision: bool) {
        if decision {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// The first byte, once nothing can change it any more.
    fn settled(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let [byte, ..] = self.low.to_be_bytes();
        self.low <<= 8;
        self.high = self.high << 8 | 0xff;
        Some(byte)
    }

    /// The fewest bits that lead into the interval when zeros follow them.
    fn fewest_bits(self) -> (u32, u32) {
        let fits = |count: u32| {
            let rest = u32::MAX.checked_shr(count).unwrap_or(0);
            let bits = self.low.checked_add(rest)? & !rest;
            (bits <= self.high).then_some((bits, count))
        };
        (0..=32).find_map(fits).unwrap_or((self.low, 32))
    }

    fn finish(self, settled: Vec<u8>) -> String {
        let (bits, count) = self.fewest_bits();
        alphabet::write(&settled, bits, count)
    }
}

/// Writes decisions.
pub(super) struct Writer {
    interval: Interval,
    settled: Vec<u8>,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self {
            interval: Interval::WHOLE,
            settled: Vec::new(),
        }
    }

    /// All decisions as characters.
    pub(super) fn finish(self) -> String {
        self.interval.finish(self.settled)
    }
}

impl Coder for Writer {
    fn code(&mut self, decision: bool, chance: u32) -> Result<bool, Fault> {
        let split = self.interval.split(chance);
        self.interval.narrow(split, decision);
        while let Some(byte) = self.interval.settled() {
            self.settled.push(byte);
        }
        Ok(decision)
    }
}

/// Reads decisions.
pub(super) struct Reader<'a> {
    interval: Interval,
    bits: Bits<'a>,
    /// The bits that stand at the interval's place.
    here: u32,
    settled: Vec<u8>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(body: &'a str) -> Self {
        let mut bits = Bits::new(body);
        let here = std::array::from_fn(|_| bits.next_byte());
        Self {
            interval: Interval::WHOLE,
            bits,
            here: u32::from_be_bytes(here),
            settled: Vec::new(),
        }
    }

    /// The characters that a writer would have made of the decisions read.
    pub(super) fn finish(self) -> String {
        self.interval.finish(self.settled)
    }
}

impl Coder for Reader<'_> {
    fn code(&mut self, _: bool, chance: u32) -> Result<bool, Fault> {
        let split = self.interval.split(chance);
        let decision = self.here <= split;
        self.interval.narrow(split, decision);
        while let Some(byte) = self.interval.settled() {
            // A writer's last bits lie within four bytes of the last settled one.
            if self.bits.beyond() > 4 {
                return Err(Fault::NotAsWritten);
            }
            self.settled.push(byte);
            self.here = self.here << 8 | u32::from(self.bits.next_byte());
        }
        Ok(decision)
    }
}
