//! Undoing and redoing, and taking in what another tab has made of the canvas.

use super::Session;
use crate::model::{Canvas, Edit, Field, History, HistoryStep};
use leptos::prelude::*;

impl Session {
    /// Takes back the last step, wherever it was made, and shows it.
    pub fn undo(self) {
        self.travel(History::undo, "history.undone");
    }

    /// Makes the step again that was undone last.
    pub fn redo(self) {
        self.travel(History::redo, "history.redone");
    }

    /// Whether there is something to undo, and something to redo.
    pub fn can_travel(self) -> (bool, bool) {
        self.can_travel.get()
    }

    /// Takes up the steps that could be undone before a reload.
    pub fn take_up_history(self, history: History) {
        self.history.set_value(history);
        self.refresh_travel();
    }

    /// Reads the steps that can be undone and redone, unless they are being changed: a panic may come
    /// in the midst of it.
    pub fn try_with_history<T>(self, read: impl FnOnce(&History) -> T) -> Option<T> {
        self.history.try_with_value(read)
    }

    /// Shows what another tab has made of the canvas, together with the learner's own.
    pub fn take_in(self, canvas: Canvas) {
        self.coaching.forgets();
        let old = self.at();
        self.canvas.set_value(canvas);
        self.show_anew(&old);
    }

    /// Shows a canvas of which anything may be different, at the question of this address or near it.
    pub(super) fn show_anew(self, old: &str) {
        self.removed.set(None);
        self.refresh_all();
        let steps = self.steps();
        if !steps.contains(&self.step_untracked()) {
            self.go(self.find(old).unwrap_or(steps[0]));
        }
    }

    /// Puts another canvas in place of all of it, such as an earlier version. An undo takes it back.
    pub fn replace(self, canvas: Canvas) {
        let old = self.at();
        if self.apply(Edit::Replace(Box::new(canvas))).is_some() {
            self.show_anew(&old);
        }
    }

    /// Remembers how an edit is taken back.
    pub(super) fn remember(self, back: &Edit) {
        let (back, at, now) = (back.clone(), self.at(), self.now());
        self.history
            .update_value(|history| history.remember(back, &at, now));
        self.refresh_travel();
    }

    /// What is done here is undone in one step.
    pub(super) fn in_one_step(self, act: impl FnOnce()) {
        let begins = self.history.try_update_value(History::begin_step);
        act();
        if begins == Some(true) {
            self.history.update_value(History::end_step);
        }
    }

    fn travel(self, way: fn(&mut History, &mut Canvas) -> Option<HistoryStep>, said: &str) {
        let mut made = None;
        self.canvas.update_value(|canvas| {
            self.history
                .update_value(|history| made = way(history, canvas));
        });
        self.refresh_travel();
        let Some(step) = made else {
            return;
        };
        self.coaching.forgets();
        self.removed.set(None);
        self.refresh_all();
        self.changed();
        let there = self.find(&step.at);
        if let Some(there) = there.filter(|there| *there != self.step_untracked()) {
            self.go(there);
        }
        self.announce(self.words.say(said).into());
        let place = step.edits.iter().rev().find_map(place_of);
        let place = place.filter(|field| self.read(|canvas| canvas.text(*field).is_some()));
        if let Some(field) = place {
            self.focus(&field.key());
        }
    }

    /// Shows everything anew: any of it may have changed.
    fn refresh_all(self) {
        self.offer_rows(self.step_untracked());
        self.shape.set(());
        self.roles.set(());
        self.edited.set(());
        self.rewritten.set(());
        self.refresh_progress();
    }

    fn refresh_travel(self) {
        let now = self
            .history
            .with_value(|history| (!history.undo.is_empty(), !history.redo.is_empty()));
        if self.can_travel.peek() != now {
            self.can_travel.set(now);
        }
    }
}

/// Where an edit is to be seen.
fn place_of(edit: &Edit) -> Option<Field> {
    match edit {
        Edit::Write { field, .. } => Some(*field),
        Edit::Insert { list, item, .. } => Some(list.first_field(item.id())),
        Edit::Move { list, id, .. } => Some(list.first_field(*id)),
        _ => None,
    }
}
