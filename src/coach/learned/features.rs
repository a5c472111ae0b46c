//! What the weights are for: the words of an entry, their neighbours, its shape, and what its words
//! mean.

use super::{DIMENSIONS, Learned};
use crate::coach::words::{Word, hash, mix};
use crate::coach::{Entry, EntryKind};
use crate::model::FieldKind;

/// One thing that is true of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Names it among others.
    pub key: u32,
    pub kind: FieldKind,
    pub blank: usize,
    /// The word that it is about; none for the shape of a blank.
    pub word: Option<usize>,
}

/// How many numbers tell what a blank means: its words taken together, the first of them, the last,
/// and the one that the rest says more about.
pub const MEANINGS: usize = 4 * DIMENSIONS;

/// What one word does for the meaning of a blank.
#[derive(Clone, Copy, Debug)]
pub struct Meaning {
    pub kind: FieldKind,
    pub blank: usize,
    pub word: usize,
    /// Where in the row of [`MEANINGS`] its numbers go.
    pub place: usize,
    pub numbers: [f32; DIMENSIONS],
}

/// What stands before the first word.
const EDGE: u32 = 0x9d5f_3a1b;

/// Ends of words that say what sort of word it is, the longest first.
const ENDINGS: &[&str] = &["ies", "ing", "ers", "ed", "es", "er", "'s", "s'", "s"];

/// Two words at least as near as this mean nearly the same.
const NEAR: f32 = 0.8;

/// How much the words taken together count beside single ones.
const TOGETHER: f32 = 3.0;

/// Sorts of features. They keep apart what is said of the same word.
#[derive(Clone, Copy)]
enum Sort {
    Word = 1,
    Stem,
    Pair,
    First,
    Last,
    Head,
    Mark,
    Length,
    Echo,
    Figure,
    Name,
    Skip,
}

/// A word with what is known of it.
struct Known<'a> {
    word: &'a Word,
    stem: u32,
    vector: Option<[f32; DIMENSIONS]>,
}

/// Calls `see` with each feature of an entry, and `mean` with what each of its known words means.
pub fn features(
    entry: &Entry,
    words: &[Vec<Word>],
    learned: &Learned,
    see: &mut dyn FnMut(Feature),
    mean: &mut dyn FnMut(Meaning),
) {
    let know = |words: &'_ [Word]| -> Vec<(u32, Option<[f32; DIMENSIONS]>)> {
        let known = words.iter();
        known
            .map(|word| (stem(&word.norm), learned.vector(word)))
            .collect()
    };
    let segment = entry.segment.map(crate::coach::words::words);
    let mut beside = match (entry.kind, &segment) {
        (EntryKind::EarlyAdopter, Some(segment)) => know(segment),
        _ => Vec::new(),
    };
    for (blank, ((kind, _), words)) in entry.blanks.iter().zip(words).enumerate() {
        if words.is_empty() || *kind == FieldKind::ValueCustomer {
            continue;
        }
        let known: Vec<Known> = words
            .iter()
            .map(|word| Known {
                word,
                stem: stem(&word.norm),
                vector: learned.vector(word),
            })
            .collect();
        let mut of_blank = OfBlank {
            slot: slot(*kind),
            kind: *kind,
            blank,
            see,
        };
        of_blank.of_words(&known, &beside);
        of_blank.of_shape(&known);
        // Early adopters are seen beside their segment, an approach beside its outcome.
        if matches!(kind, FieldKind::EarlyAdopter | FieldKind::ValueApproach) {
            of_blank.of_echoes(&known, &beside);
        }
        of_meaning(*kind, blank, &known, &beside, mean);
        if *kind == FieldKind::ValueOutcome {
            beside = known.iter().map(|one| (one.stem, one.vector)).collect();
        }
    }
}

/// The features of one blank, on their way.
struct OfBlank<'s> {
    slot: u32,
    kind: FieldKind,
    blank: usize,
    see: &'s mut dyn FnMut(Feature),
}

type Beside = [(u32, Option<[f32; DIMENSIONS]>)];

