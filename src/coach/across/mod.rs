//! What to look for across the fields of a canvas; one check a file. What is missing is named only
//! once the learner has moved on from where it would have stood.

mod creates_nothing;
mod gain_unanswered;
mod idle_beneficiary;
mod many_segments;
mod needs_a_team;
mod no_alternative;
mod no_job;
mod no_value;
mod nobody_pays;
mod only_doing_nothing;
mod pain_unanswered;
mod relieves_nothing;
mod repeats_solution;
#[cfg(test)]
mod sample;
mod single_with_adopters;
mod type_unserved;
mod unknown_customer;

use super::words::words;
use super::{Phrases, Span};
use crate::model::{Canvas, Entry, Field, FieldKind, Id, List};

/// Something to look for across the fields of a canvas.
#[derive(Clone, Copy, Debug)]
pub struct Across {
    /// Names the check in content.
    pub id: &'static str,
    /// The key of the question at which it is mended.
    pub question: &'static str,
    /// The sorts of words that it depends on; empty when it is about choices alone.
    pub fields: &'static [FieldKind],
    /// Finds what to point at.
    pub run: fn(&Canvas, &Phrases) -> Vec<Noticed>,
}

/// What a finding across fields is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Words in one field.
    Field(Field),
    /// A customer type as a whole.
    Type(Id),
    /// The whole canvas.
    Canvas,
}

/// What was found across fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    pub about: About,
    /// The words that it points at, in the text of its field.
    pub span: Option<Span>,
    /// The learner's own words that a message names: a role, a pain; may be empty.
    pub name: String,
}

/// Every check across fields, the most useful first.
pub const ACROSS: &[Across] = &[
    repeats_solution::CHECK,
    unknown_customer::CHECK,
    nobody_pays::CHECK,
    idle_beneficiary::CHECK,
    many_segments::CHECK,
    single_with_adopters::CHECK,
    no_job::CHECK,
    no_alternative::CHECK,
    only_doing_nothing::CHECK,
    no_value::CHECK,
    pain_unanswered::CHECK,
    gain_unanswered::CHECK,
    relieves_nothing::CHECK,
    creates_nothing::CHECK,
    type_unserved::CHECK,
    needs_a_team::CHECK,
];

/// Words of fewer letters tell nothing about what a text is about.
const SHORTEST_WORD: usize = 4;

/// Beginnings of words that are as long as this make two words one: "match", "matching".
const BEGINNING: usize = 5;

impl Noticed {
    fn of(about: About, name: &str) -> Self {
        Self {
            about,
            span: None,
            name: name.to_owned(),
        }
    }
}

/// Whether the learner has got as far as the solution.
fn has_moved_on(canvas: &Canvas) -> bool {
    canvas.solution.parts().any(|part| part.has_words())
}

/// The needs that no answer is tied to, once there is an answer that is tied to another one.
fn unanswered(list: List, needs: &[Entry], answers: &[Entry]) -> Vec<Noticed> {
    let is_answered = |need: &Entry| answers.iter().any(|one| one.ties.contains(&need.id));
    if !needs.iter().any(is_answered) {
        return Vec::new();
    }
    let open = needs
        .iter()
        .filter(|one| one.has_words() && !is_answered(one));
    open.map(|one| Noticed::of(About::Field(Field::Entry(list, one.id)), &one.text))
        .collect()
}

/// The answers that are tied to no need, as long as there are needs.
fn answers_nothing(list: List, answers: &[Entry], needs: &[Entry]) -> Vec<Noticed> {
    let needs: Vec<Id> = needs
        .iter()
        .filter(|one| one.has_words())
        .map(|one| one.id)
        .collect();
    let is_tied = |one: &Entry| one.ties.iter().any(|tie| needs.contains(tie));
    let idle = answers
        .iter()
        .filter(|one| one.has_words() && !is_tied(one));
    let idle = idle.filter(|_| !needs.is_empty());
    idle.map(|one| Noticed::of(About::Field(Field::Entry(list, one.id)), &one.text))
        .collect()
}

/// How many words of weight a text has, and the share of them that another one has too.
fn share_of_words(text: &str, other: &str) -> (usize, f32) {
    let weighs = |word: &String| word.chars().count() >= SHORTEST_WORD;
    let beginnings = |text: &str| -> Vec<String> {
        let norms = words(text).into_iter().map(|word| word.norm);
        let told = norms.filter(weighs);
        told.map(|norm| norm.chars().take(BEGINNING).collect())
            .collect()
    };
    let (own, others) = (beginnings(text), beginnings(other));
    let shared = own.iter().filter(|one| others.contains(one)).count();
    (own.len(), shared as f32 / own.len().max(1) as f32)
}

/// Whether two texts have a word of weight in common; of texts without one, any word.
fn shares_words(text: &str, other: &str) -> bool {
    let (count, share) = share_of_words(text, other);
    if count > 0 && share_of_words(other, text).0 > 0 {
        return share > 0.0;
    }
    let (own, others) = (words(text), words(other));
    own.iter()
        .any(|word| others.iter().any(|other| other.hash == word.hash))
}
