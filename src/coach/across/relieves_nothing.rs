//! Points at a pain reliever that is tied to no pain, once there is a solution.

use super::{Across, answers_nothing, has_moved_on};
use crate::model::{FieldKind, List};

pub const CHECK: Across = Across {
    id: "across/relieves-nothing",
    question: "pain-relievers",
    fields: &[FieldKind::PainReliever],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let customers = customers.filter(|_| has_moved_on(canvas));
        let open = customers.flat_map(|one| {
            answers_nothing(
                List::PainRelievers(one.id),
                &one.value.pain_relievers,
                &one.pains,
            )
        });
        open.collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn an_answer_without_a_tie_is_noticed_as_long_as_there_is_something_to_tie_it_to() {
        let mut canvas = full();
        let answer = entry(91, "a hotline");
        canvas.customer_types[0].value.pain_relievers.push(answer);
        assert_eq!(noticed(&CHECK, &canvas), ["a hotline"]);
        canvas.customer_types[0].pains.clear();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
