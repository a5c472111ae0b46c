//! Points at jobs that no value proposition answers, once the solution is being written.

use super::{About, Across, Noticed, has_moved_on};

pub const CHECK: Across = Across {
    id: "across/no-value",
    question: "sentence",
    fields: &[],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let open = customers.filter(|one| {
            let has_job = one.jobs.iter().any(|job| job.has_words());
            has_moved_on(canvas) && has_job && !one.value.has_words()
        });
        open.map(|one| Noticed::of(About::Type(one.id), &one.role))
            .collect()
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn a_job_without_a_promise_is_noticed_once_there_is_a_solution() {
        let mut canvas = full();
        canvas.customer_types[0].value = Default::default();
        assert_eq!(noticed(&CHECK, &canvas), ["parents"]);
        canvas.solution.features.clear();
        canvas.solution.offering.text.clear();
        canvas.solution.delivery.text.clear();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
