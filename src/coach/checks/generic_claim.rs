//! Points at a claim that anyone could make: "high quality", "the best service".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "value/generic-claim",
    fields: &[FieldKind::ValueOutcome, FieldKind::ValueApproach],
    run: |look| look.phrase_or_learned(Points::Words),
};
