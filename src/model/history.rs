//! What can be undone and redone: edits that take back edits, a burst of typing in one step.

use super::{Canvas, Edit, Field};

/// From one keystroke to the next in the same field, in milliseconds, until a new step begins.
const PAUSE: f64 = 1000.0;

/// The most steps that are remembered.
pub const MOST_STEPS: usize = 200;

/// One step on the way back, or on the way forward again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The edits that make it, in this order.
    pub edits: Vec<Edit>,
    /// Of a step forward, the edits that took it back.
    pub taken_back_by: Vec<Edit>,
    /// The address of the question at which it was made.
    pub at: String,
}

/// The steps that lie behind a learner, and those they have undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    pub undo: Vec<Step>,
    pub redo: Vec<Step>,
    /// The field in which the last step is still being typed, and when its last key was struck.
    typing: Option<(Field, f64)>,
    joining: Joining,
}

/// Whether edits are being joined to one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Joining {
    #[default]
    No,
    /// The next edit begins the step.
    Begins,
    /// The next edit goes into the last step.
    GoesOn,
}

impl History {
    /// A history with these steps, in which nothing is being typed.
    pub fn new(undo: Vec<Step>, redo: Vec<Step>) -> Self {
        Self {
            undo,
            redo,
            ..Self::default()
        }
    }

    /// Remembers an edit by the one that takes it back. `now` is in milliseconds.
    pub fn remember(&mut self, back: Edit, at: &str, now: f64) {
        if self.joining == Joining::GoesOn
            && let Some(step) = self.undo.last_mut()
        {
            // The last edit is the first to be taken back.
            step.edits.insert(0, back);
            return;
        }
        let field = match &back {
            Edit::Write { field, .. } => Some(*field),
            _ => None,
        };
        let goes_on = self.typing.is_some_and(|(typed, last)| {
            Some(typed) == field && now - last < PAUSE && self.redo.is_empty()
        });
        self.typing = field.map(|field| (field, now));
        if self.joining == Joining::Begins {
            self.joining = Joining::GoesOn;
        }
        self.keep_undone();
        if !goes_on {
            push(&mut self.undo, step(vec![back], at));
        }
    }

    /// Whoever goes on after an undo gives up the way forward. The words on it stay to be found:
    /// that they came and were taken back becomes a part of the way back.
    fn keep_undone(&mut self) {
        for one in self.redo.iter().rev() {
            push(&mut self.undo, step(one.taken_back_by.clone(), &one.at));
        }
        for one in self.redo.drain(..) {
            push(&mut self.undo, step(one.edits, &one.at));
        }
    }

    /// From here on edits are joined to one step, until [`History::end_step`]: what one press does is
    /// undone by one. Says whether that begins here, or has begun already.
    pub fn begin_step(&mut self) -> bool {
        let begins = self.joining == Joining::No;
        if begins {
            self.typing = None;
            self.joining = Joining::Begins;
        }
        begins
    }

    /// The next edit is a step of its own again.
    pub fn end_step(&mut self) {
        self.typing = None;
        self.joining = Joining::No;
    }

    /// Takes the last step back. Says what was done, or nothing when there was nothing to undo.
    pub fn undo(&mut self, canvas: &mut Canvas) -> Option<Step> {
        self.typing = None;
        travel(canvas, &mut self.undo, &mut self.redo)
    }

    /// Makes the step again that was undone last.
    pub fn redo(&mut self, canvas: &mut Canvas) -> Option<Step> {
        self.typing = None;
        travel(canvas, &mut self.redo, &mut self.undo)
    }
}

/// Makes the last step of one side that still does anything, and remembers the way back on the
/// other. A step does nothing when another tab has removed its place; it is remembered all the same,
/// since there may be words in it.
fn travel(canvas: &mut Canvas, from: &mut Vec<Step>, to: &mut Vec<Step>) -> Option<Step> {
    loop {
        let made = from.pop()?;
        let mut does_anything = false;
        let mut edits: Vec<Edit> = Vec::new();
        for edit in &made.edits {
            let back = canvas.apply(edit.clone());
            does_anything |= back.is_some();
            edits.push(back.unwrap_or_else(|| edit.clone()));
        }
        edits.reverse();
        let back = Step {
            edits,
            taken_back_by: made.edits.clone(),
            at: made.at.clone(),
        };
        push(to, back);
        if does_anything {
            return Some(made);
        }
    }
}

fn step(edits: Vec<Edit>, at: &str) -> Step {
    Step {
        edits,
        taken_back_by: Vec::new(),
        at: at.to_owned(),
    }
}

