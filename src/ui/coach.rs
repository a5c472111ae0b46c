//! The coach's place in a session. It is a module of its own and comes later than the widget; as
//! long as it is not there, nothing is remarked and everything else works.

use super::Session;
use crate::model::{Canvas, Edit, Field, Id, JobKind};
use crate::remark::{Coach, Remark};
use crate::saved::{self, StoredDocument};
use crate::walkthrough::Step;
use leptos::prelude::*;
use std::rc::Rc;

/// The coach's place in a session. Copies of it are the same place.
#[derive(Clone, Copy)]
pub struct Coaching {
    coach: StoredValue<Option<Rc<dyn Coach>>, LocalStorage>,
    /// Whether the coach has seen the canvas as it is.
    has_seen: StoredValue<bool, LocalStorage>,
    /// Wakes when the coach has come.
    came: RwSignal<()>,
    /// Wakes when the learner has paused.
    pause: RwSignal<()>,
}

impl Coaching {
    /// A place that waits for its coach.
    pub fn new() -> Self {
        Self {
            coach: StoredValue::new_local(None),
            has_seen: StoredValue::new_local(false),
            came: RwSignal::new(()),
            pause: RwSignal::new(()),
        }
    }

    /// The coach hears of an edit: of words at once, of all else when it is asked next.
    pub fn hears_of(self, edit: &Edit) {
        match edit {
            Edit::Write { field, text } if self.has_seen.get_value() => {
                if let Some(coach) = self.coach.get_value() {
                    coach.write(&field.key(), text);
                }
            }
            _ => self.forgets(),
        }
    }

    /// What the coach has seen is no longer so.
    pub fn forgets(self) {
        self.has_seen.set_value(false);
    }
}

impl Session {
    /// The coach has come.
    pub fn meet(self, coach: Rc<dyn Coach>) {
        // One that takes the place of another has not read the canvas.
        self.coaching.forgets();
        self.coaching.coach.set_value(Some(coach));
        self.coaching.came.set(());
    }

    /// The learner has paused: now remarks are welcome.
    pub fn pause(self) {
        self.coaching.pause.set(());
    }

    /// Runs again when the coach has come.
    pub fn watch_coach(self) {
        self.coaching.came.track();
    }

    /// Runs again when the coach has come, and when the learner has paused.
    pub fn watch_pauses(self) {
        self.watch_coach();
        self.coaching.pause.track();
    }

    /// What there is to say about a field, the most useful first.
    pub fn look(self, field: Field) -> Vec<Remark> {
        self.ask(|coach| coach.look(&field.key()))
    }

    /// What there is to say about a step as a whole.
    pub fn look_at_step(self, step: Step) -> Vec<Remark> {
        let at = self.address(step);
        self.ask(|coach| coach.look_at_step(&at))
    }

    /// Everything that is still open in the sections that are asked for.
    pub fn review(self) -> Vec<Remark> {
        let mut remarks = self.ask(|coach| coach.review());
        remarks.retain(|one| self.asked.peek().has_address(&one.step));
        remarks
    }

    /// The kind that a job sounds like.
    pub fn suggested_kind(self, of: Id, job: Id) -> Option<JobKind> {
        let blank = Field::Job(of, job, crate::model::Blank::First);
        self.ask(|coach| coach.kind(&blank.key()))
    }

    /// Puts a remark away until the words that it is about change.
    pub fn keep_as_it_is(self, remark: &Remark) {
        self.change(Edit::Keep {
            check: remark.check.clone(),
            about: remark.about.clone(),
            words: Some(remark.words),
        });
        self.announce(self.words.say("remark.kept").into());
    }

    fn ask<T: Default>(self, ask: impl FnOnce(&dyn Coach) -> T) -> T {
        let Some(coach) = self.coaching.coach.get_value() else {
            return T::default();
        };
        if !self.coaching.has_seen.get_value() {
            let document = StoredDocument::of(self.read(Canvas::clone));
            coach.open(&saved::write(&document));
            self.coaching.has_seen.set_value(true);
        }
        ask(&*coach)
    }
}
