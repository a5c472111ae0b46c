//! Points at a segment that leaves nobody out, such as "everyone".

use super::Check;
use crate::model::FieldKind;

/// "Everyone with a phone" leaves nobody out; "everyone on the waiting list of our allotment" does.
const MOST_WORDS: usize = 4;

pub const CHECK: Check = Check {
    id: "segment/too-broad",
    fields: &[FieldKind::Segment],
    run: |entry, phrases| {
        let start = phrases.match_start(entry.text, MOST_WORDS);
        start.or_else(|| phrases.match_whole(entry.text))
    },
};
