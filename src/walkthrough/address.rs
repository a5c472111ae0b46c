//! The address of a question, such as `jobs/2/pains`: short, readable, fit for a bookmark.

use super::{Asked, Question, Section, Step, nearest, steps};
use crate::model::Canvas;

/// The address of a step. Customer types go by their number, as learners see it.
pub fn address(canvas: &Canvas, step: Step) -> String {
    let section = step.section().key();
    let question = step.question.key();
    if step.question == Question::Review {
        return section.into();
    }
    match step.of.and_then(|id| canvas.number_of(id)) {
        Some(number) => format!("{section}/{number}/{question}"),
        None => format!("{section}/{question}"),
    }
}

/// The step that an address names, or the nearest to it that is asked.
/// `None` for anything that is not an address of ours.
pub fn find(canvas: &Canvas, asked: Asked, address: &str) -> Option<Step> {
    let mut parts = address.splitn(4, '/');
    let section = parts.next()?;
    let section = Section::ALL.into_iter().find(|one| one.key() == section)?;
    if section == Section::Review {
        return parts
            .next()
            .is_none()
            .then_some(Step::once(Question::Review));
    }
    let middle = parts.next()?;
    let step = match parts.next() {
        None => Step::once(question(section, middle)?),
        Some(last) => {
            let number: usize = middle.parse().ok()?;
            let customer = canvas.customer_types.get(number.checked_sub(1)?);
            // A bookmark of a type that has been removed still leads to the question.
            let customer = customer.or(canvas.customer_types.last())?;
            Step::about(question(section, last)?, customer.id)
        }
    };
    let fits = step.question.is_asked_of_each_type() == step.of.is_some();
    (fits && parts.next().is_none()).then(|| nearest(&steps(canvas, asked), step))
}

fn question(section: Section, key: &str) -> Option<Question> {
    let mut questions = section.questions().iter().copied();
    questions.find(|one| one.key() == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CustomerType, Id};
    use proptest::prelude::*;

    fn three_types() -> Canvas {
        let mut canvas = Canvas::new();
        canvas.customer_types.push(CustomerType::new(Id(20)));
        canvas.customer_types.push(CustomerType::new(Id(30)));
        canvas
    }

    #[test]
    fn every_address_leads_back_to_its_step() {
        let canvas = three_types();
        for step in steps(&canvas, Asked::ALL) {
            let address = address(&canvas, step);
            assert_eq!(find(&canvas, Asked::ALL, &address), Some(step), "{address}");
        }
    }

    #[test]
    fn an_address_names_the_customer_type_by_its_number() {
        let step = Step::about(Question::Pains, Id(20));
        assert_eq!(address(&three_types(), step), "jobs/2/pains");
    }

    #[test]
    fn a_number_beyond_the_last_type_leads_to_the_last() {
        let found = find(&three_types(), Asked::ALL, "jobs/7/pains");
        assert_eq!(found, Some(Step::about(Question::Pains, Id(30))));
    }

    #[test]
    fn a_question_that_is_not_asked_leads_to_one_that_is() {
        let found = find(&three_types(), Asked::of("value"), "jobs/1/pains");
        assert_eq!(found, Some(Step::about(Question::Value, Id::FIRST_TYPE)));
    }

    #[test]
    fn what_is_not_an_address_of_ours_leads_nowhere() {
        let canvas = three_types();
        for address in [
            "",
            "/",
            "jobs",
            "jobs/pains",
            "jobs/0/pains",
            "jobs/1/pains/",
            "jobs/1/features",
            "solution/1/features",
            "review/1",
            "jobs/-1/pains",
            "jobs/99999999999999999999/pains",
        ] {
            assert_eq!(find(&canvas, Asked::ALL, address), None, "{address}");
        }
    }

    proptest! {
        #[test]
        fn no_text_can_upset_it(text in "\\PC{0,40}") {
            let _ = find(&three_types(), Asked::ALL, &text);
        }
    }
}
