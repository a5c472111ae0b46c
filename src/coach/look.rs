//! What a check is given to look at.

use super::learned::{LABELS, Learned, Scores};
use super::words::{self, Word};
use super::{Check, Entry, Knowledge, Phrases, Span};
use crate::model::FieldKind;
use crate::model::text::is_blank;

/// Where in an entry a check found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub blank: usize,
    pub span: Span,
}

/// What a finding that was learned points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// The whole blank.
    Whole,
    /// The words that tell most.
    Words,
}

/// An entry that has been read once for all checks.
pub struct Reading<'a> {
    pub entry: &'a Entry<'a>,
    /// The words of each blank.
    pub words: Vec<Vec<Word>>,
    pub scores: Scores,
}

impl<'a> Reading<'a> {
    pub fn new(entry: &'a Entry<'a>, learned: &Learned) -> Self {
        let blanks = entry.blanks.iter();
        let words: Vec<_> = blanks.map(|(_, text)| words::words(text)).collect();
        let scores = learned.score(entry, &words);
        Self {
            entry,
            words,
            scores,
        }
    }
}

/// One check's look at an entry.
pub struct Look<'a> {
    pub reading: &'a Reading<'a>,
    check: &'a Check,
    phrases: &'a Phrases,
    pub knowledge: &'a dyn Knowledge,
}

/// A blank that a check looks at.
#[derive(Clone, Copy)]
pub struct BlankSeen<'a> {
    pub number: usize,
    pub kind: FieldKind,
    pub text: &'a str,
    pub words: &'a [Word],
}

impl BlankSeen<'_> {
    /// A finding about the whole blank, without the white space around it.
    pub fn whole(self) -> Found {
        let start = self.text.len() - self.text.trim_start().len();
        let start = self.text[..start].chars().count();
        let span = Span {
            start,
            end: start + self.text.trim().chars().count(),
        };
        let blank = self.number;
        Found { blank, span }
    }

    /// A finding about some of its words.
    pub fn at(self, words: &[Word]) -> Option<Found> {
        let (blank, span) = (self.number, words::span(words)?);
        Some(Found { blank, span })
    }
}

impl<'a> Look<'a> {
    pub fn new(reading: &'a Reading<'a>, check: &'a Check, knowledge: &'a dyn Knowledge) -> Self {
        Self {
            reading,
            check,
            phrases: knowledge.phrases(check.id),
            knowledge,
        }
    }

    /// The blanks that the check looks at, as far as something has been typed into them.
    pub fn blanks(&self) -> impl Iterator<Item = BlankSeen<'a>> {
        let fields = self.check.fields;
        let blanks = self.reading.entry.blanks.iter().zip(&self.reading.words);
        let blanks = blanks.enumerate();
        let seen = blanks.map(|(number, ((kind, text), words))| BlankSeen {
            number,
            kind: *kind,
            text,
            words,
        });
        seen.filter(move |one| {
            let looks_at = fields.is_empty() || fields.contains(&one.kind);
            looks_at && !one.text.is_empty()
        })
    }

    /// One of the check's phrases, in the first blank that has one.
    pub fn phrase(&self) -> Option<Found> {
        self.blanks()
            .find_map(|blank| blank.at(self.phrases.find(blank.words)?))
    }

    /// What the labelled entries taught, in the blank that tells most.
    pub fn learned(&self, points: Points) -> Option<Found> {
        let label = LABELS.iter().position(|one| one.name == self.check.id)?;
        let scores = &self.reading.scores;
        if scores
            .of_labels
            .get(label)
            .is_none_or(|score| *score <= 0.0)
        {
            return None;
        }
        let told = self.blanks().filter(|blank| !is_blank(blank.text));
        let gain = |blank: BlankSeen<'a>| {
            let best = scores.best_words(label, blank.number);
            (blank, best)
        };
        let most = told.map(gain).max_by(|(_, one), (_, other)| {
            let sum = |best: &Option<(usize, usize, f32)>| best.map_or(0.0, |(_, _, sum)| sum);
            sum(one).total_cmp(&sum(other))
        });
        let (blank, best) = most?;
        match (points, best) {
            (Points::Words, Some((from, to, _))) => blank.at(blank.words.get(from..=to)?),
            _ => Some(blank.whole()),
        }
    }

    /// The whole of the blank in which something was found.
    fn whole(&self, found: Found) -> Found {
        let mut blanks = self.blanks();
        let blank = blanks.find(|blank| blank.number == found.blank);
        blank.map_or(found, BlankSeen::whole)
    }

    /// A phrase, or else what the labelled entries taught.
    pub fn phrase_or_learned(&self, points: Points) -> Vec<Found> {
        let phrase = self.phrase().map(|found| match points {
            Points::Whole => self.whole(found),
            Points::Words => found,
        });
        let found = phrase.or_else(|| self.learned(points));
        found.into_iter().collect()
    }
}
