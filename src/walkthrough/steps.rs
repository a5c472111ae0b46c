//! The way through: every step of a canvas in the order of the lesson.

use super::{Asked, Question, Section, Step};
use crate::model::{Canvas, CustomerType};

/// Every step of a canvas in the sections that are asked for, from the first question to the review.
///
/// Early adopters are not asked of a single customer, and whom each part of the solution serves
/// only when there is more than one customer type.
pub fn steps(canvas: &Canvas, asked: Asked) -> Vec<Step> {
    let mut steps = Vec::new();
    for section in Section::ALL.into_iter().filter(|one| asked.has(*one)) {
        let (each, once): (Vec<Question>, Vec<Question>) = section
            .questions()
            .iter()
            .partition(|question| question.is_asked_of_each_type());
        let asked_once = once.into_iter().filter(|one| is_asked_once(*one, canvas));
        steps.extend(asked_once.map(Step::once));
        for customer in &canvas.customer_types {
            let asked = each.iter().filter(|one| is_asked_of(**one, customer));
            steps.extend(asked.map(|question| Step::about(*question, customer.id)));
        }
    }
    steps
}

fn is_asked_once(question: Question, canvas: &Canvas) -> bool {
    question != Question::Serves || canvas.customer_types.len() > 1
}

fn is_asked_of(question: Question, customer: &CustomerType) -> bool {
    question != Question::EarlyAdopters || !customer.single
}

/// The step that follows; `None` after the last.
pub fn after(steps: &[Step], step: Step) -> Option<Step> {
    let at = steps.iter().position(|one| *one == step)?;
    steps.get(at + 1).copied()
}

/// The step that leads up to this one; `None` before the first.
pub fn before(steps: &[Step], step: Step) -> Option<Step> {
    let at = steps.iter().position(|one| *one == step)?;
    steps.get(at.checked_sub(1)?).copied()
}

/// The step itself while it is asked, else the one that is closest to it in the lesson: the last
/// before it in its section, or the first of all steps.
pub fn nearest(steps: &[Step], step: Step) -> Step {
    if steps.contains(&step) {
        return step;
    }
    let place = |wanted: Question| Question::all().position(|one| one == wanted);
    let earlier = |one: &&Step| {
        one.section() == step.section()
            && (one.of == step.of || one.of.is_none())
            && place(one.question) <= place(step.question)
    };
    let found = steps.iter().rfind(earlier);
    let section = || steps.iter().find(|one| one.section() == step.section());
    let step = found.or_else(section).or(steps.first());
    *step.unwrap_or(&Step::FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    fn two_types() -> Canvas {
        let mut canvas = Canvas::new();
        canvas.customer_types.push(CustomerType::new(Id(20)));
        canvas
    }

    #[test]
    fn one_customer_type_is_asked_every_question_but_whom_the_parts_serve() {
        let steps = steps(&Canvas::new(), Asked::ALL);
        assert_eq!(steps.len(), 16);
        assert!(!steps.contains(&Step::once(Question::Serves)));
        assert_eq!(steps[0], Step::FIRST);
        assert_eq!(steps[15], Step::once(Question::Review));
    }

    #[test]
    fn a_second_type_has_its_own_turn_in_each_section() {
        let steps = steps(&two_types(), Asked::ALL);
        let of_second: Vec<_> = steps.iter().filter(|one| one.of == Some(Id(20))).collect();
        assert_eq!(of_second.len(), 11);
        let first_jobs = Step::about(Question::Jobs, Id::FIRST_TYPE);
        let second_segments = Step::about(Question::Segments, Id(20));
        let place = |step| steps.iter().position(|one| *one == step);
        assert!(place(second_segments) < place(first_jobs));
        assert!(steps.contains(&Step::once(Question::Serves)));
    }

    #[test]
    fn a_single_customer_has_no_early_adopters_to_look_for() {
        let mut canvas = Canvas::new();
        canvas.customer_types[0].single = true;
        let adopters = Step::about(Question::EarlyAdopters, Id::FIRST_TYPE);
        let steps = steps(&canvas, Asked::ALL);
        assert!(!steps.contains(&adopters));
        let segments = Step::about(Question::Segments, Id::FIRST_TYPE);
        assert_eq!(nearest(&steps, adopters), segments);
    }

    #[test]
    fn back_undoes_next_all_the_way() {
        let steps = steps(&two_types(), Asked::ALL);
        let mut at = steps[0];
        let mut seen = 1;
        while let Some(next) = after(&steps, at) {
            assert_eq!(before(&steps, next), Some(at));
            at = next;
            seen += 1;
        }
        assert_eq!(seen, steps.len());
        assert_eq!(before(&steps, steps[0]), None);
    }

    #[test]
    fn a_question_about_a_type_that_is_gone_leads_to_its_section() {
        let gone = Step::about(Question::Pains, Id(99));
        let steps = steps(&Canvas::new(), Asked::ALL);
        assert_eq!(nearest(&steps, gone).section(), Section::Jobs);
    }
    #[test]
    fn a_lesson_may_ask_for_some_sections_and_ends_with_the_review() {
        let steps = steps(&two_types(), Asked::of("jobs"));
        assert_eq!(steps.len(), 9);
        assert_eq!(steps[0], Step::about(Question::Jobs, Id::FIRST_TYPE));
        assert_eq!(steps[8], Step::once(Question::Review));
        assert_eq!(nearest(&steps, Step::FIRST), steps[0]);
    }
}
