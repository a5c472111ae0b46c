//! Points at doing nothing where it is the only alternative to a job.

use super::{About, Across, Noticed};
use crate::coach::words::words;
use crate::model::{Entry, Field, FieldKind, List};

pub const CHECK: Across = Across {
    id: "across/only-doing-nothing",
    question: "alternatives",
    fields: &[FieldKind::Alternative],
    run: |canvas, phrases| {
        let mut found = Vec::new();
        for one in &canvas.customer_types {
            for job in &one.jobs {
                let told: Vec<&Entry> = job
                    .alternatives
                    .iter()
                    .filter(|one| one.has_words())
                    .collect();
                let is_nothing = |entry: &&Entry| phrases.find(&words(&entry.text)).is_some();
                // A single one is the business of the check for doing nothing itself.
                if told.len() > 1 && told.iter().all(is_nothing) {
                    let field = Field::Entry(List::Alternatives(one.id, job.id), told[0].id);
                    found.push(Noticed::of(About::Field(field), &told[0].text));
                }
            }
        }
        found
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn doing_nothing_in_several_words_is_noticed_when_there_is_nothing_else() {
        let mut canvas = full();
        let alternatives = &mut canvas.customer_types[0].jobs[0].alternatives;
        *alternatives = vec![entry(96, "nothing"), entry(97, "put up with it")];
        assert_eq!(noticed(&CHECK, &canvas), ["nothing"]);
        let alternatives = &mut canvas.customer_types[0].jobs[0].alternatives;
        alternatives.push(entry(98, "a paper list"));
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
