//! Points at a pain that no pain reliever is tied to, once there is a solution.

use super::{Across, has_moved_on, unanswered};
use crate::model::{FieldKind, List};

pub const CHECK: Across = Across {
    id: "across/pain-unanswered",
    question: "pain-relievers",
    fields: &[FieldKind::Pain],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let customers = customers.filter(|_| has_moved_on(canvas));
        let open = customers
            .flat_map(|one| unanswered(List::Pains(one.id), &one.pains, &one.value.pain_relievers));
        open.collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn what_nothing_answers_is_noticed_once_something_else_is_answered() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        let customer = &mut canvas.customer_types[0];
        customer.pains.push(entry(90, "it rains"));
        assert_eq!(noticed(&CHECK, &canvas), ["it rains"]);
        canvas.customer_types[0].value.pain_relievers.clear();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
