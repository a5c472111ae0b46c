//! What each question asks for: the lists to fill and the sort of words in them.

use super::{Question, Step};
use crate::model::text::is_blank;
use crate::model::{Blank, Canvas, Field, FieldKind, List};

/// The lists that a step lets the learner fill.
pub fn lists_asked(canvas: &Canvas, step: Step) -> Vec<List> {
    let lists = canvas.lists().into_iter();
    let lists = lists.filter(|list| step_of_list(*list) == step && is_asked(canvas, *list));
    lists.collect()
}

/// Whether there is something to fill a list for: a segment or a job that has words.
fn is_asked(canvas: &Canvas, list: List) -> bool {
    let of = match list {
        List::EarlyAdopters(of, segment) => vec![Field::Entry(List::Segments(of), segment)],
        List::Alternatives(of, job) => Blank::ALL.map(|blank| Field::Job(of, job, blank)).into(),
        _ => return true,
    };
    let mut texts = of.into_iter().filter_map(|field| canvas.text(field));
    texts.any(|text| !is_blank(text))
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
    match field {
        Field::Title => Step::once(Question::Review),
        Field::Offering => Step::once(Question::Offering),
        Field::Delivery => Step::once(Question::Delivery),
        Field::Job(of, ..) => Step::about(Question::Jobs, of),
        Field::Value(of, _) => Step::about(Question::Value, of),
        Field::Entry(list, _) => step_of_list(list),
    }
}

fn step_of_list(list: List) -> Step {
    match list {
        List::Types => Step::once(Question::Types),
        List::Features => Step::once(Question::Features),
        List::Segments(of) => Step::about(Question::Segments, of),
        List::EarlyAdopters(of, _) => Step::about(Question::EarlyAdopters, of),
        List::Jobs(of) => Step::about(Question::Jobs, of),
        List::Alternatives(of, _) => Step::about(Question::Alternatives, of),
        List::Pains(of) => Step::about(Question::Pains, of),
        List::Gains(of) => Step::about(Question::Gains, of),
        List::PainRelievers(of) => Step::about(Question::PainRelievers, of),
        List::GainCreators(of) => Step::about(Question::GainCreators, of),
        List::Differentiators(of) => Step::about(Question::Differentiators, of),
    }
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
