//! Where the learner is on the way through, how far they have come, and how they get about.

use super::Session;
use crate::walkthrough::{self, Asked, Question, Status, Step};
use leptos::prelude::WithValue;

impl Session {
    /// The step that the learner is at.
    pub fn step(self) -> Step {
        self.step.get()
    }

    /// The step that the learner is at, without listening for changes.
    pub fn step_untracked(self) -> Step {
        self.step.peek()
    }

    /// Every step with its status, in order.
    pub fn progress(self) -> Vec<(Step, Status)> {
        self.progress.get()
    }

    /// How far a step has come.
    pub fn status(self, step: Step) -> Status {
        let progress = self.progress.get();
        let found = progress.iter().find(|(one, _)| *one == step);
        found.map_or(Status::Untouched, |(_, status)| *status)
    }

    /// Goes to a step and puts it into the page's address.
    pub fn go(self, step: Step) {
        self.show(step);
        let address = self.address(step);
        self.outside
            .with_value(|outside| (outside.went_to)(&address));
    }

    /// Goes to a step, and there to the field of this name.
    pub fn go_to_field(self, step: Step, name: &str) {
        self.go(step);
        if !name.is_empty() {
            self.focus(name);
        }
    }

    /// Goes where the page's address says; stays when it says nothing to us.
    pub fn go_to_address(self, address: &str) {
        if let Some(step) = self.find(address) {
            self.show(step);
        }
    }

    /// The step at an address, or the nearest to it that is asked.
    pub fn find(self, address: &str) -> Option<Step> {
        self.read(|canvas| walkthrough::find(canvas, self.asked.peek(), address))
    }

    /// The sections that are asked for.
    pub fn asked(self) -> Asked {
        self.asked.get()
    }

    /// Every step, without listening for changes.
    pub fn steps(self) -> Vec<Step> {
        self.read(|canvas| walkthrough::steps(canvas, self.asked.peek()))
    }

    fn show(self, step: Step) {
        self.removed.set(None);
        self.offer_rows(step);
        self.refresh_progress();
        if step != self.step_untracked() {
            self.step.set(step);
            self.changed();
        }
        self.focus("ask");
    }

    /// The address of a step, without the page's own.
    pub fn address(self, step: Step) -> String {
        self.read(|canvas| walkthrough::address(canvas, step))
    }

    /// The link that leads to a step.
    pub fn link(self, step: Step) -> String {
        self.link_to(&self.address(step))
    }

    /// Asks for these sections from now on, at the question at hand or the nearest.
    pub fn ask_for(self, asked: Asked) {
        if self.asked.peek() != asked {
            self.asked.set(asked);
            self.show_anew(&self.at());
        }
    }

    pub(super) fn refresh_progress(self) {
        let progress = self.read(|canvas| walkthrough::progress(canvas, self.asked.peek()));
        if self.progress.read(|old| *old != progress) {
            self.progress.set(progress);
        }
    }

    pub(super) fn refresh_step(self, step: Step) {
        if step.question == Question::Review {
            return;
        }
        let status = self.read(|canvas| walkthrough::status(canvas, step));
        let is_news = |(one, old): &(Step, Status)| *one == step && *old != status;
        if let Some(place) = self.progress.read(|all| all.iter().position(is_news)) {
            let mut progress = self.progress.peek();
            progress[place].1 = status;
            self.progress.set(progress);
        }
    }
}
