//! Suggests what kind of job a job story is about.

use super::learned::{KINDS, LABELS};
use super::look::Reading;
use super::{Entry, EntryKind, Knowledge};
use crate::model::JobKind;
use crate::model::text::is_blank;

/// The kind that the words of a job story sound like; nothing of a story with an empty blank, nor
/// of one in a language in which nothing has been learned.
pub fn suggested_kind(entry: &Entry, knowledge: &dyn Knowledge) -> Option<JobKind> {
    let is_told = entry.blanks.iter().all(|(_, text)| !is_blank(text));
    if entry.kind != EntryKind::Job || !is_told {
        return None;
    }
    let scores = Reading::new(entry, knowledge.learned()).scores.of_labels;
    let score = |label: &usize| scores.get(*label).copied().unwrap_or(f32::NEG_INFINITY);
    let best = KINDS.max_by(|one, other| score(one).total_cmp(&score(other)))?;
    if score(&best) == f32::NEG_INFINITY {
        return None;
    }
    Some(match LABELS[best].name {
        "social" => JobKind::Social,
        "emotional" => JobKind::Emotional,
        "supporting" => JobKind::Supporting(None),
        _ => JobKind::Functional,
    })
}
