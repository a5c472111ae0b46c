//! Points at a model in which nobody pays, once each customer type has its part.

use super::{About, Across, Noticed};
use crate::model::Part;

pub const CHECK: Across = Across {
    id: "across/nobody-pays",
    question: "part",
    fields: &[],
    run: |canvas, _| {
        let customers = &canvas.customer_types;
        let nobody_pays = customers.iter().all(|one| one.part == Some(Part::Benefits));
        let found = nobody_pays.then(|| Noticed::of(About::Canvas, ""));
        found.into_iter().collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn nobody_paying_is_noticed_only_when_each_part_is_chosen() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        for one in &mut canvas.customer_types {
            one.part = Some(Part::Benefits);
        }
        assert_eq!(noticed(&CHECK, &canvas), [""]);
        canvas.customer_types[0].part = None;
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
