//! The coach as a module of its own, which the widget's page fetches once the learner can start.

use customer_model_canvas::content::Coaching;
use customer_model_canvas::desk::Desk;
use customer_model_canvas::model::JobKind;
use customer_model_canvas::remark::Remark;
use wasm_bindgen::prelude::*;

/// A desk that the widget can talk to across the border of two modules.
#[wasm_bindgen]
pub struct Coach(Desk);

#[wasm_bindgen]
impl Coach {
    /// A coach for learners of a programme, with its `checks` in their language and the table of what was
    /// `learned` there, as `packing/` makes them.
    #[wasm_bindgen(constructor)]
    pub fn new(programme: &str, checks: &str, learned: &[u8]) -> Self {
        Self(Desk::new(Coaching::read(programme, checks, learned)))
    }

    pub fn open(&mut self, record: &str) {
        self.0.open(record);
    }

    pub fn write(&mut self, place: &str, text: &str) {
        self.0.write(place, text);
    }

    pub fn look(&self, place: &str) -> Vec<String> {
        #[cfg(feature = "deliberate-panic")]
        customer_model_canvas::deliberate::break_when_asked("in the coach");
        Remark::to_rows(self.0.look(place))
    }

    #[wasm_bindgen(js_name = lookAtStep)]
    pub fn look_at_step(&self, at: &str) -> Vec<String> {
        Remark::to_rows(self.0.look_at_step(at))
    }

    pub fn review(&self) -> Vec<String> {
        Remark::to_rows(self.0.review())
    }

    /// The key of the kind that a job sounds like; empty for none.
    pub fn kind(&self, place: &str) -> String {
        let kind = self.0.kind(place).map(JobKind::key);
        kind.unwrap_or_default().to_owned()
    }
}

fn main() {}
