//! Points at early adopters who are no narrower a group than their segment.

use crate::coach::look::Points;
use crate::coach::words::words;
use crate::coach::{Check, Found, Look};
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "early-adopter/not-narrower",
    fields: &[FieldKind::EarlyAdopter],
    run: |look| {
        let said = look.phrase().or_else(|| says_no_more(look));
        let found = said.or_else(|| look.learned(Points::Whole));
        found.into_iter().collect()
    },
};

/// Every word of theirs is one of the segment's.
fn says_no_more(look: &Look) -> Option<Found> {
    let segment = words(look.reading.entry.segment?);
    let blank = look.blanks().next()?;
    let is_told = |hash| segment.iter().any(|word| word.hash == hash);
    let is_all = !blank.words.is_empty() && blank.words.iter().all(|word| is_told(word.hash));
    is_all.then(|| blank.whole())
}
