//! What is good about an entry, where there is something real to praise.

use super::words::{self, Word};
use super::{Entry, Knowledge, Span};
use crate::model::FieldKind;

/// A reason to praise an entry.
#[derive(Clone, Copy, Debug)]
pub struct Praise {
    /// Names it in content, below `praise`.
    pub name: &'static str,
    /// The blanks that can earn it.
    fields: &'static [FieldKind],
    /// Whether a figure earns it as well as a phrase.
    by_figure: bool,
}

/// Every reason to praise.
pub const PRAISE: &[Praise] = &[
    Praise {
        name: "findable",
        fields: &[FieldKind::Segment],
        by_figure: true,
    },
    Praise {
        name: "already",
        fields: &[FieldKind::EarlyAdopter],
        by_figure: false,
    },
    Praise {
        name: "observable",
        fields: &[FieldKind::So, FieldKind::ValueOutcome],
        by_figure: true,
    },
];

/// Fewer words than this are no answer to praise yet.
const FEWEST_WORDS: usize = 4;

/// How many words around what earns the praise are quoted with it.
const MORE_WORDS: usize = 2;

/// What to praise about a blank in which nothing was found, with the words that earn it.
pub fn praise(
    entry: &Entry,
    blank: usize,
    knowledge: &dyn Knowledge,
) -> Option<(&'static str, Span)> {
    let (kind, text) = entry.blanks.get(blank)?;
    let reason = PRAISE.iter().find(|one| one.fields.contains(kind))?;
    let words = words::words(text);
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let phrases = knowledge.phrases(&format!("praise/{}", reason.name));
    let is_figure = |word: &Word| reason.by_figure && word.norm.contains('0');
    let phrase = phrases.find(&words).and_then(|found| {
        let start = words.iter().position(|word| word.start == found[0].start)?;
        Some((start, found.len()))
    });
    let figure = || Some((words.iter().position(is_figure)?, 1));
    let (start, length) = phrase.or_else(figure)?;
    // "within two days": the phrase or the figure alone says too little.
    let end = (start + length + MORE_WORDS).min(words.len());
    let start = start.min(end.saturating_sub(length + MORE_WORDS));
    let earned = words.get(start..end)?;
    Some((reason.name, words::span(earned)?))
}
