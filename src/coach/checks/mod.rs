//! The checks of one entry, one a file.

mod attitude_only;
mod benefit_not_mechanism;
mod business_goal;
mod customer_type_too_broad;
mod do_nothing;
mod duplicate;
mod feature_not_job;
mod future_vision;
mod generic_claim;
mod no_approach;
mod none_claimed;
mod not_narrower;
mod placeholder;
mod product_in_situation;
mod role_not_segment;
mod segment_not_role;
mod segment_too_broad;
mod several_in_one;
mod solution_not_benefit;
mod template_repeated;
mod too_many_features;
mod vague_outcome;
mod white_space;

use super::Check;

/// Every check of one entry, the most useful first.
pub const CHECKS: &[Check] = &[
    white_space::CHECK,
    placeholder::CHECK,
    template_repeated::CHECK,
    duplicate::CHECK,
    segment_not_role::CHECK,
    customer_type_too_broad::CHECK,
    role_not_segment::CHECK,
    several_in_one::CHECK,
    segment_too_broad::CHECK,
    not_narrower::CHECK,
    attitude_only::CHECK,
    product_in_situation::CHECK,
    business_goal::CHECK,
    feature_not_job::CHECK,
    vague_outcome::CHECK,
    none_claimed::CHECK,
    do_nothing::CHECK,
    solution_not_benefit::CHECK,
    generic_claim::CHECK,
    no_approach::CHECK,
    future_vision::CHECK,
    benefit_not_mechanism::CHECK,
    too_many_features::CHECK,
];

/// Whether a finding of this check leaves nothing more to say about its blank.
pub(super) fn settles(check: &str) -> bool {
    [white_space::CHECK.id, placeholder::CHECK.id].contains(&check)
}
