//! The table of weights and of what words mean, small enough to travel to a phone.
//!
//! Written as: one byte for the format, the number of words and of weights, a bias and two scales
//! for each label, the weights of meanings as bytes, then bits. Keys are sorted, and only the gap from one to the next is written
//! (Golomb–Rice: the high part as ones and a zero, the low part plain), behind each its value.

use super::{LABELS, MEANINGS, Meaning, SLOTS, slot};
use crate::coach::words::{Word, hash};

/// The format of a table; another one is refused.
const FORMAT: u8 = 1;

/// The bits of a feature's key that are kept.
pub const KEY_BITS: u32 = 18;

/// The bits that name a label.
const LABEL_BITS: u32 = 5;

/// The bits of a word's key that are kept.
pub const WORD_BITS: u32 = 17;

/// The bits of a weight: its sign and seven sizes, or eight.
const WEIGHT_BITS: u32 = 4;

/// How many numbers tell what a word means: those directions of meaning that matter most to the
/// labels.
pub const DIMENSIONS: usize = 10;

/// The values that each of these numbers can have; two bits name one.
pub const LEVELS: [f32; 4] = [-0.75, -0.25, 0.25, 0.75];

/// The bits of a word's meaning.
const VECTOR_BITS: u32 = 2 * DIMENSIONS as u32;

/// The first bits of a key lead to where keys like it begin.
const INDEX_BITS: u32 = 11;

/// Why a table cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// It is of another format than this release reads.
    Format,
    /// It ends too early.
    CutShort,
}

/// What is written into a table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The score of an entry without features, for each label.
    pub biases: Vec<f32>,
    /// What a weight of one is worth, for each label.
    pub scales: Vec<f32>,
    pub weights: Vec<Weight>,
    /// What a weight of a meaning of one is worth, for each label.
    pub meaning_scales: Vec<f32>,
    /// The weights of meanings, [`MEANINGS`] for each label and each of its slots.
    pub meanings: Vec<i8>,
    /// What each known word means, by the word's hash: a level for each dimension.
    pub words: Vec<(u32, [u8; DIMENSIONS])>,
}

/// The weight of a feature for a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    /// The feature's key.
    pub key: u32,
    /// The place in [`LABELS`].
    pub label: u8,
    /// From -8 to 8 and never 0.
    pub size: i8,
}

/// A table that has been read and can be asked.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    biases: Vec<f32>,
    scales: Vec<f32>,
    /// Key and label together, in order, and the weight.
    weights: Index,
    /// The weights of meanings, as in [`Table::meanings`], and where those of each label begin.
    meanings: Vec<f32>,
    starts: Vec<[usize; SLOTS]>,
    words: Index,
}

/// Sorted keys with small values.
#[derive(Clone, Debug, Default)]
struct Index {
    keys: Vec<u32>,
    values: Vec<u32>,
    /// Where the keys that begin with each possible first bits start.
    starts: Vec<u32>,
    shift: u32,
}

impl Learned {
    /// Reads a table; an empty one knows nothing.
    ///
    /// # Errors
    /// When it is of another format or cut short.
    pub fn read(bytes: &[u8]) -> Result<Self, TableFault> {
        let mut bits = Bits { bytes, at: 0 };
        if bits.take(8)? != u32::from(FORMAT) {
            return Err(TableFault::Format);
        }
        let (words, weights) = (bits.take(16)?, bits.take(16)?);
        let mut floats = || -> Result<Vec<f32>, TableFault> {
            let float = |_| bits.take(32).map(f32::from_bits);
            (0..LABELS.len()).map(float).collect()
        };
        let (biases, scales, meaning_scales) = (floats()?, floats()?, floats()?);
        let (mut meanings, mut starts) = (Vec::new(), Vec::new());
        for (label, scale) in LABELS.iter().zip(meaning_scales) {
            let mut of_label = [usize::MAX; SLOTS];
            for (number, slot) in label.slots().into_iter().enumerate() {
                of_label[slot as usize] = meanings.len() + number * MEANINGS;
            }
            starts.push(of_label);
            for _ in 0..label.slots().len() * MEANINGS {
                let byte = bits.take(8)? as u8;
                meanings.push(f32::from(byte as i8) * scale);
            }
        }
        let words = bits.index(words, WORD_BITS, VECTOR_BITS)?;
        let weights = bits.index(weights, KEY_BITS + LABEL_BITS, WEIGHT_BITS)?;
        Ok(Self {
            biases,
            scales,
            weights,
            meanings,
            starts,
            words,
        })
    }

