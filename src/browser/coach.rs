//! The coach's module, as the widget's module speaks to it.

use crate::model::JobKind;
use crate::remark::{Coach, Remark};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The class that `src/bin/coach.rs` exports.
    pub type CoachModule;

    #[wasm_bindgen(method, catch)]
    fn open(this: &CoachModule, record: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn write(this: &CoachModule, place: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn look(this: &CoachModule, place: &str) -> Result<Vec<String>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = lookAtStep)]
    fn look_at_step(this: &CoachModule, at: &str) -> Result<Vec<String>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn review(this: &CoachModule) -> Result<Vec<String>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn kind(this: &CoachModule, place: &str) -> Result<String, JsValue>;
}

/// A fault in the coach's module makes it silent; the learner goes on without remarks.
impl Coach for CoachModule {
    fn open(&self, record: &str) {
        let _ = CoachModule::open(self, record);
    }
    fn write(&self, place: &str, text: &str) {
        let _ = CoachModule::write(self, place, text);
    }
    fn look(&self, place: &str) -> Vec<Remark> {
        remarks(CoachModule::look(self, place))
    }
    fn look_at_step(&self, at: &str) -> Vec<Remark> {
        remarks(CoachModule::look_at_step(self, at))
    }
    fn review(&self) -> Vec<Remark> {
        remarks(CoachModule::review(self))
    }
    fn kind(&self, place: &str) -> Option<JobKind> {
        JobKind::from_key(&CoachModule::kind(self, place).ok()?)
    }
}

fn remarks(rows: Result<Vec<String>, JsValue>) -> Vec<Remark> {
    Remark::from_rows(&rows.unwrap_or_default())
}
