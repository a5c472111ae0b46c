//! Points at a product or a feature where the progress is asked: "use an app".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "job/feature-not-job",
    fields: &[FieldKind::Want],
    run: |look| look.phrase_or_learned(Points::Words),
};
