//! Points at a role where a group of people is asked: "funders", "paying customers".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "segment/role-not-segment",
    fields: &[FieldKind::Segment],
    run: |look| look.phrase_or_learned(Points::Whole),
};