impl OfBlank<'_> {
    fn say(&mut self, sort: Sort, value: u32, word: Option<usize>) {
        let key = mix(value ^ (self.slot << 8 | sort as u32).wrapping_mul(0x9e37_79b1));
        (self.see)(Feature {
            key,
            kind: self.kind,
            blank: self.blank,
            word,
        });
    }

    fn of_words(&mut self, words: &[Known], beside: &Beside) {
        let slot = self.slot;
        for (at, one) in words.iter().enumerate() {
            let place = Some(at);
            // A word that the segment has already tells something else than a new one.
            if self.kind == FieldKind::EarlyAdopter && is_echo(one, beside) {
                self.slot = slot + 32;
            }
            self.say(Sort::Word, one.word.hash, place);
            self.say(Sort::Stem, one.stem, place);
            self.slot = slot;
            let before = at.checked_sub(1).map(|before| words[before].word.hash);
            self.say(
                Sort::Pair,
                pair(before.unwrap_or(EDGE), one.word.hash),
                place,
            );
            if let Some(second) = at.checked_sub(2) {
                let skipped = pair(words[second].word.hash, one.word.hash);
                self.say(Sort::Skip, skipped, place);
            }
            if one.word.mark != ' ' {
                self.say(Sort::Mark, one.word.mark as u32, place);
            }
            if one.word.norm.contains('0') {
                self.say(Sort::Figure, 0, place);
            }
            if at > 0 && one.word.is_capital {
                self.say(Sort::Name, 0, place);
            }
        }
        let (last, head) = (words.len() - 1, head(words));
        self.say(Sort::First, words[0].word.hash, Some(0));
        self.say(Sort::Last, words[last].word.hash, Some(last));
        self.say(Sort::Head, words[head].stem, Some(head));
    }

    fn of_shape(&mut self, words: &[Known]) {
        let length = match words.len() {
            few @ 0..=4 => few,
            5..=6 => 5,
            7..=9 => 6,
            10..=14 => 7,
            _ => 8,
        };
        self.say(Sort::Length, length as u32, None);
        let marks = words.iter().filter(|one| one.word.mark != ' ').count();
        self.say(Sort::Mark, 0x1000 + marks.min(4) as u32, None);
    }

    /// How much of a blank the text beside it has told already.
    fn of_echoes(&mut self, words: &[Known], beside: &Beside) {
        let weighs = |one: &&Known| one.word.norm.len() > 3;
        let all = words.iter().filter(weighs).count();
        let new = words
            .iter()
            .filter(weighs)
            .filter(|one| !is_echo(one, beside));
        let far = new.clone().filter(|one| !is_near(one, beside)).count();
        let new = new.count();
        let echoed = all - new;
        self.say(Sort::Echo, 0x100 + new.min(7) as u32, None);
        self.say(Sort::Echo, 0x200 + far.min(7) as u32, None);
        self.say(Sort::Echo, 0x300 + echoed.min(4) as u32, None);
        let both = new.min(5) * 8 + echoed.min(4);
        self.say(Sort::Echo, 0x400 + both as u32, None);
        let left_out = beside.len().saturating_sub(echoed).min(7);
        self.say(Sort::Echo, 0x500 + left_out as u32, None);
    }
}

/// What the words of a blank mean, taken together and one by one. Of early adopters only what is
/// new beside the segment counts.
fn of_meaning(
    kind: FieldKind,
    blank: usize,
    words: &[Known],
    beside: &Beside,
    mean: &mut dyn FnMut(Meaning),
) {
    let is_new = |one: &Known| kind != FieldKind::EarlyAdopter || !is_echo(one, beside);
    let counts = |one: &&Known| one.vector.is_some() && is_new(one);
    let share = TOGETHER / words.iter().filter(counts).count().max(1) as f32;
    let mut say = |word: usize, place: usize, weight: f32| {
        if let Some(vector) = words[word].vector {
            mean(Meaning {
                kind,
                blank,
                word,
                place: place * DIMENSIONS,
                numbers: vector.map(|one| one * weight),
            });
        }
    };
    for (at, one) in words.iter().enumerate() {
        if is_new(one) {
            say(at, 0, share);
        }
    }
    say(0, 1, 1.0);
    say(words.len() - 1, 2, 1.0);
    say(head(words), 3, 1.0);
}

fn is_echo(one: &Known, beside: &Beside) -> bool {
    beside.iter().any(|(stem, _)| *stem == one.stem)
}

fn is_near(one: &Known, beside: &Beside) -> bool {
    let near = |vector: &[f32; DIMENSIONS], other: &[f32; DIMENSIONS]| {
        let dot = |a: &[f32], b: &[f32]| -> f32 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
        dot(vector, other) > NEAR * (dot(vector, vector) * dot(other, other)).sqrt()
    };
    let mut others = beside.iter().filter_map(|(_, vector)| vector.as_ref());
    one.vector
        .is_some_and(|vector| others.any(|other| near(&vector, other)))
}

/// What a text is about stands before the first short word of relation: "owners in …".
fn head(words: &[Known]) -> usize {
    let ends = |one: &Known| is_relation(&one.word.norm) || one.word.mark != ' ';
    let behind = words.iter().skip(1).position(ends).map(|at| at + 1);
    behind.unwrap_or(words.len()) - 1
}

/// How many slots there are.
pub const SLOTS: usize = 10;

/// Blanks of one slot share their weights.
pub fn slot(kind: FieldKind) -> u32 {
    match kind {
        FieldKind::Role => 1,
        FieldKind::Segment => 2,
        FieldKind::EarlyAdopter => 3,
        FieldKind::When => 4,
        FieldKind::Want => 5,
        FieldKind::So => 6,
        FieldKind::Alternative => 7,
        FieldKind::ValueOutcome | FieldKind::ValueApproach => 8,
        FieldKind::Offering | FieldKind::Feature | FieldKind::Delivery => 9,
        _ => 0,
    }
}

fn pair(one: u32, other: u32) -> u32 {
    mix(one.rotate_left(7) ^ other.wrapping_mul(0x9e37_79b1))
}

/// English words that tie a group to what sets it apart.
fn is_relation(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "of"
            | "for"
            | "with"
            | "without"
            | "who"
            | "that"
            | "which"
            | "whose"
            | "to"
            | "from"
            | "by"
            | "as"
            | "and"
            | "or"
            | "under"
            | "over"
            | "between"
            | "near"
            | "where"
            | "when"
            | "like"
            | "using"
            | "into"
            | "than"
            | "about"
            | "via"
    )
}

/// A word without its ending, so that "selling" and "sells" meet. Cut off at three letters at least.
fn stem(norm: &str) -> u32 {
    let ending = ENDINGS.iter().find(|ending| norm.ends_with(**ending));
    let kept = ending.map_or(norm.len(), |ending| norm.len() - ending.len());
    let kept = if kept >= 3 { kept } else { norm.len() };
    hash(&norm[..kept], 1)
}
