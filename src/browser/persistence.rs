//! Asks the browser not to clear what this site stores when room runs short.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/persistence.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = isKept)]
    async fn is_kept_for_good() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = ask)]
    async fn ask_for_good() -> Result<JsValue, JsValue>;
}

/// Whether the browser has promised to keep what this site stores.
pub async fn is_kept() -> bool {
    is_kept_for_good().await.is_ok_and(|kept| kept.is_truthy())
}

/// Asks the browser to keep what this site stores; some ask the learner in turn. Says whether it has
/// promised to.
pub async fn ask() -> bool {
    ask_for_good().await.is_ok_and(|kept| kept.is_truthy())
}
