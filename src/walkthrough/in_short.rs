//! How far a learner has come, in the few characters in which it is told to the page around the widget.

use super::{Section, Status, Step};
use std::fmt::Write;

/// For each section that is asked for but the review, in the order of the lesson, how many of its steps
/// are complete and how many it has, such as `customers 2 4 jobs 0 4 value 0 4 solution 0 3`.
pub fn in_short(progress: &[(Step, Status)]) -> String {
    let mut told = String::new();
    for section in Section::ALL {
        if section == Section::Review {
            continue;
        }
        let steps = progress
            .iter()
            .filter(|(step, _)| step.section() == section);
        let (mut complete, mut all) = (0, 0);
        for (_, status) in steps {
            all += 1;
            complete += usize::from(*status == Status::Complete);
        }
        if all > 0 {
            // Writing to a string cannot fail.
            let _ = write!(told, "{} {complete} {all} ", section.key());
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Canvas, Edit, Field, Id, List};
    use crate::walkthrough::{Asked, progress};

    #[test]
    fn each_section_counts_its_own_steps() {
        let mut canvas = Canvas::new();
        let field = Field::Entry(List::Types, Id::FIRST_TYPE);
        let text = "Readers".into();
        assert!(canvas.apply(Edit::Write { field, text }).is_some());
        assert_eq!(
            in_short(&progress(&canvas, Asked::ALL)),
            "customers 1 4 jobs 0 4 value 0 4 solution 0 3 "
        );
        let some = progress(&canvas, Asked::of("customers value"));
        assert_eq!(in_short(&some), "customers 1 4 value 0 4 ");
    }
}
