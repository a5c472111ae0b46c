//! Breaks on purpose, for journeys that follow a learner through it. Only with the feature
//! `deliberate-panic`, which no release has.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = "
    export function isDue(moment) {
        const due = globalThis.breakDown === moment;
        if (due) globalThis.breakDown = undefined;
        return due;
    }
")]
extern "C" {
    #[wasm_bindgen(js_name = isDue)]
    fn is_due(moment: &str) -> bool;
}

/// Panics once when the page asks for it at this moment, by `breakDown = "…"`.
pub fn break_when_asked(moment: &str) {
    assert!(!is_due(moment), "this was asked for: a panic {moment}");
}
