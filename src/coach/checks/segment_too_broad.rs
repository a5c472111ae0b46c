//! Points at a segment that leaves nobody out, such as "everyone" or "adults 18-65".

use crate::coach::look::Points;
use crate::coach::{Check, Found, Look};
use crate::model::FieldKind;

/// "Everyone with a phone" leaves nobody out; "everyone on the waiting list of our allotment" does.
const MOST_WORDS: usize = 4;

pub const CHECK: Check = Check {
    id: "segment/too-broad",
    fields: &[FieldKind::Segment],
    run: |look| {
        let found = short_phrase(look).or_else(|| look.learned(Points::Words));
        found.into_iter().collect()
    },
};

fn short_phrase(look: &Look) -> Option<Found> {
    let is_short = look.blanks().all(|blank| blank.words.len() <= MOST_WORDS);
    look.phrase().filter(|_| is_short)
}
