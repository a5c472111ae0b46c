//! What is complete, started or untouched.

use super::{Asked, Question, Step, steps};
use crate::model::text::is_blank;
use crate::model::{Blank, Canvas, CustomerType, Entry, Id, Job, JobKind, Segment};

/// How far a question has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Untouched,
    Started,
    Complete,
}

use Status::{Complete, Started, Untouched};

/// Every step that is asked with how far it has come; the review has come as far as all others.
pub fn progress(canvas: &Canvas, asked: Asked) -> Vec<(Step, Status)> {
    let steps = steps(canvas, asked).into_iter();
    let answered = steps.filter(|step| step.question != Question::Review);
    let mut progress: Vec<_> = answered.map(|step| (step, status(canvas, step))).collect();
    let review = section_status(progress.iter().map(|(_, status)| *status));
    progress.push((Step::once(Question::Review), review));
    progress
}

/// How far one step has come, by its own answers: the review has none. Costs no more than reading
/// that step's entries.
pub fn status(canvas: &Canvas, step: Step) -> Status {
    let solution = &canvas.solution;
    match step.question {
        Question::Types => whether(canvas.customer_types.iter().any(|one| told(&one.role))),
        Question::Offering => whether(told(&solution.offering.text)),
        Question::Features => some(&solution.features),
        Question::Delivery => whether(told(&solution.delivery.text)),
        Question::Serves => serves(canvas),
        Question::Review => Untouched,
        question => match step.of.and_then(|id| canvas.customer_type(id)) {
            Some(customer) => of_customer(customer, question),
            None => Untouched,
        },
    }
}

/// How far a section has come: complete when each of its steps is.
pub fn section_status(steps: impl Iterator<Item = Status>) -> Status {
    let (mut all, mut any) = (true, false);
    for status in steps {
        all &= status == Complete;
        any |= status != Untouched;
    }
    part_or_whole(any, all)
}

fn of_customer(customer: &CustomerType, question: Question) -> Status {
    let value = &customer.value;
    match question {
        Question::Part => match customer.part {
            Some(_) => Complete,
            None if customer.single => Started,
            None => Untouched,
        },
        Question::Segments => whether(customer.segments.iter().any(Segment::has_words)),
        Question::EarlyAdopters => {
            let of_each = customer
                .segments
                .iter()
                .map(|segment| (segment.has_words(), has_words(&segment.early_adopters)));
            each_answered(of_each)
        }
        // An empty row at the end is an offer, not a gap.
        Question::Jobs => {
            let jobs = customer.jobs.iter().map(job);
            section_status(jobs.filter(|one| *one != Untouched))
        }
        Question::Alternatives => {
            let of_each = customer
                .jobs
                .iter()
                .map(|one| (one.has_words(), has_words(&one.alternatives)));
            each_answered(of_each)
        }
        Question::Pains => some(&customer.pains),
        Question::Gains => some(&customer.gains),
        Question::Value => {
            let filled = Blank::ALL.map(|blank| told(value.blank(blank)));
            part_or_whole(filled.contains(&true), !filled.contains(&false))
        }
        Question::PainRelievers => fit(&customer.pains, &value.pain_relievers),
        Question::GainCreators => fit(&customer.gains, &value.gain_creators),
        Question::Differentiators => some(&value.differentiators),
        Question::Types
        | Question::Offering
        | Question::Features
        | Question::Delivery
        | Question::Serves
        | Question::Review => Untouched,
    }
}

fn told(text: &str) -> bool {
    !is_blank(text)
}

fn has_words(entries: &[Entry]) -> bool {
    entries.iter().any(Entry::has_words)
}

fn whether(done: bool) -> Status {
    if done { Complete } else { Untouched }
}

fn some(entries: &[Entry]) -> Status {
    whether(has_words(entries))
}

fn part_or_whole(any: bool, all: bool) -> Status {
    match (any, all) {
        (true, true) => Complete,
        (true, false) => Started,
        _ => Untouched,
    }
}

