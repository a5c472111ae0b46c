//! The checks: what a thoughtful reader would point at in an entry. Pure; one check a file.
//!
//! A new check is a file here, a line in [`CHECKS`], and its words in `content/<lang>/checks/`.

mod duplicate;
mod phrase;
mod placeholder;
mod segment_too_broad;
mod white_space;

pub use phrase::Phrases;

use crate::model::FieldKind;

/// Every check, the most useful first.
pub const CHECKS: &[Check] = &[
    white_space::CHECK,
    placeholder::CHECK,
    duplicate::CHECK,
    segment_too_broad::CHECK,
];

/// Something to look for in an entry.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Names the check in content, as `field/what-is-wrong`.
    pub id: &'static str,
    /// The fields that it looks at; empty for all.
    pub fields: &'static [FieldKind],
    /// Finds what to point at.
    pub run: fn(&Entry, &Phrases) -> Option<Span>,
}

/// What is checked: the words of one field and what is needed to judge them.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub kind: FieldKind,
    pub text: &'a str,
    /// The other entries of the list it stands in.
    pub others: &'a [&'a str],
}

/// A stretch of a text, counted in characters (Unicode scalar values), the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check's id.
    pub check: &'static str,
    pub span: Span,
}

impl Check {
    /// Whether the check looks at fields of this kind.
    pub fn looks_at(&self, kind: FieldKind) -> bool {
        self.fields.is_empty() || self.fields.contains(&kind)
    }
}

/// Everything that the checks find in an entry, the most useful first. An empty entry is
/// incomplete, which is no finding.
pub fn findings<'a>(entry: &Entry, phrases: impl Fn(&str) -> &'a Phrases) -> Vec<Finding> {
    if entry.text.is_empty() {
        return Vec::new();
    }
    let checks = CHECKS.iter().filter(|check| check.looks_at(entry.kind));
    checks
        .filter_map(|check| {
            let span = (check.run)(entry, phrases(check.id))?;
            Some(Finding {
                check: check.id,
                span,
            })
        })
        .collect()
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