    /// The score of an entry without features.
    pub fn bias(&self, label: usize) -> f32 {
        self.biases.get(label).copied().unwrap_or(f32::NEG_INFINITY)
    }

    /// The labels that a feature has a weight for, with the weights.
    pub fn weights(&self, key: u32) -> impl Iterator<Item = (usize, f32)> {
        let key = key >> (32 - KEY_BITS);
        let found = self.weights.alike(key << LABEL_BITS, LABEL_BITS);
        found.map(|(key, size)| {
            let label = (key & ((1 << LABEL_BITS) - 1)) as usize;
            let scale = self.scales.get(label).copied().unwrap_or_default();
            (label, to_size(size) * scale)
        })
    }

    /// What a meaning does for a label.
    pub fn gain(&self, label: usize, meaning: &Meaning) -> f32 {
        let starts = self.starts.get(label);
        let start = starts.map_or(usize::MAX, |starts| starts[slot(meaning.kind) as usize]);
        let start = start.saturating_add(meaning.place);
        let weights = self.meanings.get(start..).unwrap_or_default();
        let products = weights.iter().zip(&meaning.numbers);
        products.map(|(weight, number)| weight * number).sum()
    }

    /// What a word, or its singular, means; nothing of a word that is not known.
    pub fn vector(&self, word: &Word) -> Option<[f32; DIMENSIONS]> {
        self.vector_of(word.hash).or_else(|| {
            let mut endings = ["'s", "s'", "s"].iter();
            let singular = endings.find_map(|ending| word.norm.strip_suffix(ending))?;
            self.vector_of(hash(singular, 0))
        })
    }

    fn vector_of(&self, hash: u32) -> Option<[f32; DIMENSIONS]> {
        let (_, levels) = self.words.alike(hash >> (32 - WORD_BITS), 0).next()?;
        let level = |dimension: usize| LEVELS[(levels >> (2 * dimension) & 3) as usize];
        Some(std::array::from_fn(level))
    }

    /// How many of the words are known, figures among them, and how many there are.
    pub fn known(&self, words: &[Vec<Word>]) -> (usize, usize) {
        let all = words.iter().flatten();
        let is_known = |word: &&Word| word.norm.starts_with('0') || self.vector(word).is_some();
        (all.clone().filter(is_known).count(), all.count())
    }
}

