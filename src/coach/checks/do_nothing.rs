//! Points at doing nothing as what people do today: it may mean that they do not care enough.

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "alternative/do-nothing",
    fields: &[FieldKind::Alternative],
    run: |look| look.phrase_or_learned(Points::Whole),
};
