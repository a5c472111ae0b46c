//! What can be learned about an entry.

use super::slot;
use crate::coach::EntryKind;
use crate::model::FieldKind::{self, *};

/// Something that may fit an entry or not.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// The check's id, or the kind of job.
    pub name: &'static str,
    pub entry: EntryKind,
    /// The blanks that tell.
    blanks: &'static [FieldKind],
}

impl Label {
    /// The slots of the blanks that tell, each once.
    pub fn slots(&self) -> Vec<u32> {
        let mut slots: Vec<u32> = self.blanks.iter().map(|kind| slot(*kind)).collect();
        slots.dedup();
        slots
    }

    /// Whether a blank of this sort has a say.
    pub fn looks_at(&self, kind: FieldKind) -> bool {
        self.blanks.contains(&kind)
    }
}

const JOB: &[FieldKind] = &[When, Want, So];

const fn label(name: &'static str, entry: EntryKind, blanks: &'static [FieldKind]) -> Label {
    Label {
        name,
        entry,
        blanks,
    }
}

/// Every label. The table names them by their places, so a new one goes to the end.
pub const LABELS: &[Label] = &[
    label("customer-type/segment-not-role", EntryKind::Role, &[Role]),
    label("customer-type/too-broad", EntryKind::Role, &[Role]),
    label("segment/role-not-segment", EntryKind::Segment, &[Segment]),
    label("segment/too-broad", EntryKind::Segment, &[Segment]),
    label("segment/several-in-one", EntryKind::Segment, &[Segment]),
    label(
        "early-adopter/not-narrower",
        EntryKind::EarlyAdopter,
        &[EarlyAdopter],
    ),
    label(
        "early-adopter/attitude-only",
        EntryKind::EarlyAdopter,
        &[EarlyAdopter],
    ),
    label("job/feature-not-job", EntryKind::Job, &[Want]),
    label("job/product-in-situation", EntryKind::Job, &[When]),
    label("job/vague-outcome", EntryKind::Job, &[So]),
    label("job/business-goal", EntryKind::Job, JOB),
    label(
        "alternative/none-claimed",
        EntryKind::Alternative,
        &[Alternative],
    ),
    label(
        "alternative/do-nothing",
        EntryKind::Alternative,
        &[Alternative],
    ),
    label(
        "value/solution-not-benefit",
        EntryKind::Value,
        &[ValueOutcome],
    ),
    label(
        "value/generic-claim",
        EntryKind::Value,
        &[ValueOutcome, ValueApproach],
    ),
    label("value/no-approach", EntryKind::Value, &[ValueApproach]),
    label(
        "solution/benefit-not-mechanism",
        EntryKind::Solution,
        &[Offering],
    ),
    label(
        "solution/future-vision",
        EntryKind::Solution,
        &[Offering, Feature, Delivery],
    ),
    label("functional", EntryKind::Job, JOB),
    label("social", EntryKind::Job, JOB),
    label("emotional", EntryKind::Job, JOB),
    label("supporting", EntryKind::Job, JOB),
];

/// The places in [`LABELS`] of the kinds of jobs.
pub const KINDS: std::ops::Range<usize> = 18..22;
