//! What stands before the next byte: the contexts in which it is predicted.

/// In how many contexts each byte is looked at.
pub(super) const CONTEXTS: usize = 10;

/// How many slots the table of each context has, as a power of two: few where contexts are few.
pub(super) const SIZES: [u32; CONTEXTS] = [14, 16, 17, 17, 17, 17, 17, 17, 17, 17];

/// The byte after the last one of a text; UTF-8 has no such byte.
pub(super) const END: u8 = 0xff;

/// The text so far, as far as predictions depend on it. Orders count characters, not bytes, so that no
/// script has shorter contexts than another.
#[derive(Clone, Default)]
pub(super) struct History {
    /// What sort of text it is.
    kind: u32,
    /// The last characters, the latest first; where the text begins, its kind.
    last: [u32; 6],
    /// The bytes of the character that has begun, and how many are missing.
    begun: u32,
    missing: u32,
    /// Fingerprints of the word at hand, of the one before it and of the one before that.
    words: [u32; 3],
}

impl History {
    /// A text of a kind begins.
    pub(super) fn begin(&mut self, kind: u8) {
        *self = Self {
            kind: u32::from(kind),
            last: [0x8000_0000 | u32::from(kind); 6],
            ..Self::default()
        };
    }

    /// A byte has come.
    pub(super) fn push(&mut self, byte: u8) {
        let byte32 = u32::from(byte);
        if self.missing > 0 && byte & 0xc0 == 0x80 {
            self.begun = self.begun << 6 | byte32 & 0x3f;
            self.missing -= 1;
        } else {
            (self.begun, self.missing) = match byte {
                0xc0..=0xdf => (byte32 & 0x1f, 1),
                0xe0..=0xef => (byte32 & 0x0f, 2),
                0xf0..=0xf7 => (byte32 & 0x07, 3),
                _ => (byte32, 0),
            };
        }
        if self.missing == 0 {
            let character = std::mem::take(&mut self.begun);
            self.push_character(character);
        }
    }

    fn push_character(&mut self, character: u32) {
        self.last.rotate_right(1);
        self.last[0] = character;
        if is_of_word(character) {
            let plain = match character {
                0x41..=0x5a => character + 0x20,
                _ => character,
            };
            self.words[0] = mixed(self.words[0], plain + 1);
        } else if self.words[0] != 0 {
            self.words.rotate_right(1);
            self.words[0] = 0;
        }
    }

    /// Fingerprints of the contexts, each of the whole context.
    pub(super) fn contexts(&self) -> [u32; CONTEXTS] {
        let begun = self.begun << 2 | self.missing;
        let [word, before, earlier] = self.words;
        let mut order = mixed(begun, 0x51);
        let orders = self.last.map(|one| {
            order = mixed(order, one);
            order
        });
        let [one, two, three, four, _, six] = orders;
        [
            mixed(begun, self.kind << 8),
            one,
            two,
            three,
            four,
            six,
            mixed(mixed(begun, word), self.last[0]),
            mixed(mixed(mixed(begun, word), before), 0x77),
            mixed(mixed(mixed(begun, word), before), earlier ^ 0x99),
            mixed(mixed(begun, word), self.kind << 8 | 3),
        ]
    }

    /// How far into a character the bytes are, 0 to 3.
    pub(super) fn missing(&self) -> usize {
        self.missing as usize
    }

    /// Fingerprints of the last character and the one before it, for the last refinement.
    pub(super) fn last_two(&self) -> [u32; 2] {
        let one = mixed(self.begun << 2 | self.missing, self.last[0]);
        [one, mixed(one, self.last[1])]
    }
}

/// Whether a character belongs to a word; of the scripts beyond Latin, all but common punctuation.
fn is_of_word(character: u32) -> bool {
    match character {
        0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a => true,
        0..0xc0 => false,
        0x60c | 0x61b | 0x61f | 0x964 => false,
        0x2000..=0x206f | 0x3000..=0x303f | 0xff00..=0xff0f => false,
        _ => true,
    }
}

/// A fingerprint of a fingerprint and one more number.
pub(super) fn mixed(fingerprint: u32, number: u32) -> u32 {
    let mixed = (fingerprint ^ number.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}
