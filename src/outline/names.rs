//! What the choices that a learner has are called, everywhere on the page.

use crate::content::Words;
use crate::model::{JobKind, Part, SupportingRole};

/// What a part is called.
pub fn part_name(words: Words, part: Part) -> &'static str {
    match part {
        Part::Benefits => words.say("part.benefits"),
        Part::Pays => words.say("part.pays"),
        Part::Both => words.say("part.both"),
    }
}

/// What a kind of job is called.
pub fn kind_name(words: Words, kind: JobKind) -> &'static str {
    match kind {
        JobKind::Functional => words.say("kind.functional"),
        JobKind::Social => words.say("kind.social"),
        JobKind::Emotional => words.say("kind.emotional"),
        JobKind::Supporting(None) => words.say("kind.supporting"),
        JobKind::Supporting(Some(SupportingRole::Buyer)) => words.say("kind.buyer"),
        JobKind::Supporting(Some(SupportingRole::CoCreator)) => words.say("kind.co-creator"),
        JobKind::Supporting(Some(SupportingRole::Transferrer)) => words.say("kind.transferrer"),
    }
}
