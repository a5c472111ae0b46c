//! How much each part of a canvas is meant to hold. More is kept, and named; never cut.

use super::{FieldKind, List};

/// The most customer types that a canvas takes.
pub const MOST_CUSTOMER_TYPES: usize = 12;

/// The most entries that any other list takes.
pub const MOST_ENTRIES: usize = 20;

/// The most entries that a list takes.
pub fn most_entries(list: List) -> usize {
    match list {
        List::Types => MOST_CUSTOMER_TYPES,
        _ => MOST_ENTRIES,
    }
}

/// The length that a field is meant for, in graphemes. Longer entries are kept and the learner is
/// told; the figures leave room for one clear thought.
pub fn most_graphemes(kind: FieldKind) -> usize {
    match kind {
        FieldKind::Role => 60,
        FieldKind::Title => 80,
        FieldKind::Segment
        | FieldKind::EarlyAdopter
        | FieldKind::Alternative
        | FieldKind::Feature => 120,
        FieldKind::When
        | FieldKind::Want
        | FieldKind::So
        | FieldKind::ValueCustomer
        | FieldKind::ValueOutcome
        | FieldKind::ValueApproach
        | FieldKind::Pain
        | FieldKind::Gain
        | FieldKind::PainReliever
        | FieldKind::GainCreator
        | FieldKind::Differentiator => 160,
        FieldKind::Delivery => 240,
        FieldKind::Offering => 400,
    }
}
