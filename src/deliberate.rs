//! Breaks on purpose, for journeys that follow a learner through it. Only with the feature
//! `deliberate-panic`, which no release has.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = "
    export function isDue(moment) {
        const asked = [globalThis.breakDown].flat();
        const due = asked.includes(moment);
        if (due) [globalThis.breakDown] = asked.filter((one) => one !== moment);
        return due;
    }
")]
extern "C" {
    #[wasm_bindgen(js_name = isDue)]
    fn is_due(moment: &str) -> bool;
}

/// Panics once when the page asks for it at this moment, by `breakDown = "…"` or a list of them; stops without a panic, as
/// for lack of memory, when it asks for `"… without a panic"`.
pub fn break_when_asked(moment: &str) {
    assert!(!is_due(moment), "this was asked for: a panic {moment}");
    if is_due(&format!("{moment} without a panic")) {
        #[cfg(target_arch = "wasm32")]
        std::arch::wasm32::unreachable();
    }
}
