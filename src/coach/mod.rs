//! The coach: what a thoughtful instructor would point at in an entry, and across the fields of a
//! canvas. Pure; one check a file.
//!
//! A check of one entry is a file in `checks/` and a line in [`CHECKS`]; one across fields is a file
//! in `across/` and a line in [`ACROSS`]. Their words, phrases and examples are in
//! `content/<lang>/checks/`. Where words and phrases cannot tell, `learned/` does: weights that
//! were learned from the entries in `training/`.

mod across;
mod checks;
mod entry;
mod kind;
pub mod learned;
mod look;
mod phrase;
mod praise;
mod words;

#[doc(hidden)]
pub use words::{Word, words};

pub use across::{ACROSS, About, Across, Noticed};
pub use checks::CHECKS;
pub use entry::{Entry, EntryKind};
pub use kind::suggested_kind;
pub use learned::Learned;
pub use look::{Found, Look};
pub use phrase::{Phrases, Where};
pub use praise::{PRAISE, Praise, praise};

use crate::model::FieldKind;
use look::Reading;

/// Something to look for in an entry.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Names the check in content, as `field/what-is-wrong`.
    pub id: &'static str,
    /// The sorts of blanks that it looks at; empty for all.
    pub fields: &'static [FieldKind],
    /// Finds what to point at.
    pub run: fn(&Look) -> Vec<Found>,
}

/// A stretch of a text, counted in characters (Unicode scalar values), the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// What a check found in an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check's id.
    pub check: &'static str,
    /// Which of the entry's blanks it is about.
    pub blank: usize,
    pub span: Span,
}

/// What the coach knows of one language.
pub trait Knowledge {
    /// The phrases of a check; none where the language has none.
    fn phrases(&self, check: &str) -> &Phrases;
    /// What was learned from labelled entries.
    fn learned(&self) -> &Learned;
}

/// Everything that the checks find in an entry, the most useful first. An empty blank is
/// incomplete, which is no finding.
pub fn findings(entry: &Entry, knowledge: &dyn Knowledge) -> Vec<Finding> {
    let reading = Reading::new(entry, knowledge.learned());
    let mut findings: Vec<Finding> = Vec::new();
    for check in CHECKS.iter().filter(|check| check.looks_at(entry)) {
        let look = Look::new(&reading, check, knowledge);
        for Found { blank, span } in (check.run)(&look) {
            // Of a blank that holds filler there is nothing more to say.
            let is_settled = |one: &Finding| one.blank == blank && checks::settles(one.check);
            if !findings.iter().any(is_settled) {
                let check = check.id;
                findings.push(Finding { check, blank, span });
            }
        }
    }
    findings
}

impl Check {
    fn looks_at(&self, entry: &Entry) -> bool {
        let looks_at = |kind| self.fields.is_empty() || self.fields.contains(kind);
        entry.blanks.iter().any(|(kind, _)| looks_at(kind))
    }
}

impl Span {
    /// The whole of a text.
    pub fn whole(text: &str) -> Self {
        Self {
            start: 0,
            end: text.chars().count(),
        }
    }

    /// The words that the span points at.
    pub fn of(self, text: &str) -> String {
        let length = self.end.saturating_sub(self.start);
        text.chars().skip(self.start).take(length).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Coaching, blanks_of};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static COACHING: LazyLock<Coaching> = LazyLock::new(Coaching::english);

    const FIELDS: [&str; 7] = [
        "customer_type",
        "segment",
        "early_adopter",
        "job",
        "alternative",
        "value",
        "solution",
    ];

    /// Any characters, mixed with the words that checks look for, up to ten thousand of them.
    fn any_text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            ".{0,40}",
            "[a-zA-Z’'., ]{0,40}",
            Just("everyone ".to_owned()),
            Just("use our app, ".to_owned()),
            Just("👩‍👩‍👧 كل الناس 大家 ".to_owned()),
            Just("İẞ\u{301}\u{202e}\0 ".to_owned()),
            "[ab]{10000}",
        ];
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn every_finding_points_into_its_blank_whatever_was_typed(
            field in 0usize..7,
            texts in prop::array::uniform3(any_text()),
        ) {
            let blanks = blanks_of(FIELDS[field]).unwrap().iter().zip(&texts);
            let blanks = blanks.map(|((_, kind), text)| (*kind, text.as_str()));
            let entry = Entry {
                segment: Some(&texts[2]),
                ..Entry::new(blanks.collect())
            };
            for finding in findings(&entry, &*COACHING) {
                let text = entry.blanks[finding.blank].1;
                prop_assert!(!text.is_empty());
                prop_assert!(finding.span.start < finding.span.end);
                prop_assert!(finding.span.end <= text.chars().count());
            }
            let _ = suggested_kind(&entry, &*COACHING);
        }
    }

    #[test]
    fn an_empty_entry_is_incomplete_which_is_no_finding() {
        for field in FIELDS {
            let blanks = blanks_of(field).unwrap().iter();
            let entry = Entry::new(blanks.map(|(_, kind)| (*kind, "")).collect());
            assert_eq!(findings(&entry, &*COACHING), []);
        }
    }
}
