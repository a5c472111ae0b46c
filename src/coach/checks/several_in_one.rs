//! Points at distinct groups joined in one entry: "students, teachers and parents".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "segment/several-in-one",
    fields: &[FieldKind::Segment],
    run: |look| look.phrase_or_learned(Points::Whole),
};
