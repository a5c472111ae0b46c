//! Points at a beneficiary who does not pay and whom no paying customer needs.

use super::{About, Across, Noticed, shares_words};
use crate::model::{Canvas, CustomerType, Part};

pub const CHECK: Across = Across {
    id: "across/idle-beneficiary",
    question: "part",
    fields: &[],
    run: |canvas, _| {
        let customers = canvas.customer_types.iter();
        let has_moved_on = canvas.solution.offering.has_words();
        let idle = customers.filter(|one| has_moved_on && is_idle(canvas, one));
        idle.map(|one| Noticed::of(About::Type(one.id), &one.role))
            .collect()
    },
};

/// The model needs a beneficiary when what a paying customer wants or is promised names them, or
/// when a part of the solution serves both.
fn is_idle(canvas: &Canvas, one: &CustomerType) -> bool {
    let pays = |other: &&CustomerType| matches!(other.part, Some(Part::Pays | Part::Both));
    let mut payers = canvas.customer_types.iter().filter(pays).peekable();
    if one.part != Some(Part::Benefits) || payers.peek().is_none() {
        return false;
    }
    let names = std::iter::once(&one.role).chain(one.segments.iter().map(|one| &one.text));
    let names: Vec<&String> = names.collect();
    let is_named = |text: &str| names.iter().any(|name| shares_words(text, name));
    let mut parts = canvas.solution.parts();
    let serves_both = |payer: &CustomerType| {
        parts.any(|part| part.ties.contains(&one.id) && part.ties.contains(&payer.id))
    };
    let wants = |payer: &CustomerType| {
        let jobs = payer.jobs.iter();
        let of_jobs = jobs.flat_map(|job| [&job.when, &job.want, &job.so]);
        let value = &payer.value;
        let needs = payer.pains.iter().chain(&payer.gains).map(|one| &one.text);
        let mut texts = of_jobs
            .chain([&value.outcome, &value.approach])
            .chain(needs);
        texts.any(|text| is_named(text)) || is_named(&payer.role)
    };
    let payers: Vec<&CustomerType> = payers.collect();
    !payers.iter().any(|payer| wants(payer)) && !payers.iter().copied().any(serves_both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::across::sample::*;

    #[test]
    fn a_beneficiary_whom_no_payer_needs_is_noticed() {
        let mut canvas = full();
        canvas.customer_types[0].part = Some(Part::Benefits);
        for part in [&mut canvas.solution.offering, &mut canvas.solution.delivery] {
            part.ties.clear();
        }
        canvas.solution.features.clear();
        assert_eq!(noticed(&CHECK, &canvas), ["parents"]);
        canvas.customer_types[1].value.outcome = "reach parents of babies".into();
        assert_eq!(noticed(&CHECK, &canvas), [] as [String; 0]);
    }
}
