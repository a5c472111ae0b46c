//! Points at what is to come later: "eventually", "phase 2".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "solution/future-vision",
    fields: &[FieldKind::Offering, FieldKind::Feature, FieldKind::Delivery],
    run: |look| look.phrase_or_learned(Points::Words),
};
