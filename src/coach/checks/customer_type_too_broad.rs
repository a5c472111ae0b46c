//! Points at a role that anyone could have: "everyone", "the public".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "customer-type/too-broad",
    fields: &[FieldKind::Role],
    run: |look| look.phrase_or_learned(Points::Words),
};
