//! Reads a file that the learner has chosen.

use crate::shelf::Chosen;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The largest file that is read, in bytes: many times what the largest canvas takes.
const MOST_BYTES: u32 = 5_000_000;

#[wasm_bindgen(module = "/src/browser/files.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn read(input: &HtmlElement, most: u32) -> Result<JsValue, JsValue>;
}

/// Reads the file that was chosen in an input.
pub async fn chosen(input: HtmlElement) -> Chosen {
    let text = read(&input, MOST_BYTES).await.unwrap_or(JsValue::NULL);
    match text.as_string() {
        Some(text) => Chosen::Text(text),
        None if text.is_undefined() => Chosen::None,
        None => Chosen::Unreadable,
    }
}
