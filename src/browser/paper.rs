//! Printing what the widget's element shows, without the page around it.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/browser/paper.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = print)]
    fn print_alone(root: &HtmlElement, is_landscape: bool) -> Result<(), JsValue>;
}

/// Opens the print dialogue for the element around `root`. Where printing is forbidden nothing happens.
pub fn print(root: &HtmlElement, is_landscape: bool) {
    let _ = print_alone(root, is_landscape);
}
