//! The 64 characters of a payload: those of base64url (RFC 4648, section 5), which e-mail, Markdown and
//! chat leave alone.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The character that stands for six bits; of a larger number, for its lowest six.
pub(super) fn character(six: u32) -> char {
    char::from(ALPHABET[(six & 63) as usize])
}

/// The six bits that a character stands for.
pub(super) fn six_bits(character: u8) -> Option<u32> {
    Some(u32::from(match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}

/// Bytes and then the highest `count` bits of `rest`, as characters. Zeros at the end are left out, since
/// a reader reads zeros beyond the end; one is put there where a linkifier would cut off the last character.
pub(super) fn write(bytes: &[u8], rest: u32, count: u32) -> String {
    let bits = bytes.len() * 8 + count as usize;
    let mut bytes = bytes.iter().copied().chain(rest.to_be_bytes());
    let mut text = String::with_capacity(bits / 6 + 2);
    let (mut held, mut holds) = (0, 0);
    for _ in 0..bits.div_ceil(6) {
        while holds < 6 {
            held = held << 8 | u32::from(bytes.next().unwrap_or(0));
            holds += 8;
        }
        holds -= 6;
        text.push(character(held >> holds));
        held &= (1 << holds) - 1;
    }
    text.truncate(text.trim_end_matches('A').len());
    if text.is_empty() || text.ends_with(['-', '_']) {
        text.push('A');
    }
    text
}

/// The bits of a text of these characters, byte by byte; zeros beyond its end.
pub(super) struct Bits<'a> {
    left: std::slice::Iter<'a, u8>,
    held: u32,
    holds: u32,
    beyond: usize,
}

impl<'a> Bits<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            left: text.as_bytes().iter(),
            held: 0,
            holds: 0,
            beyond: 0,
        }
    }

    pub(super) fn next_byte(&mut self) -> u8 {
        if self.left.len() == 0 {
            self.beyond += 1;
        }
        while self.holds < 8 {
            let six = self.left.next().copied().and_then(six_bits).unwrap_or(0);
            self.held = self.held << 6 | six;
            self.holds += 6;
        }
        self.holds -= 8;
        let byte = self.held >> self.holds;
        self.held &= (1 << self.holds) - 1;
        (byte & 0xff) as u8
    }

    /// How many bytes have been asked for once no character was left.
    pub(super) fn beyond(&self) -> usize {
        self.beyond
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_character_stands_for_six_bits_and_no_other_does() {
        for six in 0..64 {
            assert_eq!(six_bits(character(six) as u8), Some(six));
        }
        let known = (0..=255).filter(|one| six_bits(*one).is_some()).count();
        assert_eq!(known, 64);
    }

    proptest! {
        #[test]
        fn bytes_come_back_and_zeros_follow(bytes in any::<Vec<u8>>(), rest in any::<u32>()) {
            let text = write(&bytes, rest, 32);
            prop_assert!(!text.ends_with(['-', '_']));
            let mut bits = Bits::new(&text);
            for byte in bytes.iter().copied().chain(rest.to_be_bytes()).chain([0, 0]) {
                prop_assert_eq!(bits.next_byte(), byte);
            }
        }
    }
}
