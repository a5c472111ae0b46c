//! Ways to take words along: a file, the clipboard.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser/taking_along.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = download)]
    fn offer(name: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = copy)]
    fn copy_from(field: &HtmlElement) -> Result<bool, JsValue>;
}

/// Offers a text as a file. Where downloads are forbidden nothing happens.
pub fn download(name: &str, text: &str) {
    let _ = offer(name, text);
}

/// Selects the words of a text area and copies them; says whether they were copied.
pub fn copy(field: &HtmlElement) -> bool {
    copy_from(field).unwrap_or(false)
}
