//! Points at a customer type with jobs but no existing alternative, once its promise is written.

use super::{About, Across, Noticed};

pub const CHECK: Across = Across {
    id: "across/no-alternative",
    question: "alternatives",
    fields: &[],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let open = customers.filter(|one| {
            let jobs = || one.jobs.iter().filter(|job| job.has_words());
            let has_open_job =
                jobs().any(|job| !job.alternatives.iter().any(|one| one.has_words()));
            has_open_job && one.value.has_words()
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
    fn a_job_without_an_alternative_is_noticed_once_there_is_a_promise() {
        let mut canvas = full();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
        canvas.customer_types[0].jobs[0].alternatives.clear();
        assert_eq!(noticed(&CHECK, &canvas), ["parents"]);
        canvas.customer_types[0].value = Default::default();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
