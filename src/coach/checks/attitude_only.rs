//! Points at early adopters of whom only an attitude is told: "people who love new things".

use crate::coach::Check;
use crate::coach::look::Points;
use crate::model::FieldKind;

pub const CHECK: Check = Check {
    id: "early-adopter/attitude-only",
    fields: &[FieldKind::EarlyAdopter],
    run: |look| look.phrase_or_learned(Points::Words),
};
