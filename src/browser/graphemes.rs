//! Text as a person counts it. The browser knows how: tables of our own would weigh 7 KB.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/graphemes.js")]
extern "C" {
    #[wasm_bindgen(js_name = count)]
    fn count_in(text: &str) -> u32;
    #[wasm_bindgen(js_name = first)]
    fn first_of(text: &str, most: u32) -> String;
}

/// How many graphemes a text has.
pub fn count(text: &str) -> usize {
    count_in(text) as usize
}

/// The first graphemes of a text, at most so many.
pub fn first(text: &str, most: usize) -> String {
    first_of(text, u32::try_from(most).unwrap_or(u32::MAX))
}