/// Each thing that asks has its answer; pairs of "asks" and "is answered".
fn each_answered(pairs: impl Iterator<Item = (bool, bool)>) -> Status {
    let (mut asks, mut all, mut any) = (false, true, false);
    for (asked, answered) in pairs {
        asks |= asked;
        all &= answered || !asked;
        any |= answered;
    }
    part_or_whole(any, asks && all)
}

fn job(job: &Job) -> Status {
    let filled = Blank::ALL.map(|blank| told(job.blank(blank)));
    let kind = match job.kind {
        None | Some(JobKind::Supporting(None)) => false,
        Some(_) => true,
    };
    let any = filled.contains(&true) || job.kind.is_some();
    part_or_whole(any, kind && !filled.contains(&false))
}

/// Every need that has words is answered by something that has words. Where no need is named yet,
/// an answer alone is a start.
fn fit(needs: &[Entry], answers: &[Entry]) -> Status {
    let any = has_words(answers);
    let is_answered = |need: &Entry| {
        let mut answers = answers.iter().filter(|one| one.has_words());
        answers.any(|one| one.ties.contains(&need.id))
    };
    let mut named = needs.iter().filter(|one| one.has_words()).peekable();
    let all = named.peek().is_some() && named.all(is_answered);
    part_or_whole(any, all)
}

