//! Points at a benefit or a feeling where a product or a service is asked.

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "solution/benefit-not-mechanism",
    fields: &[FieldKind::Offering],
    run: |look| look.phrase_or_learned(Points::Whole),
};
