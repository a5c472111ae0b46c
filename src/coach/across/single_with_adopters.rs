//! Points at early adopters that were given for one single customer.

use super::{About, Across, Noticed};

pub const CHECK: Across = Across {
    id: "across/single-with-adopters",
    question: "part",
    fields: &[],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let both = customers.filter(|one| {
            let adopters = one.segments.iter().flat_map(|one| &one.early_adopters);
            one.single && adopters.into_iter().any(|one| one.has_words())
        });
        both.map(|one| Noticed::of(About::Type(one.id), &one.role))
            .collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn early_adopters_of_a_single_customer_are_noticed() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.customer_types[0].single = true;
        assert_eq!(noticed(&CHECK, &canvas), ["parents"]);
    }
}