fn serves(canvas: &Canvas) -> Status {
    let is_served = |id: Id| {
        let mut parts = canvas.solution.parts().filter(|one| one.has_words());
        parts.any(|one| one.ties.contains(&id))
    };
    let named = canvas.customer_types.iter().filter(|one| told(&one.role));
    each_answered(named.map(|one| (true, is_served(one.id))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Edit, Field, List, Part};

    const FIRST: Id = Id::FIRST_TYPE;

    fn of(question: Question) -> Step {
        Step::about(question, FIRST)
    }

    fn write(canvas: &mut Canvas, field: Field, text: &str) {
        let text = text.into();
        assert!(canvas.apply(Edit::Write { field, text }).is_some());
    }

    fn add(canvas: &mut Canvas, list: List, id: u32, text: &str) {
        let (at, item) = (99, list.blank_item(Id(id)));
        assert!(canvas.apply(Edit::Insert { list, at, item }).is_some());
        if !matches!(list, List::Jobs(_)) {
            write(canvas, Field::Entry(list, Id(id)), text);
        }
    }

    #[test]
    fn a_new_canvas_is_untouched_everywhere() {
        let canvas = Canvas::new();
        for (step, status) in progress(&canvas, Asked::ALL) {
            assert_eq!(status, Untouched, "{step:?}");
        }
    }

    #[test]
    fn white_space_answers_nothing() {
        let mut canvas = Canvas::new();
        write(&mut canvas, Field::Offering, " \n\u{200b} ");
        assert_eq!(status(&canvas, Step::once(Question::Offering)), Untouched);
    }

    #[test]
    fn a_job_is_complete_with_three_blanks_and_its_kind() {
        let mut canvas = Canvas::new();
        add(&mut canvas, List::Jobs(FIRST), 20, "");
        assert_eq!(status(&canvas, of(Question::Jobs)), Untouched);
        for blank in Blank::ALL {
            write(&mut canvas, Field::Job(FIRST, Id(20), blank), "words");
            assert_eq!(status(&canvas, of(Question::Jobs)), Started);
        }
        let (job, kind) = (Id(20), Some(JobKind::Supporting(None)));
        canvas.apply(Edit::SetKind {
            of: FIRST,
            job,
            kind,
        });
        assert_eq!(status(&canvas, of(Question::Jobs)), Started);
        let kind = Some(JobKind::Social);
        canvas.apply(Edit::SetKind {
            of: FIRST,
            job,
            kind,
        });
        assert_eq!(status(&canvas, of(Question::Jobs)), Complete);
        add(&mut canvas, List::Jobs(FIRST), 21, "");
        assert_eq!(status(&canvas, of(Question::Jobs)), Complete);
    }

    #[test]
    fn early_adopters_are_wanted_for_each_segment_that_has_words() {
        let mut canvas = Canvas::new();
        add(&mut canvas, List::Segments(FIRST), 20, "students");
        add(&mut canvas, List::Segments(FIRST), 21, "nurses");
        add(&mut canvas, List::Segments(FIRST), 22, "");
        add(
            &mut canvas,
            List::EarlyAdopters(FIRST, Id(20)),
            30,
            "freshers",
        );
        assert_eq!(status(&canvas, of(Question::EarlyAdopters)), Started);
        add(
            &mut canvas,
            List::EarlyAdopters(FIRST, Id(21)),
            31,
            "night shift",
        );
        assert_eq!(status(&canvas, of(Question::EarlyAdopters)), Complete);
    }

    #[test]
    fn a_pain_that_nothing_answers_keeps_the_relievers_from_being_complete() {
        let mut canvas = Canvas::new();
        add(&mut canvas, List::Pains(FIRST), 20, "it is slow");
        let list = List::PainRelievers(FIRST);
        add(&mut canvas, list, 21, "it is fast");
        assert_eq!(status(&canvas, of(Question::PainRelievers)), Started);
        let (id, to, tied) = (Id(21), Id(20), true);
        canvas.apply(Edit::Tie { list, id, to, tied });
        assert_eq!(status(&canvas, of(Question::PainRelievers)), Complete);
    }

    #[test]
    fn a_customer_type_that_no_part_serves_keeps_the_solution_from_being_complete() {
        let mut canvas = Canvas::new();
        add(&mut canvas, List::Types, 20, "advertisers");
        write(&mut canvas, Field::Entry(List::Types, FIRST), "users");
        write(&mut canvas, Field::Offering, "a network");
        let step = Step::once(Question::Serves);
        let (list, id, tied) = (List::Features, Id::OFFERING, true);
        canvas.apply(Edit::Tie {
            list,
            id,
            to: FIRST,
            tied,
        });
        assert_eq!(status(&canvas, step), Started);
        canvas.apply(Edit::Tie {
            list,
            id,
            to: Id(20),
            tied,
        });
        assert_eq!(status(&canvas, step), Complete);
    }

    #[test]
    fn the_review_has_come_as_far_as_what_is_asked() {
        let mut canvas = Canvas::new();
        write(&mut canvas, Field::Offering, "a network");
        let list = List::Features;
        add(&mut canvas, list, 20, "a feed");
        write(&mut canvas, Field::Delivery, "an app");
        let review = |asked| progress(&canvas, asked).pop();
        let step = Step::once(Question::Review);
        assert_eq!(review(Asked::ALL), Some((step, Started)));
        assert_eq!(review(Asked::of("solution")), Some((step, Complete)));
    }

    #[test]
    fn a_section_is_complete_when_all_of_it_is() {
        assert_eq!(section_status([Complete, Complete].into_iter()), Complete);
        assert_eq!(section_status([Complete, Untouched].into_iter()), Started);
        assert_eq!(section_status([Untouched, Started].into_iter()), Started);
        assert_eq!(section_status([Untouched].into_iter()), Untouched);
        assert_eq!(section_status([].into_iter()), Untouched);
    }

    #[test]
    fn saying_only_that_there_is_a_single_customer_is_a_start() {
        let mut canvas = Canvas::new();
        canvas.apply(Edit::SetSingle {
            of: FIRST,
            single: true,
        });
        assert_eq!(status(&canvas, of(Question::Part)), Started);
        let part = Some(Part::Pays);
        canvas.apply(Edit::SetPart { of: FIRST, part });
        assert_eq!(status(&canvas, of(Question::Part)), Complete);
    }
}
