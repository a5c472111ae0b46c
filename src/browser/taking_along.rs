//! Ways to take words along: a file, the clipboard.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser/taking_along.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = download)]
    fn download_text(name: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = offer)]
    fn offer_url(name: &str, url: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = copy)]
    fn copy_from(field: &HtmlElement) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_name = copyBoth)]
    fn copy_both_from(field: &HtmlElement, html: &str) -> Result<bool, JsValue>;
}

/// Offers a text as a file. Where downloads are forbidden nothing happens.
pub fn download(name: &str, text: &str) {
    let _ = download_text(name, text);
}

/// Offers what stands at an address of this page's own as a file.
pub fn offer(name: &str, url: &str) {
    let _ = offer_url(name, url);
}

/// Selects the words of a text area and copies them; says whether they were copied.
pub fn copy(field: &HtmlElement) -> bool {
    copy_from(field).unwrap_or(false)
}

/// The same, and beside the words what they are in HTML.
pub fn copy_both(field: &HtmlElement, html: &str) -> bool {
    copy_both_from(field, html).unwrap_or(false)
}
