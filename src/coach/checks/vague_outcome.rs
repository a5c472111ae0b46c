//! Points at an outcome that nobody could observe: "be happy", "succeed".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "job/vague-outcome",
    fields: &[FieldKind::So],
    run: |look| look.phrase_or_learned(Points::Whole),
};
