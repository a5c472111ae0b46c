//! What has been said in an outline, group by group: what every text made of it goes through.

use super::{Answer, Line, Outline};
use crate::content::Words;

/// A question's short name, and what answers it.
pub type Told<'a> = (&'static str, &'a [Line]);

/// A customer type or the solution, as far as something has been said of it.
pub struct Group<'a> {
    /// The customer type's number; none for the solution.
    pub number: Option<usize>,
    pub name: &'a str,
    pub answers: Vec<Told<'a>>,
}

impl Group<'_> {
    /// The name, with the number before it where there is one.
    pub fn heading(&self) -> String {
        match self.number {
            Some(number) => format!("{number}. {}", self.name),
            None => self.name.to_owned(),
        }
    }
}

/// Every group of which something has been said. A customer of whom nothing is told but the number that
/// we gave them is left out.
pub fn told<'a>(outline: &'a Outline, words: Words) -> Vec<Group<'a>> {
    let customers = outline.customers.iter().filter_map(|one| {
        let answers = answers(&one.answers, words);
        (!answers.is_empty() || one.is_named).then_some(Group {
            number: Some(one.number),
            name: &one.name,
            answers,
        })
    });
    let solution = answers(&outline.solution, words);
    let solution = (!solution.is_empty()).then_some(Group {
        number: None,
        name: words.say("section.solution"),
        answers: solution,
    });
    customers.chain(solution).collect()
}

/// The answers that say something, with the short names of their questions.
pub fn answers<'a>(answers: impl IntoIterator<Item = &'a Answer>, words: Words) -> Vec<Told<'a>> {
    let told = answers.into_iter().filter(|one| !one.lines.is_empty());
    let told = told.map(|one| {
        let question = format!("question.{}.short", one.question.key());
        (words.say(&question), one.lines.as_slice())
    });
    told.collect()
}