impl Index {
    fn new(keys: Vec<u32>, values: Vec<u32>, bits: u32) -> Self {
        let shift = bits - INDEX_BITS;
        let mut starts = vec![0; (1 << INDEX_BITS) + 1];
        for key in &keys {
            starts[(key >> shift) as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self {
            keys,
            values,
            starts,
            shift,
        }
    }

    /// The keys that differ from this one at most in their last bits.
    fn alike(&self, key: u32, last_bits: u32) -> impl Iterator<Item = (u32, u32)> {
        let first = (key >> self.shift) as usize;
        let range = match (self.starts.get(first), self.starts.get(first + 1)) {
            (Some(from), Some(to)) => *from as usize..*to as usize,
            _ => 0..0,
        };
        let (keys, values) = (&self.keys[range.clone()], &self.values[range]);
        let pairs = keys.iter().copied().zip(values.iter().copied());
        pairs.filter(move |(one, _)| one >> last_bits == key >> last_bits)
    }
}

/// Reads bits, the highest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: u32) -> Result<u32, TableFault> {
        let mut value = 0;
        for _ in 0..count {
            let byte = self.bytes.get(self.at / 8).ok_or(TableFault::CutShort)?;
            value = value << 1 | u32::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Ok(value)
    }

    /// Reads so many keys of so many bits, each with a value of so many bits.
    fn index(&mut self, count: u32, key_bits: u32, value_bits: u32) -> Result<Index, TableFault> {
        let low = low_bits(count, key_bits);
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        let mut key = 0_u32;
        for _ in 0..count {
            let mut high = 0;
            while self.take(1)? == 1 {
                high += 1;
            }
            key = key.wrapping_add(high << low | self.take(low)?);
            if key >> key_bits != 0 {
                return Err(TableFault::Format);
            }
            keys.push(key);
            values.push(self.take(value_bits)?);
        }
        Ok(Index::new(keys, values, key_bits))
    }
}

/// The low bits of a gap that are written plain: about as many as an ordinary gap has.
fn low_bits(count: u32, key_bits: u32) -> u32 {
    let gap = (1_u64 << key_bits) / u64::from(count.max(1));
    gap.max(2).ilog2()
}

/// The weight that is written as this number: there is none of zero.
fn to_size(value: u32) -> f32 {
    let value = value as f32;
    if value < 8.0 {
        value - 8.0
    } else {
        value - 7.0
    }
}

impl Table {
    /// The bytes that [`Learned::read`] reads. Of two keys that have become one only the larger
    /// weight is written.
    pub fn write(&self) -> Vec<u8> {
        let mut bits = WrittenBits::default();
        let mut words: Vec<(u32, u32)> = Vec::new();
        for (word, levels) in &self.words {
            let levels = levels.iter().rev();
            let levels = levels.fold(0, |all, level| all << 2 | u32::from(*level));
            words.push((word >> (32 - WORD_BITS), levels));
        }
        words.sort_by_key(|(key, _)| *key);
        words.dedup_by_key(|(key, _)| *key);
        let mut weights: Vec<(u32, i8)> = Vec::new();
        for one in &self.weights {
            let key = one.key >> (32 - KEY_BITS) << LABEL_BITS | u32::from(one.label);
            weights.push((key, one.size));
        }
        weights.sort_unstable_by_key(|(key, size)| (*key, -i32::from(size.unsigned_abs())));
        weights.dedup_by_key(|(key, _)| *key);
        bits.put(u32::from(FORMAT), 8);
        bits.put(words.len() as u32, 16);
        bits.put(weights.len() as u32, 16);
        for float in self
            .biases
            .iter()
            .chain(&self.scales)
            .chain(&self.meaning_scales)
        {
            bits.put(float.to_bits(), 32);
        }
        for weight in &self.meanings {
            bits.put(u32::from(*weight as u8), 8);
        }
        bits.index(&words, WORD_BITS, VECTOR_BITS);
        let from_weight = |size: i8| {
            if size < 0 {
                i32::from(size) + 8
            } else {
                i32::from(size) + 7
            }
        };
        let weights: Vec<(u32, u32)> = weights
            .into_iter()
            .map(|(key, size)| (key, from_weight(size) as u32))
            .collect();
        bits.index(&weights, KEY_BITS + LABEL_BITS, WEIGHT_BITS);
        bits.bytes
    }
}

#[derive(Default)]
struct WrittenBits {
    bytes: Vec<u8>,
    at: usize,
}

impl WrittenBits {
    fn put(&mut self, value: u32, count: u32) {
        for bit in (0..count).rev() {
            if self.at.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let last = self.bytes.len() - 1;
            self.bytes[last] |= ((value >> bit & 1) as u8) << (7 - self.at % 8);
            self.at += 1;
        }
    }

    fn index(&mut self, entries: &[(u32, u32)], key_bits: u32, value_bits: u32) {
        let low = low_bits(entries.len() as u32, key_bits);
        let mut before = 0;
        for (key, value) in entries {
            let gap = key - before;
            for _ in 0..gap >> low {
                self.put(1, 1);
            }
            self.put(0, 1);
            self.put(gap & ((1 << low) - 1), low);
            self.put(*value, value_bits);
            before = *key;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::words::words;

    fn table() -> Table {
        let slots: usize = LABELS.iter().map(|label| label.slots().len()).sum();
        let word = words("choir")[0].hash;
        Table {
            biases: vec![-1.0; LABELS.len()],
            scales: vec![0.5; LABELS.len()],
            meaning_scales: vec![0.25; LABELS.len()],
            meanings: vec![2; slots * MEANINGS],
            weights: vec![
                Weight {
                    key: 7 << (32 - KEY_BITS),
                    label: 1,
                    size: -3,
                },
                Weight {
                    key: 7 << (32 - KEY_BITS),
                    label: 0,
                    size: 8,
                },
            ],
            words: vec![(word, std::array::from_fn(|at| (at % 4) as u8))],
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let learned = Learned::read(&table().write()).unwrap();
        let weights: Vec<_> = learned.weights(7 << (32 - KEY_BITS)).collect();
        assert_eq!(weights, [(0, 4.0), (1, -1.5)]);
        assert_eq!(learned.bias(0), -1.0);
        let vector = learned.vector(&words("choirs")[0]).unwrap();
        assert_eq!(vector[..4], LEVELS);
        assert_eq!(learned.vector(&words("zebra")[0]), None);
    }

    #[test]
    fn a_table_of_another_format_or_cut_short_is_refused() {
        let bytes = table().write();
        let cut = Learned::read(&bytes[..bytes.len() - 1]);
        assert_eq!(cut.err(), Some(TableFault::CutShort));
        let other = Learned::read(&[&[9], &bytes[1..]].concat());
        assert_eq!(other.err(), Some(TableFault::Format));
    }
}
