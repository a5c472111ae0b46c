//! Points at a goal of the venture where the customer's own is asked: "grow our revenue".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "job/business-goal",
    fields: &[FieldKind::When, FieldKind::Want, FieldKind::So],
    run: |look| look.phrase_or_learned(Points::Words),
};
