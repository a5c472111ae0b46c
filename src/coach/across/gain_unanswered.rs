//! Points at a gain that no gain creator is tied to, once there is a solution.

use super::{Across, has_moved_on, unanswered};
use crate::model::{FieldKind, List};

pub const CHECK: Across = Across {
    id: "across/gain-unanswered",
    question: "gain-creators",
    fields: &[FieldKind::Gain],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let customers = customers.filter(|_| has_moved_on(canvas));
        let open = customers
            .flat_map(|one| unanswered(List::Gains(one.id), &one.gains, &one.value.gain_creators));
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
        customer.gains.push(entry(90, "it rains"));
        assert_eq!(noticed(&CHECK, &canvas), ["it rains"]);
        canvas.customer_types[0].value.gain_creators.clear();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
