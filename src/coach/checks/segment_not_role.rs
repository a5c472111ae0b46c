//! Points at a niche or an audience where a role is asked: "single mums in Leeds".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "customer-type/segment-not-role",
    fields: &[FieldKind::Role],
    run: |look| look.phrase_or_learned(Points::Whole),
};
