//! Points at a product where the promise should say what changes for the customer.

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "value/solution-not-benefit",
    fields: &[FieldKind::ValueOutcome],
    run: |look| look.phrase_or_learned(Points::Words),
};
