//! Points at an approach that does not say how: "by doing our best".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "value/no-approach",
    fields: &[FieldKind::ValueApproach],
    run: |look| look.phrase_or_learned(Points::Whole),
};
