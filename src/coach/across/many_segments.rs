//! Points at a customer type with more than three main segments.

use super::{About, Across, Noticed};

/// The most segments that one can get to know at first.
const MOST: usize = 3;

pub const CHECK: Across = Across {
    id: "across/many-segments",
    question: "segments",
    fields: &[],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let many = customers.filter(|one| {
            let segments = one.segments.iter();
            segments.filter(|segment| segment.has_words()).count() > MOST
        });
        many.map(|one| Noticed::of(About::Type(one.id), &one.role))
            .collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn a_fourth_segment_is_noticed() {
        let mut canvas = full();
        for id in 92..94 {
            canvas.customer_types[0]
                .segments
                .push(segment(id, "a group"));
        }
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.customer_types[0]
            .segments
            .push(segment(95, "one more"));
        assert_eq!(noticed(&CHECK, &canvas), ["parents"]);
    }
}
