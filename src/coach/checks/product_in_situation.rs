//! Points at the venture's own product in the situation: "When I open your app".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "job/product-in-situation",
    fields: &[FieldKind::When],
    run: |look| look.phrase_or_learned(Points::Words),
};
