//! Points at a customer type that no part of the solution serves.

use super::{About, Across, Noticed};

pub const CHECK: Across = Across {
    id: "across/type-unserved",
    question: "serves",
    fields: &[],
    run: |canvas, _| {
        // With one customer type there is nothing to tell apart; without a tie nothing was told.
        let customers = &canvas.customer_types;
        let has_ties = canvas.solution.parts().any(|part| !part.ties.is_empty());
        let is_asked = customers.len() > 1 && has_ties;
        let is_served = |id| canvas.solution.parts().any(|part| part.ties.contains(&id));
        let open = customers
            .iter()
            .filter(|one| is_asked && !is_served(one.id));
        open.map(|one| Noticed::of(About::Type(one.id), &one.role))
            .collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn a_customer_whom_nothing_serves_is_noticed_once_another_is_served() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        let served = canvas.customer_types[0].id;
        canvas.solution.offering.ties = vec![served];
        canvas.solution.features.clear();
        canvas.solution.delivery.ties.clear();
        assert_eq!(noticed(&CHECK, &canvas), ["advertisers"]);
        canvas.solution.offering.ties.clear();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