fn push(steps: &mut Vec<Step>, step: Step) {
    if steps.len() == MOST_STEPS {
        steps.remove(0);
    }
    steps.push(step);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, List};
    use proptest::prelude::*;

    const PAINS: List = List::Pains(Id::FIRST_TYPE);

    /// Someone who edits a canvas and remembers it.
    #[derive(Default)]
    struct Learner {
        canvas: Canvas,
        history: History,
        now: f64,
    }

    impl Learner {
        fn edits(&mut self, edit: Edit) {
            if let Some(back) = self.canvas.apply(edit) {
                self.history.remember(back, "here", self.now);
            }
        }

        fn types(&mut self, text: &str) {
            for end in 1..=text.len() {
                let (field, text) = (Field::Title, text[..end].into());
                self.edits(Edit::Write { field, text });
                self.now += 100.0;
            }
        }

        fn adds(&mut self, id: u32) {
            let (list, at, item) = (PAINS, 0, PAINS.blank_item(Id(id)));
            self.edits(Edit::Insert { list, at, item });
        }

        fn undoes(&mut self) -> bool {
            self.history.undo(&mut self.canvas).is_some()
        }

        fn redoes(&mut self) -> bool {
            self.history.redo(&mut self.canvas).is_some()
        }
    }

    #[test]
    fn a_burst_of_typing_is_undone_at_once_and_a_pause_ends_it() {
        let mut learner = Learner::default();
        learner.types("bread");
        learner.now += PAUSE;
        learner.types("butter");
        assert!(learner.undoes());
        assert_eq!(learner.canvas.title, "bread");
        assert!(learner.undoes());
        assert_eq!(learner.canvas.title, "");
        assert!(!learner.undoes());
        assert!(learner.redoes() && learner.redoes());
        assert_eq!(learner.canvas.title, "butter");
        assert!(!learner.redoes());
    }

    #[test]
    fn what_is_typed_after_an_undo_is_a_step_of_its_own_and_what_was_undone_is_still_found() {
        let mut learner = Learner::default();
        learner.types("one");
        learner.now += PAUSE;
        learner.types("two");
        learner.undoes();
        learner.undoes();
        learner.types("three");
        assert!(!learner.redoes());
        let mut found = Vec::new();
        while learner.undoes() {
            found.push(learner.canvas.title.clone());
        }
        assert_eq!(found, ["", "one", "two", "one", ""]);
    }

    #[test]
    fn a_step_whose_place_is_gone_is_passed_over() {
        let mut learner = Learner::default();
        learner.types("title");
        learner.adds(20);
        learner.canvas.apply(Edit::Remove {
            list: PAINS,
            id: Id(20),
        });
        assert!(learner.undoes());
        assert_eq!(learner.canvas.title, "");
    }

    #[test]
    fn steps_that_one_press_made_are_undone_by_one() {
        let mut learner = Learner::default();
        learner.types("title");
        assert!(learner.history.begin_step());
        learner.adds(20);
        assert!(!learner.history.begin_step());
        learner.adds(21);
        learner.history.end_step();
        let full = learner.canvas.clone();
        learner.undoes();
        assert_eq!(learner.canvas.customer_types[0].pains, []);
        learner.redoes();
        assert_eq!(learner.canvas, full);
    }

    #[test]
    fn steps_that_one_press_made_after_an_undo_do_not_hide_what_was_undone() {
        let mut learner = Learner::default();
        learner.types("title");
        learner.undoes();
        learner.history.begin_step();
        learner.adds(20);
        learner.adds(21);
        learner.history.end_step();
        learner.undoes();
        assert_eq!(learner.canvas, Canvas::new());
        learner.undoes();
        assert_eq!(learner.canvas.title, "title");
    }

    #[test]
    fn only_so_many_steps_are_remembered() {
        let mut learner = Learner::default();
        for id in 0..MOST_STEPS as u32 + 50 {
            learner.adds(20 + id);
        }
        assert_eq!(learner.history.undo.len(), MOST_STEPS);
    }

    proptest! {
        #[test]
        fn all_undone_is_as_it_was_and_all_redone_as_it_came(
            edits in prop::collection::vec((0..4u8, 20..24u32, "[ab]{1,3}", 0..2000u32), 0..40),
        ) {
            let mut learner = Learner::default();
            for (what, id, text, wait) in edits {
                learner.now += f64::from(wait);
                let (list, id) = (PAINS, Id(id));
                match what {
                    0 => learner.adds(id.0),
                    1 => learner.edits(Edit::Remove { list, id }),
                    2 => learner.edits(Edit::Move { list, id, to: 1 }),
                    _ => learner.edits(Edit::Write { field: Field::Entry(list, id), text }),
                }
            }
            let end = learner.canvas.clone();
            while learner.undoes() {}
            prop_assert_eq!(&learner.canvas, &Canvas::new());
            while learner.redoes() {}
            prop_assert_eq!(&learner.canvas, &end);
        }
    }
}
