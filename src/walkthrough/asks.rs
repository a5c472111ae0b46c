//! What each question asks for: the lists to fill and the sort of words in them.

use super::{Question, Step};
use crate::model::{Canvas, Field, FieldKind, List};

/// The lists that a step lets the learner fill.
pub fn lists_asked(canvas: &Canvas, step: Step) -> Vec<List> {
    let Some(of) = step.of else {
        return match step.question {
            Question::Types => vec![List::Types],
            Question::Features => vec![List::Features],
            _ => Vec::new(),
        };
    };
    let customer = canvas.customer_type(of);
    match step.question {
        Question::Segments => vec![List::Segments(of)],
        Question::EarlyAdopters => {
            let segments = customer.into_iter().flat_map(|one| &one.segments);
            let told = segments.filter(|one| one.has_words());
            told.map(|one| List::EarlyAdopters(of, one.id)).collect()
        }
        Question::Jobs => vec![List::Jobs(of)],
        Question::Alternatives => {
            let jobs = customer.into_iter().flat_map(|one| &one.jobs);
            let told = jobs.filter(|job| job.has_words());
            told.map(|job| List::Alternatives(of, job.id)).collect()
        }
        Question::Pains => vec![List::Pains(of)],
        Question::Gains => vec![List::Gains(of)],
        Question::PainRelievers => vec![List::PainRelievers(of)],
        Question::GainCreators => vec![List::GainCreators(of)],
        Question::Differentiators => vec![List::Differentiators(of)],
        _ => Vec::new(),
    }
}

/// The sort of words that a question asks for; of a sentence, its second blank stands for all.
pub fn kind_asked(question: Question) -> Option<FieldKind> {
    Some(match question {
        Question::Types => FieldKind::Role,
        Question::Segments => FieldKind::Segment,
        Question::EarlyAdopters => FieldKind::EarlyAdopter,
        Question::Jobs => FieldKind::Want,
        Question::Alternatives => FieldKind::Alternative,
        Question::Pains => FieldKind::Pain,
        Question::Gains => FieldKind::Gain,
        Question::Value => FieldKind::ValueOutcome,
        Question::PainRelievers => FieldKind::PainReliever,
        Question::GainCreators => FieldKind::GainCreator,
        Question::Differentiators => FieldKind::Differentiator,
        Question::Offering => FieldKind::Offering,
        Question::Features => FieldKind::Feature,
        Question::Delivery => FieldKind::Delivery,
        Question::Part | Question::Serves | Question::Review => return None,
    })
}

/// The step at which a field is filled in.
pub fn step_of(field: Field) -> Step {
    let (question, of) = match field {
        Field::Title => (Question::Review, None),
        Field::Offering => (Question::Offering, None),
        Field::Delivery => (Question::Delivery, None),
        Field::Job(of, ..) => (Question::Jobs, Some(of)),
        Field::Value(of, _) => (Question::Value, Some(of)),
        Field::Entry(list, _) => match list {
            List::Types => (Question::Types, None),
            List::Features => (Question::Features, None),
            List::Segments(of) => (Question::Segments, Some(of)),
            List::EarlyAdopters(of, _) => (Question::EarlyAdopters, Some(of)),
            List::Jobs(of) => (Question::Jobs, Some(of)),
            List::Alternatives(of, _) => (Question::Alternatives, Some(of)),
            List::Pains(of) => (Question::Pains, Some(of)),
            List::Gains(of) => (Question::Gains, Some(of)),
            List::PainRelievers(of) => (Question::PainRelievers, Some(of)),
            List::GainCreators(of) => (Question::GainCreators, Some(of)),
            List::Differentiators(of) => (Question::Differentiators, Some(of)),
        },
    };
    Step { question, of }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edit, Id};
    use crate::walkthrough::{Asked, steps};

    #[test]
    fn every_list_that_a_step_asks_for_is_there_and_holds_what_it_asks_for() {
        let mut canvas = Canvas::new();
        let of = Id::FIRST_TYPE;
        for (list, id) in [(List::Segments(of), 20), (List::Jobs(of), 21)] {
            let item = list.blank_item(Id(id));
            canvas.apply(Edit::Insert { list, at: 0, item });
            let field = list.first_field(Id(id));
            let text = "words".into();
            canvas.apply(Edit::Write { field, text });
        }
        for step in steps(&canvas, Asked::ALL) {
            for list in lists_asked(&canvas, step) {
                assert!(canvas.list(list).is_some(), "{list:?}");
                if !matches!(list, List::Jobs(_)) {
                    let kind = Field::Entry(list, Id(99)).kind();
                    assert_eq!(kind_asked(step.question), Some(kind));
                    assert_eq!(step_of(Field::Entry(list, Id(99))), step);
                }
            }
        }
    }

    #[test]
    fn a_segment_without_words_has_no_early_adopters_to_ask_for() {
        let mut canvas = Canvas::new();
        let list = List::Segments(Id::FIRST_TYPE);
        let item = list.blank_item(Id(20));
        canvas.apply(Edit::Insert { list, at: 0, item });
        let step = Step::about(Question::EarlyAdopters, Id::FIRST_TYPE);
        assert_eq!(lists_asked(&canvas, step), []);
    }

    #[test]
    fn the_blanks_of_a_sentence_share_one_limit() {
        use FieldKind::*;
        let most = crate::model::most_graphemes;
        assert!([When, So].iter().all(|kind| most(*kind) == most(Want)));
        let value = [ValueCustomer, ValueApproach];
        assert!(value.iter().all(|kind| most(*kind) == most(ValueOutcome)));
    }
}
