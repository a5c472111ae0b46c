//! Reads a file that the learner has chosen or dropped.

use crate::shelf::Chosen;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlElement};

/// The largest file that is read, in bytes: many times what the largest canvas takes.
const MOST_BYTES: u32 = 5_000_000;

#[wasm_bindgen(module = "/src/browser/files.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn read(input: &HtmlElement, most: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = dropped)]
    fn read_dropped(event: &Event, most: u32) -> Result<Promise, JsValue>;
}

/// Reads the file that was chosen in an input.
pub async fn chosen(input: HtmlElement) -> Chosen {
    what_came(read(&input, MOST_BYTES).await)
}

/// Reads the file or the text that was dropped. What an event holds can be had only during the event, so
/// that is asked for at once.
pub fn dropped(event: &Event) -> impl Future<Output = Chosen> + use<> {
    let text = read_dropped(event, MOST_BYTES);
    async move {
        what_came(match text {
            Ok(text) => JsFuture::from(text).await,
            Err(fault) => Err(fault),
        })
    }
}

fn what_came(text: Result<JsValue, JsValue>) -> Chosen {
    let text = text.unwrap_or(JsValue::NULL);
    match text.as_string() {
        Some(text) => Chosen::Text(text),
        None if text.is_undefined() => Chosen::None,
        None => Chosen::Unreadable,
    }
}
