//! Points at a promise that says what the solution is instead of what changes.

use super::{About, Across, Noticed, share_of_words};
use crate::coach::Span;
use crate::model::{Blank, Field, FieldKind};

/// The share of the outcome's words that stand in the offering too, from which on it repeats it.
const SHARE: f32 = 0.75;

/// Fewer words than this may well stand in both.
const FEWEST_WORDS: usize = 2;

pub const CHECK: Across = Across {
    id: "across/repeats-solution",
    question: "sentence",
    fields: &[FieldKind::ValueOutcome, FieldKind::Offering],
    run: |canvas, _| {
        let offering = &canvas.solution.offering.text;
        let customers = canvas.customer_types.iter();
        let repeated = customers.filter(|one| {
            let (words, share) = share_of_words(&one.value.outcome, offering);
            words >= FEWEST_WORDS && share >= SHARE
        });
        let noticed = repeated.map(|one| Noticed {
            about: About::Field(Field::Value(one.id, Blank::Second)),
            span: Some(Span::whole(&one.value.outcome)),
            name: one.value.outcome.clone(),
        });
        noticed.collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn an_outcome_in_the_words_of_the_offering_is_noticed() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.solution.offering.text = "A phone app that matches parents nearby".into();
        canvas.customer_types[0].value.outcome = "use a phone app for matching parents".into();
        assert_eq!(
            noticed(&CHECK, &canvas),
            ["use a phone app for matching parents"]
        );
    }
}
