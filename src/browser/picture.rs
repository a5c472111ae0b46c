//! Pictures of SVG: the width of text in them, showing them, and making PNG of them.

use crate::outline::poster::{Face, Poster};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/picture.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = wrap)]
    fn wrapped(text: &str, width: f64, size: f64, is_bold: bool) -> Result<String, JsValue>;
    #[wasm_bindgen(catch, js_name = address)]
    fn address_of(svg: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(catch)]
    async fn png(svg: &str, width: f64, height: f64) -> Result<JsValue, JsValue>;
}

/// Breaks a text into lines of at most this width, as the browser writes this face.
pub fn wrap(text: &str, width: f64, face: Face) -> Vec<String> {
    let lines = wrapped(text, width, face.size(), face.is_bold());
    // A browser that cannot measure leaves the lines as they are.
    let lines = lines.unwrap_or_else(|_| text.to_owned());
    lines.lines().map(str::to_owned).collect()
}

/// The address under which a picture of SVG can be shown.
pub fn address(svg: &str) -> String {
    address_of(svg).unwrap_or_default()
}

/// The address of a poster as a file of PNG; `None` where the browser does not make it.
pub async fn png_of(poster: &Poster) -> Option<String> {
    let address = png(&poster.svg, poster.width, poster.height).await;
    address.ok()?.as_string()
}
