//! Points at a customer type whose promise is written before any job of theirs is known.

use super::{About, Across, Noticed};

pub const CHECK: Across = Across {
    id: "across/no-job",
    question: "job-stories",
    fields: &[],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let open = customers.filter(|one| {
            let has_job = one.jobs.iter().any(|job| job.has_words());
            !has_job && one.value.has_words()
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
    fn a_promise_without_a_job_is_noticed_and_an_untouched_customer_is_not() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.customer_types[0].jobs.clear();
        assert_eq!(noticed(&CHECK, &canvas), ["parents"]);
        canvas.customer_types[0].value = Default::default();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
