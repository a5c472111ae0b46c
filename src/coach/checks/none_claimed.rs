//! Points at the claim that nothing else exists.

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "alternative/none-claimed",
    fields: &[FieldKind::Alternative],
    run: |look| look.phrase_or_learned(Points::Words),
};
