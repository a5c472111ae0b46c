//! The first four characters of a payload: its version, how long it is, and a checksum. They stay as they
//! are in every later version, so that a later link is told from a damaged one.
//!
//! Their 24 bits are 2 of version, 7 of length (the characters after these, modulo 128) and 15 of
//! checksum, over version, length and those characters.

use super::alphabet::{character, six_bits};

/// How many characters the header has.
pub(super) const CHARACTERS: usize = 4;

/// What the header of a payload says, and what the characters that follow it amount to so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    pub(super) version: u32,
    length: u32,
    check: u32,
    seen: u32,
    sum: u32,
}

/// What is wrong with the characters after a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mismatch {
    Length,
    Check,
}

impl Header {
    /// Of the first four characters, as the six bits that each stands for.
    pub(super) fn of(first: [u32; CHARACTERS]) -> Self {
        let bits = first.iter().fold(0, |bits, six| bits << 6 | six);
        let version = bits >> 22;
        Self {
            version,
            length: bits >> 15 & 127,
            check: bits & 0x7fff,
            seen: 0,
            sum: 0x7fff,
        }
    }

    /// Takes in the next character after the header.
    pub(super) fn follow(&mut self, six: u32) {
        self.seen += 1;
        self.sum = checksum(self.sum, six);
    }

    /// Whether the characters so far are all of them.
    pub(super) fn verify(self) -> Result<(), Mismatch> {
        if self.seen == 0 || self.seen & 127 != self.length {
            Err(Mismatch::Length)
        } else if self.whole_sum() != self.check {
            Err(Mismatch::Check)
        } else {
            Ok(())
        }
    }

    fn whole_sum(self) -> u32 {
        let sum = checksum(self.sum, self.version << 4 | self.seen & 15);
        checksum(sum, self.seen >> 4 & 7)
    }
}

/// The header that belongs before these characters.
pub(super) fn write(version: u32, body: &str) -> String {
    let mut header = Header {
        version,
        ..Header::of([0; CHARACTERS])
    };
    for byte in body.bytes() {
        header.follow(six_bits(byte).unwrap_or(0));
    }
    let bits = version << 22 | (header.seen & 127) << 15 | header.whole_sum();
    [18, 12, 6, 0]
        .map(|shift| character(bits >> shift))
        .iter()
        .collect()
}

/// The cyclic redundancy check of CAN (polynomial 0x4599): it notices every change within 15 bits that
/// follow each other, so one changed character, or two that have changed places, for certain.
fn checksum(sum: u32, six: u32) -> u32 {
    let mut sum = sum ^ six << 9;
    for _ in 0..6 {
        let carry = sum & 0x4000 != 0;
        sum = sum << 1 & 0x7fff;
        if carry {
            sum ^= 0x4599;
        }
    }
    sum
}
